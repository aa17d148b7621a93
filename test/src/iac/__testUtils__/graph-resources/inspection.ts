import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { publicIp } from './gateways';
import type { Entry, Ids } from './ids';

export function firewallPolicyResources(
  ids: Ids,
  home: string | undefined,
  region: string,
  {
    tier,
    policySuffix,
  }: Pick<Topology['firewalls'][number], 'tier' | 'policySuffix'>,
): Entry[] {
  const { topology, name } = ids;
  const ranges = [...topology.privateRanges];
  const policyName = ['afwp', name, region, policySuffix]
    .filter(part => part !== undefined)
    .join('-');
  const policy = ids.beside(home, `firewallPolicies/${policyName}`);
  return [
    [
      policy,
      { location: ids.network(region).location, properties: { sku: { tier } } },
    ],
    [
      `${policy}/ruleCollectionGroups/private-traffic`,
      {
        properties: {
          ruleCollections: [
            {
              action: { type: 'Allow' },
              rules: [
                {
                  ipProtocols: ['Any'],
                  sourceAddresses: ranges,
                  destinationAddresses: ranges,
                },
              ],
            },
          ],
        },
      },
    ],
  ];
}

export function inspectionResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  return [
    ...topology.firewalls.flatMap((firewall): Entry[] => {
      const { region, tier, zones } = firewall;
      const { location } = ids.network(region);
      const address = ids.beside(
        region,
        `publicIPAddresses/pip-afw-${name}-${region}`,
      );
      return [
        ...firewallPolicyResources(ids, region, region, firewall),
        publicIp(address, location, zones),
        [
          ids.beside(region, `azureFirewalls/afw-${name}-${region}`),
          {
            location,
            zones: zones.length > 0 ? zones : null,
            properties: {
              sku: { name: 'AZFW_VNet', tier },
              ipConfigurations: [
                {
                  properties: {
                    subnet: {
                      id: `${ids.vnet(region)}/subnets/AzureFirewallSubnet`,
                    },
                    publicIPAddress: { id: address },
                  },
                },
              ],
            },
          },
        ],
      ];
    }),
    ...topology.natGateways.flatMap(
      ({ virtualNetwork, sku, zones }): Entry[] => {
        const { location } = ids.network(virtualNetwork);
        const gateway = `ng-${name}-${virtualNetwork}`;
        const address = ids.beside(
          virtualNetwork,
          `publicIPAddresses/pip-${gateway}`,
        );
        return [
          publicIp(address, location, zones, sku),
          [
            ids.beside(virtualNetwork, `natGateways/${gateway}`),
            {
              location,
              sku: { name: sku },
              properties: { publicIpAddresses: [{ id: address }] },
            },
          ],
        ];
      },
    ),
    ...topology.routeTables.map(
      (table): Entry => [
        ids.beside(table.virtualNetwork, `routeTables/rt-${name}-${table.key}`),
        {
          location: ids.network(table.virtualNetwork).location,
          properties: {
            disableBgpRoutePropagation: !table.gatewayRoutePropagation,
            routes: [...table.routes]
              .sort((a, b) => (a.name < b.name ? -1 : 1))
              .map(route => ({
                name: route.name,
                properties: {
                  addressPrefix: route.prefix,
                  ...nextHop(ids, route.nextHop),
                },
              })),
          },
        },
      ],
    ),
    ...topology.routeServers.flatMap((server): Entry[] => {
      const { region, branchToBranch, peers } = server;
      const { location } = ids.network(region);
      const id = ids.beside(region, `virtualHubs/rtserv-${name}-${region}`);
      const address = ids.beside(
        region,
        `publicIPAddresses/pip-rtserv-${name}-${region}`,
      );
      return [
        [address, { location, sku: { name: 'Standard' } }],
        [
          id,
          {
            location,
            properties: { allowBranchToBranchTraffic: branchToBranch },
          },
        ],
        [
          `${id}/ipConfigurations/default`,
          {
            properties: {
              subnet: { id: `${ids.vnet(region)}/subnets/RouteServerSubnet` },
              publicIPAddress: { id: address },
            },
          },
        ],
        ...peers.map(
          (peer): Entry => [
            `${id}/bgpConnections/appliance`,
            { properties: { peerIp: peer.ipAddress, peerAsn: peer.asn } },
          ],
        ),
      ];
    }),
  ];
}

function nextHop(
  ids: Ids,
  hop: Topology['routeTables'][number]['routes'][number]['nextHop'],
) {
  if (hop.kind === 'internet') {
    return { nextHopType: 'Internet', nextHopIpAddress: null };
  }
  return {
    nextHopType: 'VirtualAppliance',
    nextHopIpAddress:
      hop.kind === 'appliance'
        ? hop.ipAddress
        : firstAddress(ids.network(hop.region).firewallSubnet ?? ''),
  };
}

/** The first address that Azure does not keep for itself; the ranges of these tests do not end within an octet. */
function firstAddress(prefix: string): string {
  const octets = prefix.split('/')[0].split('.').map(Number);
  return [...octets.slice(0, 3), octets[3] + 4].join('.');
}
