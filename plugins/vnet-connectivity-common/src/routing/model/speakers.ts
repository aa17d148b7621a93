import { addNvas } from './appliances';
import { addCircuits } from './circuits';
import { addConnection } from './connections';
import { addDefaultSite } from './default-site';
import type { Draft } from './draft';
import { addSources } from './gateway-sources';
import { addGateways } from './gateways';
import { addRouteServer } from './route-servers';
import { addSites } from './sites';

/** Adds gateways, sites, circuits and appliances, and what joins them. */
export function addSpeakers(draft: Draft): void {
  addNvas(draft);
  draft.vnets.forEach(vnet => addGateways(draft, vnet));
  addSites(draft);
  addCircuits(draft);
  draft.graph.connections.forEach(connection =>
    addConnection(draft, connection),
  );
  draft.graph.routeServers.forEach(entry => addRouteServer(draft, entry));
  draft.vnets.forEach(vnet => addDefaultSite(draft, vnet));
  draft.vnets.forEach(vnet => addSources(draft, vnet));
}
