import type {
  Topology,
  VirtualNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { secretsOf } from './inputs';

/** What a resource must be, as far as the resource graph says so: a part of its body. */
export type ResourcePart = Readonly<Record<string, unknown>>;

type Entry = [id: string, part: ResourcePart];

class Ids {
  readonly name: string;
  readonly secrets: ReturnType<typeof secretsOf>;
  readonly networks: ReadonlyMap<string, VirtualNetwork>;

  constructor(readonly topology: Topology, readonly deployedTo: string) {
    this.secrets = secretsOf(topology);
    this.name = topology.name;
    this.networks = new Map(
      topology.virtualNetworks.map(network => [network.key, network]),
    );
  }

  network(key: string): VirtualNetwork {
    const network = this.networks.get(key);
    if (!network) throw new Error(`There is no network ${key}.`);
    return network;
  }

  group(key: string, subscriptionId = this.subscriptionOf(key)): string {
    return `/subscriptions/${subscriptionId}/resourceGroups/rg-${this.name}-${key}`;
  }

  /** The resource group of what belongs to no region. */
  get centralGroup(): string {
    return `/subscriptions/${
      this.topology.subscriptionId ?? this.deployedTo
    }/resourceGroups/rg-${this.name}`;
  }

  /** Something beside a network, or in the central resource group. */
  beside(key: string | undefined, path: string): string {
    const group = key === undefined ? this.centralGroup : this.group(key);
    return `${group}/providers/Microsoft.Network/${path}`;
  }

  vnet(key: string): string {
    return (
      this.network(key).existingId ??
      this.beside(key, `virtualNetworks/vnet-${this.name}-${key}`)
    );
  }

  /** The resource group in which the gateways of a region stand: that of the region, or that of the virtual hubs. */
  gatewayHome(region: string): string | undefined {
    return this.topology.virtualWan ? undefined : region;
  }

  circuit(key: string): string {
    const circuit = this.topology.circuits.find(other => other.key === key);
    return (
      circuit?.existingId ??
      `${this.circuitGroup(
        key,
      )}/providers/Microsoft.Network/expressRouteCircuits/erc-${
        this.name
      }-${key}`
    );
  }

  circuitGroup(key: string): string {
    const circuit = this.topology.circuits.find(other => other.key === key);
    return this.group(
      key,
      circuit?.subscriptionId ??
        this.topology.subscriptionId ??
        this.deployedTo,
    );
  }

  private subscriptionOf(key: string): string {
    return (
      this.network(key).subscriptionId ??
      this.topology.subscriptionId ??
      this.deployedTo
    );
  }
}

/**
 * The Azure resources of a resource graph by their ids, each with what the graph says of it. The names are those of the
 * product's documentation.
 *
 * @param deployedTo - the subscription that the deployment names
 */
export function graphResources(
  topology: Topology,
  deployedTo: string,
): Map<string, ResourcePart> {
  const ids = new Ids(topology, deployedTo);
  return new Map([
    ...networkResources(ids),
    ...gatewayResources(ids),
    ...circuitResources(ids),
    ...inspectionResources(ids),
    ...virtualWanResources(ids),
    ...networkManagerResources(ids),
  ]);
}

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

function networkResources(ids: Ids): Entry[] {
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
        },
      }));
      return existingId === undefined
        ? [
            ...group,
            [
              ids.vnet(key),
              {
                location,
                properties: {
                  addressSpace: { addressPrefixes: network.addressSpace },
                  ...(network.encryption
                    ? {
                        encryption: {
                          enabled: true,
                          enforcement: network.encryption,
                        },
                      }
                    : {}),
                  subnets: subnets.sort((a, b) => (a.name < b.name ? -1 : 1)),
                },
              },
            ],
          ]
        : [
            ...group,
            ...subnets.map(
              (subnet): Entry => [
                `${existingId}/subnets/${subnet.name}`,
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

function ipsecPolicies({ ipsecPolicy }: Topology) {
  const { saLifetimeSeconds, ...policy } = ipsecPolicy;
  return [{ ...policy, saLifeTimeSeconds: saLifetimeSeconds }];
}

function publicIp(
  id: string,
  location: string,
  zones: readonly string[],
  sku = 'Standard',
): Entry {
  return [
    id,
    {
      location,
      sku: { name: sku },
      zones: zones.length > 0 ? zones : null,
      properties: { publicIPAllocationMethod: 'Static' },
    },
  ];
}

function gatewayResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const policies = ipsecPolicies(topology);
  const vgw = (region: string) =>
    ids.beside(region, `virtualNetworkGateways/vgw-${name}-${region}`);
  return [
    ...topology.vpnGateways.flatMap((gateway): Entry[] => {
      const { region, sku, generation, activeActive, bgp, asn, zones } =
        gateway;
      const { location } = ids.network(region);
      const addresses = (activeActive ? [0, 1] : [0]).map(instance =>
        ids.beside(
          region,
          `publicIPAddresses/pip-vgw-${name}-${region}-${instance}`,
        ),
      );
      return [
        ...addresses.map(id => publicIp(id, location, zones)),
        [
          vgw(region),
          {
            location,
            properties: {
              gatewayType: 'Vpn',
              vpnType: 'RouteBased',
              sku: { name: sku, tier: sku },
              vpnGatewayGeneration: `Generation${generation}`,
              activeActive,
              enableBgp: bgp,
              bgpSettings: bgp ? { asn } : null,
              ipConfigurations: addresses.map(id => ({
                properties: {
                  subnet: { id: `${ids.vnet(region)}/subnets/GatewaySubnet` },
                  publicIPAddress: { id },
                },
              })),
            },
          },
        ],
      ];
    }),
    ...topology.expressRouteGateways.map((gateway): Entry => {
      const { region, sku, minScaleUnits, maxScaleUnits } = gateway;
      return [
        ids.beside(region, `virtualNetworkGateways/ergw-${name}-${region}`),
        {
          location: ids.network(region).location,
          properties: {
            gatewayType: 'ExpressRoute',
            sku: { name: sku, tier: sku },
            allowRemoteVnetTraffic: gateway.allowRemoteVnetTraffic,
            autoScaleConfiguration:
              minScaleUnits === undefined
                ? null
                : { bounds: { min: minScaleUnits, max: maxScaleUnits } },
            ipConfigurations: [
              {
                properties: {
                  subnet: { id: `${ids.vnet(region)}/subnets/GatewaySubnet` },
                },
              },
            ],
          },
        },
      ];
    }),
    ...topology.gatewayConnections.flatMap(({ regions: [a, b], bgp }) =>
      [
        [a, b],
        [b, a],
      ].map(
        ([from, to]): Entry => [
          ids.beside(from, `connections/con-${name}-${from}-to-${to}`),
          {
            location: ids.network(from).location,
            properties: {
              connectionType: 'Vnet2Vnet',
              connectionProtocol: 'IKEv2',
              virtualNetworkGateway1: { id: vgw(from) },
              virtualNetworkGateway2: { id: vgw(to) },
              enableBgp: bgp,
              ipsecPolicies: policies,
              sharedKey: ids.secrets.sharedKeys[[a, b].sort().join('/')],
            },
          },
        ],
      ),
    ),
    ...(topology.virtualWan ? [] : topology.siteConnections).flatMap(
      ({ region, site: siteKey, device: index, bgp }): Entry[] => {
        const site = topology.sites.find(({ key }) => key === siteKey);
        const device = site?.devices[index];
        const { location } = ids.network(region);
        const suffix = `${name}-${region}-${siteKey}-${index}`;
        const lgw = ids.beside(region, `localNetworkGateways/lgw-${suffix}`);
        return [
          [
            lgw,
            {
              location,
              properties: {
                gatewayIpAddress: device?.ipAddress,
                localNetworkAddressSpace: bgp
                  ? null
                  : { addressPrefixes: site?.addressSpace },
                bgpSettings: bgp
                  ? {
                      asn: device?.asn,
                      bgpPeeringAddress: device?.bgpPeerAddress,
                    }
                  : null,
              },
            },
          ],
          [
            ids.beside(region, `connections/con-${suffix}`),
            {
              location,
              properties: {
                connectionType: 'IPsec',
                connectionProtocol: 'IKEv2',
                virtualNetworkGateway1: { id: vgw(region) },
                localNetworkGateway2: { id: lgw },
                enableBgp: bgp,
                ipsecPolicies: policies,
                sharedKey: ids.secrets.sharedKeys[`${region}/${siteKey}`],
              },
            },
          ],
        ];
      },
    ),
  ];
}

function circuitResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  return topology.circuits.flatMap((circuit): Entry[] => {
    const { key, existingId, portId, provisioned, privatePeering } = circuit;
    const id = ids.circuit(key);
    const connections = topology.circuitConnections.filter(
      connection => provisioned && connection.circuit === key,
    );
    const own: Entry[] = existingId
      ? []
      : [
          [ids.circuitGroup(key), { location: circuit.location }],
          [
            id,
            {
              location: circuit.location,
              sku: {
                name: `${circuit.tier}_${circuit.family}`,
                tier: circuit.tier,
                family: circuit.family,
              },
              properties: portId
                ? {
                    expressRoutePort: { id: portId },
                    bandwidthInGbps: circuit.bandwidthMbps / 1000,
                  }
                : {
                    serviceProviderProperties: {
                      serviceProviderName: circuit.provider,
                      peeringLocation: circuit.peeringLocation,
                      bandwidthInMbps: circuit.bandwidthMbps,
                    },
                  },
            },
          ],
          ...(privatePeering && provisioned
            ? [
                [
                  `${id}/peerings/AzurePrivatePeering`,
                  {
                    properties: {
                      peeringType: 'AzurePrivatePeering',
                      peerASN: privatePeering.peerAsn,
                      primaryPeerAddressPrefix: privatePeering.primaryPrefix,
                      secondaryPeerAddressPrefix:
                        privatePeering.secondaryPrefix,
                      vlanId: privatePeering.vlanId,
                    },
                  },
                ] as Entry,
              ]
            : []),
          ...connections
            .filter(({ authorization }) => authorization)
            .map(
              ({ region }): Entry => [
                `${id}/authorizations/${name}-${region}`,
                {},
              ],
            ),
        ];
    return [
      ...own,
      ...connections.map(({ region, authorization }): Entry => {
        const connection = `con-${name}-${region}-${key}`;
        const authorizationKey = authorizationKeyOf(
          authorization,
          existingId
            ? ids.secrets.circuitAuthorizationKeys[`${region}/${key}`]
            : // Only Azure knows it, once it has made the authorization.
              expect.stringMatching(
                `^\\[reference\\('${id}/authorizations/${name}-${region}', '[\\d-]+'\\)\\.authorizationKey\\]$`,
              ),
        );
        return topology.virtualWan
          ? [
              ids.beside(
                undefined,
                `expressRouteGateways/ergw-${name}-${region}/expressRouteConnections/${connection}`,
              ),
              {
                properties: {
                  expressRouteCircuitPeering: {
                    id: `${id}/peerings/AzurePrivatePeering`,
                  },
                  authorizationKey,
                },
              },
            ]
          : [
              ids.beside(region, `connections/${connection}`),
              {
                location: ids.network(region).location,
                properties: {
                  connectionType: 'ExpressRoute',
                  virtualNetworkGateway1: {
                    id: ids.beside(
                      region,
                      `virtualNetworkGateways/ergw-${name}-${region}`,
                    ),
                  },
                  peer: { id },
                  authorizationKey,
                },
              },
            ];
      }),
    ];
  });
}

function authorizationKeyOf(authorization: boolean, key: unknown): unknown {
  return authorization ? key : null;
}

function firewallPolicyResources(
  ids: Ids,
  home: string | undefined,
  region: string,
  tier: string,
): Entry[] {
  const { topology, name } = ids;
  const ranges = [...topology.privateRanges];
  const policy = ids.beside(home, `firewallPolicies/afwp-${name}-${region}`);
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

function inspectionResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  return [
    ...topology.firewalls.flatMap(({ region, tier, zones }): Entry[] => {
      const { location } = ids.network(region);
      const address = ids.beside(
        region,
        `publicIPAddresses/pip-afw-${name}-${region}`,
      );
      return [
        ...firewallPolicyResources(ids, region, region, tier),
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

function virtualWanResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const { virtualWan, location } = topology;
  if (!virtualWan) return [];
  const id = (path: string) => ids.beside(undefined, path);
  const wan = id(`virtualWans/vwan-${name}`);
  const hubId = (region: string) => id(`virtualHubs/vhub-${name}-${region}`);
  const site = (key: string) => id(`vpnSites/vst-${name}-${key}`);
  // Virtual WAN knows the groups of 2048 bits by their numbers only.
  const hubPolicies = ipsecPolicies(topology).map(policy => ({
    ...policy,
    dhGroup: policy.dhGroup.replace('2048', '14'),
    pfsGroup: policy.pfsGroup.replace('2048', '14'),
  }));
  const connected = [
    ...new Set(topology.siteConnections.map(connection => connection.site)),
  ];
  return [
    [ids.centralGroup, { location }],
    [
      wan,
      {
        location,
        properties: { type: 'Standard', allowBranchToBranchTraffic: true },
      },
    ],
    ...virtualWan.hubs.flatMap((hub): Entry[] => {
      const { region } = hub;
      return [
        [
          hubId(region),
          {
            location: hub.location,
            properties: {
              addressPrefix: hub.addressPrefix,
              hubRoutingPreference: hub.routingPreference,
              virtualWan: { id: wan },
            },
          },
        ],
        ...(hub.vpnGateway
          ? [
              [
                id(`vpnGateways/vpng-${name}-${region}`),
                {
                  location: hub.location,
                  properties: {
                    virtualHub: { id: hubId(region) },
                    vpnGatewayScaleUnit: hub.vpnGateway.scaleUnits,
                    bgpSettings: { asn: 65515 },
                  },
                },
              ] as Entry,
            ]
          : []),
        ...(hub.expressRouteGateway
          ? [
              [
                id(`expressRouteGateways/ergw-${name}-${region}`),
                {
                  location: hub.location,
                  properties: {
                    virtualHub: { id: hubId(region) },
                    autoScaleConfiguration: {
                      bounds: { min: hub.expressRouteGateway.scaleUnits },
                    },
                  },
                },
              ] as Entry,
            ]
          : []),
        ...(hub.firewall
          ? [
              ...firewallPolicyResources(
                ids,
                undefined,
                region,
                hub.firewall.tier,
              ),
              [
                id(`azureFirewalls/afw-${name}-${region}`),
                {
                  location: hub.location,
                  zones:
                    hub.firewall.zones.length > 0 ? hub.firewall.zones : null,
                  properties: {
                    sku: { name: 'AZFW_Hub', tier: hub.firewall.tier },
                    virtualHub: { id: hubId(region) },
                  },
                },
              ] as Entry,
              [
                `${hubId(region)}/routingIntent/private-traffic`,
                {
                  properties: {
                    routingPolicies: [
                      {
                        destinations: ['PrivateTraffic'],
                        nextHop: id(`azureFirewalls/afw-${name}-${region}`),
                      },
                    ],
                  },
                },
              ] as Entry,
            ]
          : []),
      ];
    }),
    ...virtualWan.connections.map(
      ({ region, virtualNetwork }): Entry => [
        `${hubId(
          region,
        )}/hubVirtualNetworkConnections/vhc-${name}-${virtualNetwork}`,
        {
          properties: {
            remoteVirtualNetwork: { id: ids.vnet(virtualNetwork) },
          },
        },
      ],
    ),
    ...connected.map((key): Entry => {
      const { devices = [] } =
        topology.sites.find(other => other.key === key) ?? {};
      return [
        site(key),
        {
          location,
          properties: {
            virtualWan: { id: wan },
            vpnSiteLinks: devices.map(device => ({
              name: `device-${device.index}`,
              properties: {
                ipAddress: device.ipAddress,
                bgpProperties:
                  device.asn === undefined
                    ? null
                    : {
                        asn: device.asn,
                        bgpPeeringAddress: device.bgpPeerAddress,
                      },
              },
            })),
          },
        },
      ];
    }),
    ...[
      ...new Set(topology.siteConnections.map(connection => connection.region)),
    ].flatMap(region =>
      connected.map(
        (key): Entry => [
          id(
            `vpnGateways/vpng-${name}-${region}/vpnConnections/vcn-${name}-${region}-${key}`,
          ),
          {
            properties: {
              remoteVpnSite: { id: site(key) },
              vpnLinkConnections: topology.siteConnections
                .filter(
                  connection =>
                    connection.region === region && connection.site === key,
                )
                .map(({ device, bgp }) => ({
                  properties: {
                    vpnSiteLink: {
                      id: `${site(key)}/vpnSiteLinks/device-${device}`,
                    },
                    enableBgp: bgp,
                    ipsecPolicies: hubPolicies,
                    sharedKey: ids.secrets.sharedKeys[`${region}/${key}`],
                  },
                })),
            },
          },
        ],
      ),
    ),
  ];
}

function networkManagerResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const { networkManager, location } = topology;
  if (!networkManager) return [];
  const manager = ids.beside(undefined, `networkManagers/vnm-${name}`);
  const group = `${manager}/networkGroups/ng-${name}`;
  const { hub, connectivity, directlyConnected, useHubGateway } =
    networkManager;
  const flag = (value: boolean) => (value ? 'True' : 'False');
  return [
    [ids.centralGroup, { location }],
    [
      manager,
      {
        location,
        properties: {
          networkManagerScopes: {
            subscriptions: networkManager.subscriptionIds
              .map(id => `/subscriptions/${id ?? ids.deployedTo}`)
              .sort(),
          },
          networkManagerScopeAccesses: ['Connectivity'],
        },
      },
    ],
    [group, {}],
    ...networkManager.members.map(
      (key): Entry => [
        `${group}/staticMembers/${key}`,
        { properties: { resourceId: ids.vnet(key) } },
      ],
    ),
    [
      `${manager}/connectivityConfigurations/cc-${name}`,
      {
        properties: {
          connectivityTopology: connectivity,
          hubs: hub === undefined ? [] : [{ resourceId: ids.vnet(hub) }],
          isGlobal: 'True',
          appliesToGroups: [
            {
              networkGroupId: group,
              groupConnectivity: directlyConnected
                ? 'DirectlyConnected'
                : 'None',
              useHubGateway: flag(useHubGateway),
              isGlobal: 'True',
            },
          ],
        },
      },
    ],
  ];
}
