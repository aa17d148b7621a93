import {
  gateway,
  gatewayNetwork,
  idOf,
  peering,
  routeTable,
  row,
  subnet,
  vnet,
} from '../readers/arm/__testUtils__/rows';
import type { Row } from '../readers/arm/__testUtils__/rows';
import { importDocument } from './import-document';

const imported = (...rows: readonly (Row | readonly Row[])[]) =>
  importDocument(JSON.stringify({ data: rows.flat() }));

/** Ids without the part that all have in common. */
const idsOf = ({ notTaken }: ReturnType<typeof importDocument>) =>
  notTaken.map(({ id }) => id.replace(idOf(''), ''));

const local = (
  name: string,
  ranges: readonly string[],
  more: object = {},
): Row =>
  row(`localNetworkGateways/${name}`, {
    gatewayIpAddress: '203.0.113.10',
    localNetworkAddressSpace: { addressPrefixes: ranges },
    ...more,
  });

const tunnel = (name: string, from: string, to: string, more: object = {}) =>
  row(`connections/${name}`, {
    connectionType: 'IPsec',
    connectionStatus: 'Connected',
    virtualNetworkGateway1: { id: idOf(`virtualNetworkGateways/${from}`) },
    localNetworkGateway2: { id: idOf(`localNetworkGateways/${to}`) },
    enableBgp: false,
    ...more,
  });

const flagsOf = (forwarded: boolean) => ({ allowForwardedTraffic: forwarded });

describe('a mesh of two locations', () => {
  const rows = [
    vnet('vnet-core', '10.10.0.0/16', {
      subnets: [subnet('app', '10.10.1.0/24')],
      peerings: [peering('vnet-north', flagsOf(false))],
    }),
    vnet('vnet-north', '10.20.0.0/16', {
      location: 'northeurope',
      peerings: [peering('vnet-core', flagsOf(false))],
    }),
  ];

  it('is taken whole, with the ids of what exists', () => {
    expect(imported(rows)).toEqual({
      spec: {
        apiVersion: 'vnet-connectivity/v1',
        kind: 'ConnectivitySpec',
        metadata: { name: 'imported-network' },
        regions: {
          weu: {
            location: 'westeurope',
            addressSpace: ['10.10.0.0/16'],
            subnets: { app: '10.10.1.0/24' },
            existingVnetId: idOf('virtualNetworks/vnet-core'),
            existingPeerings: {
              neu: idOf(
                'virtualNetworks/vnet-core/virtualNetworkPeerings/to-vnet-north',
              ),
            },
          },
          neu: {
            location: 'northeurope',
            addressSpace: ['10.20.0.0/16'],
            existingVnetId: idOf('virtualNetworks/vnet-north'),
            existingPeerings: {
              weu: idOf(
                'virtualNetworks/vnet-north/virtualNetworkPeerings/to-vnet-core',
              ),
            },
          },
        },
        interconnect: {
          pattern: 'global-peering',
          topology: 'mesh',
          peeredBy: 'peerings',
        },
      },
      notTaken: [],
    });
  });

  it('says of a peering with other flags what the spec would change', () => {
    const { notTaken } = imported(
      vnet('vnet-core', '10.10.0.0/16', { peerings: [peering('vnet-north')] }),
      rows[1],
    );
    expect(notTaken).toEqual([
      {
        id: idOf(
          'virtualNetworks/vnet-core/virtualNetworkPeerings/to-vnet-north',
        ),
        why: 'Not all of its flags are those of the spec: allowForwardedTraffic is true, in the spec false.',
      },
    ]);
  });

  it('lists what a spec does not say', () => {
    const result = imported(
      rows,
      row('networkSecurityGroups/nsg', {}),
      vnet('vnet-alone', '10.30.0.0/16'),
    );
    expect(idsOf(result)).toEqual([
      'networkSecurityGroups/nsg',
      'virtualNetworks/vnet-alone',
    ]);
    expect(result.notTaken[1].why).toContain('is not connected with');
  });

  it('leaves out a network of which only the id is known', () => {
    const result = imported(
      vnet('vnet-core', '10.10.0.0/16', {
        peerings: [
          peering('vnet-north', flagsOf(false)),
          peering('vnet-far', flagsOf(false)),
        ],
      }),
      rows[1],
    );
    expect(Object.keys(result.spec?.regions ?? {})).toEqual(['weu', 'neu']);
    expect(idsOf(result)).toContain('virtualNetworks/vnet-far');
  });
});

