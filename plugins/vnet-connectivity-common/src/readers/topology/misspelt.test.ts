import fc from 'fast-check';
import { isRecord } from '../../records';
import { randomGraph } from '../../routing/__testUtils__/random-graph';
import { topologyFieldsAt } from './fields';
import { parseTopologyData } from './parse';

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

it('lets no misspelt or added field change the network without a word', () => {
  fc.assert(
    fc.property(
      fc.oneof(randomGraph(true), fc.constant(everything)),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.values(mistakes)),
      (graph, place, letter, mistake) => {
        const places = fieldsIn(graph, []);
        const spoilt = withField(graph, places[place % places.length], field =>
          mistake(field, letter),
        );
        const before = parseTopologyData(graph);
        const after = parseTopologyData(spoilt);
        expect(before.findings).toEqual([]);
        if (after.findings.length > 0) return;
        expect(after.document).toEqual(before.document);
      },
    ),
    { numRuns: 1000 },
  );
});
