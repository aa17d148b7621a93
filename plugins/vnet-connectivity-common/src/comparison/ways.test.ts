import { fullyConnected } from '../routing/__testUtils__/connected-designs';
import type { Wish } from '../routing/__testUtils__/designs';
import { topologyOf } from '../routing/__testUtils__/designs';
import { buildNetwork, reachability } from '../routing';
import type { Way } from './ways';
import { Ways } from './ways';

const overHub = {
  pattern: 'vnet-to-vnet',
  topology: 'hub-and-spoke',
  hub: 'weu',
} as const;

const designs: Record<string, Wish> = {
  ...fullyConnected,
  'peering with a hub, whose spokes do not reach each other': {
    interconnect: {
      pattern: 'global-peering',
      topology: 'hub-and-spoke',
      hub: 'weu',
    },
  },
  'a group of Network Manager around a hub': {
    interconnect: {
      pattern: 'global-peering',
      topology: 'hub-and-spoke',
      hub: 'weu',
      peeredBy: 'network-manager',
    },
  },
  'VNet-to-VNet over a hub without BGP': {
    interconnect: { ...overHub, bgp: false },
  },
};

const kinds = ['vpn-gateway', 'er-gateway', 'hub', 'circuit'];

/** The stops of a path as the routing engine gives it. */
const stopsOf = (path: readonly string[]) =>
  path.filter(id => kinds.includes(id.slice(0, id.indexOf(':'))));
const idsOf = (ways: readonly Way[]) =>
  ways.map(way => way.map(({ id }) => id));

describe('Ways', () => {
  it.each(Object.entries(designs))(
    'are those of the routing engine: %s',
    (_, wish) => {
      const topology = topologyOf(wish);
      const ways = new Ways(topology);
      const { flows } = reachability(buildNetwork(topology));
      const keys = topology.regions.map(({ key }) => key);
      const asked = flows.flatMap(({ from, to, reachable, path }) => {
        const [kind, a] = from.split(':');
        const [otherKind, b] = to.split(':');
        if (kind !== 'vnet' || !keys.includes(a)) return [];
        const engine = reachable ? [stopsOf(path)] : [];
        if (otherKind === 'vnet') {
          return keys.includes(b)
            ? [{ from, to, engine, found: idsOf(ways.between(a, b)) }]
            : [];
        }
        return [{ from, to, engine, found: idsOf(ways.toOnPremises(a)) }];
      });
      expect(asked.length).toBeGreaterThanOrEqual(6);
      expect(asked.map(({ engine, ...rest }) => ({ ...rest }))).toEqual(
        asked.map(({ engine, ...rest }) => ({ ...rest, found: engine })),
      );
    },
  );

  it('are several where two regions share several circuits', () => {
    const topology = topologyOf({
      interconnect: { pattern: 'expressroute' },
      circuits: {
        ams: {
          peeringLocation: 'Amsterdam',
          bandwidthMbps: 1000,
          regions: ['weu', 'neu'],
        },
        dub: {
          peeringLocation: 'Dublin',
          bandwidthMbps: 1000,
          regions: ['neu', 'weu'],
        },
      },
    });
    expect(idsOf(new Ways(topology).between('neu', 'weu'))).toEqual([
      ['er-gateway:neu', 'circuit:ams', 'er-gateway:weu'],
      ['er-gateway:neu', 'circuit:dub', 'er-gateway:weu'],
    ]);
  });
});
