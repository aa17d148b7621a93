import { sources } from '../../azure';
import { rules } from '../../rules';
import { lawsOfRules, topologyLaws } from './laws';
import type { TopologyLawId } from './laws';
import { parseTopologyDocument } from './parse';
import { refusals } from './refusals';

function findingsOf(topology: Record<string, unknown>) {
  const { graph, findings } = parseTopologyDocument({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'Topology',
    ...topology,
  });
  expect(findings).toEqual([]);
  return refusals(graph!);
}

const hub = (gateways: unknown[], subnet = '10.0.255.0/27') => ({
  hub: {
    prefixes: ['10.0.0.0/16'],
    subnets: { GatewaySubnet: subnet },
    gateways,
  },
});

describe('laws that a spec and a resource graph must keep', () => {
  it.each(Object.entries(lawsOfRules))(
    '%s has the severity, kind and source that its rule has',
    (id, rule) => {
      expect(rules).toContain(rule);
      const { severity, kind, source } = topologyLaws[id as TopologyLawId];
      expect({ severity, kind, source }).toEqual({
        severity: rule.severity,
        kind: rule.kind,
        source: rule.source,
      });
    },
  );

  it('have one severity where they have one name', () => {
    for (const { id, severity, source } of rules) {
      if (!Object.hasOwn(topologyLaws, id)) continue;
      expect({ id, ...topologyLaws[id as TopologyLawId] }).toMatchObject({
        id,
        severity,
        source,
      });
    }
  });

  it('refuse nothing by advice, and those of Azure name a document of Microsoft', () => {
    for (const { kind, severity, source } of Object.values(topologyLaws)) {
      expect(kind === 'advice' && severity === 'error').toBe(false);
      if (kind === 'azure-refuses') {
        // eslint-disable-next-line jest/no-conditional-expect -- what is missing or not built is the product's own
        expect(sources[source].url).toMatch(/^https:\/\/learn\.microsoft\.com/);
      }
    }
  });

  it.each([
    [
      'equal ASNs at both ends',
      'asn-equal',
      {
        vnets: hub([{ type: 'vpn', sku: 'VpnGw2AZ', bgp: true, asn: 65010 }]),
        sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 65010 } },
        connections: [
          { id: 'c', type: 'ipsec', a: 'hub/vpn', b: 'hq', bgp: true },
        ],
      },
    ],
    [
      'another ASN than that of the Route Server',
      'route-server-vpn-asn',
      {
        vnets: hub([
          {
            type: 'vpn',
            sku: 'VpnGw2AZ',
            bgp: true,
            asn: 65010,
            activeActive: true,
          },
        ]),
        routeServer: { vnet: 'hub', branchToBranch: true },
      },
    ],
    [
      'two gateways in a small GatewaySubnet',
      'coexistence-gateway-subnet',
      {
        vnets: hub(
          [
            { type: 'vpn', sku: 'VpnGw2AZ' },
            { type: 'er', sku: 'ErGw1AZ' },
          ],
          '10.0.255.0/28',
        ),
      },
    ],
    [
      'one gateway in a small GatewaySubnet',
      'gateway-subnet-size',
      { vnets: hub([{ type: 'vpn', sku: 'VpnGw1AZ' }], '10.0.255.0/28') },
    ],
    [
      'an ASN of the internet registry at a site',
      'asn-reserved',
      { sites: { hq: { prefixes: ['192.168.0.0/16'], asn: 64500 } } },
    ],
  ])('refuse %s as an error', (_, rule, topology) => {
    expect(findingsOf(topology)).toContainEqual(
      expect.objectContaining({
        rule,
        severity: 'error',
        kind: 'azure-refuses',
      }),
    );
  });

  it('let a Basic gateway stand in a GatewaySubnet of /29', () => {
    const basic = [{ type: 'vpn', sku: 'Basic' }];
    expect(findingsOf({ vnets: hub(basic, '10.0.255.0/29') })).toEqual([]);
    expect(findingsOf({ vnets: hub(basic, '10.0.255.0/30') })).toHaveLength(1);
  });
});

describe('overlapping members of a Virtual Network Manager', () => {
  const vnets = {
    hub: { prefixes: ['10.0.0.0/16'] },
    a: { prefixes: ['10.1.0.0/16'] },
    b: { prefixes: ['10.1.128.0/17'] },
  };
  const found = (avnm: object) =>
    findingsOf({ vnets, avnm }).map(({ rule, path, severity }) => [
      rule,
      path,
      severity,
    ]);

  it.each([undefined, 'Allowed'])(
    'are in a connected group, where nothing reaches the shared addresses: %s',
    connectedGroupAddressOverlap => {
      expect(
        found({
          topology: 'mesh',
          members: ['a', 'b'],
          ...(connectedGroupAddressOverlap && { connectedGroupAddressOverlap }),
        }),
      ).toEqual([['connected-group-overlap', 'avnm', 'warning']]);
    },
  );

  it('are refused where the configuration disallows them', () => {
    expect(
      found({
        topology: 'mesh',
        members: ['a', 'b'],
        connectedGroupAddressOverlap: 'Disallowed',
      }),
    ).toEqual([
      [
        'connected-group-overlap-disallowed',
        'avnm.connectedGroupAddressOverlap',
        'error',
      ],
    ]);
    expect(
      found({
        topology: 'mesh',
        members: ['hub', 'a'],
        connectedGroupAddressOverlap: 'Disallowed',
      }),
    ).toEqual([]);
  });

  it('cannot be peered with one hub, whatever a connected group allows', () => {
    for (const directConnectivity of [true, false]) {
      expect(
        found({
          topology: 'hubAndSpoke',
          hub: 'hub',
          spokes: ['a', 'b'],
          directConnectivity,
          connectedGroupAddressOverlap: 'Allowed',
        }),
      ).toEqual([['peering-overlap-with-peer', 'avnm', 'error']]);
    }
  });
});
