import {
  configured,
  existingVnet,
  idOf,
  readPlan,
  resource,
} from './__testUtils__/documents';

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
