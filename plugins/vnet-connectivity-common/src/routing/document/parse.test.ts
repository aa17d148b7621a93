import fc from 'fast-check';
import { assertCases } from '../cases/assert-cases';
import { buildDocumentNetwork } from '../network';
import { reachability } from '../questions/reachability';
import { randomGraph } from '../__testUtils__/random-graph';
import { isRecord } from '../../records';
import { parseTopologyDocument, parseTopologyData } from './parse';
import { networkFindings } from '../../rules/network-findings';
import { graphOfDocument } from './graph-of-document';
import { topologyFieldsAt, topologyJsonSchema } from './schema';
import { otherNames } from './spellings';

/** A document with something of everything. */
const everything = {
  vnets: {
    A: {
      prefixes: ['10.0.0.0/16'],
      region: 'weu',
      subnets: { app: '10.0.1.0/24' },
      gateways: [{ type: 'vpn', bgp: true, asn: 65010, activeActive: true }],
    },
    B: { prefixes: ['10.1.0.0/16'], gateways: [{ type: 'er' }] },
    C: { prefixes: ['10.2.0.0/16'] },
  },
  peerings: [
    { from: 'A', to: 'C', allowGatewayTransit: true },
    { from: 'C', to: 'A', useRemoteGateways: true },
  ],
  sites: {
    hq: {
      prefixes: ['192.168.0.0/16'],
      asn: 65050,
      devices: ['d'],
      advertise: { d: { '192.168.0.0/16': '65050 65050' } },
      staticRoutesToAzure: ['10.0.0.0/16'],
    },
  },
  connections: [
    {
      id: 'c1',
      type: 'ipsec',
      a: 'A/vpn',
      b: 'hq/d',
      lngPrefixes: ['192.168.0.0/16'],
    },
    { id: 'e1', type: 'expressroute', a: 'B/er', b: 'circuit:c', weight: 10 },
  ],
  circuits: {
    c: { peeringLocation: 'Amsterdam', sku: 'Standard', sites: ['hq'] },
  },
  udrs: [
    {
      vnet: 'A',
      subnet: 'app',
      disableGatewayRoutePropagation: true,
      routes: [
        {
          prefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHop: '10.0.0.4',
        },
      ],
    },
  ],
  nvas: [
    {
      id: 'fw',
      vnet: 'A',
      ip: '10.0.0.4',
      stateful: true,
      advertises: ['10.9.0.0/16'],
    },
  ],
  routeServers: [
    { vnet: 'A', branchToBranch: true, peers: [{ nva: 'fw', asn: 65001 }] },
  ],
  vwan: {
    type: 'Standard',
    hubs: {
      h1: {
        prefix: '10.100.0.0/23',
        gateways: ['vpn'],
        firewall: true,
        privatePolicy: true,
      },
    },
    vnetConnections: [
      {
        vnet: 'C',
        hub: 'h1',
        propagatesTo: ['Default'],
        staticRoutes: [{ prefix: '10.3.0.0/16', nextHopIp: '10.2.0.4' }],
        propagateStaticRoutes: false,
        enableInternetSecurity: true,
      },
    ],
    branchConnections: [
      { kind: 'vpn', endpoint: 'hq/d', hub: 'h1', bgp: true },
    ],
    routeTables: [
      {
        name: 'RT',
        hub: 'h1',
        routes: [{ prefix: '10.4.0.0/16', nextHop: 'C' }],
      },
    ],
  },
  avnm: {
    topology: 'hubAndSpoke',
    hub: 'A',
    spokes: ['C'],
    useHubGateway: true,
  },
};

/** Paths of the fields of a document, without the names that people choose. */
function fieldsIn(
  data: unknown,
  path: readonly (string | number)[],
): (readonly (string | number)[])[] {
  if (Array.isArray(data)) {
    return data.flatMap((value, index) => fieldsIn(value, [...path, index]));
  }
  if (!isRecord(data)) return [];
  const known = topologyFieldsAt(path);
  return Object.entries(data).flatMap(([field, value]) => [
    ...(known.includes(field) ? [[...path, field]] : []),
    ...fieldsIn(value, [...path, field]),
  ]);
}

