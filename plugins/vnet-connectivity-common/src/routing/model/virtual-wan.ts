import type { VirtualWan } from '../../network/graph';
import type { Draft } from './draft';
import { addApplianceSessions } from './hub-bgp-peers';
import { addBranchConnections } from './hub-branches';
import { tablesOf } from './hub-route-tables';
import { addHubRoute } from './hub-static-routes';
import { addVnetConnections } from './hub-vnet-connections';
import { addHub, joinHubs } from './hubs';
import type { HubModel } from './types';

/**
 * Adds virtual WANs. A route table name is a label: it means the table of that name in every hub, unless it is
 * written `hub/table`. Source: About virtual hub routing.
 */
export function addVirtualWans(draft: Draft): void {
  draft.graph.virtualWans.forEach(entry => addVirtualWan(draft, entry));
}

function addVirtualWan(draft: Draft, entry: VirtualWan): void {
  const standard = entry.type === 'Standard';
  const tables = tablesOf(entry);
  const hubs = new Map<string, HubModel>();
  for (const name of Object.keys(entry.hubs)) {
    hubs.set(name, addHub(draft, entry, name, tables));
  }
  if (standard) joinHubs(draft, [...hubs.values()], tables);
  addVnetConnections(draft, entry, hubs);
  addBranchConnections(draft, entry, hubs);
  addApplianceSessions(draft, entry, hubs);
  for (const route of entry.routes) addHubRoute(draft, entry, hubs, route);
}
