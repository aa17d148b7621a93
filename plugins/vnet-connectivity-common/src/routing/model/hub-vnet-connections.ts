import type { Prefix } from '../../address';
import { contains, parseAddress, prefixOf } from '../../address';
import type { HubConnection, VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addOrigin } from './draft';
import { routingOf } from './hub-route-tables';
import { hubConnectionElement } from './hubs';
import type { HubModel } from './types';

/** Adds the connections of hubs with VNets, and what each propagates. */
export function addVnetConnections(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
): void {
  for (const connection of entry.vnetConnections) {
    const index = draft.vnetByName.get(connection.vnet);
    const hub = hubs.get(connection.hub);
    if (index === undefined || !hub) continue;
    const vnet = draft.vnets[index];
    const element = hubConnectionElement(draft, entry, connection);
    const { associated, propagatesTo, isLocal } = routingOf(hub, connection);
    const speaker = hub.tables.get(associated);
    if (speaker === undefined) continue;
    vnet.sources.push({
      speaker,
      kind: 'hub',
      hubConnection: element,
      defaultRoute: connection.enableInternetSecurity,
    });
    const elements = [element, vnet.element];
    for (const table of propagatesTo) {
      const at = hub.tables.get(table);
      if (at === undefined) continue;
      const staysInHub = isLocal(table);
      for (const prefix of vnet.prefixIds) {
        addOrigin(draft, {
          speaker: at,
          prefix,
          learned: 'own',
          elements,
          vnet: index,
          staysInHub,
          nextHopIp: applianceBefore(
            connection,
            hub,
            draft.prefixes.list[prefix],
          ),
        });
      }
      // Switched off, the routes say where the appliance is for routes of the route tables, and no more.
      if (!connection.propagateStaticRoutes) continue;
      for (const { prefix, nextHopIp } of connection.staticRoutes) {
        addOrigin(draft, {
          speaker: at,
          prefix: draft.prefixes.id(prefix),
          learned: 'static',
          elements,
          vnet: index,
          nextHopIp: parseAddress(nextHopIp),
          crossesHubs: true,
          staysInHub,
        });
      }
    }
  }
}

/**
 * The appliance that traffic to a prefix of the connected network itself passes: the next hop of a static route of the
 * connection that holds the prefix, or, with the criterion `Equal` ("bypass next hop IP for workloads within this VNet"),
 * is equal to it. With routing intent it is always `Equal`. Source: Connect a virtual network to a Virtual WAN hub.
 */
function applianceBefore(
  { staticRoutes, vnetLocalRouteOverrideCriteria }: HubConnection,
  { privatePolicy, internetPolicy }: HubModel,
  own: Prefix,
): number | undefined {
  const bypassed =
    vnetLocalRouteOverrideCriteria === 'Equal' ||
    privatePolicy ||
    internetPolicy;
  const [route] = staticRoutes
    .map(({ prefix, nextHopIp }) => ({ range: prefixOf(prefix), nextHopIp }))
    .filter(
      ({ range }) =>
        contains(range, own) && (!bypassed || range.length === own.length),
    )
    .sort((a, b) => b.range.length - a.range.length);
  return route && parseAddress(route.nextHopIp);
}
