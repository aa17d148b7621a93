import {
  configured,
  existingVnet,
  idOf,
  readPlan,
  resource,
  vnet,
  written,
} from './__testUtils__/documents';
import {
  networks,
  newPeering,
  newVnets,
  peerings,
  remote,
} from './__testUtils__/peerings';

it('follows a reference to a resource with a key', () => {
  const read = readPlan(
    [
      ...newVnets('a', 'b', 'c'),
      newPeering('azurerm_virtual_network_peering.there', 'a'),
    ],
    {
      resources: [
        networks,
        configured('azurerm_virtual_network_peering.there', {
          [remote]: [
            'azurerm_virtual_network.this["b"].id',
            'azurerm_virtual_network.this["b"]',
            'azurerm_virtual_network.this',
          ],
        }),
      ],
    },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
  expect(read).toMatchObject({ notModelled: [], inferred: [] });
});

it('follows variables and outputs through modules of any depth', () => {
  const read = readPlan(
    [
      vnet(
        'module.net["a"].module.inner.azurerm_virtual_network.this',
        'vnet-a',
        '10.0.0.0/16',
      ),
      vnet(
        'module.net["b"].module.inner.azurerm_virtual_network.this',
        'vnet-b',
        '10.1.0.0/16',
      ),
      vnet(
        'module.net["c"].module.inner.azurerm_virtual_network.this',
        'vnet-c',
        '10.2.0.0/16',
      ),
      newPeering(
        'module.peer.module.half.azurerm_virtual_network_peering.this',
        'a',
      ),
    ],
    {
      module_calls: {
        net: {
          for_each_expression: { references: ['var.networks'] },
          module: {
            outputs: {
              id: {
                expression: { references: ['module.inner.id', 'module.inner'] },
              },
            },
            module_calls: {
              inner: {
                module: {
                  outputs: {
                    id: {
                      expression: {
                        references: [
                          'azurerm_virtual_network.this.id',
                          'azurerm_virtual_network.this',
                        ],
                      },
                    },
                  },
                  resources: [configured('azurerm_virtual_network.this', {})],
                },
              },
            },
          },
        },
        peer: {
          expressions: {
            to: {
              references: [
                'module.net["b"].id',
                'module.net["b"]',
                'module.net',
              ],
            },
          },
          module: {
            module_calls: {
              half: {
                expressions: { remote_id: { references: ['var.to'] } },
                module: {
                  resources: [
                    configured('azurerm_virtual_network_peering.this', {
                      [remote]: ['var.remote_id'],
                    }),
                  ],
                },
              },
            },
          },
        },
      },
    },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
  expect(read).toMatchObject({ notModelled: [], inferred: [] });
});

it('finds the subnet of a gateway behind a dynamic block by its name', () => {
  const gateway = (key: string) =>
    resource(`module.gateway["${key}"].azurerm_virtual_network_gateway.this`, {
      name: `vgw-${key}`,
      type: 'Vpn',
      ip_configuration: [{ name: 'default' }],
    });
  const subnet = (key: string, name: string) =>
    resource(`azurerm_subnet.${name.toLowerCase()}["${key}"]`, {
      name,
      virtual_network_name: `vnet-${key}`,
      address_prefixes: ['10.0.0.0/27'],
    });
  const read = readPlan(
    [
      ...newVnets('a', 'b'),
      ...['a', 'b'].flatMap(key => [
        subnet(key, 'GatewaySubnet'),
        subnet(key, 'App'),
        gateway(key),
      ]),
    ],
    {
      resources: [
        networks,
        ...['gatewaysubnet', 'app'].map(name =>
          configured(
            `azurerm_subnet.${name}`,
            {},
            { for_each_expression: { references: ['var.networks'] } },
          ),
        ),
      ],
      module_calls: {
        gateway: {
          for_each_expression: { references: ['var.networks'] },
          expressions: {
            subnet_ids: { references: ['local.subnet_ids', 'each.key'] },
          },
          module: {
            resources: [
              configured('azurerm_virtual_network_gateway.this', {
                type: [],
              }),
            ],
          },
        },
      },
    },
  );
  expect(
    Object.entries(read.graph.vnets).map(([key, { gateways }]) => [
      key,
      gateways.length,
    ]),
  ).toEqual([
    ['vnet-a', 1],
    ['vnet-b', 1],
  ]);
  expect(read).toMatchObject({ notModelled: [], inferred: [] });
});

it('knows the two ends of a connection between two gateways without knowing which is which', () => {
  const subnetOf = (key: string) =>
    resource(`azurerm_subnet.${key}`, {
      id: idOf(`virtualNetworks/vnet-${key}/subnets/GatewaySubnet`),
      name: 'GatewaySubnet',
      virtual_network_name: `vnet-${key}`,
      address_prefixes: [],
    });
  const gateway = (key: string) =>
    resource(`azurerm_virtual_network_gateway.this["${key}"]`, {
      name: `vgw-${key}`,
      type: 'Vpn',
      bgp_enabled: true,
      ip_configuration: [
        {
          subnet_id: idOf(`virtualNetworks/vnet-${key}/subnets/GatewaySubnet`),
        },
      ],
    });
  const half = (key: string) =>
    resource(`azurerm_virtual_network_gateway_connection.this["${key}"]`, {
      name: `con-${key.replace('/', '-')}`,
      type: 'Vnet2Vnet',
      bgp_enabled: true,
    });
  const ends = [
    'virtual_network_gateway_id',
    'peer_virtual_network_gateway_id',
  ];
  const read = readPlan(
    [
      ...['a', 'b', 'c'].flatMap((key, index) => [
        existingVnet(key, `10.${index}.0.0/16`),
        subnetOf(key),
        gateway(key),
      ]),
      half('a/b'),
      half('b/a'),
      half('a/c'),
    ],
    {
      resources: [
        configured(
          'azurerm_virtual_network_gateway_connection.this',
          Object.fromEntries(
            ends.map(end => [end, ['local.gateway_ids', 'each.value.end']]),
          ),
          { for_each_expression: { references: ['local.connections'] } },
        ),
      ],
    },
  );
  expect(written(read).connections).toEqual([
    {
      id: 'con-a-b',
      type: 'vnet2vnet',
      a: 'vnet-a/vpn',
      b: 'vnet-b/vpn',
      bgp: true,
    },
  ]);
  expect(read.inferred).toContainEqual({
    address: 'azurerm_virtual_network_gateway_connection.this["a/b"]',
    argument: ends.join(', '),
    target:
      'azurerm_virtual_network_gateway.this["a"], azurerm_virtual_network_gateway.this["b"]',
  });
  expect(read.notModelled).toEqual([
    expect.objectContaining({
      address: 'azurerm_virtual_network_gateway_connection.this["a/c"]',
      reason: expect.stringContaining('from the other gateway'),
    }),
  ]);
});

it('takes a circuit and its peering for the same circuit', () => {
  const { graph, notModelled } = readPlan(
    [
      existingVnet('a', '10.0.0.0/16'),
      resource('azurerm_subnet.gateway', {
        id: idOf('virtualNetworks/vnet-a/subnets/GatewaySubnet'),
        name: 'GatewaySubnet',
        address_prefixes: ['10.0.255.0/27'],
      }),
      resource('azurerm_virtual_network_gateway.a', {
        name: 'ergw',
        type: 'ExpressRoute',
        ip_configuration: [
          { subnet_id: idOf('virtualNetworks/vnet-a/subnets/GatewaySubnet') },
        ],
      }),
      resource('module.circuit.azurerm_express_route_circuit.this', {
        name: 'erc',
      }),
      resource('module.circuit.azurerm_express_route_circuit_peering.this', {
        express_route_circuit_name: 'erc',
        peering_type: 'AzurePrivatePeering',
        peer_asn: 65100,
        primary_peer_address_prefix: '192.0.2.0/30',
      }),
      resource('azurerm_virtual_network_gateway_connection.x', {
        name: 'con',
        type: 'ExpressRoute',
      }),
    ],
    {
      resources: [
        configured('azurerm_virtual_network_gateway_connection.x', {
          virtual_network_gateway_id: [
            'azurerm_virtual_network_gateway.a.id',
            'azurerm_virtual_network_gateway.a',
          ],
          express_route_circuit_id: ['local.circuit_ids'],
        }),
      ],
      module_calls: { circuit: { module: {} } },
    },
  );
  expect(written({ graph }).connections).toEqual([
    expect.objectContaining({ a: 'vnet-a/er', b: 'circuit:erc' }),
  ]);
  expect(notModelled.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('192.0.2.0/30 stand for it'),
  ]);
});
