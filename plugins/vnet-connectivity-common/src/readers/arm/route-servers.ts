import { documentNames } from '../../network/element-ids';
import type { RouteServer, RouteServerPeer } from '../../network/graph';
import type { Appliances } from './appliances';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import {
  flagOf,
  idIn,
  idsIn,
  numberOf,
  propertiesOf,
  recordsOf,
  textOf,
} from './values';
import { isRouteServer, preferenceOf } from './virtual-wans';

/** Addresses of the appliances that Route Servers speak with. */
export function peerAddresses(document: ArmDocument): string[] {
  return document
    .ofType('virtualhubs/bgpconnections')
    .flatMap(({ properties }) => textOf(properties, 'peerIp') ?? []);
}

/** Reads Route Servers. What their peers announce is in no resource of Azure. */
export function readRouteServers(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
  appliances: Appliances,
): RouteServer[] {
  return document
    .ofType('virtualhubs')
    .filter(each => isRouteServer(document, each))
    .flatMap((server, index): RouteServer[] => {
      const vnet = networkOf(document, networks, server);
      if (vnet === undefined) {
        missing.report(
          server,
          'It is not known in which network the Route Server stands.',
          {
            routes: [...networks.entries.keys()],
          },
        );
        return [];
      }
      return [
        {
          id: server.name,
          vnet,
          branchToBranch:
            flagOf(server.properties, 'allowBranchToBranchTraffic') ?? false,
          ...preferenceOf(server.properties),
          peers: readPeers(document, missing, server, vnet, appliances),
          place: ['routeServers', index],
        },
      ];
    });
}

/** By its address configuration, or by the subnet that holds it. */
function networkOf(
  document: ArmDocument,
  networks: Networks,
  server: ArmResource,
): string | undefined {
  const own = [
    ...document
      .childrenOf(server, 'ipconfigurations')
      .map(({ properties }) => properties),
    ...recordsOf(server.properties, 'ipConfigurations').map(propertiesOf),
  ]
    .flatMap(each => idIn(each, 'subnet') ?? [])
    .flatMap(subnet => networks.nameOf(subnet) ?? []);
  if (own.length > 0) return own[0];
  return networks.subnets.find(({ resource }) =>
    idsIn(resource.properties, 'ipConfigurations').some(id =>
      keyOf(id).startsWith(`${server.key}/`),
    ),
  )?.vnet;
}

function readPeers(
  document: ArmDocument,
  missing: Missing,
  server: ArmResource,
  vnet: string,
  appliances: Appliances,
): RouteServerPeer[] {
  const connections = document.childrenOf(server, 'bgpconnections');
  const routes = [documentNames.routeServer(vnet)];
  for (const id of idsIn(server.properties, 'bgpConnections')) {
    if (document.withKey(keyOf(id))) continue;
    missing.report(
      { id, type: 'microsoft.network/virtualhubs/bgpconnections' },
      'The peer of the Route Server is not in the document.',
      { routes },
    );
  }
  return connections.flatMap((connection): RouteServerPeer[] => {
    const { properties } = connection;
    const address = textOf(properties, 'peerIp');
    const state = textOf(properties, 'connectionState');
    if (/^NotConnected$/i.test(state ?? '')) {
      missing.note(
        connection,
        `The peer is ${state}: the Route Server learns nothing from it.`,
      );
      return [];
    }
    missing.report(
      connection,
      `What ${
        address ?? 'the peer'
      } announces to the Route Server is in no resource of Azure.`,
      { routes },
    );
    const key = address === undefined ? undefined : appliances.at(address);
    const asn = numberOf(properties, 'peerAsn');
    return key === undefined
      ? []
      : [
          {
            key,
            described: true,
            ...(asn === undefined ? {} : { asn }),
            advertises: [],
            advertise: [],
          },
        ];
  });
}
