import fc from 'fast-check';
import { randomGraph } from '../../routing/__testUtils__/random-graph';
import { documentOfGraph } from './document-of-graph';
import { graphOfDocument } from './graph-of-document';
import { parseTopologyData } from './parse';
import type { TopologyDocument } from './schema';

function readAgain(document: TopologyDocument) {
  const { document: again, findings } = parseTopologyData(
    documentOfGraph(graphOfDocument(document)),
  );
  expect(findings).toEqual([]);
  return graphOfDocument(again!);
}

describe('the document of a graph', () => {
  it('says all that the document said of which the graph was made', () => {
    fc.assert(
      fc.property(randomGraph(true), document => {
        expect(readAgain(document)).toEqual(graphOfDocument(document));
      }),
    );
  });

  it('says everything that a document can say', () => {
    const document: TopologyDocument = {
      vnets: {
        Hub: {
          prefixes: ['10.0.0.0/16'],
          region: 'r',
          location: 'westeurope',
          gateways: [
            {
              type: 'vpn',
              vpnType: 'RouteBased',
              sku: 'VpnGw1AZ',
              bgp: true,
              asn: 65010,
              defaultSite: 'site:hq/d1',
              allowVirtualWanTraffic: true,
            },
            { type: 'er', activeActive: true, customRoutes: ['10.9.0.0/16'] },
          ],
          subnets: { app: '10.0.1.0/24' },
          outbound: 'none',
        },
        Spoke: { prefixes: ['10.1.0.0/16'] },
      },
      peerings: [{ from: 'Hub', to: 'Spoke', allowVnetAccess: false }],
      connections: [
        {
          id: 'c1',
          type: 'ipsec',
          a: 'Hub/vpn',
          b: 'hq/d1',
          lngPrefixes: ['192.168.0.0/16'],
        },
        {
          id: 'c2',
          type: 'ipsec',
          a: 'Hub/vpn',
          b: 'nva:fw',
          bgp: true,
          lngPrefixesForA: ['10.2.0.0/16'],
          lngPrefixesForB: ['10.3.0.0/16'],
        },
        { id: 'c3', type: 'expressroute', a: 'Hub/er', b: 'ams', weight: 10 },
        { id: 'c4', type: 'ipsec', a: 'Hub/vpn', b: 'nowhere' },
      ],
      sites: {
        hq: {
          prefixes: ['192.168.0.0/16'],
          asn: 65050,
          devices: ['d1'],
          advertises: ['192.168.0.0/17'],
          advertise: {
            d1: ['192.168.1.0/24'],
            ams: { '192.168.2.0/24': '65050 65050', '192.168.3.0/24': null },
          },
          staticRoutesToAzure: { c1: ['10.0.0.0/8'] },
        },
        dc: {
          prefixes: ['192.169.0.0/16'],
          staticRoutesToAzure: ['10.0.0.0/8'],
        },
      },
      circuits: {
        ams: {
          peeringLocation: 'Amsterdam',
          geopolitical: 'Europe',
          sku: 'Premium',
          bandwidthMbps: 50,
          sites: ['hq'],
        },
        dub: {},
      },
      globalReach: [['ams', 'circuit:dub']],
      udrs: [
        {
          vnet: 'Spoke',
          subnet: 'app',
          disableGatewayRoutePropagation: true,
          routes: [{ name: 'out', prefix: 'Storage', nextHopType: 'Internet' }],
        },
        { vnet: 'Hub' },
      ],
      nvas: [
        {
          id: 'fw',
          vnet: 'Hub',
          ip: '10.0.1.4',
          subnet: 'app',
          frontends: ['10.0.1.9'],
          ipForwarding: false,
          stateful: true,
          asn: 65020,
          advertises: ['0.0.0.0/0'],
          advertise: { '10.5.0.0/16': [65020, 65021] },
        },
      ],
      routeServer: {
        vnet: 'Hub',
        peers: [
          'fw',
          {
            nva: 'nva:fw',
            asn: 65020,
            advertises: ['0.0.0.0/0'],
            advertise: { '10.6.0.0/16': null },
          },
        ],
      },
      routeServers: [
        {
          id: 'second',
          vnet: 'Spoke',
          branchToBranch: true,
          hubRoutingPreference: 'ASPath',
        },
      ],
      vwan: {
        type: 'Basic',
        branchToBranch: false,
        hubs: {
          h1: {
            region: 'r',
            prefix: '10.100.0.0/23',
            gateways: ['vpn', 'p2s'],
            firewall: true,
            internetPolicy: true,
            hubRoutingPreference: 'VPN',
            allowNonVirtualWanTraffic: false,
          },
        },
        vnetConnections: [
          {
            id: 'v1',
            vnet: 'Spoke',
            hub: 'h1',
            associated: 't',
            propagatesTo: ['h1/t'],
            staticRoutes: [{ prefix: '10.7.0.0/16', nextHopIp: '10.1.0.4' }],
            propagateStaticRoutes: false,
            vnetLocalRouteOverrideCriteria: 'Equal',
            enableInternetSecurity: false,
          },
        ],
        branchConnections: [
          {
            id: 'b1',
            kind: 'vpn',
            endpoint: 'hq/d1',
            hub: 'h1',
            bgp: false,
            associated: 't',
          },
          { kind: 'er', endpoint: 'circuit:ams', hub: 'h1' },
        ],
        bgpConnections: [{ nva: 'nva:fw', hub: 'h1' }],
        routeTables: {
          t: {
            hub: 'h1',
            routes: [
              { prefix: '10.8.0.0/16', nextHop: 'firewall' },
              {
                prefixes: ['10.9.0.0/16'],
                nextHop: 'v1',
                nextHopIp: '10.1.0.4',
              },
            ],
          },
        },
      },
      vwans: { second: { hubs: {} } },
      avnm: [
        {
          id: 'm',
          topology: 'hub-and-spoke',
          members: ['Spoke'],
          hub: 'Hub',
          useHubGateway: true,
          directConnectivity: true,
          deployedRegions: ['r'],
          connectedGroupAddressOverlap: 'Disallowed',
        },
        { topology: 'mesh', spokes: ['Spoke'], isGlobal: true },
      ],
      unknown: [
        {
          what: 'something',
          routing: ['Hub/app'],
          nextHops: ['10.0.1.7'],
          userRoutes: [{ vnet: 'Hub', prefix: '10.0.0.0/8' }],
          flows: ['hq'],
          peering: ['Hub', 'Spoke'],
          routes: ['hq'],
        },
      ],
    };
    expect(readAgain(document)).toEqual(graphOfDocument(document));
  });
});
