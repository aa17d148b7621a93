import {
  addressSpacesWithRoutingIntent,
  virtualNetworksPerHub,
  virtualWanHub,
} from '../azure';
import type { Rule } from './rule';

const sitesOfHub = virtualWanHub.branchConnections.value;
const spacesOfHub = addressSpacesWithRoutingIntent.value;

export const why = `A hub takes ${sitesOfHub} VPN sites, 500 virtual networks less the number of hubs, and, where a firewall inspects the traffic, ${spacesOfHub} address ranges of networks.`;

/** The limits of the connections of one virtual hub. */
export const virtualWanConnectionsLimit: Rule = {
  id: 'virtual-wan-connections-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'No virtual hub has more networks and sites than Azure connects with it',
  source: 'limits',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['inspection', 'via'],
  ],
  *check({ topology }) {
    const { virtualWan } = topology;
    if (!virtualWan) return;
    const addressSpaces = new Map(
      topology.virtualNetworks.map(({ key, addressSpace }) => [
        key,
        addressSpace,
      ]),
    );
    const networksOfHub = virtualNetworksPerHub(virtualWan.hubs.length);
    for (const { region, firewall } of virtualWan.hubs) {
      const sites = new Set(
        topology.siteConnections
          .filter(connection => connection.region === region)
          .map(({ site }) => site),
      ).size;
      const networks = virtualWan.connections.filter(
        connection => connection.region === region,
      );
      const spaces = networks.flatMap(
        ({ virtualNetwork }) => addressSpaces.get(virtualNetwork) ?? [],
      ).length;
      for (const [count, limit, what, path] of [
        [sites, sitesOfHub, 'VPN sites', ['onPremises', 'sites']],
        [networks.length, networksOfHub, 'virtual networks', ['spokes']],
        [
          firewall ? spaces : 0,
          spacesOfHub,
          'address ranges of networks behind its firewall',
          ['spokes'],
        ],
      ] as const) {
        if (count <= limit) continue;
        yield {
          path,
          message: `The virtual hub of region ${region} would have ${count} ${what}; Azure allows ${limit}. Put some of them behind another hub: a second region of the same location is one.`,
        };
      }
    }
  },
};
