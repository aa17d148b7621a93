const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-estate';

const idOf = (path: string) => `${group}/providers/Microsoft.Network/${path}`;

function row(path: string, properties: object) {
  const parts = path.split('/');
  return {
    id: idOf(path),
    name: parts[parts.length - 1],
    type: `microsoft.network/${parts[0].toLowerCase()}`,
    location: 'westeurope',
    resourceGroup: 'rg-estate',
    properties,
  };
}

interface Flags {
  readonly allowForwardedTraffic?: boolean;
  readonly allowGatewayTransit?: boolean;
  readonly useRemoteGateways?: boolean;
}

const peeringOf = (from: string) => (to: string, flags: Flags) => ({
  name: `to-${to}`,
  id: idOf(`virtualNetworks/${from}/virtualNetworkPeerings/to-${to}`),
  properties: {
    peeringState: 'Connected',
    peeringSyncLevel: 'FullyInSync',
    remoteVirtualNetwork: { id: idOf(`virtualNetworks/${to}`) },
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    peerCompleteVnets: true,
    ...flags,
  },
});

function subnetOf(
  network: string,
  name: string,
  addressPrefix: string,
  more: object = {},
) {
  return {
    name,
    id: idOf(`virtualNetworks/${network}/subnets/${name}`),
    properties: { addressPrefix, ...more },
  };
}

function networkOf(
  name: string,
  range: string,
  subnets: readonly object[],
  peerings: readonly object[],
) {
  return row(`virtualNetworks/${name}`, {
    addressSpace: { addressPrefixes: [range] },
    subnets,
    virtualNetworkPeerings: peerings,
  });
}

function routeTableOf(name: string, routes: Readonly<Record<string, string>>) {
  return row(`routeTables/${name}`, {
    disableBgpRoutePropagation: false,
    routes: Object.entries(routes).map(([addressPrefix, address], at) => ({
      name: `r${at}`,
      id: idOf(`routeTables/${name}/routes/r${at}`),
      properties: {
        addressPrefix,
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: address,
      },
    })),
  });
}

/**
 * The answer of Resource Graph for an estate of hubs and spokes: the hubs are all peered with each other, and each has a
 * VPN gateway with a site, and a firewall. A spoke uses the gateway of its hub, and reaches everything else by the
 * firewall there; the firewalls know the spokes of other hubs by route tables.
 *
 * @param networks - at most 250 to a hub
 */
export function azureEstate(networks: number, hubs: number): string {
  const hubNames = Array.from({ length: hubs }, (_, at) => `hub-${at}`);
  const spokesOf = (hub: number) =>
    Array.from(
      { length: Math.ceil((networks - hubs - hub) / hubs) },
      (_, at) => `spoke-${hub}-${at}`,
    );
  const firewallOf = (hub: number) => `10.${hub}.0.4`;
  const rows = hubNames.flatMap((hub, index) => {
    const peering = peeringOf(hub);
    const spokes = spokesOf(index);
    const others = hubNames.filter(each => each !== hub);
    return [
      networkOf(
        hub,
        `10.${index}.0.0/22`,
        [
          subnetOf(hub, 'AzureFirewallSubnet', `10.${index}.0.0/26`, {
            routeTable: { id: idOf(`routeTables/rt-${hub}`) },
          }),
          subnetOf(hub, 'GatewaySubnet', `10.${index}.1.0/27`),
        ],
        [
          ...others.map(other => peering(other, {})),
          ...spokes.map(spoke => peering(spoke, { allowGatewayTransit: true })),
        ],
      ),
      row(`azureFirewalls/fw-${hub}`, {
        sku: { name: 'AZFW_VNet', tier: 'Standard' },
        networkRuleCollections: [
          {
            name: 'all',
            properties: {
              priority: 100,
              action: { type: 'Allow' },
              rules: [
                {
                  name: 'all',
                  protocols: ['Any'],
                  sourceAddresses: ['*'],
                  destinationAddresses: ['*'],
                  destinationPorts: ['*'],
                },
              ],
            },
          },
        ],
        ipConfigurations: [
          {
            name: 'c',
            properties: {
              privateIPAddress: firewallOf(index),
              subnet: {
                id: idOf(`virtualNetworks/${hub}/subnets/AzureFirewallSubnet`),
              },
            },
          },
        ],
      }),
      routeTableOf(
        `rt-${hub}`,
        Object.fromEntries(
          hubNames.flatMap((_, other) =>
            other === index ? [] : [[`10.${other}.0.0/16`, firewallOf(other)]],
          ),
        ),
      ),
      row(`virtualNetworkGateways/gw-${hub}`, {
        gatewayType: 'Vpn',
        vpnType: 'RouteBased',
        enableBgp: false,
        activeActive: false,
        sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ' },
        ipConfigurations: [
          {
            name: 'c',
            properties: {
              subnet: {
                id: idOf(`virtualNetworks/${hub}/subnets/GatewaySubnet`),
              },
            },
          },
        ],
      }),
      row(`localNetworkGateways/site-${index}`, {
        gatewayIpAddress: `203.0.113.${index + 1}`,
        localNetworkAddressSpace: { addressPrefixes: [`172.16.${index}.0/24`] },
      }),
      row(`connections/cn-${index}`, {
        virtualNetworkGateway1: {
          id: idOf(`virtualNetworkGateways/gw-${hub}`),
        },
        connectionType: 'IPsec',
        localNetworkGateway2: {
          id: idOf(`localNetworkGateways/site-${index}`),
        },
        enableBgp: false,
        connectionStatus: 'Connected',
      }),
      routeTableOf(`rt-spokes-${index}`, {
        '10.0.0.0/8': firewallOf(index),
      }),
      ...spokes.map((spoke, at) =>
        networkOf(
          spoke,
          `10.${index}.${4 + at}.0/24`,
          [
            subnetOf(spoke, 'app', `10.${index}.${4 + at}.0/25`, {
              routeTable: { id: idOf(`routeTables/rt-spokes-${index}`) },
            }),
          ],
          [peeringOf(spoke)(hub, { useRemoteGateways: true })],
        ),
      ),
    ];
  });
  return JSON.stringify({
    count: rows.length,
    data: rows,
    skip_token: null,
    total_records: rows.length,
  });
}
