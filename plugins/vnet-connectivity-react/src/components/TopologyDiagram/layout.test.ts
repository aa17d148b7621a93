import { geographyGroups } from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { overlap, pointAt, pointsOf } from './geometry';
import { measuresOf } from './region-node';
import { tDiagram } from '../../__testUtils__/texts';
import {
  circuitTo,
  everyPattern,
  hub,
  isOutside,
  layoutTopology,
  touching,
  vpn,
} from './__testUtils__/layouts';

describe('layoutGraph', () => {
  it.each([1, 2, 3, 4, 5, 8, 12, 13, 30, 60])(
    'keeps everything of %i regions in every pattern apart and inside the drawing',
    count => {
      for (const spec of everyPattern(count)) {
        const layout = layoutTopology(tDiagram, topologyOf(spec));
        const boxes = [...layout.regions, ...layout.outer];
        expect(layout.regions).toHaveLength(count);
        expect(boxes.filter(box => isOutside(box, layout))).toEqual([]);
        expect(
          boxes.flatMap((box, index) =>
            boxes.slice(index + 1).filter(other => overlap(box, other)),
          ),
        ).toEqual([]);
        // Lines that nobody could follow are bundled.
        expect(layout.lines.length).toBeLessThanOrEqual(100);
        expect(new Set(layout.frames.map(({ label }) => label)).size).toBe(
          layout.frames.length,
        );
        // Chips and networks stay inside the box of their region.
        for (const region of layout.regions) {
          const { head, chipHeight, chipGap } = measuresOf(region);
          const rows = region.chips.length + region.spokes.length;
          expect(head + rows * (chipHeight + chipGap)).toBeLessThanOrEqual(
            region.height,
          );
        }
      }
    },
  );

  it('puts the hub, its gateways and the workload networks into the region', () => {
    const [weu] = layoutTopology(
      tDiagram,
      topologyOf(everyPattern(2)[4]),
    ).regions;
    expect(weu.chips.map(({ kind }) => kind)).toEqual([
      'virtualHub',
      'vpn',
      'expressRoute',
      'firewall',
    ]);
    expect(weu.chips[1].label).toBe('VPN gateway 1 unit');
    expect(weu.spokes.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^app-0 10\./),
      expect.stringMatching(/^app-1 10\./),
      expect.stringMatching(/^app-2 10\./),
      expect.stringMatching(/^app-3 10\./),
      '+ 2 more networks',
    ]);
    expect(weu.addresses).toBe('10.0.0.0/16');
  });

  it('draws the joins of each pattern as what they are', () => {
    const kinds = everyPattern(3).map(spec =>
      layoutTopology(tDiagram, topologyOf(spec)).lines.map(({ kind }) => kind),
    );
    expect(kinds.map(all => [...new Set(all)])).toEqual([
      ['peering', 'tunnel'],
      ['peering'],
      ['vnetToVnet'],
      ['circuit', 'tunnel'],
      ['virtualWan', 'circuit', 'tunnel'],
    ]);
    expect(kinds[4].filter(kind => kind === 'virtualWan')).toHaveLength(3);
    const group = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(3, {
          interconnect: {
            pattern: 'global-peering',
            peeredBy: 'network-manager',
          },
          onPremises: { ...vpn, gateways: 'transit', gatewayRegion: 'weu' },
        }),
      ),
    );
    expect(group.lines.map(({ kind, title }) => [kind, title])).toEqual([
      ['gatewayTransit', 'neu – weu'],
      ['gatewayTransit', 'eus2 – weu'],
      ['connectedGroup', 'neu – eus2'],
      ['tunnel', 'weu – hq'],
    ]);
  });

  it('takes the peerings of workload networks for none between regions', () => {
    const { frames, regions } = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(13, {
          spokes: { app: { region: 'weu' } },
          onPremises: vpn,
        }),
      ),
    );
    expect(frames[0].label).toBe(
      'Every region is joined with every other: 78 pairs',
    );
    expect(regions.some(({ emphasised }) => emphasised)).toBe(false);
  });

  it('says of a circuit where it is and what it carries, and of a site without devices nothing about them', () => {
    const { outer } = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(2, {
          onPremises: {
            via: 'expressroute',
            sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
          },
          circuits: {
            ams: circuitTo(['weu', 'neu']),
            own: { ...circuitTo(['weu']), provisioned: true },
          },
        }),
      ),
    );
    expect(
      outer.map(({ title, spokenTitle, lines }) => [title, spokenTitle, lines]),
    ).toEqual([
      [
        'ams',
        'ExpressRoute circuit ams',
        ['Amsterdam, Equinix', '1 Gbps, not set up'],
      ],
      ['own', 'ExpressRoute circuit own', ['Amsterdam, Equinix', '1 Gbps']],
      ['hq', 'hq', ['192.168.0.0/16']],
    ]);
  });

  it('bundles what leads from many regions to their circuits', () => {
    const keys = Object.keys(specOf(20).regions);
    const layout = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(20, {
          interconnect: { pattern: 'expressroute' },
          circuits: {
            one: { ...circuitTo(keys), sites: [] },
            two: { ...circuitTo(keys.slice(0, 3)), sites: [] },
          },
        }),
      ),
    );
    expect(layout.frames.map(({ label }) => label)).toEqual(['20 regions']);
    expect(layout.lines.map(({ title, ids }) => [title, ids.length])).toEqual([
      ['ExpressRoute from 20 regions', 20],
      ['ExpressRoute from 3 regions', 3],
    ]);
    expect(layout.outer.map(({ lines }) => lines[1])).toEqual([
      '1 Gbps, 20 regions, not set up',
      '1 Gbps, 3 regions, not set up',
    ]);
  });

  it.each([1, 2, 3, 4, 5, 8, 12, 13, 60])(
    'keeps %i regions and their sites apart and inside the drawing',
    count => {
      for (const interconnect of [
        { pattern: 'global-peering' as const },
        hub,
      ]) {
        const layout = layoutTopology(
          tDiagram,
          topologyOf(specOf(count, { interconnect, onPremises: vpn })),
        );
        const boxes = [...layout.regions, ...layout.outer];
        expect(layout.regions).toHaveLength(count);
        expect(boxes.filter(box => isOutside(box, layout))).toEqual([]);
        expect(
          boxes.flatMap((box, index) =>
            boxes.slice(index + 1).filter(other => overlap(box, other)),
          ),
        ).toEqual([]);
      }
    },
  );

  it('draws a line for each pair of a small mesh and a sentence for a large one', () => {
    const small = layoutTopology(tDiagram, topologyOf(specOf(8)));
    expect(small.lines).toHaveLength(28);
    expect(small.frames).toEqual([]);
    const large = layoutTopology(tDiagram, topologyOf(specOf(60)));
    expect(large.lines).toEqual([]);
    expect(large.frames.map(({ label }) => label)).toEqual([
      'Every region is joined with every other: 1,770 pairs',
    ]);
  });

  it('points peerings with gateway transit to the gateway', () => {
    const layout = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(3, {
          onPremises: { ...vpn, gateways: 'transit', gatewayRegion: 'weu' },
        }),
      ),
    );
    expect(
      layout.lines.map(({ kind, title, arrow }) => [kind, title, arrow]),
    ).toEqual([
      ['peering', 'eus2 – neu', false],
      ['gatewayTransit', 'eus2 – weu', true],
      ['gatewayTransit', 'neu – weu', true],
      ['tunnel', 'weu – hq', false],
    ]);
    expect(
      layout.regions.filter(({ emphasised }) => emphasised).map(r => r.key),
    ).toEqual(['weu']);
  });

  it('draws spokes around their hub, and many spokes as one', () => {
    const star = layoutTopology(
      tDiagram,
      topologyOf(specOf(7, { interconnect: hub })),
    );
    expect(star.lines).toHaveLength(6);
    const many = layoutTopology(
      tDiagram,
      topologyOf(specOf(40, { interconnect: hub })),
    );
    expect(many.lines).toHaveLength(1);
    expect(many.lines[0].ids).toHaveLength(39);
    expect(many.frames[0].label).toBe(
      '39 spokes, each joined with the hub only',
    );
  });

  it('bundles the tunnels of many gateways', () => {
    const layout = layoutTopology(
      tDiagram,
      topologyOf(specOf(12, { onPremises: vpn })),
    );
    expect(layout.lines.filter(({ kind }) => kind === 'tunnel')).toHaveLength(
      1,
    );
    expect(layout.frames.map(({ label }) => label)).toEqual([
      'A VPN gateway in each of 12 regions',
    ]);
  });

  it('draws VNet-to-VNet connections and ExpressRoute circuits', () => {
    const kindsOf = (rest: Parameters<typeof specOf>[1]) => [
      ...new Set(
        layoutTopology(tDiagram, topologyOf(specOf(3, rest))).lines.map(
          ({ kind }) => kind,
        ),
      ),
    ];
    expect(kindsOf({ interconnect: { pattern: 'vnet-to-vnet' } })).toEqual([
      'vnetToVnet',
    ]);
    expect(
      kindsOf({
        interconnect: { pattern: 'expressroute' },
        onPremises: { via: 'expressroute', sites: { hq } },
        circuits: {
          ams: {
            peeringLocation: 'Amsterdam',
            bandwidthMbps: 1000,
            regions: ['weu', 'neu'],
            sites: ['hq'],
          },
        },
      }),
    ).toEqual(['circuit']);
  });

  it('keeps 1 to 60 regions apart in every arrangement, whatever groups are open, and forgets none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(4),
        fc.constantFrom('layered' as const, 'geographic' as const),
        fc.boolean(),
        fc.subarray([...geographyGroups]),
        (count, pattern, arrangement, grouped, open) => {
          const topology = topologyOf(everyPattern(count)[pattern]);
          const layout = layoutTopology(tDiagram, topology, {
            arrangement,
            grouped,
            open: new Set(open),
          });
          expect(touching(layout)).toEqual([]);
          const drawn = [
            ...layout.regions.map(({ id }) => id),
            ...layout.groups.flatMap(({ members }) => members),
          ];
          expect(drawn.sort()).toEqual(
            topology.regions.map(({ id }) => id).sort(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('puts regions on the map where they are', () => {
    const { regions } = layoutTopology(
      tDiagram,
      topologyOf(
        specOf(0, {
          regions: {
            weu: { location: 'westeurope' },
            eus: { location: 'eastus' },
            sea: { location: 'southeastasia' },
            aue: { location: 'australiaeast' },
          },
        }),
      ),
      { arrangement: 'geographic' },
    );
    const byX = [...regions].sort((a, b) => a.x - b.x).map(({ key }) => key);
    const byY = [...regions].sort((a, b) => a.y - b.y).map(({ key }) => key);
    expect(byX).toEqual(['eus', 'weu', 'sea', 'aue']);
    expect(byY).toEqual(['weu', 'eus', 'sea', 'aue']);
  });

  it('draws one box for each part of the world where regions are grouped', () => {
    const topology = topologyOf(specOf(40, { onPremises: vpn }));
    const closed = layoutTopology(tDiagram, topology, { grouped: true });
    expect(closed.regions).toEqual([]);
    expect(closed.groups.map(({ name }) => name)).toContain('Europe');
    const { groups, regions, frames } = layoutTopology(tDiagram, topology, {
      grouped: true,
      open: new Set(['Europe']),
    });
    expect(groups.map(({ name }) => name)).not.toContain('Europe');
    expect(regions.map(({ key }) => key)).toContain('weu');
    expect(frames.map(({ group }) => group)).toContain('Europe');
  });

  it('leads lines around the boxes that are in their way', () => {
    const layout = layoutTopology(
      tDiagram,
      topologyOf(specOf(3, { onPremises: vpn })),
    );
    for (const line of layout.lines) {
      const points = pointsOf(line.path);
      const ends = new Set(line.ends.flat());
      const others = [...layout.regions, ...layout.outer].filter(
        ({ id }) => !ends.has(id),
      );
      for (let share = 0; share <= 1; share += 0.05) {
        const point = { ...pointAt(points, share), width: 0, height: 0 };
        expect(others.filter(box => overlap(point, box))).toEqual([]);
      }
    }
  });

  it('is the same for the same topology', () => {
    const topology = topologyOf(specOf(9, { onPremises: vpn }));
    expect(layoutTopology(tDiagram, topology)).toEqual(
      layoutTopology(tDiagram, topology),
    );
  });
});
