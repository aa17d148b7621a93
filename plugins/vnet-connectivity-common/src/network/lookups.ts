import { overlaps, prefixOf } from '../address';
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
  graph: NetworkGraph,
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

function idOfEnd({ written: _, ...end }: ConnectionEnd): string {
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

const none: ReadonlySet<string> = new Set();
const rivals = new WeakMap<
  NetworkGraph,
  ReadonlyMap<string, ReadonlySet<string>>
>();

/** Networks that have addresses in common with a network, itself left out. */
export function overlappingNetworks(
  graph: NetworkGraph,
  vnet: string,
): ReadonlySet<string> {
  const known = rivals.get(graph) ?? overlapsIn(graph);
  rivals.set(graph, known);
  return known.get(vnet) ?? none;
}

/** In the order of addresses, so that only neighbours are compared: a mesh has a great many pairs. */
function overlapsIn({
  vnets,
}: NetworkGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (a: string, b: string) =>
    found.set(a, (found.get(a) ?? new Set<string>()).add(b));
  const ranges = Object.entries(vnets)
    .flatMap(([name, { prefixes }]) =>
      prefixes.map(text => ({ name, range: prefixOf(text) })),
    )
    .sort((a, b) => a.range.base - b.range.base);
  ranges.forEach(({ name, range }, index) => {
    for (let at = index + 1; at < ranges.length; at += 1) {
      const other = ranges[at];
      if (!overlaps(range, other.range)) return;
      if (other.name === name) continue;
      add(name, other.name);
      add(other.name, name);
    }
  });
  return found;
}

/** Pairs of networks that have addresses in common, each named once. */
export function overlappingPairs(
  graph: NetworkGraph,
  names: readonly string[],
): (readonly [string, string])[] {
  const all = [...new Set(names)];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(b => overlappingNetworks(graph, a).has(b))
      .map(b => [a, b] as const),
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