/** A copy of the data in which one field has another name. */
function withField(
  data: unknown,
  [part, ...rest]: readonly (string | number)[],
  change: (field: string) => readonly string[],
): unknown {
  if (Array.isArray(data)) {
    return data.map((value, index) =>
      index === part ? withField(value, rest, change) : value,
    );
  }
  return Object.fromEntries(
    Object.entries(data as object).flatMap(([field, value]) => {
      if (field !== part) return [[field, value]];
      return rest.length > 0
        ? [[field, withField(value, rest, change)]]
        : change(field).map(name => [name, value]);
    }),
  );
}

/** Typical mistakes in a field's name, by a letter of it. */
const mistakes: Record<
  string,
  (field: string, letter: number) => readonly string[]
> = {
  forgotten: (field, letter) => {
    const at = letter % field.length;
    return [`${field.slice(0, at)}${field.slice(at + 1)}`];
  },
  doubled: (field, letter) => {
    const at = letter % field.length;
    return [`${field.slice(0, at + 1)}${field.slice(at)}`];
  },
  capital: field => [`${field[0].toUpperCase()}${field.slice(1)}`],
  snake: field => [field.replace(/[A-Z]/g, each => `_${each.toLowerCase()}`)],
  added: (field, letter) => [field, `extra${letter}`],
};

const head = 'apiVersion: vnet-connectivity/v1\nkind: Topology\n';

