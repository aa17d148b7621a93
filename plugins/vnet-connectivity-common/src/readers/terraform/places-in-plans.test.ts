import {
  configured,
  readPlan,
  resource,
  vnet,
  written,
} from './__testUtils__/documents';
import { reasons } from './__testUtils__/resources';

const subnet = (module: string, name: string, range: string) =>
  resource(`${module}azurerm_subnet.this["${name}"]`, {
    name,
    virtual_network_name: 'vnet-hub',
    address_prefixes: [range],
  });
const subnets = (module: string) => [
  vnet(`${module}azurerm_virtual_network.this`, 'vnet-hub', '10.0.0.0/16'),
  subnet(module, 'app', '10.0.1.0/24'),
  subnet(module, 'data', '10.0.2.0/24'),
  subnet(module, 'GatewaySubnet', '10.0.255.0/27'),
];
/** A module whose output has all of its subnets. */
const network = {
  outputs: { subnets: { expression: { references: ['azurerm_subnet.this'] } } },
  resources: [
    configured('azurerm_virtual_network.this', {}),
    configured('azurerm_subnet.this', {
      virtual_network_name: [
        'azurerm_virtual_network.this.name',
        'azurerm_virtual_network.this',
      ],
    }),
  ],
};
const inNetwork = (path: string) => [
  `module.net.${path}.id`,
  `module.net.${path}`,
  'module.net.subnets',
  'module.net',
];
const table = resource('azurerm_route_table.closed', {
  name: 'closed',
  route: [
    {
      name: 'r',
      address_prefix: '192.168.0.0/16',
      next_hop_type: 'None',
      next_hop_in_ip_address: '',
    },
  ],
});
const routeTable = [
  'azurerm_route_table.closed.id',
  'azurerm_route_table.closed',
];
const association = 'azurerm_subnet_route_table_association.this';
const tablesOf = (read: ReturnType<typeof readPlan>) =>
  read.graph.routeTables.map(({ vnet: name, subnet: at }) => `${name}/${at}`);

describe('A subnet that a plan knows after apply only', () => {
  it.each(['subnets["app"]', 'subnets.app'])(
    'is the entry of an output that is named: %s',
    path => {
      const read = readPlan(
        [...subnets('module.net.'), table, resource(association, {})],
        {
          module_calls: { net: { module: network } },
          resources: [
            configured('azurerm_route_table.closed', {}),
            configured(association, {
              subnet_id: inNetwork(path),
              route_table_id: routeTable,
            }),
          ],
        },
      );
      expect(tablesOf(read)).toEqual(['vnet-hub/app']);
      expect(read.inferred).toEqual([
        expect.objectContaining({
          address: association,
          argument: 'subnet_id',
        }),
      ]);
    },
  );

  it('may be any where another field of the entry is meant', () => {
    const read = readPlan(
      [...subnets('module.net.'), table, resource(association, {})],
      {
        module_calls: { net: { module: network } },
        resources: [
          configured('azurerm_route_table.closed', {}),
          configured(association, {
            subnet_id: [
              'module.net.subnets["app"].twin_id',
              'module.net.subnets["app"]',
              'module.net.subnets',
              'module.net',
            ],
            route_table_id: routeTable,
          }),
        ],
      },
    );
    expect(tablesOf(read)).toEqual([]);
    expect(reasons(read).join()).toMatch(/subnet_id is unknown until apply/);
  });

  it('is the one at the index of a list that count goes through', () => {
    const read = readPlan(
      [
        ...subnets('module.net.'),
        table,
        ...[0, 1].map(index =>
          resource(`module.tables.${association}[${index}]`, {}),
        ),
      ],
      {
        module_calls: {
          net: { module: network },
          tables: {
            expressions: {
              subnet_ids: {
                references: [
                  ...inNetwork('subnets["data"]'),
                  ...inNetwork('subnets["app"]'),
                ],
              },
              table: { references: routeTable },
            },
            module: {
              resources: [
                configured(
                  association,
                  {
                    subnet_id: ['var.subnet_ids', 'count.index'],
                    route_table_id: ['var.table'],
                  },
                  { count_expression: { references: ['var.subnet_ids'] } },
                ),
              ],
            },
          },
        },
        resources: [configured('azurerm_route_table.closed', {})],
      },
    );
    expect(tablesOf(read)).toEqual(['vnet-hub/app', 'vnet-hub/data']);
  });

  it('is the one in the nearest module for what stands in it', () => {
    const gateway = 'azurerm_virtual_network_gateway.this';
    const other = vnet(
      'azurerm_virtual_network.other',
      'vnet-other',
      '10.9.0.0/16',
    );
    const read = readPlan(
      [
        other,
        resource('azurerm_subnet.other', {
          name: 'GatewaySubnet',
          virtual_network_name: 'vnet-other',
          address_prefixes: ['10.9.255.0/27'],
        }),
        ...subnets('module.net.'),
        resource(`module.net.module.vpn.${gateway}`, {
          name: 'gw',
          type: 'Vpn',
          ip_configuration: [{ name: 'a' }],
        }),
      ],
      {
        module_calls: {
          net: {
            expressions: { settings: { references: ['local.settings'] } },
            module: {
              ...network,
              module_calls: {
                vpn: {
                  expressions: {
                    settings: { references: ['var.settings'] },
                    subnet_id: {
                      references: [
                        'azurerm_subnet.this["GatewaySubnet"].id',
                        'azurerm_subnet.this["GatewaySubnet"]',
                        'azurerm_subnet.this',
                      ],
                    },
                  },
                  // Its block is dynamic, so that the configuration does not show what is in it.
                  module: { resources: [configured(gateway, {})] },
                },
              },
            },
          },
        },
        resources: [
          configured('azurerm_virtual_network.other', {}),
          configured('azurerm_subnet.other', {}),
        ],
      },
    );
    expect(written(read).vnets).toMatchObject({
      'vnet-hub': { gateways: [{ type: 'vpn' }] },
    });
    expect(written(read).vnets?.['vnet-other'].gateways ?? []).toEqual([]);
  });

  it('holds the address of the interface in it', () => {
    const read = readPlan(
      [
        ...subnets(''),
        resource('azurerm_network_interface.nva', {
          name: 'nva',
          ip_forwarding_enabled: true,
          ip_configuration: [{ name: 'a', private_ip_address: '10.0.2.4' }],
        }),
      ],
      {
        resources: [
          ...network.resources,
          configured(
            'azurerm_network_interface.nva',
            {},
            {
              expressions: {
                ip_configuration: [
                  { subnet_id: { references: ['local.subnet'] } },
                ],
              },
            },
          ),
        ],
      },
    );
    expect(written(read).nvas).toMatchObject([
      { vnet: 'vnet-hub', subnet: 'data', ip: '10.0.2.4' },
    ]);
  });
});
