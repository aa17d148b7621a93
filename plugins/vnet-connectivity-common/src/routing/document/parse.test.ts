import fc from 'fast-check';
import { assertCases } from '../cases/assert-cases';
import { buildDocumentNetwork } from '../network';
import { reachability } from '../questions/reachability';
import { parseTopologyDocument } from './parse';
import { refusals } from './refusals';

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
      'names of ARM',
      'vnets: { A: { addressSpace: [10.0.0.0/16] } }',
      'vnets: { A: { prefixes: [10.0.0.0/16] } }',
    ],
    [
      'words in other cases',
      'routeServer: { vnet: A, allowBranchToBranchTraffic: true, hubRoutingPreference: VpnGateway }',
      'routeServer: { vnet: A, branchToBranch: true, hubRoutingPreference: VPN }',
    ],
    [
      'hubs as a list, with what holds for all of them',
      'vwan: { hubRoutingPreference: AS Path, hubs: [{ name: h1, firewall: { privatePolicy: true } }] }',
      'vwan: { hubs: { h1: { hubRoutingPreference: ASPath, firewall: true, privatePolicy: true } } }',
    ],
    [
      'static routes of a hub connection',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, labels: [x], staticRoutes: { 10.9.0.0/16: 10.0.0.4 } }] }',
      'vwan: { hubs: {}, vnetConnections: [{ vnet: A, hub: h1, propagatesTo: [x], staticRoutes: [{ prefix: 10.9.0.0/16, nextHopIp: 10.0.0.4 }] }] }',
    ],
    [
      'route tables by hub',
      'vwan: { hubs: { h1: {} }, routeTables: { h1: { RT: [{ destination: 10.9.0.0/16, nextHop: A }] } } }',
      'vwan: { hubs: { h1: {} }, routeTables: [{ name: RT, hub: h1, routes: [{ prefix: 10.9.0.0/16, nextHop: A }] }] }',
    ],
    [
      'network groups',
      'avnm: { topology: hub-and-spoke, hub: H, groups: { prod: { members: [A], directConnectivity: true }, test: [B] } }',
      'avnm: [{ topology: hub-and-spoke, hub: H, id: prod, members: [A], directConnectivity: true }, { topology: hub-and-spoke, hub: H, members: [B] }]',
    ],
  ])('reads %s', (_, other, ours) => {
    const read = parseTopologyDocument(`${head}${other}`);
    expect(read.findings).toEqual([]);
    expect(read.graph).toEqual(parseTopologyDocument(`${head}${ours}`).graph);
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
    expect(refusals(graph!).map(({ path }) => path)).toEqual(
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
