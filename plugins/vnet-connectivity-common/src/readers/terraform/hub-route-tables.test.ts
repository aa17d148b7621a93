import { answers, network } from './__testUtils__/answers';
import { idOf, resource } from './__testUtils__/documents';

describe('connections to a virtual hub', () => {
  const inHub = (path: string) => idOf(`virtualHubs/h/${path}`);
  const hub = [
    resource('azurerm_virtual_wan.w', {
      id: idOf('virtualWans/w'),
      name: 'w',
      type: 'Standard',
    }),
    resource('azurerm_virtual_hub.h', {
      id: idOf('virtualHubs/h'),
      name: 'h',
      address_prefix: '10.100.0.0/23',
      virtual_wan_id: idOf('virtualWans/w'),
    }),
    resource('azurerm_virtual_hub_route_table.red', {
      id: inHub('hubRouteTables/red'),
      name: 'red',
      virtual_hub_id: idOf('virtualHubs/h'),
    }),
  ];
  const connected = (key: string, routing: object[]) =>
    resource(`azurerm_virtual_hub_connection.${key}`, {
      id: inHub(`hubVirtualNetworkConnections/${key}`),
      name: key,
      virtual_hub_id: idOf('virtualHubs/h'),
      remote_virtual_network_id: idOf(`virtualNetworks/vnet-${key}`),
      routing,
    });
  const toRed = (labels: string[]) =>
    connected('b', [
      {
        associated_route_table_id: inHub('hubRouteTables/defaultRouteTable'),
        propagated_route_table: [
          { labels, route_table_ids: [inHub('hubRouteTables/red')] },
        ],
      },
    ]);

  it('without a label may be known to the default table all the same', () => {
    const found = (labels: string[]) =>
      answers(
        network('a', 1),
        network('b', 2),
        ...hub,
        connected('a', []),
        toRed(labels),
      );
    expect(found([])).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
    expect(found(['red'])).toMatchObject({ 'vnet-a vnet-b': 'no' });
    expect(found(['default'])).toMatchObject({ 'vnet-a vnet-b': 'yes' });
  });
});
