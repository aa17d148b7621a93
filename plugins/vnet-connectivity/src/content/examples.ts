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
const sdc = { location: 'swedencentral', addressSpace: ['10.30.0.0/16'] };
const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};

function example(
  name: string,
  rest: Pick<
    ConnectivitySpec,
    'regions' | 'interconnect' | 'onPremises' | 'circuits'
  >,
): ConnectivitySpec {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name },
    ...rest,
  };
}

/** The networks that the page draws and talks about, as anyone would write them. */
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

/** Name of a network in {@link examples}. */
export type ExampleId = keyof typeof examples;

const topologies = new Map<ExampleId, Topology>();

/**
 * The resource graph of an example. Planning and building are the middle of `design()`; the page leaves out its
 * parser and its renderer, which would be most of what the browser has to load. A test holds the two equal.
 */
export function exampleTopology(id: ExampleId): Topology {
  const known = topologies.get(id);
  if (known) return known;
  const topology = buildTopology(planSpec(examples[id]));
  topologies.set(id, topology);
  return topology;
}
