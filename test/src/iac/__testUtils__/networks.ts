/** Specs of small networks of every kind that the Terraform configuration can build. */

const regions = {
  weu: {
    location: 'westeurope',
    subnets: { app: '10.10.1.0/24' },
    addressSpace: ['10.10.0.0/16'],
  },
  neu: {
    location: 'northeurope',
    addressSpace: ['10.20.0.0/16', '10.21.0.0/24'],
  },
  // A location without availability zones.
  usw: { location: 'westus', addressSpace: ['10.30.0.0/16'] },
};

const interconnects = {
  mesh: { pattern: 'global-peering', topology: 'mesh' },
  'hub-and-spoke': {
    pattern: 'global-peering',
    topology: 'hub-and-spoke',
    hub: 'weu',
  },
} as const;

const withBgp = {
  sites: {
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [
        {
          ipAddress: '203.0.113.10',
          asn: 65050,
          bgpPeerAddress: '192.168.0.1',
        },
        {
          ipAddress: '203.0.113.11',
          asn: 65050,
          bgpPeerAddress: '192.168.0.2',
        },
      ],
    },
    // One device without BGP beside others with it.
    lab: {
      addressSpace: ['172.16.0.0/16', '172.18.0.0/16'],
      devices: [{ ipAddress: '203.0.113.20' }],
    },
  },
  gateways: { vpn: { sku: 'VpnGw2AZ', activeActive: true, bgp: true } },
};

const withStaticRoutes = {
  sites: {
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [{ ipAddress: '203.0.113.10' }],
    },
  },
  gateways: { vpn: { sku: 'VpnGw1AZ', activeActive: false, bgp: false } },
};

const onPremises = {
  none: { onPremises: { via: 'none' } },
  'per region, active-active with BGP': {
    onPremises: { via: 'vpn', gateways: 'per-region', sites: withBgp.sites },
    gateways: withBgp.gateways,
  },
  'per region, active-standby with static routes': {
    onPremises: {
      via: 'vpn',
      gateways: 'per-region',
      sites: withStaticRoutes.sites,
    },
    gateways: withStaticRoutes.gateways,
  },
  'by gateway transit, active-active with BGP': {
    onPremises: {
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: withBgp.sites,
    },
    gateways: withBgp.gateways,
  },
  'by gateway transit, active-standby with static routes': {
    onPremises: {
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: withStaticRoutes.sites,
    },
    gateways: withStaticRoutes.gateways,
  },
};

export type Interconnect = keyof typeof interconnects;
export type OnPremises = keyof typeof onPremises;

export function specOf(interconnect: Interconnect, entry: OnPremises) {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: {
      name: 'contoso-core',
      owner: 'group:default/network',
      tags: { costCenter: '4711' },
    },
    regions,
    interconnect: interconnects[interconnect],
    ...onPremises[entry],
  };
}
