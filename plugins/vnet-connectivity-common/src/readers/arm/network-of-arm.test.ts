import { answersTo, both } from './__testUtils__/answers';
import { answerOf, snapshotOf } from './__testUtils__/forms';
import {
  circuit,
  connection,
  elsewhere,
  gatewayNetwork,
  idOf,
  peering,
  row,
  site,
  subnet,
  vnet,
} from './__testUtils__/rows';

describe('in a document of Azure', () => {
  it('local network gateways with the addresses of gateways are a tunnel between networks', () => {
    const rows = [
      ...gatewayNetwork('east', '10.1.0.0/16', {}, [], '203.0.113.1'),
      ...gatewayNetwork('west', '10.2.0.0/16', {}, [], '203.0.113.2'),
      site('to-west', '10.2.0.0/16', '203.0.113.2'),
      site('to-east', '10.1.0.0/16', '203.0.113.1'),
      connection('ew', 'gw-east', { site: 'to-west' }),
      connection('we', 'gw-west', { site: 'to-east' }),
    ];
    expect(answersTo(rows)).toEqual(both('east', 'west', 'yes'));
    // Without the public addresses they may stand for the gateways or for something else.
    expect(
      answersTo(rows.filter(({ type }) => !type.includes('publicip'))),
    ).toMatchObject(both('east', 'west', 'unknown'));
    // A template refers to the address.
    const named = rows.map(each =>
      each.name.startsWith('to-')
        ? {
            ...each,
            properties: {
              ...each.properties,
              gatewayIpAddress: `[reference('${idOf(
                `publicIPAddresses/pip-gw-${each.name.slice(3)}`,
              )}', '2024-07-01').ipAddress]`,
            },
          }
        : each,
    );
    expect(answersTo(snapshotOf(named))).toEqual(both('east', 'west', 'yes'));
  });

  it('a local network gateway by name may stand for the gateway that has its ranges', () => {
    const tunnel = (range: string) => [
      ...gatewayNetwork('east', '10.1.0.0/16', {}, [], '203.0.113.1'),
      ...gatewayNetwork('west', '10.2.0.0/16', {}, [], '203.0.113.2'),
      site('to-west', range, '', {
        gatewayIpAddress: null,
        fqdn: 'vpn.contoso.com',
      }),
      connection('ew', 'gw-east', { site: 'to-west' }),
    ];
    expect(answersTo(tunnel('10.2.0.0/16'))).toMatchObject({
      'east west': 'unknown',
    });
    expect(answersTo(tunnel('10.9.0.0/16'))).toMatchObject({
      'east to-west': 'yes',
      'east west': 'no',
    });
  });

  it('an authorization that is in use elsewhere leaves open what else the circuit joins', () => {
    const rows = (authorizations: readonly object[]) => [
      ...gatewayNetwork('a', '10.1.0.0/16', {
        gatewayType: 'ExpressRoute',
        allowRemoteVnetTraffic: true,
      }),
      vnet('b', '10.2.0.0/16', {
        subnets: [
          subnet('GatewaySubnet', '10.2.255.0/27', {
            holds: elsewhere('virtualNetworkGateways/gw-b'),
          }),
        ],
      }),
      vnet('c', '10.3.0.0/16'),
      circuit('er', {
        authorizations,
        peerings: [{ name: 'AzurePrivatePeering', properties: {} }],
      }),
      connection('ca', 'gw-a', { circuit: 'er' }),
    ];
    const inUse = {
      name: 'for-b',
      properties: {
        authorizationUseStatus: 'InUse',
        connectionResourceUri: elsewhere('connections/cb'),
      },
    };
    expect(answersTo(rows([inUse]))).toMatchObject({
      ...both('a', 'b', 'unknown'),
      ...both('b', 'c', 'no'),
    });
  });

  it('a peer of a Route Server may announce anything to those that use it', () => {
    const uses = peering('hub', { useRemoteGateways: true });
    const found = answersTo([
      vnet('hub', '10.1.0.0/16', {
        subnets: [
          subnet('RouteServerSubnet', '10.1.0.0/26', {
            holds: idOf('virtualHubs/rs'),
          }),
          subnet('nva', '10.1.1.0/24'),
        ],
        peerings: [
          peering('one', { allowGatewayTransit: true }),
          peering('two', { allowGatewayTransit: true }),
          peering('three'),
        ],
      }),
      vnet('one', '10.2.0.0/16', { peerings: [uses] }),
      vnet('two', '10.3.0.0/16', { peerings: [uses] }),
      vnet('three', '10.4.0.0/16', { peerings: [peering('hub')] }),
      row('virtualHubs/rs', { sku: 'Standard' }, { kind: 'RouteServer' }),
      row('virtualHubs/rs/bgpConnections/p', {
        peerIp: '10.1.1.4',
        peerAsn: 65020,
      }),
    ]);
    expect(found).toMatchObject({
      ...both('hub', 'one', 'yes'),
      ...both('one', 'two', 'unknown'),
      // Three has no route to the others, whatever the Route Server says.
      ...both('one', 'three', 'no'),
    });
  });

  it('virtual hubs of which Resource Graph has no connections leave open what is on them', () => {
    const managed = elsewhere(
      'virtualNetworks/HV_h1_12345678-1234-1234-1234-123456789abc',
    );
    const side = peering('hub', { useRemoteGateways: true }, managed);
    expect(
      answersTo(
        answerOf([
          row('virtualWans/wan', { type: 'Standard' }),
          row('virtualHubs/h1', {
            addressPrefix: '10.100.0.0/23',
            virtualWan: { id: idOf('virtualWans/wan') },
          }),
          vnet('one', '10.2.0.0/16', { peerings: [side] }),
          vnet('two', '10.3.0.0/16', { peerings: [side] }),
          vnet('three', '10.4.0.0/16'),
        ]),
      ),
    ).toEqual({
      ...both('one', 'two', 'unknown'),
      ...both('one', 'three', 'no'),
      ...both('two', 'three', 'no'),
    });
  });

  it('a side of a connection to a hub leaves it open where the connection is not there', () => {
    const managed = elsewhere(
      'virtualNetworks/HV_h1_12345678-1234-1234-1234-123456789abc',
    );
    const side = peering('hub', { useRemoteGateways: true }, managed);
    const rows = [
      row('virtualWans/wan', { type: 'Standard' }),
      row('virtualHubs/h1', {
        addressPrefix: '10.100.0.0/23',
        virtualWan: { id: idOf('virtualWans/wan') },
      }),
      row('virtualHubs/h1/hubRouteTables/defaultRouteTable', { routes: [] }),
      vnet('one', '10.2.0.0/16', { peerings: [side] }),
      vnet('two', '10.3.0.0/16', { peerings: [side] }),
    ];
    const connections = ['one', 'two'].map(name =>
      row(`virtualHubs/h1/hubVirtualNetworkConnections/${name}`, {
        remoteVirtualNetwork: { id: idOf(`virtualNetworks/${name}`) },
      }),
    );
    expect(answersTo([...rows, ...connections])).toEqual(
      both('one', 'two', 'yes'),
    );
    expect(answersTo([...rows, connections[0]])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });

  it('the collected export shows what is on virtual hubs', () => {
    const rows = [
      row('virtualWans/wan', { type: 'Standard' }),
      row('virtualHubs/h1', {
        addressPrefix: '10.100.0.0/23',
        virtualWan: { id: idOf('virtualWans/wan') },
      }),
      vnet('one', '10.2.0.0/16'),
      vnet('two', '10.3.0.0/16'),
    ];
    const connections = ['one', 'two'].map(name =>
      row(`virtualHubs/h1/hubVirtualNetworkConnections/${name}`, {
        remoteVirtualNetwork: { id: idOf(`virtualNetworks/${name}`) },
      }),
    );
    const collected = (
      resources: readonly unknown[],
      failed: readonly object[] = [],
    ) =>
      answersTo({
        kind: 'AzureNetworkExport',
        version: 1,
        asked: [
          'hubVirtualNetworkConnections',
          'hubRouteTables',
          'routingIntent',
          'vpnConnections',
          'expressRouteConnections',
        ],
        failed,
        resources,
      });
    expect(collected([answerOf(rows), { value: connections }])).toEqual(
      both('one', 'two', 'yes'),
    );
    expect(collected([answerOf(rows)])).toEqual(both('one', 'two', 'no'));
    expect(
      collected([answerOf(rows)], [{ id: 'h1', reason: 'Forbidden' }]),
    ).toEqual(both('one', 'two', 'unknown'));
    expect(collected([{ ...answerOf(rows), total_records: 12 }])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });

  it('a missing page leaves open what may be on it, and keeps what is certain', () => {
    const rows = [
      vnet('one', '10.2.0.0/16', { peerings: [peering('two')] }),
      vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
      vnet('three', '10.4.0.0/16'),
    ];
    const expected = {
      ...both('one', 'two', 'yes'),
      ...both('one', 'three', 'unknown'),
      ...both('two', 'three', 'unknown'),
    };
    expect(answersTo(answerOf(rows, 9))).toEqual(expected);
    expect(
      answersTo({ value: rows, nextLink: 'https://example.org/next' }),
    ).toEqual(expected);
    expect(
      answersTo([answerOf(rows.slice(0, 1), 3), answerOf(rows.slice(1), 3)]),
    ).toMatchObject(both('one', 'three', 'no'));
  });

  it('a condition that only Azure can evaluate leaves open what depends on it, and nothing else', () => {
    const condition = "[contains(resourceGroup().tags, 'joined')]";
    const { predictedResources } = snapshotOf([
      vnet('one', '10.1.0.0/16', { peerings: [peering('three')] }),
      vnet('two', '10.2.0.0/16'),
      vnet('three', '10.3.0.0/16', { peerings: [peering('one')] }),
      row('virtualNetworks/one/virtualNetworkPeerings/p', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/two') },
      }),
      row('virtualNetworks/two/virtualNetworkPeerings/p', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/one') },
      }),
    ]);
    const withCondition = (on: string, value: unknown, more: object[] = []) =>
      answersTo({
        predictedResources: [
          ...predictedResources.map(each =>
            each.name === on ? { ...each, condition: value } : each,
          ),
          ...more,
        ],
      });
    const others = {
      ...both('one', 'three', 'yes'),
      ...both('two', 'three', 'no'),
    };
    expect(withCondition('two/p', condition)).toEqual({
      ...others,
      ...both('one', 'two', 'unknown'),
    });
    expect(withCondition('two/p', false)).toEqual({
      ...others,
      ...both('one', 'two', 'no'),
    });
    const [group] = snapshotOf([
      row('networkSecurityGroups/n', {}),
    ]).predictedResources;
    expect(withCondition('', '', [{ ...group, condition }])).toEqual({
      ...others,
      ...both('one', 'two', 'yes'),
    });
    // One of two conditions holds, and each has its own peering.
    expect(
      withCondition('one/p', condition, [
        {
          ...predictedResources[3],
          condition: "[not(contains(resourceGroup().tags, 'joined'))]",
          properties: {
            remoteVirtualNetwork: { id: idOf('virtualNetworks/three') },
          },
        },
      ]),
    ).toMatchObject(both('one', 'two', 'unknown'));
  });

  it('the whole answer of one query does not complete the first page of another', () => {
    const networks = [vnet('one', '10.1.0.0/16'), vnet('two', '10.2.0.0/16')];
    const groups = (count: number) =>
      answerOf(
        Array.from({ length: count }, (_, at) =>
          row(`networkSecurityGroups/n${at}`, {}),
        ),
      );
    const open = both('one', 'two', 'unknown');
    expect(answersTo([answerOf(networks, 6), groups(6)])).toEqual(open);
    expect(answersTo([answerOf(networks, 4), groups(6)])).toEqual(open);
    expect(
      answersTo([
        { value: networks, nextLink: 'more' },
        { value: [row('routeTables/r', {})] },
      ]),
    ).toEqual(open);
    const closed = both('one', 'two', 'no');
    expect(answersTo([answerOf(networks), groups(2), groups(5)])).toEqual(
      closed,
    );
    expect(
      answersTo([
        { value: networks.slice(1), nextLink: 'more' },
        { value: networks.slice(0, 1) },
      ]),
    ).toEqual(closed);
  });

  it('a query as a table is one as objects', () => {
    const rows = [vnet('one', '10.2.0.0/16'), vnet('two', '10.3.0.0/16')];
    const columns = ['id', 'name', 'type', 'location', 'properties'] as const;
    expect(
      answersTo({
        totalRecords: 2,
        count: 2,
        data: {
          columns: columns.map(name => ({ name, type: 'string' })),
          rows: rows.map(each => columns.map(name => each[name])),
        },
      }),
    ).toEqual(both('one', 'two', 'no'));
  });

  it('rows without their properties answer nothing', () => {
    const { properties: _, ...bare } = vnet('one', '10.2.0.0/16');
    expect(answersTo([bare, vnet('two', '10.3.0.0/16')])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });
});
