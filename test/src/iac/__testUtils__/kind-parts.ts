/** Parts of the specs in `kinds.ts`. */

export const subscriptions = {
  hub: '11111111-1111-1111-1111-111111111111',
  spokes: '22222222-2222-2222-2222-222222222222',
  circuits: '33333333-3333-3333-3333-333333333333',
};

export const existingVnet = (
  name: string,
  subscription = subscriptions.spokes,
) =>
  `/subscriptions/${subscription}/resourceGroups/rg-of-others/providers/Microsoft.Network/virtualNetworks/${name}`;

const idOf = (type: string, name: string) =>
  `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-of-others/providers/Microsoft.Network/${type}/${name}`;

/** Settings of a network and of its subnet `app`, which the design has. */
export const networkSettings = {
  subnetSettings: {
    app: {
      delegations: ['Microsoft.Web/serverFarms'],
      serviceEndpoints: ['Microsoft.Storage', 'Microsoft.KeyVault'],
      privateEndpointNetworkPolicies: 'Enabled',
      networkSecurityGroupId: idOf('networkSecurityGroups', 'nsg-app'),
      routeTableId: idOf('routeTables', 'rt-app'),
    },
  },
  dnsServers: ['10.10.1.4', '10.10.1.5'],
  ddosProtectionPlanId: idOf('ddosProtectionPlans', 'ddos'),
};

export const regions = {
  weu: {
    location: 'westeurope',
    addressSpace: ['10.10.0.0/16'],
    subnets: { app: '10.10.1.0/24', 'data-1': '10.10.2.0/24' },
  },
  neu: {
    location: 'northeurope',
    addressSpace: ['10.20.0.0/16', '10.21.0.0/24'],
  },
  // A location without availability zones, and a key that is quoted in Bicep.
  'us-w': { location: 'westus', addressSpace: ['10.30.0.0/16'] },
};

export const spokes = {
  shop: {
    region: 'weu',
    addressSpace: ['10.11.0.0/16'],
    subnets: { web: '10.11.1.0/24' },
  },
  erp: { region: 'weu', addressSpace: ['10.12.0.0/24', '10.12.1.0/24'] },
  lab: { region: 'neu', addressSpace: ['10.22.0.0/16'] },
  west: { region: 'us-w', addressSpace: ['10.31.0.0/16'] },
};

export const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [
      { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
      { ipAddress: '203.0.113.11', asn: 65050, bgpPeerAddress: '192.168.0.2' },
    ],
  },
  depot: {
    addressSpace: ['172.16.0.0/16', '172.18.0.0/16'],
    devices: [{ ipAddress: '203.0.113.20' }],
  },
};

export const circuits = {
  ams: {
    peeringLocation: 'Amsterdam',
    provider: 'Equinix',
    bandwidthMbps: 1000,
    tier: 'Premium',
    provisioned: true,
    privatePeering: {
      peerAsn: 65100,
      primaryPrefix: '192.0.2.0/30',
      secondaryPrefix: '192.0.2.4/30',
      vlanId: 100,
    },
    regions: ['weu', 'neu', 'us-w'],
    sites: ['hq'],
  },
  direct: {
    peeringLocation: 'Dublin',
    expressRoutePortId: `/subscriptions/${subscriptions.circuits}/resourceGroups/rg-ports/providers/Microsoft.Network/expressRoutePorts/port-1`,
    subscriptionId: subscriptions.circuits,
    bandwidthMbps: 10000,
    family: 'UnlimitedData',
    regions: ['weu'],
  },
  old: {
    peeringLocation: 'London',
    existingCircuitId: `/subscriptions/${subscriptions.circuits}/resourceGroups/rg-er/providers/Microsoft.Network/expressRouteCircuits/erc-old`,
    bandwidthMbps: 500,
    regions: ['neu'],
  },
  ordered: {
    peeringLocation: 'London',
    provider: 'Colt',
    bandwidthMbps: 50,
    regions: ['weu'],
  },
};

export const vpn = { via: 'vpn', gateways: 'per-region', sites };
export const vpnTransit = { ...vpn, gateways: 'transit', gatewayRegion: 'weu' };
export const expressRoute = {
  via: 'expressroute',
  gateways: 'per-region',
  sites,
};

export const peering = { pattern: 'global-peering' };
export const hubAndSpoke = { topology: 'hub-and-spoke', hub: 'weu' };

export const withNva = {
  weu: { ...regions.weu, nva: { ipAddress: '10.10.1.4', asn: 65200 } },
  neu: {
    ...regions.neu,
    subnets: { nva: '10.20.1.0/24' },
    nva: { ipAddress: '10.20.1.4', asn: 65201 },
  },
  'us-w': {
    ...regions['us-w'],
    subnets: { nva: '10.30.1.0/24' },
    nva: { ipAddress: '10.30.1.4', asn: 65202 },
  },
};

export const inSubscriptions = {
  weu: { ...regions.weu, subscriptionId: subscriptions.hub },
  neu: { ...regions.neu, subscriptionId: subscriptions.spokes },
  'us-w': { ...regions['us-w'], subscriptionId: subscriptions.hub },
};

export const withExisting = {
  weu: { ...regions.weu, subscriptionId: subscriptions.hub },
  neu: {
    ...regions.neu,
    existingVnetId: existingVnet('vnet-neu'),
    subnets: { 'somebody-elses': '10.20.0.0/24' },
  },
  'us-w': {
    ...regions['us-w'],
    existingVnetId: existingVnet('vnet-us', subscriptions.hub),
    gatewaySubnet: '10.30.255.0/27',
    firewallSubnet: '10.30.254.0/26',
  },
};
