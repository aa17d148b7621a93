import type { Page } from 'playwright-core';

const group =
  '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg-e2e/providers/Microsoft.Network';

function row(type: string, name: string, properties: object) {
  return {
    id: `${group}/${type}/${name}`,
    name,
    type: `microsoft.network/${type.toLowerCase()}`,
    location: 'westeurope',
    properties,
  };
}

function network(
  name: string,
  range: string,
  peerings: readonly object[],
  subnets: readonly object[] = [],
) {
  return row('virtualNetworks', name, {
    addressSpace: { addressPrefixes: [range] },
    subnets,
    virtualNetworkPeerings: peerings,
  });
}

function peering(from: string, to: string, flags: object) {
  return {
    id: `${group}/virtualNetworks/${from}/virtualNetworkPeerings/${to}`,
    name: to,
    properties: {
      peeringState: 'Connected',
      peeringSyncLevel: 'FullyInSync',
      remoteVirtualNetwork: { id: `${group}/virtualNetworks/${to}` },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
      ...flags,
    },
  };
}

const connection = row('connections', 'con-plant', {
  connectionType: 'IPsec',
  connectionStatus: 'Connected',
  virtualNetworkGateway1: { id: `${group}/virtualNetworkGateways/vgw-hub` },
  localNetworkGateway2: { id: `${group}/localNetworkGateways/lng-plant` },
});

/** An answer of Resource Graph: a hub with a VPN gateway to one site, and a spoke that uses it. */
export function resourceGraphExport({ withConnection = true } = {}): string {
  const gatewaySubnet = `${group}/virtualNetworks/vnet-hub/subnets/GatewaySubnet`;
  const data = [
    network(
      'vnet-hub',
      '10.50.0.0/16',
      [peering('vnet-hub', 'vnet-spoke', { allowGatewayTransit: true })],
      [
        {
          id: gatewaySubnet,
          name: 'GatewaySubnet',
          properties: { addressPrefix: '10.50.255.0/27' },
        },
      ],
    ),
    network('vnet-spoke', '10.51.0.0/16', [
      peering('vnet-spoke', 'vnet-hub', { useRemoteGateways: true }),
    ]),
    row('virtualNetworkGateways', 'vgw-hub', {
      gatewayType: 'Vpn',
      vpnType: 'RouteBased',
      sku: { name: 'VpnGw1AZ' },
      ipConfigurations: [
        { name: 'c', properties: { subnet: { id: gatewaySubnet } } },
      ],
    }),
    row('localNetworkGateways', 'lng-plant', {
      gatewayIpAddress: '198.51.100.7',
      localNetworkAddressSpace: { addressPrefixes: ['192.168.8.0/24'] },
    }),
    ...(withConnection ? [connection] : []),
  ];
  const count = data.length;
  return JSON.stringify({
    count,
    data,
    skip_token: null,
    total_records: count,
  });
}

/** Drops a file on the page, as from the desktop. */
export async function dropFile(
  page: Page,
  name: string,
  content: string,
): Promise<void> {
  const transfer = await page.evaluateHandle(
    file => {
      const data = new DataTransfer();
      data.items.add(new File([file.content], file.name));
      return data;
    },
    { name, content },
  );
  const target = page.getByText(/^Open what you have of a network/);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(type, { dataTransfer: transfer });
  }
}
