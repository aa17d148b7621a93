import type { TerraformNetwork } from './graph-of-terraform';
import {
  configured,
  existingPeering,
  existingVnet,
  idOf,
  readPlan,
  resource,
  vnet,
  written,
} from './__testUtils__/documents';

const remote = 'remote_virtual_network_id';

/** A half of a peering that does not exist yet, of which the remote network is unknown. */
function newPeering(address: string, from: string, more: object = {}) {
  return resource(address, {
    name: 'peer',
    virtual_network_name: `vnet-${from}`,
    ...more,
  });
}

/** New networks `vnet-<key>` by the key of for_each. */
function newVnets(...keys: string[]) {
  return keys.map((key, index) =>
    vnet(
      `azurerm_virtual_network.this["${key}"]`,
      `vnet-${key}`,
      `10.${index}.0.0/16`,
    ),
  );
}

function peerings({ graph }: TerraformNetwork) {
  return graph.peerings.map(({ from, to }) => `${from} -> ${to}`);
}

const networks = configured(
  'azurerm_virtual_network.this',
  {},
  { for_each_expression: { references: ['var.networks'] } },
);

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

it('takes each.key and for_each over resources at their word', () => {
  const read = readPlan(
    [
      ...newVnets('a', 'b'),
      vnet('azurerm_virtual_network.hub', 'vnet-hub', '10.9.0.0/16'),
      ...['a', 'b'].flatMap(key => [
        newPeering(`azurerm_virtual_network_peering.to_spoke["${key}"]`, 'hub'),
        newPeering(`azurerm_virtual_network_peering.to_hub["${key}"]`, key),
      ]),
    ],
    {
      resources: [
        networks,
        configured('azurerm_virtual_network.hub', {}),
        configured(
          'azurerm_virtual_network_peering.to_spoke',
          { [remote]: ['each.value.id', 'each.value'] },
          {
            for_each_expression: {
              references: ['azurerm_virtual_network.this'],
            },
          },
        ),
        configured(
          'azurerm_virtual_network_peering.to_hub',
          {
            [remote]: [
              'azurerm_virtual_network.hub.id',
              'azurerm_virtual_network.hub',
            ],
          },
          { for_each_expression: { references: ['var.networks'] } },
        ),
      ],
    },
  );
  expect(peerings(read)).toEqual([
    'vnet-a -> vnet-hub',
    'vnet-b -> vnet-hub',
    'vnet-hub -> vnet-a',
    'vnet-hub -> vnet-b',
  ]);
  expect(read).toMatchObject({ notModelled: [], inferred: [] });
});

