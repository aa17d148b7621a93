import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import type { Box } from './geometry';
import { layoutTopology } from './layout';

const vpn = { via: 'vpn' as const, sites: { hq } };
const hub = {
  pattern: 'global-peering' as const,
  topology: 'hub-and-spoke' as const,
  hub: 'weu',
};

describe('layoutTopology', () => {
  it.each([1, 2, 3, 4, 5, 8, 12, 13, 60])(
    'keeps %i regions and their sites apart and inside the drawing',
    count => {
      for (const interconnect of [
        { pattern: 'global-peering' as const },
        hub,
      ]) {
        const layout = layoutTopology(
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
    const small = layoutTopology(topologyOf(specOf(8)));
    expect(small.lines).toHaveLength(28);
    expect(small.frames).toEqual([]);
    const large = layoutTopology(topologyOf(specOf(60)));
    expect(large.lines).toEqual([]);
    expect(large.frames.map(({ label }) => label)).toEqual([
      'Every region is joined with every other: 1,770 pairs',
    ]);
  });

  it('points peerings with gateway transit to the gateway', () => {
    const layout = layoutTopology(
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
    const star = layoutTopology(topologyOf(specOf(7, { interconnect: hub })));
    expect(star.lines).toHaveLength(6);
    const many = layoutTopology(topologyOf(specOf(40, { interconnect: hub })));
    expect(many.lines).toHaveLength(1);
    expect(many.lines[0].ids).toHaveLength(39);
    expect(many.frames[0].label).toBe(
      '39 spokes, each joined with the hub only',
    );
  });

  it('bundles the tunnels of many gateways', () => {
    const layout = layoutTopology(topologyOf(specOf(12, { onPremises: vpn })));
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
        layoutTopology(topologyOf(specOf(3, rest))).lines.map(
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

  it('is the same for the same topology', () => {
    const topology = topologyOf(specOf(9, { onPremises: vpn }));
    expect(layoutTopology(topology)).toEqual(layoutTopology(topology));
  });
});

function isOutside(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return (
    box.x < 0 ||
    box.y < 0 ||
    box.x + box.width > width ||
    box.y + box.height > height
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}
