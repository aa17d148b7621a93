import fc from 'fast-check';
import { assertCases } from '../../routing/cases/assert-cases';
import { buildDocumentNetwork } from '../../routing/__testUtils__/document-network';
import { reachability } from '../../routing/questions/reachability';
import { parseTopologyDocument } from './parse';
import { networkFindings } from '../../rules/network-findings';
import { graphOfDocument } from './graph-of-document';

const head = 'apiVersion: vnet-connectivity/v1\nkind: Topology\n';

describe('a topology document', () => {
  it('is read with its version', () => {
    expect(parseTopologyDocument(`${head}vnets: {}`).findings).toEqual([]);
    const { document, findings } = parseTopologyDocument(
      'apiVersion: vnet-connectivity/v9\nkind: Topology\n',
    );
    expect(document).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', path: 'apiVersion' }]);
  });

  it('keeps working where a field is unknown, and names the field', () => {
    const { document, findings } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16], colour: red } }\nextra: 1\n`,
    );
    expect(document?.vnets).toEqual({ A: { prefixes: ['10.0.0.0/16'] } });
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
    const { document, findings } = parseTopologyDocument(`${head}${text}`);
    expect(document).toBeUndefined();
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
    const { document, findings } = parseTopologyDocument(`${head}${text}`);
    const [finding] = findings.filter(each => each.path === path);
    expect(finding.message).toContain(message);
    // The answers would lack what was meant; what means nothing of the model takes nothing from them.
    const isMeant = message.startsWith('Did you mean');
    expect(finding.severity).toBe(isMeant ? 'error' : 'warning');
    expect(document === undefined).toBe(isMeant);
  });

  it('knows an appliance outside of its network for a mistake', () => {
    const { findings } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16] } }
nvas: [{ id: n, vnet: A, ip: 10.1.0.4 }]`,
    );
    expect(findings).toMatchObject([{ severity: 'error', path: 'nvas[0].ip' }]);
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
    const { document } = parseTopologyDocument(
      `${head}vnets: { A: { prefixes: [10.0.0.0/16] } }\npeerings: [{ from: A, to: B }]\nconnections: [{ id: c, type: ipsec, a: A/vpn, b: hq/d }]\n`,
    );
    expect(
      networkFindings(graphOfDocument(document!)).map(({ path }) => path),
    ).toEqual(
      expect.arrayContaining([
        'peerings[0].to',
        'connections[0].a',
        'connections[0].b',
      ]),
    );
    expect(reachability(buildDocumentNetwork(document!)).flows).toEqual([]);
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
