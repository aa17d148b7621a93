import type {
  ConnectivitySpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildTopology,
  planSpec,
} from 'backstage-plugin-vnet-connectivity-common';

const weu = { location: 'westeurope', addressSpace: ['10.10.0.0/16'] };
const neu = { location: 'northeurope', addressSpace: ['10.20.0.0/16'] };
const frc = { location: 'francecentral', addressSpace: ['10.40.0.0/16'] };
const sdc = { location: 'swedencentral', addressSpace: ['10.30.0.0/16'] };
const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};

const spokes = {
  app: { region: 'weu', addressSpace: ['10.11.0.0/16'] },
  data: { region: 'neu', addressSpace: ['10.21.0.0/16'] },
};

function example(
  name: string,
  rest: Pick<
    ConnectivitySpec,
    | 'regions'
    | 'spokes'
    | 'interconnect'
    | 'onPremises'
    | 'inspection'
    | 'gateways'
    | 'circuits'
  >,
): ConnectivitySpec {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name, owner: 'group:default/network' },
    ...rest,
  };
}

/** The example networks of the page, as a user would write them. */
export const examples = {
  chain: example('chain', {
    regions: { weu, neu, sdc },
    interconnect: {
      pattern: 'global-peering',
      topology: 'hub-and-spoke',
      hub: 'neu',
    },
  }),
  mesh: example('mesh', {
    regions: { weu, neu, sdc },
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
  }),
  gatewayTransit: example('gateway-transit', {
    regions: { weu, neu },
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: {
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: { hq },
    },
  }),
  vpnPerRegion: example('vpn-per-region', {
    regions: { weu, neu },
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  }),
  vnetToVnet: example('vnet-to-vnet', {
    regions: { weu, neu },
    interconnect: { pattern: 'vnet-to-vnet', topology: 'mesh', bgp: true },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  }),
  vnetToVnetWithoutBgp: example('vnet-to-vnet', {
    regions: { weu, neu },
    interconnect: { pattern: 'vnet-to-vnet', topology: 'mesh', bgp: false },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  }),
  virtualWan: example('virtual-wan', {
    regions: { weu, neu },
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  }),
  hubsOnly: example('virtual-wan', {
    regions: { weu, neu, sdc },
    interconnect: { pattern: 'virtual-wan' },
  }),
  inspectedHubs: example('inspected-hubs', {
    regions: { weu, neu },
    spokes,
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    inspection: { via: 'azure-firewall' },
  }),
  appliancesWithRouteServer: example('appliances', {
    regions: {
      weu: {
        ...weu,
        subnets: { appliance: '10.10.1.0/24' },
        nva: { ipAddress: '10.10.1.4', asn: 65101 },
      },
      neu: {
        ...neu,
        subnets: { appliance: '10.20.1.0/24' },
        nva: { ipAddress: '10.20.1.4', asn: 65102 },
      },
    },
    spokes,
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    inspection: { via: 'nva' },
    gateways: { routeServer: true },
  }),
  networkManager: example('network-manager', {
    regions: { weu, neu, sdc, frc },
    interconnect: {
      pattern: 'global-peering',
      topology: 'mesh',
      peeredBy: 'network-manager',
    },
  }),
  expressRoute: example('expressroute', {
    regions: { weu, neu },
    interconnect: { pattern: 'expressroute', topology: 'mesh' },
    onPremises: {
      via: 'expressroute',
      gateways: 'per-region',
      sites: { hq: { addressSpace: hq.addressSpace } },
    },
    circuits: {
      ams: {
        peeringLocation: 'Amsterdam',
        provider: 'Equinix',
        bandwidthMbps: 1000,
        tier: 'Standard',
        family: 'MeteredData',
        regions: ['weu', 'neu'],
        sites: ['hq'],
      },
    },
  }),
} as const satisfies Record<string, ConnectivitySpec>;

/** Variants of the examples that no user would want: with one setting left at Azure's default. */
const variants = {
  expressRouteFlagOff: {
    of: 'expressRoute',
    change: topology => ({
      ...topology,
      expressRouteGateways: topology.expressRouteGateways.map(gateway => ({
        ...gateway,
        allowRemoteVnetTraffic: false,
      })),
    }),
  },
} as const satisfies Record<
  string,
  {
    readonly of: keyof typeof examples;
    readonly change: (topology: Topology) => Topology;
  }
>;

/** Name of a network in {@link examples}, or of a variant of one. */
export type ExampleId = keyof typeof examples | keyof typeof variants;

const topologies = new Map<ExampleId, Topology>();

/**
 * The resource graph of an example. Planning and building are the middle of `design()`; the page leaves out its
 * parser and its renderer, which would be most of what the browser has to load. A test holds the two equal.
 */
export function exampleTopology(id: ExampleId): Topology {
  const known = topologies.get(id);
  if (known) return known;
  const topology = isVariant(id)
    ? variants[id].change(exampleTopology(variants[id].of))
    : buildTopology(planSpec(examples[id]));
  topologies.set(id, topology);
  return topology;
}

function isVariant(id: ExampleId): id is keyof typeof variants {
  return Object.hasOwn(variants, id);
}
