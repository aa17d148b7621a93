import type { VirtualNetwork } from 'backstage-plugin-vnet-connectivity-common';
import type { Entry, Ids } from './ids';

const serviceSubnets = (network: VirtualNetwork): [string, string][] =>
  (
    [
      ['GatewaySubnet', network.gatewaySubnet],
      ['AzureFirewallSubnet', network.firewallSubnet],
      ['RouteServerSubnet', network.routeServerSubnet],
    ] as const
  ).flatMap(([name, prefix]) =>
    prefix === undefined ? [] : [[name, prefix] as [string, string]],
  );

/** The part of a subnet that its settings ask for. */
const designed = (settings: VirtualNetwork['subnets'][number]['settings']) =>
  settings
    ? {
        delegations: (settings.delegations ?? []).map(serviceName => ({
          properties: { serviceName },
        })),
        serviceEndpoints: (settings.serviceEndpoints ?? []).map(service => ({
          service,
        })),
        ...(settings.networkSecurityGroupId
          ? { networkSecurityGroup: { id: settings.networkSecurityGroupId } }
          : {}),
        ...(settings.routeTableId
          ? { routeTable: { id: settings.routeTableId } }
          : {}),
      }
    : {};

export function networkResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const beside = new Set([
    ...topology.vpnGateways.map(({ region }) => region),
    ...topology.expressRouteGateways.map(({ region }) => region),
    ...topology.firewalls.map(({ region }) => region),
    ...topology.routeServers.map(({ region }) => region),
    ...topology.routeTables.map(({ virtualNetwork }) => virtualNetwork),
  ]);
  const routeTable = (key: string, subnet: string) => {
    const table = topology.routeTables.find(
      ({ virtualNetwork, subnets }) =>
        virtualNetwork === key && subnets.includes(subnet),
    );
    return table
      ? {
          routeTable: {
            id: ids.beside(key, `routeTables/rt-${name}-${table.key}`),
          },
        }
      : {};
  };
  const natGateway = (key: string, subnet: string) =>
    topology.natGateways.some(
      ({ virtualNetwork, subnets }) =>
        virtualNetwork === key && subnets.includes(subnet),
    )
      ? { natGateway: { id: ids.beside(key, `natGateways/ng-${name}-${key}`) } }
      : {};
  return topology.virtualNetworks
    .flatMap((network): Entry[] => {
      const { key, location, existingId } = network;
      const group: Entry[] =
        existingId === undefined || beside.has(key)
          ? [[ids.group(key), { location }]]
          : [];
      const subnets = [
        ...(existingId === undefined
          ? network.subnets.map(
              subnet =>
                [
                  subnet.name,
                  `snet-${subnet.name}`,
                  subnet.prefix,
                  false,
                ] as const,
            )
          : []),
        ...serviceSubnets(network).map(
          ([subnet, prefix]) => [subnet, subnet, prefix, true] as const,
        ),
      ].map(([subnet, subnetName, addressPrefix, defaultOutboundAccess]) => ({
        name: subnetName,
        properties: {
          addressPrefix,
          defaultOutboundAccess,
          ...routeTable(key, subnet),
          ...natGateway(key, subnet),
          ...designed(
            network.subnets.find(({ name: own }) => own === subnet)?.settings,
          ),
        },
      }));
      const vnet: Entry = [
        ids.vnet(key),
        {
          location,
          properties: {
            addressSpace: { addressPrefixes: network.addressSpace },
            ...(network.dnsServers
              ? { dhcpOptions: { dnsServers: network.dnsServers } }
              : {}),
            ...(network.ddosProtectionPlanId
              ? { ddosProtectionPlan: { id: network.ddosProtectionPlanId } }
              : {}),
            ...(network.encryption
              ? {
                  encryption: {
                    enabled: true,
                    enforcement: network.encryption,
                  },
                }
              : {}),
          },
        },
      ];
      return [
        ...group,
        ...(existingId === undefined ? [vnet] : []),
        ...subnets.map(
          (subnet): Entry => [
            `${existingId ?? ids.vnet(key)}/subnets/${subnet.name}`,
            { properties: subnet.properties },
          ],
        ),
      ];
    })
    .concat(
      topology.peerings.map(
        ({ from, to, id: _, ...flags }): Entry => [
          `${ids.vnet(from)}/virtualNetworkPeerings/peer-${from}-to-${to}`,
          {
            properties: {
              remoteVirtualNetwork: { id: ids.vnet(to) },
              ...flags,
            },
          },
        ],
      ),
    );
}
