import fc from 'fast-check';
import { touching } from '../TopologyDiagram/__testUtils__/layouts';
import {
  drawnGraph,
  hubAndSpokes,
  largeNetwork,
  layoutNetwork,
  networkOf,
  peered,
} from './__testUtils__/networks';

const spoke = (index: number) => ({
  prefixes: [`10.${index}.0.0/16`],
  region: 'westeurope',
});

describe('graphOfNetwork', () => {
  it('draws networks with their gateways, peerings and sites, by the names that failures have', () => {
    const layout = layoutNetwork(networkOf(hubAndSpokes));
    expect(layout.regions.map(({ id, key, name }) => [id, key, name])).toEqual([
      ['app', 'app', 'West Europe'],
      ['hub', 'hub', 'West Europe'],
      ['data', 'data', 'North Europe'],
    ]);
    expect(
      layout.regions.flatMap(({ chips }) =>
        chips.map(({ id, label }) => [id, label]),
      ),
    ).toEqual([['gateway:hub/vpn', 'VPN gateway VpnGw2AZ']]);
    expect(
      layout.lines.map(({ ids, kind, title }) => [kind, ids, title]),
    ).toEqual([
      [
        'gatewayTransit',
        ['peering:app-hub'],
        'app – hub: app uses the gateway of hub; forwarded traffic is accepted by app',
      ],
      ['peering', ['peering:data-hub'], 'data – hub'],
      ['tunnel', ['conn:c1'], 'hub – hq'],
    ]);
    expect(layout.outer.map(({ id, devices }) => [id, devices])).toEqual([
      ['hq', [{ ids: ['device:hq/d1'], label: 'd1' }]],
    ]);
  });

  it('draws a peering with one half, of some ranges, and one that is not known as what they are', () => {
    const network = networkOf({
      vnets: { a: spoke(1), b: spoke(2), c: spoke(3), d: spoke(4) },
      peerings: [
        { from: 'a', to: 'b' },
        ...peered('a', 'c', { reaches: ['10.3.1.0/24'] }),
        ...peered('c', 'd'),
      ],
      unknown: [{ what: 'its flags', peering: ['b', 'd'] }],
      connections: [],
    });
    expect(
      drawnGraph(network).joins.map(({ kind, title }) => [kind, title()]),
    ).toEqual([
      ['halfPeering', 'a – b: only a has its half, so it carries nothing'],
      ['partPeering', 'a – c: a has routes to 10.3.1.0/24 only'],
      ['peering', 'c – d'],
      ['unknownJoin', 'b – d'],
    ]);
    expect(
      layoutNetwork(network)
        .regions.filter(({ isDoubtful }) => isDoubtful)
        .map(({ id, role }) => [id, role]),
    ).toEqual([
      ['b', 'not fully known'],
      ['d', 'not fully known'],
    ]);
  });

  it('draws virtual hubs, their networks and branches', () => {
    const layout = layoutNetwork(
      networkOf({
        vnets: {
          app: spoke(1),
          dc: { ...spoke(2), gateways: [{ type: 'vpn', asn: 65030 }] },
        },
        sites: { shop: { prefixes: ['192.168.1.0/24'], devices: ['d'] } },
        circuits: { ams: { peeringLocation: 'Amsterdam', sites: [] } },
        vwan: {
          hubs: {
            h1: {
              region: 'westeurope',
              gateways: ['vpn', 'er'],
              firewall: true,
            },
            h2: { region: 'northeurope' },
          },
          vnetConnections: [{ vnet: 'app', hub: 'h1' }],
          branchConnections: [
            { kind: 'vpn', endpoint: 'shop', hub: 'h1' },
            { kind: 'er', endpoint: 'circuit:ams', hub: 'h1' },
            { kind: 'vpn', endpoint: 'dc/vpn', hub: 'h2' },
          ],
        },
      }),
    );
    expect(layout.regions.map(({ id, role }) => [id, role])).toEqual([
      ['vhub:h1', 'virtual hub'],
      ['vhub:h2', 'virtual hub'],
      ['app', undefined],
      ['dc', undefined],
    ]);
    expect(layout.regions[0].chips.map(({ id }) => id)).toEqual([
      'gateway:vhub:h1/vpn',
      'gateway:vhub:h1/er',
      'vhub:h1/fw',
    ]);
    expect(
      layout.lines.map(({ kind, ids }) => [kind, ids.join()]).sort(),
    ).toEqual([
      ['circuit', 'conn:ams-h1'],
      ['hubConnection', 'conn:app-h1'],
      ['tunnel', 'conn:dc/vpn-h2'],
      ['tunnel', 'conn:shop-h1'],
      ['virtualWan', ''],
    ]);
  });

  it('does not hide what a connection names and the document lacks', () => {
    const graph = networkOf({ vnets: { a: spoke(1) }, connections: [] });
    const layout = layoutNetwork({
      ...graph,
      vnets: {
        a: {
          ...graph.vnets.a,
          gateways: [
            {
              type: 'vpn',
              activeActive: false,
              allowRemoteVnetTraffic: false,
              allowVirtualWanTraffic: false,
              customRoutes: [],
            },
          ],
        },
      },
      peerings: [
        {
          from: 'a',
          to: 'elsewhere',
          allowVnetAccess: true,
          allowForwardedTraffic: false,
          allowGatewayTransit: false,
          useRemoteGateways: false,
        },
      ],
      connections: [
        {
          id: 'c',
          type: 'ipsec',
          a: { kind: 'gateway', key: 'a', type: 'vpn', written: 'a/vpn' },
          b: { kind: 'unknown', key: 'x', written: 'lng-partner' },
          bgp: false,
          weight: 0,
          lngPrefixes: [],
        },
      ],
    });
    expect(
      layout.outer.map(({ kind, title, lines }) => [kind, title, lines]),
    ).toEqual([['unknown', 'lng-partner', ['not in the document']]]);
    expect(layout.regions.map(({ key, name }) => [key, name])).toEqual([
      ['a', 'West Europe'],
      ['elsewhere', 'not in the document'],
    ]);
    expect(layout.lines.map(({ kind }) => kind)).toEqual([
      'halfPeering',
      'tunnel',
    ]);
  });

  it('groups many networks around their hubs, and says how the groups are joined', () => {
    const network = networkOf(largeNetwork(200, 4));
    const { groups, lines, frames } = layoutNetwork(network, { grouped: true });
    expect(groups.map(({ name, lines: said }) => [name, said])).toEqual(
      [1, 2, 3, 4].map(number => [
        `Around hub${number}`,
        ['50 networks', '1 gateway'],
      ]),
    );
    expect(lines).toHaveLength(6);
    expect(frames[0].label).toBe('200 networks, 202 pairs joined');
    const open = layoutNetwork(network, {
      grouped: true,
      open: new Set(['Around hub2']),
    });
    expect(open.regions).toHaveLength(50);
    expect(open.regions[0].key).toBe('hub2');
    expect(open.groups).toHaveLength(3);
    expect(touching(open)).toEqual([]);
  });

  it('groups networks without a hub by their region', () => {
    const { groups } = layoutNetwork(
      networkOf({
        vnets: Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [
            `n${index}`,
            {
              ...spoke(index),
              region: index < 15 ? 'westeurope' : 'eastus',
            },
          ]),
        ),
        connections: [],
      }),
      { grouped: true },
    );
    expect(groups.map(({ name, lines }) => [name, ...lines])).toEqual([
      ['In East US', '5 networks'],
      ['In West Europe', '15 networks'],
    ]);
  });

  it('lays out 1,000 networks around 20 hubs within a second, apart from each other', () => {
    const network = networkOf(largeNetwork(1000, 20));
    for (const open of [[], drawnGraph(network).groups]) {
      const begin = performance.now();
      const layout = layoutNetwork(network, {
        grouped: true,
        open: new Set(open),
      });
      // A second on its own; tests share their processors.
      expect(performance.now() - begin).toBeLessThan(3000);
      expect(touching(layout)).toEqual([]);
      expect(
        layout.regions.length +
          layout.groups.flatMap(({ members }) => members).length,
      ).toBe(1000);
    }
  });

  it('draws a thousand networks one by one as wide as high, also those of one place on the map', () => {
    // They were a strip that is as long as a hundred screens, after a minute of pushing them apart.
    const network = networkOf({
      vnets: Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `n${index}`,
          {
            prefixes: [`10.${Math.floor(index / 250)}.${index % 250}.0/24`],
            region: index < 700 ? 'westeurope' : 'eastus',
          },
        ]),
      ),
      connections: [],
    });
    for (const arrangement of ['layered', 'geographic'] as const) {
      const layout = layoutNetwork(network, { arrangement });
      expect(touching(layout)).toEqual([]);
      expect(layout.regions).toHaveLength(1000);
      expect(layout.width / layout.height).toBeGreaterThan(0.5);
      expect(layout.width / layout.height).toBeLessThan(4);
    }
  }, 20_000);

  it('shows the country, not the whole world, behind networks that are in one place', () => {
    const { map } = layoutNetwork(
      networkOf({
        vnets: { a: spoke(1), b: spoke(2), c: spoke(3) },
        connections: [],
      }),
      { arrangement: 'geographic' },
    );
    expect(map && map.box.width / map.xDegree).toBeLessThan(60);
    expect(map && map.box.height / map.yDegree).toBeLessThan(60);
  });

  it('keeps any network apart and inside the drawing, and forgets nothing', () => {
    const name = fc.integer({ min: 0, max: 29 }).map(index => `n${index}`);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(name, name, fc.boolean()), { maxLength: 60 }),
        fc.constantFrom('layered' as const, 'geographic' as const),
        fc.boolean(),
        fc.boolean(),
        (count, joins, arrangement, grouped, isOpen) => {
          const names = Array.from(
            { length: count },
            (_, index) => `n${index}`,
          );
          const known = joins.filter(
            ([a, b]) => a < b && names.includes(a) && names.includes(b),
          );
          const network = networkOf({
            vnets: Object.fromEntries(
              names.map((key, index) => [key, spoke(index)]),
            ),
            peerings: [
              ...new Map(
                known.flatMap(([from, to, isWhole]) => [
                  [`${from} ${to}`, { from, to }],
                  ...(isWhole
                    ? [[`${to} ${from}`, { from: to, to: from }] as const]
                    : []),
                ]) as [string, object][],
              ).values(),
            ],
            connections: [],
          });
          const graph = drawnGraph(network);
          const layout = layoutNetwork(network, {
            arrangement,
            grouped,
            open: new Set(isOpen ? graph.groups : []),
          });
          expect(touching(layout)).toEqual([]);
          expect(
            [
              ...layout.regions.map(({ id }) => id),
              ...layout.groups.flatMap(({ members }) => members),
            ].sort(),
          ).toEqual([...names].sort());
          const halves = graph.joins.filter(
            ({ kind }) => kind === 'halfPeering',
          );
          const drawn = new Set(layout.lines.flatMap(({ ids }) => ids));
          // Where all is drawn one by one and in rows, no half is left out.
          const isShown =
            arrangement === 'layered' &&
            layout.groups.length === 0 &&
            (grouped || count <= 12);
          expect(
            halves.filter(({ ids }) => isShown && !drawn.has(ids[0])),
          ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
