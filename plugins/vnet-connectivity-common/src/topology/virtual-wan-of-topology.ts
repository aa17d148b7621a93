import type { Topology } from '../network';
import { ends } from '../network/ends';
import { elementIds } from '../network/element-ids';
import type { BranchConnection, Hub, VirtualWan } from '../network/graph';

/** A virtual hub in each region, with the region's gateways and firewall in it. */
export function virtualWanOf(
  topology: Topology,
  { hubs, connections }: NonNullable<Topology['virtualWan']>,
): VirtualWan {
  return {
    type: 'Standard',
    branchToBranch: true,
    hubs: Object.fromEntries(
      hubs.map((hub): [string, Hub] => [
        hub.region,
        {
          region: hub.region,
          prefix: hub.addressPrefix,
          hubRoutingPreference: hub.routingPreference,
          gateways: [
            ...(hub.vpnGateway ? (['vpn'] as const) : []),
            ...(hub.expressRouteGateway ? (['er'] as const) : []),
          ],
          firewall: hub.firewall !== undefined,
          stateful: hub.firewall !== undefined,
          // Routing intent for private traffic.
          privatePolicy: hub.firewall !== undefined,
          internetPolicy: false,
          allowNonVirtualWanTraffic: true,
        },
      ]),
    ),
    vnetConnections: connections.map(({ region, virtualNetwork }) => ({
      vnet: virtualNetwork,
      hub: region,
      staticRoutes: [],
      propagateStaticRoutes: true,
      vnetLocalRouteOverrideCriteria: 'Contains',
      enableInternetSecurity: false,
    })),
    branchConnections: branchConnectionsOf(topology),
    bgpConnections: [],
    routes: [],
    place: ['vwan'],
  };
}

function branchConnectionsOf(topology: Topology): BranchConnection[] {
  return [
    ...topology.siteConnections.map(({ id, region, site, device, bgp }) => ({
      id: elementIds.tunnel(id, device),
      kind: 'vpn' as const,
      endpoint: ends.device(site, device),
      hub: region,
      bgp,
      enableInternetSecurity: false,
    })),
    ...topology.circuitConnections.map(({ id, region, circuit }) => ({
      id,
      kind: 'er' as const,
      endpoint: ends.circuit(circuit),
      hub: region,
      bgp: true,
      enableInternetSecurity: false,
    })),
  ];
}
