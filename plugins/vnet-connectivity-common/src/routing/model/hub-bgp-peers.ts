import type { VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addSession } from './draft';
import { routingOf } from './hub-route-tables';
import { hubConnectionElement } from './hubs';
import type { HubModel } from './types';

/** Adds the BGP sessions of hubs with appliances in connected VNets. */
export function addApplianceSessions(
  draft: Draft,
  entry: VirtualWan,
  hubs: ReadonlyMap<string, HubModel>,
): void {
  for (const { nva, hub: hubName } of entry.bgpConnections) {
    const hub = hubs.get(hubName);
    const appliance = draft.nvas[draft.nvaByName.get(nva.key) ?? -1];
    if (!hub || appliance?.speaker === undefined) continue;
    const connection = entry.vnetConnections.find(
      ({ vnet, hub: at }) =>
        draft.vnetByName.get(vnet) === appliance.vnet && at === hubName,
    );
    if (!connection) continue;
    const { associated, propagatesTo, isLocal } = routingOf(hub, connection);
    const element = hubConnectionElement(draft, entry, connection);
    for (const table of new Set([associated, ...propagatesTo])) {
      const at = hub.tables.get(table);
      if (at === undefined) continue;
      addSession(draft, at, appliance.speaker, {
        kind: 'appliance',
        elements: [element],
        bgp: true,
        advertiseA: table === associated ? undefined : new Map(),
        advertiseB: propagatesTo.has(table) ? undefined : new Map(),
        staysInHub: isLocal(table),
        withoutDefaultRoute: !connection.enableInternetSecurity,
      });
    }
  }
}
