import { overlaps, prefixOf } from '../address';
import { serviceSubnets } from '../azure';
import type { NetworkGraph, UnknownPart } from '../network/graph';
import { isServiceTag, prefixesOf } from '../network/lookups';
import { nothingUnknown } from '../network/unknown';

/**
 * The routes of GatewaySubnets to an appliance for ranges that lie neither in the network nor in its peers, but behind the
 * tunnels or circuits of its gateway. No document of Azure says that such a route takes the traffic that the gateway has
 * received for its own tunnels, nor that it does not (searched 2026-11-30).
 */
export function unclearGatewayRoutes(
  graph: Omit<NetworkGraph, 'unknown'>,
): UnknownPart[] {
  return graph.routeTables.flatMap(({ vnet, subnet, routes }) => {
    if (subnet !== serviceSubnets.gateway.name) return [];
    const near = [
      vnet,
      ...graph.peerings.flatMap(({ from, to }) => (from === vnet ? [to] : [])),
    ].flatMap(name => prefixesOf(graph, name));
    return routes
      .filter(
        ({ prefix, nextHopType }) =>
          nextHopType === 'VirtualAppliance' &&
          !isServiceTag(prefix) &&
          !near.some(each => overlaps(prefixOf(each), prefixOf(prefix))),
      )
      .map(({ prefix }) => ({
        ...nothingUnknown,
        what: `Azure does not say whether the route ${prefix} of ${vnet}/${subnet} takes the traffic that the gateway sends into its tunnels`,
        userRoutes: [{ vnet, subnet, prefix }],
      }));
  });
}
