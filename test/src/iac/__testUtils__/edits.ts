/** An edit of a design: what it is before and after, as much of a spec as differs from the common part. */
export interface Edit {
  readonly before: object;
  readonly after: object;
}

const regions = {
  weu: {
    location: 'westeurope',
    addressSpace: ['10.10.0.0/16'],
    subnets: { app: '10.10.1.0/24' },
  },
  neu: {
    location: 'northeurope',
    addressSpace: ['10.20.0.0/16'],
    subnets: { app: '10.20.1.0/24' },
  },
};
const third = {
  frc: { location: 'francecentral', addressSpace: ['10.30.0.0/16'] },
};
const peering = { pattern: 'global-peering' };
const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [{ ipAddress: '203.0.113.10' }],
};
const hqWithBgp = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};
const hqOfTwo = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    ...hqWithBgp.devices,
    { ipAddress: '203.0.113.11', asn: 65050, bgpPeerAddress: '192.168.0.2' },
  ],
};
const branch = {
  addressSpace: ['172.16.0.0/16'],
  devices: [{ ipAddress: '203.0.113.20' }],
};
const perRegion = { via: 'vpn', gateways: 'per-region', sites: { hq } };
const transit = {
  via: 'vpn',
  gateways: 'transit',
  gatewayRegion: 'weu',
  sites: { hq },
};
const spokes = {
  spokes: {
    shop: { region: 'weu', addressSpace: ['10.50.0.0/16'] },
    web: { region: 'weu', addressSpace: ['10.60.0.0/16'] },
  },
};
const circuit = {
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 200,
  tier: 'Premium',
  family: 'MeteredData',
  regions: ['weu', 'neu'],
  provisioned: true,
  sites: ['hq'],
};
const overCircuit = {
  regions,
  interconnect: peering,
  onPremises: {
    via: 'expressroute',
    sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
  },
};
const base = { regions, interconnect: peering };

