import { defaultIpsecPolicy } from '../../azure';
import {
  gateway,
  idOf,
  row,
  subnet,
  vnet,
} from '../../readers/arm/__testUtils__/rows';
import type { Row } from '../../readers/arm/__testUtils__/rows';
import { importDocument } from '../import-document';

const { saLifetimeSeconds, ...algorithms } = defaultIpsecPolicy;
const tags = { owner: 'networks' };

/** A hub with a VPN gateway and a site, all of which is as generated code would have it. */
const rows: readonly Row[] = [
  vnet('core', '10.0.0.0/16', {
    subnets: [subnet('GatewaySubnet', '10.0.255.0/27')],
  }),
  ...gateway(
    'gw',
    'core',
    {
      sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ' },
      vpnGatewayGeneration: 'Generation2',
      activeActive: false,
      enableBgp: false,
    },
    '198.51.100.1',
  ).map(each =>
    each.type.endsWith('publicipaddresses')
      ? {
          ...each,
          tags,
          sku: { name: 'Standard', tier: 'Regional' },
          zones: ['1', '2', '3'],
          properties: {
            ...each.properties,
            publicIPAllocationMethod: 'Static',
            publicIPAddressVersion: 'IPv4',
            idleTimeoutInMinutes: 4,
          },
        }
      : { ...each, tags },
  ),
  row(
    'localNetworkGateways/hq',
    {
      gatewayIpAddress: '203.0.113.10',
      localNetworkAddressSpace: { addressPrefixes: ['192.168.0.0/16'] },
    },
    { tags } as Partial<Row>,
  ),
  row(
    'connections/to-hq',
    {
      connectionType: 'IPsec',
      connectionProtocol: 'IKEv2',
      connectionMode: 'Default',
      connectionStatus: 'Connected',
      dpdTimeoutSeconds: 45,
      enableBgp: false,
      ipsecPolicies: [{ ...algorithms, saLifeTimeSeconds: saLifetimeSeconds }],
      virtualNetworkGateway1: { id: idOf('virtualNetworkGateways/gw') },
      localNetworkGateway2: { id: idOf('localNetworkGateways/hq') },
    },
    { tags } as Partial<Row>,
  ),
];

/** The import of the hub where one resource is another one. */
function importedWith(path?: string, change: (row: Row) => Row = each => each) {
  const result = importDocument(
    JSON.stringify({
      data: rows.map(each =>
        each.id === idOf(path ?? '') ? change(each) : each,
      ),
    }),
  );
  return {
    ...result,
    said: (of: string) =>
      result.notTaken.filter(({ id }) => id === idOf(of)).map(({ why }) => why),
  };
}

const withProperties = (changes: object) => (each: Row) => ({
  ...each,
  properties: { ...each.properties, ...changes },
});

it('adopts what is as the generated code has it, with its tags', () => {
  const { spec, notTaken } = importedWith();
  expect(notTaken).toEqual([]);
  expect(spec?.metadata.tags).toEqual(tags);
  expect(spec?.regions.weu).toEqual(
    expect.objectContaining({
      existingServiceSubnets: ['GatewaySubnet'],
      existingVpnGateway: {
        id: idOf('virtualNetworkGateways/gw'),
        ipConfigurations: [
          {
            name: 'c',
            publicIpAddressId: idOf('publicIPAddresses/pip-gw'),
          },
        ],
      },
      existingConnections: {
        'hq/0': {
          id: idOf('connections/to-hq'),
          localNetworkGatewayId: idOf('localNetworkGateways/hq'),
          dpdTimeoutSeconds: 45,
        },
      },
    }),
  );
});

it('says of tags that differ that the first apply changes them', () => {
  const { spec, said } = importedWith('localNetworkGateways/hq', each => ({
    ...each,
    tags: undefined,
  }));
  expect(spec?.metadata.tags).toBeUndefined();
  expect(said('localNetworkGateways/hq')).toEqual([]);
  expect(said('connections/to-hq')).toEqual([
    'It is adopted, and the first apply changes it: its tags are owner = networks, in the generated code nothing.',
  ]);
  expect(spec?.regions.weu.existingConnections).toBeDefined();
});

