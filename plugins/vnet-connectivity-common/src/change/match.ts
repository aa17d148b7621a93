import { parseAddress } from '../address';
import type { ConnectionEnd, NetworkGraph } from '../network/graph';
import type { ComparableNetwork } from './comparable';
import { connectionIds, idsOfConnections } from './connection-ids';

/** The key in the second network of each element of the first that is in both, by the key in the first. */
export interface Matches {
  readonly vnets: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly circuits: ReadonlyMap<string, string>;
  readonly hubs: ReadonlyMap<string, string>;
  readonly nvas: ReadonlyMap<string, string>;
  readonly connections: ReadonlyMap<string, string>;
}

/** Something that tells elements apart; undefined where nothing of that kind is known of an element. */
type Sign = (key: string) => string | undefined;

const nameSigns: readonly (readonly [Sign, Sign])[] = [
  [key => key, key => key],
  [key => key.toLowerCase(), key => key.toLowerCase()],
];

/**
 * The elements that two networks have in common. An element is the same where the resource id is, else where the name
 * is, in any case. What is left is the same under another name only where that is certain: where exactly one element on
 * either side has these ranges, devices or ends.
 */
export function matchNetworks(
  before: ComparableNetwork,
  after: ComparableNetwork,
): Matches {
  const graphs = [before.graph, after.graph] as const;
  const signs = (sign: (graph: NetworkGraph) => Sign): [Sign, Sign] => [
    sign(graphs[0]),
    sign(graphs[1]),
  ];
  const keys = (list: (graph: NetworkGraph) => Iterable<string>) =>
    [[...list(graphs[0])], [...list(graphs[1])]] as const;
  const vnets = pairUp(
    keys(({ vnets: all }) => Object.keys(all)),
    [
      idSigns(before.ids?.vnets, after.ids?.vnets),
      ...nameSigns,
      signs(graph => key => setOf(graph.vnets[key].prefixes)),
    ],
  );
  const sites = pairUp(
    keys(({ sites: all }) => Object.keys(all)),
    [
      ...nameSigns,
      signs(graph => key => setOf(graph.sites[key].devices.filter(isAddress))),
      signs(graph => key => setOf(graph.sites[key].prefixes)),
    ],
  );
  const hubs = pairUp(
    keys(({ virtualWans }) =>
      virtualWans.flatMap(wan => Object.keys(wan.hubs)),
    ),
    [...nameSigns, signs(graph => key => hubPrefix(graph, key))],
  );
  const named = (map: ReadonlyMap<string, string>, graph: NetworkGraph) =>
    graph === before.graph
      ? (key: string) => map.get(key)
      : (key: string) => key;
  const nvas = pairUp(
    keys(({ nvas: all }) => all.map(({ id }) => id)),
    [
      ...nameSigns,
      signs(graph => key => {
        const { vnet, ip } = graph.nvas.find(({ id }) => id === key) ?? {};
        const place = vnet === undefined ? vnet : named(vnets, graph)(vnet);
        return place === undefined ? undefined : `${place} ${ip}`;
      }),
    ],
  );
  const circuits = pairUp(
    keys(({ circuits: all }) => Object.keys(all)),
    [
      idSigns(before.ids?.circuits, after.ids?.circuits),
      ...nameSigns,
      // The gateways that it is connected to.
      signs(
        graph => key =>
          allKnown(
            graph.connections
              .filter(({ a, b }) => isCircuit(a, key) || isCircuit(b, key))
              .map(({ a, b }) =>
                gatewayOf(isCircuit(a, key) ? b : a, named(vnets, graph)),
              ),
          ),
      ),
    ],
  );
  const endOf =
    (graph: NetworkGraph) =>
    (end: ConnectionEnd): string | undefined => {
      const map = { circuit: circuits, nva: nvas, site: sites, gateway: vnets };
      if (end.kind === 'unknown') return undefined;
      const key = named(map[end.kind], graph)(end.key);
      return key === undefined
        ? undefined
        : [end.kind, key, partOf(end)].join(' ');
    };
  const endsOf = (graph: NetworkGraph): Sign => {
    const hubNamed = named(hubs, graph);
    const joined = new Map<string, readonly (string | undefined)[]>([
      ...graph.connections.map(
        ({ id, a, b }) => [id, [a, b].map(endOf(graph))] as const,
      ),
      ...graph.virtualWans.flatMap(wan => [
        ...wan.vnetConnections.map(
          each =>
            [
              connectionIds.ofVnet(each),
              [named(vnets, graph)(each.vnet), hubNamed(each.hub)],
            ] as const,
        ),
        ...wan.branchConnections.map(
          each =>
            [
              connectionIds.ofBranch(each),
              [endOf(graph)(each.endpoint), hubNamed(each.hub)],
            ] as const,
        ),
      ]),
    ]);
    return key => allKnown(joined.get(key) ?? [undefined]);
  };
  return {
    vnets,
    sites,
    hubs,
    nvas,
    circuits,
    connections: pairUp(keys(idsOfConnections), [...nameSigns, signs(endsOf)]),
  };
}

function idSigns(
  before: Readonly<Record<string, string>> = {},
  after: Readonly<Record<string, string>> = {},
): [Sign, Sign] {
  const sign = (ids: Readonly<Record<string, string>>) => (key: string) =>
    Object.hasOwn(ids, key) ? ids[key].toLowerCase() : undefined;
  return [sign(before), sign(after)];
}

/** Pairs by one sign after the other: where exactly one that is left on either side has it. */
function pairUp(
  [before, after]: readonly [readonly string[], readonly string[]],
  signs: readonly (readonly [Sign, Sign])[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [signBefore, signAfter] of signs) {
    const earlier = onlyOnes(
      before.filter(key => !pairs.has(key)),
      signBefore,
    );
    const later = onlyOnes(
      after.filter(key => !taken.has(key)),
      signAfter,
    );
    for (const [sign, key] of earlier) {
      const other = later.get(sign);
      if (key === undefined || other === undefined) continue;
      pairs.set(key, other);
      taken.add(other);
    }
  }
  return pairs;
}

/** Keys by their sign; undefined where several have it. */
function onlyOnes(
  keys: readonly string[],
  sign: Sign,
): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const key of keys) {
    const each = sign(key);
    if (each !== undefined) found.set(each, found.has(each) ? undefined : key);
  }
  return found;
}

function setOf(values: readonly string[]): string | undefined {
  return values.length > 0 ? [...new Set(values)].sort().join() : undefined;
}

function allKnown(values: readonly (string | undefined)[]): string | undefined {
  const known = values.flatMap(each => (each === undefined ? [] : [each]));
  return known.length === values.length ? setOf(known) : undefined;
}

function isAddress(text: string): boolean {
  return parseAddress(text) !== undefined;
}

function hubPrefix({ virtualWans }: NetworkGraph, key: string) {
  return virtualWans.find(({ hubs }) => Object.hasOwn(hubs, key))?.hubs[key]
    .prefix;
}

function isCircuit(end: ConnectionEnd, key: string): boolean {
  return end.kind === 'circuit' && end.key === key;
}

function partOf(end: ConnectionEnd): string | undefined {
  if (end.kind === 'gateway') return end.type;
  return end.kind === 'site' ? end.device?.toLowerCase() : undefined;
}

function gatewayOf(end: ConnectionEnd, named: Sign): string | undefined {
  return end.kind === 'gateway' ? named(end.key) : undefined;
}
