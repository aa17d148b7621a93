import type { AzureResources } from './azure-server';

export const subscription = '11111111-0000-4000-8000-000000000001';
const group = `/subscriptions/${subscription}/resourceGroups/rg-network/providers`;
const network = (name: string) =>
  `${group}/Microsoft.Network/virtualNetworks/${name}`;
const hub = `${group}/Microsoft.Network/virtualHubs/hub-west`;
export const hubTables = `${hub}/hubRouteTables`;
export const hubConnections = `${hub}/hubVirtualNetworkConnections`;
const defaultTable = `${hubTables}/defaultRouteTable`;

function row(id: string, properties: object, more: object = {}) {
  const [, type, name] = /providers\/(.+?)\/([^/]+)$/.exec(id) ?? [];
  return {
    id,
    name,
    type: type.toLowerCase(),
    location: 'westeurope',
    subscriptionId: subscription,
    resourceGroup: 'rg-network',
    properties: { provisioningState: 'Succeeded', ...properties },
    ...more,
  };
}

function virtualNetwork(name: string, range: string, peers: string[] = []) {
  return row(network(name), {
    addressSpace: { addressPrefixes: [range] },
    subnets: [
      {
        id: `${network(name)}/subnets/default`,
        name: 'default',
        properties: { addressPrefix: range },
      },
    ],
    virtualNetworkPeerings: peers.map(peer => ({
      id: `${network(name)}/virtualNetworkPeerings/to-${peer}`,
      name: `to-${peer}`,
      properties: {
        peeringState: 'Connected',
        peeringSyncLevel: 'FullyInSync',
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: false,
        remoteVirtualNetwork: { id: network(peer) },
      },
    })),
  });
}

function connection(name: string) {
  return {
    id: `${hubConnections}/${name}`,
    name,
    properties: {
      provisioningState: 'Succeeded',
      remoteVirtualNetwork: { id: network(name) },
      routingConfiguration: {
        associatedRouteTable: { id: defaultTable },
        propagatedRouteTables: {
          labels: ['default'],
          ids: [{ id: defaultTable }],
        },
      },
    },
  };
}

/** Two networks with a peering, and three on a hub of Virtual WAN, whose connections only lists show. */
export const azureNetwork = {
  subscriptions: [subscription],
  rows: [
    virtualNetwork('vnet-a', '10.1.0.0/16', ['vnet-b']),
    virtualNetwork('vnet-b', '10.2.0.0/16', ['vnet-a']),
    virtualNetwork('vnet-h1', '10.11.0.0/16'),
    virtualNetwork('vnet-h2', '10.12.0.0/16'),
    virtualNetwork('vnet-h3', '10.13.0.0/16'),
    row(`${group}/Microsoft.Network/virtualWans/wan`, { type: 'Standard' }),
    row(hub, {
      addressPrefix: '10.100.0.0/23',
      sku: 'Standard',
      virtualWan: { id: `${group}/Microsoft.Network/virtualWans/wan` },
    }),
    row(`${group}/Microsoft.Network/expressRouteCircuits/circuit`, {
      serviceKey: '77777777-0000-4000-8000-000000000007',
      circuitProvisioningState: 'Enabled',
      serviceProviderProvisioningState: 'NotProvisioned',
    }),
  ],
  lists: {
    [hubConnections]: ['vnet-h1', 'vnet-h2', 'vnet-h3'].map(connection),
    [hubTables]: [
      {
        id: defaultTable,
        name: 'defaultRouteTable',
        properties: { provisioningState: 'Succeeded', labels: ['default'] },
      },
    ],
    [`${hub}/routingIntent`]: [],
    [`${hub}/bgpConnections`]: [],
  },
} satisfies AzureResources;