describe('a topology document', () => {
  it('is read with its version', () => {
    expect(parseTopologyDocument(`${head}vnets: {}`).findings).toEqual([]);
    const { graph, findings } = parseTopologyDocument(
      'apiVersion: vnet-connectivity/v9\nkind: Topology\n',
    );
    expect(graph).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', path: 'apiVersion' }]);
  });

  it('keeps working where a field is unknown, and names the field', () => {
    const { graph, findings } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16], colour: red } }\nextra: 1\n`,
    );
    expect(graph?.vnets).toEqual({ A: { prefixes: ['10.0.0.0/16'] } });
    expect(findings.map(({ severity, path }) => [severity, path])).toEqual(
      expect.arrayContaining([
        ['warning', 'vnets.A.colour'],
        ['warning', 'extra'],
      ]),
    );
  });

  it.each([
    ['vnets: { A: { prefixes: [10.0.0.1/16] } }', 'vnets.A.prefixes[0]'],
    ['vnets: { A: {} }', 'vnets.A.prefixes'],
    ['nvas: [{ id: fw, vnet: A, ip: 10.0.0.300 }]', 'nvas[0].ip'],
  ])('refuses %s', (text, path) => {
    const { graph, findings } = parseTopologyDocument(`${head}${text}`);
    expect(graph).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', path }]);
  });

  it.each([
    [
      'names of ARM and azurerm',
      'vnets: { A: { addressSpace: 10.0.0.0/16 }, B: { address_space: [10.1.0.0/16] } }\npeerings: [{ from: A, to: B, allowVirtualNetworkAccess: true, use_remote_gateways: false }]',
      'vnets: { A: { prefixes: [10.0.0.0/16] }, B: { prefixes: [10.1.0.0/16] } }\npeerings: [{ from: A, to: B, allowVnetAccess: true, useRemoteGateways: false }]',
    ],
    [
      'words of ARM and the portal',
      'routeServer: { vnet: A, allowBranchToBranchTraffic: true, hubRoutingPreference: VpnGateway }\nudrs: [{ vnet: A, routes: [{ addressPrefix: 0.0.0.0/0, nextHopType: Virtual network gateway }] }]',
      'routeServer: { vnet: A, branchToBranch: true, hubRoutingPreference: VPN }\nudrs: [{ vnet: A, routes: [{ prefix: 0.0.0.0/0, nextHopType: VirtualNetworkGateway }] }]',
    ],
    [
      'a list where there is a map by name, and a map where there is a list by id',
      'vnets: [{ name: A, prefixes: [10.0.0.0/16], subnets: [{ name: app, prefix: 10.0.1.0/24 }], gateways: { type: Vpn } }]\nsites: [{ name: hq, prefixes: 192.168.0.0/16 }]\nconnections: { c1: { type: IPsec, a: A/vpn, b: hq } }',
      'vnets: { A: { prefixes: [10.0.0.0/16], subnets: { app: 10.0.1.0/24 }, gateways: [{ type: vpn }] } }\nsites: { hq: { prefixes: [192.168.0.0/16] } }\nconnections: [{ id: c1, type: ipsec, a: A/vpn, b: hq }]',
    ],
    [
      'hubs as a list, with what holds for all of them',
      'vwan: { hubRoutingPreference: AS Path, firewall: true, hubs: [{ name: h1 }, { name: h2, firewall: false }] }',
      'vwan: { hubs: { h1: { hubRoutingPreference: ASPath, firewall: true }, h2: { hubRoutingPreference: ASPath, firewall: false } } }',
    ],
    [
      'static routes and labels of a hub connection',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, labels: x, staticRoutes: [{ addressPrefixes: [10.8.0.0/16, 10.9.0.0/16], nextHopIpAddress: 10.0.0.4 }], static_vnet_propagate_static_routes_enabled: false }] }',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, propagatesTo: [x], staticRoutes: [{ prefix: 10.8.0.0/16, nextHopIp: 10.0.0.4 }, { prefix: 10.9.0.0/16, nextHopIp: 10.0.0.4 }], propagateStaticRoutes: false }] }',
    ],
    [
      'ranges of an appliance with their AS paths',
      'nvas: [{ id: fw, vnet: A, ip: 10.0.0.4, advertises: { 10.9.0.0/16: "65001 65001" } }]',
      'nvas: [{ id: fw, vnet: A, ip: 10.0.0.4, advertise: { 10.9.0.0/16: "65001 65001" } }]',
    ],
    [
      'network groups',
      'avnm: { topology: hub-and-spoke, hub: H, groups: { prod: { members: [A], directConnectivity: true }, test: [B] } }',
      'avnm: [{ topology: hub-and-spoke, hub: H, id: prod, members: [A], directConnectivity: true }, { topology: hub-and-spoke, hub: H, id: test, members: [B] }]',
    ],
  ])('reads %s', (_, other, ours) => {
    const read = parseTopologyDocument(`${head}${other}`);
    expect(read.findings).toEqual([]);
    expect(read.graph).toEqual(parseTopologyDocument(`${head}${ours}`).graph);
  });

  it.each([
    [
      'a firewall that is none',
      'vwan: { hubs: { h1: { firewall: none } } }',
      'vwan.hubs.h1.firewall',
    ],
    [
      'a firewall with its policies in it',
      'vwan: { hubs: { h1: { firewall: { privatePolicy: true } } } }',
      'vwan.hubs.h1.firewall',
    ],
    [
      'two hubs of one name',
      'vwan: { hubs: [{ name: h1 }, { name: h1, firewall: true }] }',
      'vwan.hubs[1].name',
    ],
    [
      'two networks of one name',
      'vnets: [{ name: A, prefixes: [10.0.0.0/16] }, { name: A, prefixes: [10.1.0.0/16] }]',
      'vnets[1].name',
    ],
    [
      'a network without a name in a list',
      'vnets: [{ prefixes: [10.0.0.0/16] }]',
      'vnets[0]',
    ],
    [
      'two names of one field',
      'vnets: { A: { addressSpace: [10.0.0.0/16], prefixes: [10.1.0.0/16] } }',
      'vnets.A.prefixes',
    ],
    [
      'two names of one connection',
      'connections: { c1: { id: c2, type: ipsec, a: A/vpn, b: hq } }',
      'connections.c1.id',
    ],
    [
      'members beside the groups of a configuration',
      'avnm: { topology: mesh, members: [A], groups: { g: { members: [B] } } }',
      'avnm.members',
    ],
  ])('does not guess what is meant by %s', (_, text, path) => {
    const { graph, findings } = parseTopologyDocument(`${head}${text}`);
    expect(graph).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', path }]);
  });

  it.each([
    [
      'vwan: { hubs: { h1: { fierwall: true } } }',
      'vwan.hubs.h1.fierwall',
      'Did you mean firewall?',
    ],
    [
      'vwan: { hubs: { h1: { routeTables: { RT: [] } } } }',
      'vwan.hubs.h1.routeTables',
      'has no effect.',
    ],
    [
      'peerings: [{ from: A, to: B, useRemoteGateway: true }]',
      'peerings[0].useRemoteGateway',
      'Did you mean useRemoteGateways?',
    ],
    [
      'routeTables: [{ vnet: A, routes: [] }]',
      'routeTables',
      'Did you mean udrs?',
    ],
    ['peering: []', 'peering', 'Did you mean peerings?'],
    [
      'sites: { hq: { prefixes: [192.168.0.0/16], advertize: {} } }',
      'sites.hq.advertize',
      'Did you mean advertise?',
    ],
  ])('says of %s what may be meant', (text, path, message) => {
    const { graph, findings } = parseTopologyDocument(`${head}${text}`);
    const [finding] = findings.filter(each => each.path === path);
    expect(finding.message).toContain(message);
    // The answers would lack what was meant; what means nothing of the model takes nothing from them.
    const isMeant = message.startsWith('Did you mean');
    expect(finding.severity).toBe(isMeant ? 'error' : 'warning');
    expect(graph === undefined).toBe(isMeant);
  });

  it('knows an appliance outside of its network for a mistake', () => {
    const { findings } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16] } }
nvas: [{ id: n, vnet: A, ip: 10.1.0.4 }]`,
    );
    expect(findings).toMatchObject([{ severity: 'error', path: 'nvas[0].ip' }]);
  });

  it('lets no misspelt or added field change the network without a word', () => {
    fc.assert(
      fc.property(
        fc.oneof(randomGraph(true), fc.constant(everything)),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...Object.values(mistakes)),
        (graph, place, letter, mistake) => {
          const places = fieldsIn(graph, []);
          const spoilt = withField(
            graph,
            places[place % places.length],
            field => mistake(field, letter),
          );
          const before = parseTopologyData(graph);
          const after = parseTopologyData(spoilt);
          expect(before.findings).toEqual([]);
          if (after.findings.length > 0) return;
          expect(after.graph).toEqual(before.graph);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has its other spellings in the JSON Schema', () => {
    const text = JSON.stringify(topologyJsonSchema());
    const absent = otherNames().flatMap(({ field, names }) =>
      names.filter(
        name =>
          !text.includes(`"${name}":`) ||
          !text.includes(`The same as ${field}.`),
      ),
    );
    expect(absent).toEqual([]);
  });

  it('names the field that is wrong where several shapes are possible', () => {
    const { findings } = parseTopologyDocument(
      `${head}vwan: { hubs: {}, routeTables: [{ name: RT, routes: [{ prefix: 10.0.0.0/8 }] }] }`,
    );
    expect(findings).toMatchObject([
      { path: 'vwan.routeTables[0].routes[0].nextHop' },
    ]);
  });

  it('names what refers to nothing', () => {
    const { graph } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16] } }\npeerings: [{ from: A, to: B }]\nconnections: [{ id: c, type: ipsec, a: A/vpn, b: hq/d }]\n`,
    );
    expect(
      networkFindings(graphOfDocument(graph!)).map(({ path }) => path),
    ).toEqual(
      expect.arrayContaining([
        'peerings[0].to',
        'connections[0].a',
        'connections[0].b',
      ]),
    );
    expect(reachability(buildDocumentNetwork(graph!)).flows).toEqual([]);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), input => {
        expect(() => parseTopologyDocument(input)).not.toThrow();
        expect(() =>
          parseTopologyDocument({
            apiVersion: 'vnet-connectivity/v1',
            kind: 'Topology',
            vnets: input,
            vwan: input,
          }),
        ).not.toThrow();
        expect(() => assertCases(String(JSON.stringify(input)))).not.toThrow();
      }),
    );
  });
});