describe('a hub with a gateway and spokes', () => {
  const spoke = (name: string, range: string, uses = true) =>
    vnet(name, range, {
      peerings: [peering('hub', { useRemoteGateways: uses })],
    });
  const hub = gatewayNetwork(
    'hub',
    '10.0.0.0/16',
    { sku: { name: 'VpnGw2AZ' }, activeActive: true },
    [
      peering('shop', { allowGatewayTransit: true }),
      peering('erp', { allowGatewayTransit: true }),
    ],
  );
  const rows = [
    ...hub,
    spoke('shop', '10.1.0.0/16'),
    spoke('erp', '10.2.0.0/16'),
    local('lgw-hq', ['192.168.0.0/16']),
    tunnel('con-hq', 'gw-hub', 'lgw-hq'),
  ];

  it('is a region with spokes and a site', () => {
    const result = imported(rows);
    const { spec } = result;
    expect([...new Set(idsOf(result))].sort()).toEqual([
      'connections/con-hq',
      'localNetworkGateways/lgw-hq',
      'virtualNetworkGateways/gw-hub',
    ]);
    expect([...new Set(result.notTaken.map(({ why }) => why))]).toEqual([
      expect.stringContaining('no IPsec policy of its own'),
      expect.stringContaining('cannot say that it exists'),
      expect.stringContaining('does not have all of its IP configurations'),
    ]);
    expect(spec?.spokes).toEqual({
      erp: expect.objectContaining({ region: 'weu' }),
      shop: expect.objectContaining({ region: 'weu' }),
    });
    expect(spec?.regions.weu.gatewaySubnet).toBe('10.0.255.0/27');
    expect(spec?.onPremises).toEqual({
      via: 'vpn',
      gateways: 'per-region',
      sites: {
        hq: {
          addressSpace: ['192.168.0.0/16'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
      },
    });
    expect(spec?.gateways?.vpn).toEqual({
      sku: 'VpnGw2AZ',
      activeActive: true,
      bgp: false,
    });
  });

  it('leaves out a spoke whose peering it would recreate', () => {
    // One of the spokes does not use the gateway; in a spec all do.
    const result = imported(
      ...hub,
      spoke('shop', '10.1.0.0/16'),
      spoke('erp', '10.2.0.0/16', false),
      local('lgw-hq', ['192.168.0.0/16']),
      tunnel('con-hq', 'gw-hub', 'lgw-hq'),
    );
    expect(Object.keys(result.spec?.spokes ?? {})).toEqual(['shop']);
    expect(result.spec?.onPremises?.via).toBe('vpn');
    expect(result.notTaken).toContainEqual({
      id: idOf('virtualNetworks/erp'),
      why: expect.stringContaining('it would be recreated'),
    });
  });

  it('says that a SKU cannot be stated', () => {
    const result = imported(
      gatewayNetwork('hub', '10.0.0.0/16', { sku: { name: 'VpnGw1' } }),
      local('lgw-hq', ['192.168.0.0/16']),
      tunnel('con-hq', 'gw-hub', 'lgw-hq'),
    );
    expect(result.spec?.gateways?.vpn).not.toHaveProperty('sku');
    expect(result.notTaken).toContainEqual({
      id: idOf('virtualNetworkGateways/gw-hub'),
      why: 'Its SKU is VpnGw1, which a spec cannot say.',
    });
  });

  it('writes down what stands for the ranges that BGP announces, and says so', () => {
    const result = imported(
      gatewayNetwork('hub', '10.0.0.0/16', {
        sku: { name: 'VpnGw2AZ' },
        enableBgp: true,
        bgpSettings: { asn: 65010 },
      }),
      local('lgw-hq', [], {
        bgpSettings: { asn: 65050, bgpPeeringAddress: '192.168.0.1' },
      }),
      tunnel('con-hq', 'gw-hub', 'lgw-hq', { enableBgp: true }),
    );
    expect(result.spec?.onPremises?.sites?.hq).toEqual({
      addressSpace: ['192.168.0.1/32'],
      devices: [
        {
          ipAddress: '203.0.113.10',
          asn: 65050,
          bgpPeerAddress: '192.168.0.1',
        },
      ],
    });
    expect(result.spec?.regions.weu.asn).toBe(65010);
    expect(result.notTaken).toContainEqual({
      id: 'lgw-hq',
      why: expect.stringContaining('is in no resource of Azure'),
    });
  });
});

it('takes a chain of four for a hub between regions and a spoke behind one of them', () => {
  const { spec, notTaken } = imported(
    vnet('a', '10.1.0.0/16', { peerings: [peering('b')] }),
    vnet('b', '10.2.0.0/16', { peerings: [peering('a'), peering('c')] }),
    vnet('c', '10.3.0.0/16', {
      location: 'northeurope',
      peerings: [peering('b'), peering('d')],
    }),
    vnet('d', '10.4.0.0/16', { location: 'uksouth', peerings: [peering('c')] }),
  );
  expect(Object.keys(spec?.regions ?? {})).toEqual(['weu', 'neu', 'uks']);
  expect(spec?.spokes?.a.region).toBe('weu');
  expect(spec?.interconnect).toMatchObject({
    topology: 'hub-and-spoke',
    hub: 'neu',
  });
  expect(idsOf({ spec, notTaken })).toEqual(
    expect.not.arrayContaining(['virtualNetworks/d']),
  );
});

it('has no pattern for a ring, and says between which networks', () => {
  const { spec, notTaken } = imported(
    vnet('a', '10.1.0.0/16', { peerings: [peering('b'), peering('d')] }),
    vnet('b', '10.2.0.0/16', { peerings: [peering('a'), peering('c')] }),
    vnet('c', '10.3.0.0/16', { peerings: [peering('b'), peering('d')] }),
    vnet('d', '10.4.0.0/16', { peerings: [peering('c'), peering('a')] }),
  );
  expect(spec).toBeNull();
  expect(notTaken[0]).toEqual({
    id: 'the network',
    why: expect.stringContaining('a and c are not'),
  });
  expect(notTaken.map(({ id }) => id)).toContain(idOf('virtualNetworks/a'));
});

it('lists a route table of which the spec has no equal', () => {
  const result = imported(
    vnet('core', '10.10.0.0/16', {
      subnets: [subnet('app', '10.10.1.0/24', { table: 'rt' })],
      peerings: [peering('north')],
    }),
    vnet('north', '10.20.0.0/16', {
      location: 'northeurope',
      peerings: [peering('core')],
    }),
    routeTable('rt', { '198.51.100.0/24': 'None' }),
  );
  expect(result.spec).not.toBeNull();
  expect(idsOf(result)).toContain('routeTables/rt');
});

it('takes two gateways that are connected for VNet-to-VNet', () => {
  const connect = (from: string, to: string) =>
    row(`connections/${from}-${to}`, {
      connectionType: 'Vnet2Vnet',
      connectionStatus: 'Connected',
      virtualNetworkGateway1: { id: idOf(`virtualNetworkGateways/gw-${from}`) },
      virtualNetworkGateway2: { id: idOf(`virtualNetworkGateways/gw-${to}`) },
    });
  const { spec } = imported(
    gatewayNetwork('one', '10.1.0.0/16'),
    gatewayNetwork('two', '10.2.0.0/16'),
    connect('one', 'two'),
    connect('two', 'one'),
  );
  expect(spec?.interconnect).toEqual({
    pattern: 'vnet-to-vnet',
    topology: 'mesh',
    bgp: false,
  });
});

it('is itself for a spec, and nothing for a document of no form', () => {
  const spec = imported(
    vnet('a', '10.1.0.0/16', { peerings: [peering('b')] }),
    vnet('b', '10.2.0.0/16', { peerings: [peering('a')] }),
  ).spec;
  expect(importDocument(JSON.stringify(spec))).toEqual({ spec, notTaken: [] });
  expect(importDocument('{ "something": 1 }')).toEqual({
    spec: null,
    notTaken: [
      { id: 'the document', why: expect.stringContaining('none of the forms') },
    ],
  });
});

it('says that a gateway stands in a spoke', () => {
  const result = imported(
    gatewayNetwork('hub', '10.0.0.0/16', {}, [peering('shop'), peering('erp')]),
    vnet('erp', '10.3.0.0/16', { peerings: [peering('hub')] }),
    vnet('shop', '10.1.0.0/16', {
      subnets: [subnet('GatewaySubnet', '10.1.255.0/27')],
      peerings: [peering('hub')],
    }),
    gateway('gw-shop', 'shop'),
  );
  expect(result.notTaken).toContainEqual({
    id: idOf('virtualNetworkGateways/gw-shop'),
    why: 'It stands in shop, a spoke; a spec has gateways in regions.',
  });
});

it('says that pages of the document are missing', () => {
  const { spec, notTaken } = importDocument(
    JSON.stringify({
      total_records: 7,
      data: [
        vnet('a', '10.1.0.0/16', { peerings: [peering('b')] }),
        vnet('b', '10.2.0.0/16', { peerings: [peering('a')] }),
      ],
    }),
  );
  expect(spec).not.toBeNull();
  expect(notTaken).toContainEqual({
    id: 'the document',
    why: expect.stringContaining('2 of 7 rows'),
  });
});
