/** Resources as Azure Resource Graph lists them, with what of them concerns routing. */

const group =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-network/providers/Microsoft.Network';

function row(
  type: string,
  name: string,
  properties: Readonly<Record<string, unknown>>,
  location = 'westeurope',
) {
  return {
    id: `${group}/${type}/${name}`,
    name,
    type: `microsoft.network/${type.toLowerCase()}`,
    location,
    properties: { provisioningState: 'Succeeded', ...properties },
  };
}

function subnet(network: string, name: string, addressPrefix: string) {
  return {
    id: `${group}/virtualNetworks/${network}/subnets/${name}`,
    name,
    properties: { addressPrefix },
  };
}

/** One half of a peering that is connected. */
function peering(
  network: string,
  to: string,
  range: string,
  flags: Readonly<Record<string, boolean>>,
  id = `${group}/virtualNetworks/${to}`,
) {
  return {
    id: `${group}/virtualNetworks/${network}/virtualNetworkPeerings/to-${to}`,
    name: `to-${to}`,
    properties: {
      peeringState: 'Connected',
      peeringSyncLevel: 'FullyInSync',
      peerCompleteVnets: true,
      remoteVirtualNetwork: { id },
      remoteAddressSpace: { addressPrefixes: [range] },
      remoteVirtualNetworkAddressSpace: { addressPrefixes: [range] },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
      ...flags,
    },
  };
}

const partner =
  '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg-partner/providers/Microsoft.Network/virtualNetworks/vnet-partner';

const rows = [
  row('virtualNetworks', 'vnet-hub', {
    addressSpace: { addressPrefixes: ['10.10.0.0/16'] },
    subnets: [
      {
        ...subnet('vnet-hub', 'GatewaySubnet', '10.10.255.0/27'),
        properties: {
          addressPrefix: '10.10.255.0/27',
          ipConfigurations: [
            {
              id: `${group}/virtualNetworkGateways/vgw-hub/ipConfigurations/default`,
            },
          ],
        },
      },
      subnet('vnet-hub', 'snet-shared', '10.10.1.0/24'),
    ],
    virtualNetworkPeerings: [
      peering('vnet-hub', 'vnet-shop', '10.11.0.0/16', {
        allowGatewayTransit: true,
      }),
      peering('vnet-hub', 'vnet-data', '10.12.0.0/16', {}),
      peering('vnet-hub', 'vnet-partner', '10.90.0.0/16', {}, partner),
    ],
  }),
  row('virtualNetworks', 'vnet-shop', {
    addressSpace: { addressPrefixes: ['10.11.0.0/16'] },
    subnets: [subnet('vnet-shop', 'snet-app', '10.11.1.0/24')],
    virtualNetworkPeerings: [
      peering('vnet-shop', 'vnet-hub', '10.10.0.0/16', {
        useRemoteGateways: true,
      }),
    ],
  }),
  row(
    'virtualNetworks',
    'vnet-data',
    {
      addressSpace: { addressPrefixes: ['10.12.0.0/16'] },
      subnets: [subnet('vnet-data', 'snet-db', '10.12.1.0/24')],
      virtualNetworkPeerings: [
        peering('vnet-data', 'vnet-hub', '10.10.0.0/16', {}),
      ],
    },
    'northeurope',
  ),
  row('virtualNetworkGateways', 'vgw-hub', {
    gatewayType: 'Vpn',
    vpnType: 'RouteBased',
    sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ' },
    enableBgp: false,
    activeActive: false,
    ipConfigurations: [
      {
        id: `${group}/virtualNetworkGateways/vgw-hub/ipConfigurations/default`,
        name: 'default',
        properties: {
          subnet: {
            id: `${group}/virtualNetworks/vnet-hub/subnets/GatewaySubnet`,
          },
        },
      },
    ],
  }),
  row('localNetworkGateways', 'lng-headquarters', {
    gatewayIpAddress: '203.0.113.10',
    localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
  }),
  row('connections', 'con-headquarters', {
    connectionType: 'IPsec',
    connectionStatus: 'Connected',
    enableBgp: false,
    virtualNetworkGateway1: { id: `${group}/virtualNetworkGateways/vgw-hub` },
    localNetworkGateway2: {
      id: `${group}/localNetworkGateways/lng-headquarters`,
    },
  }),
];

/**
 * A hub with a VPN gateway and two spokes, of which only one uses the gateway. A third network is peered with the hub
 * and is in a subscription that the export does not have.
 */
export const hubAndSpokesExport = JSON.stringify(
  {
    count: rows.length,
    data: rows,
    skip_token: null,
    total_records: rows.length,
  },
  undefined,
  2,
);
