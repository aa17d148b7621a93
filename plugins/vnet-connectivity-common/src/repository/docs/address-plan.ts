import { serviceSubnets } from '../../azure';
import type { Topology, VirtualNetwork } from '../../topology';
import { markdownTable } from '../markdown';
import { connectedSites, displayName } from './describe';

/** Every range of the network in one table. */
export function addressPlan(topology: Topology): string {
  const { virtualNetworks, virtualWan, circuits } = topology;
  const hubs = new Map(
    (virtualWan?.hubs ?? []).map(({ region, addressPrefix }) => [
      region,
      addressPrefix,
    ]),
  );
  const networks = virtualNetworks.flatMap(network => {
    const { key, role, region, location, addressSpace, existingId } = network;
    const hub = role === 'region' ? hubs.get(key) : undefined;
    return [
      [
        key,
        role === 'region' ? displayName(location) : `spoke of ${region}`,
        addressSpace.join(', '),
        existingId ? 'address space of an existing network' : 'address space',
      ],
      ...subnets(network).map(([name, prefix]) => [key, '', prefix, name]),
      ...(hub ? [[key, '', hub, 'virtual hub']] : []),
    ];
  });
  const sites = connectedSites(topology).map(({ key, addressSpace }) => [
    key,
    'on-premises',
    addressSpace.join(', '),
    'address space',
  ]);
  const links = circuits.flatMap(({ key, privatePeering }) =>
    privatePeering
      ? [
          [key, 'circuit', privatePeering.primaryPrefix, 'primary link'],
          [key, 'circuit', privatePeering.secondaryPrefix, 'secondary link'],
        ]
      : [],
  );
  return [
    '# Address plan',
    '',
    'No two of these address spaces overlap. A new network takes a range that is free here and on-premises.',
    '',
    markdownTable(
      ['Network or site', 'Where', 'Range', 'Use'],
      [...networks, ...sites, ...links],
    ),
    '',
  ].join('\n');
}

/** Subnets with their ranges: those of workloads, then those of Azure's services. */
function subnets(network: VirtualNetwork): [string, string][] {
  const services: [string, string | undefined][] = [
    [serviceSubnets.gateway.name, network.gatewaySubnet],
    [serviceSubnets.firewall.name, network.firewallSubnet],
    [serviceSubnets.routeServer.name, network.routeServerSubnet],
  ];
  return [
    ...network.subnets.map(({ name, prefix }): [string, string] => [
      `subnet ${name}`,
      prefix,
    ]),
    ...services.flatMap(([name, prefix]): [string, string][] =>
      prefix === undefined ? [] : [[name, prefix]],
    ),
  ];
}
