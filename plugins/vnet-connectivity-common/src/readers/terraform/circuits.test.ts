import {
  documentOf,
  existingVnet,
  idOf,
  moduleOf,
  readState,
  resource,
  written,
} from './__testUtils__/documents';
import {
  bgp,
  gateway,
  localGateway,
  reasons,
  working,
} from './__testUtils__/resources';
import { graphOfTerraform } from './graph-of-terraform';

describe('circuits', () => {
  const circuit = (key: string) =>
    resource(`azurerm_express_route_circuit.${key}`, {
      id: idOf(`expressRouteCircuits/erc-${key}`),
      name: `erc-${key}`,
      peering_location: 'Amsterdam',
      bandwidth_in_mbps: 1000,
      sku: [{ tier: 'Premium', family: 'MeteredData' }],
    });
  const peering = (key: string, asn: number) =>
    resource(`azurerm_express_route_circuit_peering.${key}`, {
      id: idOf(`expressRouteCircuits/erc-${key}/peerings/AzurePrivatePeering`),
      express_route_circuit_name: `erc-${key}`,
      peering_type: 'AzurePrivatePeering',
      peer_asn: asn,
      primary_peer_address_prefix: '192.168.9.0/30',
    });
  const toCircuit = (of: string, key: string) =>
    resource(`azurerm_virtual_network_gateway_connection.${of}_${key}`, {
      name: `con-${of}-${key}`,
      type: 'ExpressRoute',
      virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${of}`),
      express_route_circuit_id: idOf(`expressRouteCircuits/erc-${key}`),
      routing_weight: 10,
    });
  const er = { type: 'ExpressRoute', remote_vnet_traffic_enabled: true };

  it('lead to the site that has the ASN of their private peering', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      ...gateway('a', '10.0.255.0/27', er),
      ...gateway('b', '10.1.255.0/27', er),
      circuit('ams'),
      peering('ams', 65050),
      localGateway('hq', {
        gateway_address: '203.0.113.1',
        ...bgp(65050, '192.168.0.1'),
      }),
      toCircuit('a', 'ams'),
      toCircuit('b', 'ams'),
    );
    expect(written(read).circuits).toEqual({
      'erc-ams': {
        peeringLocation: 'Amsterdam',
        geopolitical: 'Europe',
        sku: 'Premium',
        bandwidthMbps: 1000,
        sites: ['hq'],
      },
    });
    expect(written(read).connections?.[0]).toEqual({
      id: 'con-a-ams',
      type: 'expressroute',
      a: 'vnet-a/er',
      b: 'circuit:erc-ams',
      bgp: true,
      weight: 10,
    });
    expect(working(read)).toEqual(
      expect.arrayContaining([
        'vnet-a -> vnet-b',
        'vnet-a -> hq',
        'hq -> vnet-b',
      ]),
    );
  });

  it.each([
    ['NotProvisioned', []],
    ['Deprovisioning', []],
    ['Provisioned', ['vnet-a -> vnet-b', 'vnet-b -> vnet-a']],
  ])(
    'that the state reports as %s carry what such a circuit carries, and are designed all the same',
    (state, flows) => {
      const { values = {}, ...ams } = circuit('ams');
      const resources = [
        existingVnet('a', '10.0.0.0/16'),
        existingVnet('b', '10.1.0.0/16'),
        ...gateway('a', '10.0.255.0/27', er),
        ...gateway('b', '10.1.255.0/27', er),
        {
          ...ams,
          values: { ...values, service_provider_provisioning_state: state },
        },
        toCircuit('a', 'ams'),
        toCircuit('b', 'ams'),
      ];
      const document = documentOf({
        format_version: '1.0',
        values: { root_module: moduleOf(resources) },
      });
      const reported = graphOfTerraform(document, { asReported: true });
      expect(working(reported)).toEqual(flows);
      expect(
        reasons(reported).filter(each => each.includes(state)),
      ).toHaveLength(flows.length === 0 ? 1 : 0);
      expect(working(graphOfTerraform(document))).toEqual([
        'vnet-a -> vnet-b',
        'vnet-b -> vnet-a',
      ]);
    },
  );

  it('outside the state are known by name, and nothing of what is behind them', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      ...gateway('a', '10.0.255.0/27', er),
      toCircuit('a', 'far'),
    );
    expect(written(read).circuits).toEqual({ 'erc-far': { sites: [] } });
    expect(read.graph.connections).toHaveLength(1);
    expect(reasons(read)).toEqual([
      expect.stringContaining('known by its id only'),
    ]);
  });

  it('are joined by Global Reach', () => {
    const { graph } = readState(
      circuit('ams'),
      circuit('dub'),
      peering('ams', 65050),
      peering('dub', 65051),
      resource('azurerm_express_route_circuit_connection.x', {
        peering_id: idOf(
          'expressRouteCircuits/erc-ams/peerings/AzurePrivatePeering',
        ),
        peer_peering_id: idOf(
          'expressRouteCircuits/erc-dub/peerings/AzurePrivatePeering',
        ),
      }),
    );
    expect(graph.globalReach).toEqual([{ a: 'erc-ams', b: 'erc-dub' }]);
  });
});
