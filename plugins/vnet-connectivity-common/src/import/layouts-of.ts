import type { NetworkGraph } from '../network';
import type { InterconnectPattern } from '../spec';
import type { ExistingNetwork } from './existing';
import { isOutside } from './existing';
import type { Layout, Layouts, Pair, PatternLayout } from './layout';
import {
  componentsOf,
  listOf,
  pairsAmong,
  spokesBehind,
  withShape,
} from './layout';
import { managedLayouts, peeredLayouts } from './peered-layouts';
import { virtualWanLayouts } from './virtual-wan-layouts';

/** The networks that a layout may take, and how they are joined. */
interface Joined {
  readonly network: ExistingNetwork;
  /** Every network that can be taken, and the reasons against the others. */
  readonly usable: readonly string[];
  readonly unusable: ReadonlyMap<string, string>;
  /** The largest set of networks that are connected with each other. */
  readonly main: readonly string[];
  readonly peered: readonly Pair[];
  readonly tunnels: readonly Pair[];
  readonly circuits: readonly Pair[];
}

/** The layouts that regions may have which are joined by each of the patterns, in the order in which they are tried. */
const layoutsByPattern: Readonly<
  Record<InterconnectPattern, (joined: Joined) => Layouts>
> = {
  'virtual-wan': ({ network, usable, unusable }) => ({
    layouts: virtualWanLayouts(network, usable, unusable),
    obstacles: [],
  }),
  'vnet-to-vnet': tunnelLayouts,
  expressroute: circuitLayouts,
  'global-peering': ({ network: { graph }, main, peered }) => {
    const { layouts, obstacles } = peeredLayouts(graph, main, peered);
    return { layouts: [...managedLayouts(graph, main), ...layouts], obstacles };
  },
};

/** The layouts that a network may have. Which of them it has is decided by who reaches whom. */
export function layoutsOf(network: ExistingNetwork): {
  readonly layouts: readonly PatternLayout[];
  readonly obstacles: readonly string[];
} {
  const { graph } = network;
  const unusable = new Map(
    Object.keys(graph.vnets).flatMap((name): [string, string][] => {
      const reason = unusableBecause(network, name);
      return reason === undefined ? [] : [[name, reason]];
    }),
  );
  const usable = Object.keys(graph.vnets)
    .filter(name => !unusable.has(name))
    .sort();
  if (usable.length === 0) {
    return {
      layouts: [],
      obstacles: [
        'The document has no virtual network of which the location and the address space are known.',
      ],
    };
  }
  const peered = peeredPairs(graph, usable);
  const tunnels = tunnelPairs(graph, usable);
  const circuits = circuitPairs(graph, usable);
  const [main] = componentsOf(usable, [
    ...peered,
    ...tunnels,
    ...circuits,
    ...managedPairs(graph, usable),
  ]);
  const isInMain = new Set(main);
  const among = (all: readonly Pair[]) => all.filter(([a]) => isInMain.has(a));
  const apart = new Map(
    usable
      .filter(name => !isInMain.has(name))
      .map((name): [string, string] => [
        name,
        `It is not connected with ${listOf(main)}: a spec is one network.`,
      ]),
  );
  const joined: Joined = {
    network,
    usable,
    unusable,
    main,
    peered: among(peered),
    tunnels: among(tunnels),
    circuits: among(circuits),
  };
  const found = Object.entries(layoutsByPattern).map(([pattern, read]) => ({
    pattern: pattern as InterconnectPattern,
    ...read(joined),
  }));
  return {
    layouts: found.flatMap(({ pattern, layouts }) =>
      layouts.map(layout => ({
        ...layout,
        pattern,
        left: new Map(
          [...unusable, ...apart, ...layout.left].filter(
            ([name]) =>
              !layout.regions.includes(name) && !layout.spokes.has(name),
          ),
        ),
      })),
    ),
    obstacles: found.flatMap(({ obstacles }) => obstacles),
  };
}

/** The reason why a virtual network cannot be in a spec; undefined where it can. */
export function unusableBecause(
  network: ExistingNetwork,
  name: string,
): string | undefined {
  const vnet = network.graph.vnets[name];
  if (isOutside(network, name)) {
    return 'The virtual network is not in the document; only its id is.';
  }
  if (vnet.prefixes.length === 0) {
    return 'Its address space is not in the document.';
  }
  return vnet.location === undefined && vnet.region === undefined
    ? 'Its location is not in the document.'
    : undefined;
}

/** Networks of which each holds a half of a peering with the other. */
function peeredPairs(
  { peerings }: NetworkGraph,
  usable: readonly string[],
): Pair[] {
  const halves = new Set(peerings.map(({ from, to }) => `${from}\n${to}`));
  const known = new Set(usable);
  return peerings.flatMap(({ from, to }): Pair[] =>
    from < to &&
    halves.has(`${to}\n${from}`) &&
    known.has(from) &&
    known.has(to)
      ? [[from, to]]
      : [],
  );
}

function tunnelPairs(
  { connections }: NetworkGraph,
  usable: readonly string[],
): Pair[] {
  return connections.flatMap(({ a, b }): Pair[] =>
    a.kind === 'gateway' &&
    b.kind === 'gateway' &&
    usable.includes(a.key) &&
    usable.includes(b.key)
      ? [a.key < b.key ? [a.key, b.key] : [b.key, a.key]]
      : [],
  );
}

/** Networks that reach each other over a circuit: their gateways let traffic of remote networks pass. */
function circuitPairs(
  { connections, vnets }: NetworkGraph,
  usable: readonly string[],
): Pair[] {
  const onCircuit = new Map<string, string[]>();
  for (const { a, b } of connections) {
    if (a.kind !== 'gateway' || b.kind !== 'circuit') continue;
    const isOpen = vnets[a.key]?.gateways.some(
      ({ type, allowRemoteVnetTraffic }) =>
        type === 'er' && allowRemoteVnetTraffic,
    );
    if (!isOpen || !usable.includes(a.key)) continue;
    onCircuit.set(b.key, [...(onCircuit.get(b.key) ?? []), a.key]);
  }
  return [...onCircuit.values()].flatMap(all => pairsAmong(all));
}

function managedPairs(
  { networkManagers }: NetworkGraph,
  usable: readonly string[],
): Pair[] {
  return networkManagers.flatMap(({ members, hub }): Pair[] => {
    const [first, ...others] = [...(hub ? [hub] : []), ...members].filter(
      each => usable.includes(each),
    );
    return others.map((each): Pair => [first, each]);
  });
}

/** Gateways of regions that are joined by tunnels. */
function tunnelLayouts({ network, main, tunnels, peered }: Joined): Layouts {
  if (tunnels.length === 0) return { layouts: [], obstacles: [] };
  const regions = [...new Set(tunnels.flat())].sort();
  const bgp = network.graph.connections
    .filter(({ a, b }) => a.kind === 'gateway' && b.kind === 'gateway')
    .every(each => each.bgp);
  return withShape(regions, tunnels, 'connected by VPN', shape => ({
    ...shape,
    bgp,
    ...spokesBehind(main, regions, peered),
  }));
}

/** Gateways of regions that are on the same circuits. */
function circuitLayouts({ main, circuits, peered }: Joined): Layouts {
  const regions = [...new Set(circuits.flat())].sort();
  if (regions.length < 2) return { layouts: [], obstacles: [] };
  const layout: Layout = {
    topology: 'mesh',
    regions,
    ...spokesBehind(main, regions, peered),
  };
  return { layouts: [layout], obstacles: [] };
}
