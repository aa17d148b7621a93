import fc from 'fast-check';
import { readNetworkDocument } from '../read-network-document';
import { finish } from '../steps';
import { mermaidOfGraph, mermaidText } from './mermaid';
import { networkReport } from './report';

const hostile = `a"]; click n1 "javascript:x" | <img src=x> \`b\` #quot; \n# Title\n| x |`;

function read(document: object) {
  const { graph, network, findings } = readNetworkDocument(
    JSON.stringify({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'Topology',
      ...document,
    }),
  );
  if (!graph || !network) throw new Error(JSON.stringify(findings));
  return { graph, network, findings };
}

const small = read({
  vnets: {
    hub: {
      prefixes: ['10.0.0.0/16'],
      region: 'westeurope',
      gateways: [{ type: 'vpn', sku: 'VpnGw2AZ', asn: 65010 }],
      subnets: { GatewaySubnet: '10.0.255.0/27' },
    },
    app: { prefixes: ['10.1.0.0/16'], region: 'westeurope' },
    lone: { prefixes: ['10.2.0.0/16'] },
  },
  peerings: [
    { from: 'hub', to: 'app', allowGatewayTransit: true },
    { from: 'app', to: 'hub', useRemoteGateways: true },
    { from: 'hub', to: 'lone' },
  ],
  sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65020, devices: ['d1'] } },
  connections: [
    { id: 'c1', type: 'ipsec', a: 'hub/vpn', b: 'hq/d1', bgp: true },
  ],
  unknown: [{ what: 'the table of app | lone', routing: ['lone'] }],
});

/** Every line that Mermaid's flowcharts may have here, with quoted text that holds no syntax. */
const text = String.raw`"(?:[\p{L}\p{M}\p{N} .,:/()+-]|#\d+;|<br\/>)*"`;
const node = String.raw`n\d+`;
const grammar = [
  /^flowchart TB$/,
  new RegExp(String.raw`^ *subgraph ${node}\[${text}\]$`, 'u'),
  /^ *end$/,
  new RegExp(
    String.raw`^ *${node}(?:\[${text}\]|\{\{${text}\}\}|\[\[${text}\]\]|\[/${text}/\]|\[\(${text}\)\]|\(\(${text}\)\)|>${text}\])$`,
    'u',
  ),
  new RegExp(
    String.raw`^ *${node} (?:---|<-->|-\.->|-\.-|===)(?:\|${text}\|)? ${node}$`,
    'u',
  ),
];
const strange = (diagram: string) =>
  diagram.split('\n').filter(line => !grammar.some(rule => rule.test(line)));

describe('mermaidOfGraph', () => {
  it('has the networks of a region, what is in them, and how they are joined', () => {
    expect(mermaidOfGraph(small.graph).split('\n')).toEqual([
      'flowchart TB',
      '  subgraph n4["westeurope"]',
      '    n1["hub<br/>10.0.0.0/16"]',
      '    n2{{"VPN gateway<br/>VpnGw2AZ"}}',
      '    n1 --- n2',
      '    n3["app<br/>10.1.0.0/16"]',
      '  end',
      '  n5["lone<br/>10.2.0.0/16"]',
      '  n6[/"site hq<br/>192.168.0.0/16"/]',
      '  n3 <-->|"gateway transit"| n1',
      '  n1 -.->|"half peering"| n5',
      '  n2 -.-|"IPsec, BGP"| n6',
    ]);
  });

  it('writes whatever a name is as text, and nothing that Mermaid reads as syntax', () => {
    const written = (name: string) => ({
      ...small.graph,
      vnets: { [name]: { ...small.graph.vnets.hub, region: name } },
      sites: { [name]: small.graph.sites.hq },
      circuits: { [name]: { peeringLocation: name, sites: [name] } },
      peerings: [],
      connections: [
        {
          ...small.graph.connections[0],
          a: {
            kind: 'gateway',
            key: name,
            type: 'vpn',
            written: name,
          } as const,
          b: { kind: 'unknown', key: name, written: name } as const,
        },
      ],
    });
    expect(strange(mermaidOfGraph(small.graph))).toEqual([]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(hostile)), name => {
        expect(strange(mermaidOfGraph(written(name)))).toEqual([]);
      }),
    );
  });

  it('loses no visible character of a name', () => {
    const entity = /#(\d+);/g;
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]+$/), name => {
        expect(
          mermaidText(name).replace(entity, (_, code) =>
            String.fromCodePoint(Number(code)),
          ),
        ).toBe(name);
      }),
    );
  });
});

describe('networkReport', () => {
  it('says what was read, what is missing, who reaches whom and what failures do', () => {
    const report = finish(networkReport({ title: 'ours.yaml', ...small }));
    expect(report).toContain('# Network of ours.yaml');
    expect(report).toContain('- 3 virtual networks\n- 1 gateway\n');
    expect(report).toContain('- the table of app \\| lone');
    expect(report).toMatch(/\| From +\| app +\| hq +\| hub +\| lone +\|/);
    expect(report).toMatch(/\| app +\| +\| yes +\| yes +\| no +\|/);
    expect(report).toMatch(/\| VPN gateway of hub +\| 4 +\|/);
    expect(report).toMatch(/\| Peering of hub and app +\| 4 +\|/);
    expect(report).toMatch(/\| Device d1 of hq +\| 4 +\|/);
    // No failure is called by its id.
    expect(report).not.toMatch(/\| [a-zA-Z]+:/);
    expect(report).toContain(
      'Of 12 flows 6 work, 6 do not, 0 work for a part of their ends, and of 0 it is not known.',
    );
  });

  it('is one line for each thing, whatever it is called', () => {
    const name = `x ${hostile}`;
    const { graph, network } = read({
      vnets: {
        [name]: { prefixes: ['10.0.0.0/16'] },
        b: { prefixes: ['10.1.0.0/16'] },
      },
      peerings: [
        { from: name, to: 'b' },
        { from: 'b', to: name },
      ],
      connections: [],
    });
    const report = finish(
      networkReport({
        title: hostile,
        graph: {
          ...graph,
          unknown: [
            {
              what: hostile,
              routing: [],
              routes: [],
              peering: [],
              nextHops: [],
              userRoutes: [],
              flows: [],
            },
          ],
        },
        network,
        findings: [
          {
            rule: 'rule',
            severity: 'warning',
            kind: 'advice',
            path: hostile,
            message: hostile,
            docs: 'https://example.com/a',
          },
        ],
        notes: {
          notModelled: [{ address: hostile, type: 'x', reason: hostile }],
          inferred: [],
        },
      }),
    );
    const lines = report.split('\n');
    expect(lines.filter(line => line.startsWith('#'))).toHaveLength(6);
    expect(report).not.toMatch(/(?<!\\)<img/);
    // Every row of a table has as many cells as its head.
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    const rows = lines.filter(line => line.startsWith('|'));
    expect(new Set(rows.slice(0, 4).map(cells)).size).toBe(1);
    expect(new Set(rows.slice(4).map(cells)).size).toBe(1);
  });
});
