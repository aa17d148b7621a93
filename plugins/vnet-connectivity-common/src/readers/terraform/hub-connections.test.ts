import { idOf, readState, resource, vnet } from './__testUtils__/documents';
import type { Values } from './__testUtils__/resources';

describe('the static routes of a connection to a virtual hub', () => {
  const connectionOf = (more: Values) => {
    const read = readState(
      vnet('azurerm_virtual_network.nva', 'vnet-nva', '10.3.10.0/24', {
        id: idOf('virtualNetworks/vnet-nva'),
      }),
      resource('azurerm_virtual_wan.this', {
        id: idOf('virtualWans/vwan'),
        name: 'vwan',
        type: 'Standard',
      }),
      resource('azurerm_virtual_hub.weu', {
        id: idOf('virtualHubs/vhub-weu'),
        name: 'vhub-weu',
        location: 'westeurope',
        virtual_wan_id: idOf('virtualWans/vwan'),
        address_prefix: '10.100.0.0/23',
      }),
      resource('azurerm_virtual_hub_connection.nva', {
        id: idOf('virtualHubs/vhub-weu/hubVirtualNetworkConnections/con-nva'),
        name: 'con-nva',
        virtual_hub_id: idOf('virtualHubs/vhub-weu'),
        remote_virtual_network_id: idOf('virtualNetworks/vnet-nva'),
        routing: [
          {
            static_vnet_route: [
              {
                name: 'indirect',
                address_prefixes: ['10.1.0.0/16'],
                next_hop_ip_address: '10.3.10.5',
              },
            ],
            ...more,
          },
        ],
      }),
    );
    const [wan] = read.graph.virtualWans;
    return { ...read, entry: wan?.vnetConnections[0] };
  };

  it.each([
    [{}, [true, 'Contains']],
    [
      { static_vnet_propagate_static_routes_enabled: false },
      [false, 'Contains'],
    ],
    [
      {
        static_vnet_propagate_static_routes_enabled: true,
        static_vnet_local_route_override_criteria: 'Equal',
      },
      [true, 'Equal'],
    ],
  ])('are read with what %j says of them', (more, expected) => {
    const { notModelled, entry } = connectionOf(more);
    expect(notModelled).toEqual([]);
    expect(entry).toMatchObject({
      staticRoutes: [{ prefix: '10.1.0.0/16', nextHopIp: '10.3.10.5' }],
    });
    expect([
      entry?.propagateStaticRoutes,
      entry?.vnetLocalRouteOverrideCriteria,
    ]).toEqual(expected);
  });

  it('are listed where nobody knows what a switch of them means', () => {
    const { notModelled } = connectionOf({
      static_vnet_local_route_override_criteria: 'Overlaps',
    });
    expect(notModelled).toMatchObject([
      { address: 'azurerm_virtual_hub_connection.nva' },
    ]);
  });
});
