import type {
  NetworkDocument,
  NetworkGraph,
} from 'backstage-plugin-vnet-connectivity-common';
import { readNetworkDocument } from 'backstage-plugin-vnet-connectivity-common';
import { tDiagram, tNetwork } from '../../../__testUtils__/texts';
import type { Graph } from '../../TopologyDiagram/graph';
import { layoutGraph } from '../../TopologyDiagram/layout-graph';
import type { DiagramLayout } from '../../TopologyDiagram/model';
import type { LayoutOptions } from '../../TopologyDiagram/region-layout';
import { graphOfNetwork } from '../graph-of-network';
import { elementsOfNetwork } from '../network-elements';
import { unknownParts } from '../unknown-parts';

/** The graph of a `kind: Topology` document. */
export function networkOf(document: object): NetworkGraph {
  const read: NetworkDocument = readNetworkDocument(
    JSON.stringify({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'Topology',
      ...document,
    }),
  );
  if (!read.graph) throw new Error(JSON.stringify(read.findings));
  return read.graph;
}

export function drawnGraph(network: NetworkGraph): Graph {
  const { placeOf } = elementsOfNetwork(tNetwork, network);
  return graphOfNetwork(
    { t: tNetwork, ofDrawing: tDiagram },
    network,
    unknownParts(network, placeOf),
  );
}

export function layoutNetwork(
  network: NetworkGraph,
  options?: LayoutOptions,
): DiagramLayout {
  return layoutGraph(tDiagram, drawnGraph(network), options);
}

/** Both halves of a peering. */
export function peered(a: string, b: string, flags: object = {}) {
  return [
    { from: a, to: b, ...flags },
    { from: b, to: a },
  ];
}

/** A hub with a gateway, the network behind it, and a site. */
export const hubAndSpokes = {
  vnets: {
    hub: {
      prefixes: ['10.0.0.0/16'],
      region: 'westeurope',
      gateways: [{ type: 'vpn', sku: 'VpnGw2AZ', asn: 65010 }],
      subnets: { GatewaySubnet: '10.0.255.0/27' },
    },
    app: { prefixes: ['10.1.0.0/16'], region: 'westeurope' },
    data: { prefixes: ['10.2.0.0/16'], region: 'northeurope' },
  },
  peerings: [
    { from: 'hub', to: 'app', allowGatewayTransit: true },
    {
      from: 'app',
      to: 'hub',
      useRemoteGateways: true,
      allowForwardedTraffic: true,
    },
    { from: 'hub', to: 'data' },
    { from: 'data', to: 'hub' },
  ],
  sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65020, devices: ['d1'] } },
  connections: [
    { id: 'c1', type: 'ipsec', a: 'hub/vpn', b: 'hq/d1', bgp: true },
  ],
};

/** So many networks around so many hubs, which are all peered with each other. */
export function largeNetwork(networks: number, hubs: number) {
  const hubName = (index: number) => `hub${index + 1}`;
  const regions = ['westeurope', 'northeurope', 'eastus2', 'southeastasia'];
  const spokes = Array.from({ length: networks - hubs }, (_, index) => ({
    name: `spoke${index + 1}`,
    hub: index % hubs,
  }));
  return {
    vnets: Object.fromEntries([
      ...Array.from({ length: hubs }, (_, index) => [
        hubName(index),
        {
          prefixes: [`10.${index}.0.0/16`],
          region: regions[index % regions.length],
          gateways: [{ type: 'er', sku: 'ErGw1AZ' }],
        },
      ]),
      ...spokes.map(({ name, hub }, index) => [
        name,
        {
          prefixes: [`172.${16 + Math.floor(index / 256)}.${index % 256}.0/24`],
          region: regions[hub % regions.length],
        },
      ]),
    ]),
    peerings: [
      ...spokes.flatMap(({ name, hub }) => [
        { from: hubName(hub), to: name, allowGatewayTransit: true },
        { from: name, to: hubName(hub), useRemoteGateways: true },
      ]),
      ...Array.from({ length: hubs }, (_, a) =>
        Array.from({ length: a }, (__, b) =>
          peered(hubName(a), hubName(b)),
        ).flat(),
      ).flat(),
    ],
    connections: [],
  };
}
