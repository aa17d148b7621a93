import {
  configured,
  idOf,
  readPlan,
  readState,
  resource,
  vnet,
} from './__testUtils__/documents';
import type { Values } from './__testUtils__/resources';
import { working } from './__testUtils__/resources';

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

describe('a connection to a virtual hub that a plan creates', () => {
  const plan = (routing: Values, references: object) => {
    const hubs = ['weu', 'neu'].map(key =>
      resource(`azurerm_virtual_hub.${key}`, {
        name: `vhub-${key}`,
        virtual_wan_id: idOf('virtualWans/vwan'),
      }),
    );
    const networks = ['a', 'b'].map((key, index) =>
      vnet(`azurerm_virtual_network.${key}`, key, `10.${index + 1}.0.0/24`),
    );
    const connections = ['a', 'b'].map(key =>
      resource(`azurerm_virtual_hub_connection.${key}`, {
        name: `con-${key}`,
        routing: [routing],
      }),
    );
    return readPlan(
      [
        resource('azurerm_virtual_wan.this', {
          id: idOf('virtualWans/vwan'),
          name: 'vwan',
        }),
        ...hubs,
        ...networks,
        vnet('azurerm_virtual_network.firewall', 'fw', '10.3.0.0/24'),
        resource('azurerm_subnet.firewall', {
          name: 'AzureFirewallSubnet',
          virtual_network_name: 'fw',
          address_prefixes: ['10.3.0.0/26'],
        }),
        resource('azurerm_firewall.this', {
          name: 'afw',
          ip_configuration: [{ name: 'ip' }],
        }),
        ...connections,
      ],
      {
        resources: [
          ...hubs.map(({ address }) => configured(address, {})),
          ...networks.map(({ address }) => configured(address, {})),
          configured('azurerm_virtual_network.firewall', {}),
          configured('azurerm_subnet.firewall', {}),
          {
            ...configured('azurerm_firewall.this', {}),
            expressions: {
              ip_configuration: [
                {
                  subnet_id: {
                    references: [
                      'azurerm_subnet.firewall.id',
                      'azurerm_subnet.firewall',
                    ],
                  },
                },
              ],
            },
          },
          ...['a', 'b'].map(key => {
            const found = configured(`azurerm_virtual_hub_connection.${key}`, {
              virtual_hub_id: [
                'azurerm_virtual_hub.weu.id',
                'azurerm_virtual_hub.weu',
              ],
              remote_virtual_network_id: [
                `azurerm_virtual_network.${key}.id`,
                `azurerm_virtual_network.${key}`,
              ],
            }) as { expressions: object };
            return {
              ...found,
              expressions: { ...found.expressions, routing: [references] },
            };
          }),
        ],
      },
    );
  };

  it('is associated with the default table where nobody says otherwise, however many hubs there are', () => {
    const read = plan({}, {});
    expect(working(read)).toEqual(expect.arrayContaining(['a -> b', 'b -> a']));
  });

  it('sends by a static route to the firewall that the route refers to', () => {
    const read = plan(
      {
        static_vnet_route: [{ name: 'x', address_prefixes: ['10.9.0.0/16'] }],
      },
      {
        static_vnet_route: [
          {
            next_hop_ip_address: {
              references: [
                'azurerm_firewall.this.ip_configuration[0].private_ip_address',
                'azurerm_firewall.this',
              ],
            },
          },
        ],
      },
    );
    const [wan] = read.graph.virtualWans;
    expect(wan?.vnetConnections[0].staticRoutes).toEqual([
      { prefix: '10.9.0.0/16', nextHopIp: '10.3.0.4' },
    ]);
  });

  it('has routes that a map may change where it refers to one, and only then', () => {
    const map = {
      references: ['azurerm_route_map.this.id', 'azurerm_route_map.this'],
    };
    expect(working(plan({ inbound_route_map_id: null }, {}))).toContain(
      'a -> b',
    );
    expect(working(plan({}, { inbound_route_map_id: map }))).not.toContain(
      'a -> b',
    );
  });
});