/** Edits of live networks of every kind. */
export const edits: Readonly<Record<string, Edit>> = {
  'on-premises by gateway transit': {
    before: base,
    after: { ...base, onPremises: transit },
  },
  'on-premises by gateway transit, with spokes': {
    before: { ...base, ...spokes },
    after: { ...base, ...spokes, onPremises: transit },
  },
  'no on-premises any more': {
    before: { ...base, onPremises: transit },
    after: base,
  },
  'transit through another of three regions': {
    before: {
      ...base,
      regions: { ...regions, ...third },
      onPremises: transit,
    },
    after: {
      ...base,
      regions: { ...regions, ...third },
      onPremises: { ...transit, gatewayRegion: 'neu' },
    },
  },
  'another name of the network': {
    before: base,
    after: { ...base, metadata: { name: 'other' } },
  },
  'on-premises per region': {
    before: base,
    after: { ...base, onPremises: perRegion },
  },
  'transit through the other region': {
    before: { ...base, onPremises: transit },
    after: { ...base, onPremises: { ...transit, gatewayRegion: 'neu' } },
  },
  'a gateway in each region instead of one for all': {
    before: { ...base, onPremises: transit },
    after: { ...base, onPremises: perRegion },
  },
  'one gateway for all instead of one in each region': {
    before: { ...base, onPremises: perRegion },
    after: { ...base, onPremises: transit },
  },
  'a third region': {
    before: { ...base, onPremises: perRegion },
    after: {
      ...base,
      regions: { ...regions, ...third },
      onPremises: perRegion,
    },
  },
  'a region less': {
    before: { ...base, regions: { ...regions, ...third } },
    after: base,
  },
  'another key of a region': {
    before: { ...base, regions: { ...regions, ...third } },
    after: { ...base, regions: { ...regions, france: third.frc } },
  },
  'another location': {
    before: base,
    after: {
      ...base,
      regions: { ...regions, neu: { ...regions.neu, location: 'uksouth' } },
    },
  },
  'more address space': {
    before: base,
    after: {
      ...base,
      regions: {
        ...regions,
        weu: {
          ...regions.weu,
          addressSpace: ['10.10.0.0/16', '10.11.0.0/16'],
        },
      },
    },
  },
  'another subnet': {
    before: base,
    after: {
      ...base,
      regions: {
        ...regions,
        weu: {
          ...regions.weu,
          subnets: { app: '10.10.1.0/24', data: '10.10.2.0/24' },
        },
      },
    },
  },
  'a subnet with another range': {
    before: base,
    after: {
      ...base,
      regions: {
        ...regions,
        weu: { ...regions.weu, subnets: { app: '10.10.3.0/24' } },
      },
    },
  },
  'a subnet less': {
    before: base,
    after: {
      ...base,
      regions: { ...regions, weu: { ...regions.weu, subnets: {} } },
    },
  },
  'a larger gateway': {
    before: {
      ...base,
      onPremises: perRegion,
      gateways: { vpn: { sku: 'VpnGw2AZ' } },
    },
    after: {
      ...base,
      onPremises: perRegion,
      gateways: { vpn: { sku: 'VpnGw3AZ' } },
    },
  },
  'a gateway with one active instance': {
    before: { ...base, onPremises: perRegion },
    after: {
      ...base,
      onPremises: perRegion,
      gateways: { vpn: { activeActive: false } },
    },
  },
  'no BGP any more': {
    before: { ...base, onPremises: perRegion },
    after: {
      ...base,
      onPremises: perRegion,
      gateways: { vpn: { bgp: false } },
    },
  },
  'another site': {
    before: { ...base, onPremises: perRegion },
    after: { ...base, onPremises: { ...perRegion, sites: { hq, branch } } },
  },
  'a site less': {
    before: { ...base, onPremises: { ...perRegion, sites: { hq, branch } } },
    after: { ...base, onPremises: perRegion },
  },
  'another device': {
    before: { ...base, onPremises: { ...perRegion, sites: { hq: hqWithBgp } } },
    after: { ...base, onPremises: { ...perRegion, sites: { hq: hqOfTwo } } },
  },
  'a device less': {
    before: { ...base, onPremises: { ...perRegion, sites: { hq: hqOfTwo } } },
    after: { ...base, onPremises: { ...perRegion, sites: { hq: hqWithBgp } } },
  },
  'other ranges of a site': {
    before: { ...base, onPremises: perRegion },
    after: {
      ...base,
      onPremises: {
        ...perRegion,
        sites: { hq: { ...hq, addressSpace: ['192.168.0.0/17'] } },
      },
    },
  },
  'one hub instead of a mesh': {
    before: { ...base, regions: { ...regions, ...third } },
    after: {
      regions: { ...regions, ...third },
      interconnect: { ...peering, topology: 'hub-and-spoke', hub: 'weu' },
    },
  },
  'a firewall in each region': {
    before: { ...base, ...spokes },
    after: { ...base, ...spokes, inspection: { via: 'azure-firewall' } },
  },
  'no firewall any more': {
    before: { ...base, ...spokes, inspection: { via: 'azure-firewall' } },
    after: { ...base, ...spokes },
  },
  'a circuit with more bandwidth': {
    before: { ...overCircuit, circuits: { ams: circuit } },
    after: {
      ...overCircuit,
      circuits: { ams: { ...circuit, bandwidthMbps: 500 } },
    },
  },
  'a circuit with less bandwidth': {
    before: { ...overCircuit, circuits: { ams: circuit } },
    after: {
      ...overCircuit,
      circuits: { ams: { ...circuit, bandwidthMbps: 50 } },
    },
  },
  'another tag': {
    before: base,
    after: { ...base, metadata: { tags: { costCenter: '4711' } } },
  },
  'VNet-to-VNet connections instead of peerings': {
    before: base,
    after: { regions, interconnect: { pattern: 'vnet-to-vnet' } },
  },
  'Virtual WAN instead of peerings': {
    before: base,
    after: { regions, interconnect: { pattern: 'virtual-wan' } },
  },
  'another hub of a Virtual WAN': {
    before: { regions, interconnect: { pattern: 'virtual-wan' } },
    after: {
      regions: { ...regions, ...third },
      interconnect: { pattern: 'virtual-wan' },
    },
  },
};

/** The whole spec of one side of an edit. */
export function specOfEdit(part: object): object {
  const { metadata, ...rest } = part as { metadata?: object };
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'live', owner: 'group:default/net', ...metadata },
    delivery: { iac: ['terraform'], ci: 'none' },
    ...rest,
  };
}