it('knows each.value where for_each is over a variable, whatever the key says', () => {
  const read = readPlan(
    [
      ...newVnets('a', 'b', 'c'),
      newPeering('azurerm_virtual_network_peering.this["a-to-b"]', 'a'),
    ],
    {
      resources: [
        networks,
        configured(
          'azurerm_virtual_network_peering.this',
          {
            [remote]: [
              'azurerm_virtual_network.this',
              'each.value.to',
              'each.value',
            ],
          },
          { for_each_expression: { references: ['var.peerings'] } },
        ),
      ],
    },
    { variables: { peerings: { value: { 'a-to-b': { to: 'c' } } } } },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
  expect(read.inferred).toEqual([]);
});

describe('where only a key says which network is meant', () => {
  /** A peering in `vnet-<from>` whose remote network comes from a local value. */
  function withLocals(keys: string[], from: string, key: string) {
    return readPlan(
      [
        ...newVnets(...keys),
        newPeering(`azurerm_virtual_network_peering.this["${key}"]`, from),
      ],
      {
        resources: [
          networks,
          configured(
            'azurerm_virtual_network_peering.this',
            { [remote]: ['local.ids', 'each.value.to', 'each.value'] },
            { for_each_expression: { references: ['local.peerings'] } },
          ),
        ],
      },
    );
  }

  it.each([
    ['a/b', 'a', 'b'],
    ['a/b', 'b', 'a'],
    ['a-to-b', 'a', 'b'],
  ])('reads the key %j in %s as %s, and says so', (key, from, to) => {
    const read = withLocals(['a', 'b', 'c'], from, key);
    expect(peerings(read)).toEqual([`vnet-${from} -> vnet-${to}`]);
    expect(read.inferred).toEqual([
      {
        address: `azurerm_virtual_network_peering.this["${key}"]`,
        argument: remote,
        target: `azurerm_virtual_network.this["${to}"]`,
      },
    ]);
  });

  it.each([
    ['spokes', 'names no other network'],
    ['a/b/c', 'names several'],
    ['ab', 'only contains the letters of a key'],
    ['b', 'is a key, but not for sure that of each.value.to'],
  ])('does not guess from the key %j, which %s', key => {
    const read = withLocals(['a', 'b', 'c'], 'a', key);
    expect(read.graph.peerings).toEqual([]);
    expect(read.inferred).toEqual([]);
    expect(read.notModelled).toEqual([
      {
        address: `azurerm_virtual_network_peering.this["${key}"]`,
        type: 'azurerm_virtual_network_peering',
        reason: expect.stringMatching(
          /unknown until apply and may be .*this\["b"\] or .*this\["c"\]; the peering is left out/,
        ),
      },
    ]);
  });

  it('reads what a variable says at the same key', () => {
    const read = readPlan(
      [
        ...newVnets('a', 'b', 'c'),
        newPeering('azurerm_virtual_network_peering.this["shop"]', 'a'),
      ],
      {
        resources: [
          networks,
          configured(
            'azurerm_virtual_network_peering.this',
            { [remote]: ['local.ids', 'each.value.region', 'each.value'] },
            { for_each_expression: { references: ['local.peerings'] } },
          ),
        ],
      },
      { variables: { spokes: { value: { shop: { region: 'c' } } } } },
    );
    expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
    expect(read.inferred).toHaveLength(1);
  });

  it('reads a variable that is the key', () => {
    const read = readPlan(
      [
        ...newVnets('a', 'b', 'c'),
        newPeering('azurerm_virtual_network_peering.to_hub', 'a'),
      ],
      {
        resources: [
          networks,
          configured('azurerm_virtual_network_peering.to_hub', {
            [remote]: ['azurerm_virtual_network.this', 'var.hub'],
          }),
        ],
      },
      { variables: { hub: { value: 'b' } } },
    );
    expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
    expect(read.inferred).toHaveLength(1);
  });

  it('needs no key where there is one network only', () => {
    const read = withLocals(['a', 'b'], 'a', 'x');
    expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
    expect(read.inferred).toEqual([]);
  });
});

it('knows that a reference to what exists would be known', () => {
  const read = readPlan(
    [
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      vnet('azurerm_virtual_network.c', 'vnet-c', '10.2.0.0/16'),
      newPeering('azurerm_virtual_network_peering.this["x"]', 'a'),
    ],
    {
      resources: [
        configured('azurerm_virtual_network_peering.this', {
          [remote]: ['local.ids', 'each.value'],
        }),
      ],
    },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
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

it('leads a route to the firewall to which its next hop refers', () => {
  const read = readPlan(
    [
      existingVnet('a', '10.0.0.0/16'),
      resource('azurerm_subnet.fw', {
        id: idOf('virtualNetworks/vnet-a/subnets/AzureFirewallSubnet'),
        name: 'AzureFirewallSubnet',
        address_prefixes: ['10.0.3.0/26'],
      }),
      resource('azurerm_subnet.app', {
        id: idOf('virtualNetworks/vnet-a/subnets/app'),
        name: 'app',
        address_prefixes: ['10.0.1.0/24'],
      }),
      resource('azurerm_firewall.x', {
        name: 'afw',
        ip_configuration: [
          {
            subnet_id: idOf(
              'virtualNetworks/vnet-a/subnets/AzureFirewallSubnet',
            ),
          },
        ],
      }),
      resource('azurerm_route_table.x', {
        name: 'rt',
        route: [
          {
            name: 'all',
            address_prefix: '0.0.0.0/0',
            next_hop_type: 'VirtualAppliance',
          },
        ],
      }),
      resource('azurerm_subnet_route_table_association.x', {
        subnet_id: idOf('virtualNetworks/vnet-a/subnets/app'),
      }),
    ],
    {
      resources: [
        configured('azurerm_firewall.x', {}),
        configured('azurerm_route_table.x', {
          route: ['azurerm_firewall.x.ip_configuration', 'azurerm_firewall.x'],
        }),
        configured('azurerm_subnet_route_table_association.x', {
          route_table_id: ['azurerm_route_table.x.id', 'azurerm_route_table.x'],
        }),
      ],
    },
  );
  const ip = '10.0.3.4';
  expect(read.graph.routeTables[0].routes).toEqual([
    expect.objectContaining({ name: 'all', nextHop: ip }),
  ]);
  expect(read.graph.nvas).toEqual([
    expect.objectContaining({ id: 'afw', ip, stateful: true }),
  ]);
  expect(read.notModelled.map(({ reason }) => reason)).toEqual([
    expect.stringContaining(`${ip}, the first that its subnet has to give`),
  ]);
});

it('does not read from a key to which firewall a route leads', () => {
  const place = (key: string) =>
    `virtualNetworks/vnet-${key}/subnets/AzureFirewallSubnet`;
  const { graph, notModelled } = readPlan(
    [
      ...['a', 'b'].flatMap((key, index) => [
        existingVnet(key, `10.${index}.0.0/16`),
        resource(`azurerm_subnet.${key}`, {
          id: idOf(place(key)),
          name: 'AzureFirewallSubnet',
          address_prefixes: [`10.${index}.3.0/26`],
        }),
        resource(`azurerm_firewall.this["${key}"]`, {
          name: `afw-${key}`,
          ip_configuration: [{ subnet_id: idOf(place(key)) }],
        }),
      ]),
      resource('azurerm_route_table.this["a-app"]', { name: 'rt' }),
      resource('azurerm_route.this["a-app"]', {
        name: 'r',
        route_table_name: 'rt',
        address_prefix: '10.1.0.0/16',
        next_hop_type: 'VirtualAppliance',
      }),
    ],
    {
      resources: [
        configured('azurerm_firewall.this', {}),
        configured(
          'azurerm_route.this',
          {
            next_hop_in_ip_address: [
              'azurerm_firewall.this',
              'each.value.next_hop',
              'each.value',
            ],
          },
          { for_each_expression: { references: ['local.routes'] } },
        ),
      ],
    },
  );
  expect(graph.nvas).toHaveLength(2);
  expect(
    notModelled.map(({ address, reason }) => `${address}: ${reason}`),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /azurerm_route\.this\["a-app"\]: .* route r; the route is left out/,
      ),
    ]),
  );
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

it('adds what a plan leaves alone to what it changes, without what it destroys', () => {
  const root = (resources: object[]) => ({
    values: { root_module: { resources } },
  });
  const change = (address: string, ...actions: string[]) => ({
    address,
    mode: 'managed',
    type: 'azurerm_virtual_network',
    change: { actions },
  });
  const data = resource('data.azurerm_virtual_network.hub', {
    id: idOf('virtualNetworks/vnet-hub'),
    name: 'vnet-hub',
    address_space: ['10.9.0.0/16'],
  });
  const { graph } = readPlan(
    [vnet('azurerm_virtual_network.new', 'vnet-new', '10.5.0.0/16')],
    {},
    {
      prior_state: root([
        existingVnet('kept', '10.1.0.0/16'),
        existingVnet('gone', '10.2.0.0/16'),
        existingVnet('forgotten', '10.3.0.0/16'),
        existingPeering('kept', 'gone'),
        data,
      ]),
      resource_changes: [
        change('azurerm_virtual_network.new', 'create'),
        change('azurerm_virtual_network.gone', 'delete'),
        change('azurerm_virtual_network_peering.kept_gone', 'delete'),
        change('azurerm_virtual_network.forgotten', 'forget'),
      ],
    },
  );
  expect(Object.keys(graph.vnets)).toEqual([
    'vnet-forgotten',
    'vnet-hub',
    'vnet-kept',
    'vnet-new',
  ]);
  expect(graph.peerings).toEqual([]);
});

it('says that a plan is not whole', () => {
  expect(
    readPlan([], {}, { errored: true }).notModelled.map(({ reason }) => reason),
  ).toEqual([expect.stringContaining('ended with an error')]);
});
