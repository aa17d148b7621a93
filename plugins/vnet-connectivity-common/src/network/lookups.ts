import type { Prefix } from '../address';
import { AddressSet, earlierOverlaps, overlaps, prefixOf } from '../address';
import { vpnGatewayDefaultAsn } from '../azure';
import { everything } from './element-ids';
import type { ConnectionEnd, Gateway, NetworkGraph, Vnet } from './graph';

/** A network by its name; undefined where there is none. */
export function vnetOf(
  { vnets }: Pick<NetworkGraph, 'vnets'>,
  name: string,
): Vnet | undefined {
  return Object.hasOwn(vnets, name) ? vnets[name] : undefined;
}

/** Address space of a network; empty where it is not known. */
export function prefixesOf(
  graph: Pick<NetworkGraph, 'vnets'>,
  vnet: string,
): readonly string[] {
  return vnetOf(graph, vnet)?.prefixes ?? [];
}

export function gatewaysOf(
  graph: NetworkGraph,
  vnet: string,
): readonly Gateway[] {
  return vnetOf(graph, vnet)?.gateways ?? [];
}

/**
 * True if a network may have a gateway that the document does not show, so that nothing follows from there being none.
 */
export function mayHaveMoreGateways(
  { unknown }: NetworkGraph,
  vnet: string,
): boolean {
  return unknown.some(
    ({ routes, flows, more = false }) =>
      more ||
      [...routes, ...flows].some(name => name === vnet || name === everything),
  );
}

/** The gateway at an end of a connection; undefined where the end is none, or the network has none of its type. */
export function gatewayAt(
  graph: NetworkGraph,
  end: ConnectionEnd,
): Gateway | undefined {
  return end.kind === 'gateway'
    ? gatewaysOf(graph, end.key).find(({ type }) => type === end.type)
    : undefined;
}

/** ASN of the gateway, site or appliance at an end of a connection; undefined where it has none, or it is not known. */
export function asnAt(
  graph: NetworkGraph,
  end: ConnectionEnd,
): number | undefined {
  if (end.kind === 'gateway') {
    return gatewayAt(graph, end)?.asn ?? vpnGatewayDefaultAsn.value;
  }
  if (end.kind === 'nva') {
    return graph.nvas.find(({ id }) => id === end.key)?.asn;
  }
  return end.kind === 'site' ? graph.sites[end.key].asn : undefined;
}

/** True if two ends of connections are the same. */
export function isSameEnd(a: ConnectionEnd, b: ConnectionEnd): boolean {
  return idOfEnd(a) === idOfEnd(b);
}

/** One text for an end, however it was written. */
export function idOfEnd({ written: _, ...end }: ConnectionEnd): string {
  return JSON.stringify(Object.entries(end).sort());
}

/** Connections with an end at the gateway of this type in a network. */
export function connectionsOfGateway(
  { connections }: NetworkGraph,
  vnet: string,
  type: Gateway['type'],
) {
  return connections.filter(({ a, b }) =>
    [a, b].some(
      end => end.kind === 'gateway' && end.key === vnet && end.type === type,
    ),
  );
}

/** True if any range of one list overlaps one of the other. */
export function anyOverlap(
  a: readonly string[],
  b: readonly string[],
): boolean {
  return a.some(mine =>
    b.some(theirs => overlaps(prefixOf(mine), prefixOf(theirs))),
  );
}

const rangesOfVnets = new WeakMap<Vnet, readonly Prefix[]>();
const addressesOfVnets = new WeakMap<Vnet, AddressSet>();

/** Address space of a network, which many rules ask for; empty where it is not known. */
export function rangesOf(graph: NetworkGraph, name: string): readonly Prefix[] {
  const vnet = vnetOf(graph, name);
  if (!vnet) return [];
  const known = rangesOfVnets.get(vnet) ?? vnet.prefixes.map(prefixOf);
  rangesOfVnets.set(vnet, known);
  return known;
}

/** True if two networks have addresses in common. */
export function networksOverlap(
  graph: NetworkGraph,
  a: string,
  b: string,
): boolean {
  return addressesOf(graph, a).meets(addressesOf(graph, b));
}

const noAddresses = new AddressSet();

function addressesOf(graph: NetworkGraph, name: string): AddressSet {
  const vnet = vnetOf(graph, name);
  if (!vnet) return noAddresses;
  const known =
    addressesOfVnets.get(vnet) ?? new AddressSet(rangesOf(graph, name));
  addressesOfVnets.set(vnet, known);
  return known;
}

/**
 * For each network of a list, the places in it of those before it that have addresses in common with it, the network
 * itself left out: the first 26 for each of its ranges, in ascending order.
 */
export function earlierRivals(
  graph: NetworkGraph,
  names: readonly string[],
): readonly (readonly number[])[] {
  const ranges = names.flatMap((name, place) =>
    rangesOf(graph, name).map(prefix => ({ name, place, prefix })),
  );
  const overlapping = earlierOverlaps(
    ranges.map(({ prefix }) => prefix),
    (earlier, later) => ranges[earlier].name !== ranges[later].name,
  );
  const rivals = names.map(() => new Set<number>());
  for (const [at, { place }] of ranges.entries()) {
    for (const earlier of overlapping[at]) {
      rivals[place].add(ranges[earlier].place);
    }
  }
  return rivals.map(places => [...places].sort((a, b) => a - b));
}

/** Pairs of networks that have addresses in common, each named once; of many for one network, the first ones. */
export function overlappingPairs(
  graph: NetworkGraph,
  names: readonly string[],
): (readonly [string, string])[] {
  const all = [...new Set(names)];
  return earlierRivals(graph, all)
    .flatMap((earlier, later) => earlier.map(place => [place, later] as const))
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([earlier, later]) => [all[earlier], all[later]] as const);
}

/** A function whose answer about a graph is computed once, for rules that ask it for every part. */
export function oncePerGraph<T extends object>(
  answer: (graph: NetworkGraph) => T,
): (graph: NetworkGraph) => T {
  const answers = new WeakMap<NetworkGraph, T>();
  return graph => {
    const known = answers.get(graph) ?? answer(graph);
    answers.set(graph, known);
    return known;
  };
}

/** The elements of a list of which one with the same key stands before them. */
export function repeated<T>(
  elements: readonly T[],
  keyOf: (element: T) => string,
): ReadonlySet<T> {
  const seen = new Set<string>();
  return new Set(
    elements.filter(element => {
      const key = keyOf(element);
      const isRepeated = seen.has(key);
      seen.add(key);
      return isRepeated;
    }),
  );
}

/** True if a user route is for a service tag, such as `Storage.WestEurope`, and not for a range. */
export function isServiceTag(prefix: string): boolean {
  return /^[A-Z]\w*(\.\w+)?$/i.test(prefix);
}

/** True if a user route is for all addresses. */
export function isDefaultRoute({ prefix }: { readonly prefix: string }) {
  return !isServiceTag(prefix) && prefixOf(prefix).length === 0;
}