it.each<[string, object, string]>([
  [
    'a private address',
    { enablePrivateIpAddress: true },
    'It would be destroyed and built again: its private address is set, in the generated code nothing.',
  ],
  [
    'a generation that the document does not tell',
    { vpnGatewayGeneration: undefined },
    'The document does not tell its generation.',
  ],
  [
    'clients of its own',
    {
      vpnClientConfiguration: {
        vpnClientAddressPool: { addressPrefixes: ['172.16.0.0/24'] },
      },
    },
    'It would be changed: its point-to-site configuration is set, in the generated code nothing.',
  ],
  [
    'custom routes',
    { customRoutes: { addressPrefixes: ['10.99.0.0/16'] } },
    'It would be changed: its custom routes is set, in the generated code nothing.',
  ],
])('does not adopt a gateway with %s', (_, change, why) => {
  const { spec, said } = importedWith(
    'virtualNetworkGateways/gw',
    withProperties(change),
  );
  expect(spec?.regions.weu.existingVpnGateway).toBeUndefined();
  expect(spec?.regions.weu.existingConnections).toBeUndefined();
  expect(said('virtualNetworkGateways/gw')).toEqual([
    `It is not adopted, and what is generated would build another one. ${why}`,
  ]);
  expect(said('publicIPAddresses/pip-gw')).toEqual([
    'It is not adopted, and what is generated would build another one. It belongs to gw, which is not.',
  ]);
});

it('does not adopt a gateway whose public address would be built again', () => {
  const { spec, said } = importedWith('publicIPAddresses/pip-gw', each => ({
    ...each,
    sku: { name: 'Basic' },
  }));
  expect(spec?.regions.weu.existingVpnGateway).toBeUndefined();
  expect(said('publicIPAddresses/pip-gw')).toEqual([
    expect.stringContaining('its SKU is Basic, in the generated code Standard'),
  ]);
});

it.each<[string, object, string]>([
  [
    'another protocol',
    { connectionProtocol: 'IKEv1' },
    'It would be destroyed and built again: its protocol is IKEv1, in the generated code IKEv2.',
  ],
  [
    'traffic selectors',
    {
      trafficSelectorPolicies: [
        {
          localAddressRanges: ['10.0.0.0/16'],
          remoteAddressRanges: ['192.168.0.0/16'],
        },
      ],
    },
    'traffic selectors',
  ],
  ['no policy of its own', { ipsecPolicies: [] }, 'proposals of Azure hold'],
])('keeps the gateway where a connection has %s', (_, change, why) => {
  const { spec, notTaken } = importedWith(
    'connections/to-hq',
    withProperties(change),
  );
  expect(spec?.regions.weu.existingVpnGateway).toBeDefined();
  expect(spec?.regions.weu.existingConnections).toBeUndefined();
  expect(
    notTaken
      .filter(({ id }) => id === idOf('connections/to-hq'))
      .map(({ why: reason }) => reason)
      .join('\n'),
  ).toContain(why);
});

it('does not adopt a device as Azure sees it where its ranges would be emptied or filled', () => {
  const { said } = importedWith(
    'localNetworkGateways/hq',
    withProperties({
      bgpSettings: { asn: 65050, bgpPeeringAddress: '192.168.0.1' },
    }),
  );
  expect(said('localNetworkGateways/hq')).toEqual([
    expect.stringContaining(
      'its BGP is 65050 at 192.168.0.1, in the generated code nothing',
    ),
  ]);
});

it('adopts nothing that stands in another resource group than its gateway', () => {
  const elsewhere = idOf('localNetworkGateways/hq').replace(
    /resourceGroups\/[^/]+/,
    'resourceGroups/rg-sites',
  );
  const { spec, notTaken } = importDocument(
    JSON.stringify({ data: rows }).replaceAll(
      idOf('localNetworkGateways/hq'),
      elsewhere,
    ),
  );
  expect(spec?.regions.weu.existingVpnGateway).toBeDefined();
  expect(spec?.regions.weu.existingConnections).toBeUndefined();
  expect(notTaken).toContainEqual({
    id: elsewhere,
    why: expect.stringContaining('It is in resource group rg-sites'),
  });
});
