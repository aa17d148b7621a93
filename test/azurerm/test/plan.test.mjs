// Contents of a plan: defaults, values known after apply, replacements, checks across arguments.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { armId, Bench, resource, testTerraform } from './terraform.mjs';

const bench = new Bench();
after(() => bench.dispose());
const VERSION = '5.2.0';

const group = resource('azurerm_resource_group', 'rg', {
  name: 'rg',
  location: 'West Europe',
});
const place = {
  resource_group_name: '=azurerm_resource_group.rg.name',
  location: '=azurerm_resource_group.rg.location',
};
/** @param {Record<string, any>} [more] */
const main = (more = {}) =>
  group +
  resource('azurerm_virtual_network', 'v', {
    name: 'v',
    ...place,
    address_space: ['10.0.0.0/16'],
    ...more.network,
  }) +
  resource('azurerm_subnet', 's', {
    name: 'GatewaySubnet',
    resource_group_name: 'rg',
    virtual_network_name: '=azurerm_virtual_network.v.name',
    address_prefixes: ['10.0.0.0/27'],
  }) +
  resource('azurerm_public_ip', 'p', {
    name: 'p',
    ...place,
    allocation_method: 'Static',
    ...more.ip,
  }) +
  resource('azurerm_virtual_network_gateway', 'g', {
    name: 'g',
    ...place,
    type: 'Vpn',
    sku: 'VpnGw1AZ',
    ...more.gateway,
    ip_configuration: {
      subnet_id: '=azurerm_subnet.s.id',
      public_ip_address_id: '=azurerm_public_ip.p.id',
    },
  }) +
  resource('azurerm_virtual_network_peering', 'peer', {
    name: 'peer',
    resource_group_name: 'rg',
    virtual_network_name: '=azurerm_virtual_network.v.name',
    remote_virtual_network_id: armId('virtualNetworks/other'),
    ...more.peering,
  }) +
  resource('azurerm_express_route_circuit', 'c', {
    name: 'c',
    ...place,
    service_provider_name: 'Equinix',
    peering_location: 'Silicon Valley',
    bandwidth_in_mbps: 100,
    ...more.circuit,
    sku: { tier: 'Standard', family: 'MeteredData' },
  });

testTerraform(
  'create, no further changes, update in place, replace, destroy',
  async t => {
    const folder = await bench.workspace(VERSION, { 'net.tf': main() });
    await t.test('defaults and unknown values of a create', async () => {
      const changes = await bench.plan(folder);
      const peering = changes['azurerm_virtual_network_peering.peer'];
      assert.deepEqual(peering.actions, ['create']);
      assert.equal(peering.after.allow_virtual_network_access, true);
      assert.equal(peering.after.use_remote_gateways, false);
      assert.equal(peering.after_unknown.id, true);
      const gateway = changes['azurerm_virtual_network_gateway.g'];
      assert.equal(gateway.after.vpn_type, 'RouteBased');
      assert.equal(
        gateway.after.ip_configuration[0].name,
        'vnetGatewayConfig',
        'a default inside a block',
      );
      assert.equal(
        gateway.after_unknown.active_active,
        true,
        'chosen by Azure',
      );
      assert.equal(
        changes['azurerm_resource_group.rg'].after.location,
        'westeurope',
        'normalised',
      );
      assert.equal(changes['azurerm_public_ip.p'].after.sku, 'Standard');
    });
    await t.test('apply, then nothing to do', async () => {
      const applied = await bench.terraform(folder, ['apply', '-auto-approve']);
      assert.equal(applied.code, 0, applied.output);
      const again = await bench.terraform(folder, [
        'plan',
        '-detailed-exitcode',
      ]);
      assert.equal(again.code, 0, again.output);
    });
    await t.test('what forces a new resource and what does not', async () => {
      const changed = main({
        network: { address_space: ['10.0.0.0/16', '10.1.0.0/16'] },
        peering: {
          allow_forwarded_traffic: true,
          peer_complete_virtual_networks_enabled: false,
        },
        ip: { zones: ['1'] },
        gateway: { sku: 'VpnGw2AZ' },
        circuit: { bandwidth_in_mbps: 50 },
      });
      const folderChanged = await bench.workspace(VERSION, {
        'net.tf': changed,
      });
      const { copyFileSync } = await import('node:fs');
      copyFileSync(
        `${folder}/terraform.tfstate`,
        `${folderChanged}/terraform.tfstate`,
      );
      const changes = await bench.plan(folderChanged);
      const actions = Object.fromEntries(
        Object.entries(changes).map(([k, c]) => [
          k.replace('azurerm_', ''),
          [
            c.actions.join('+'),
            ...(c.replace_paths ?? []).map((/** @type {any} */ p) =>
              p.join('.'),
            ),
          ].join(' '),
        ]),
      );
      assert.equal(actions['resource_group.rg'], 'no-op');
      assert.equal(actions['virtual_network.v'], 'update');
      assert.equal(
        actions['virtual_network_peering.peer'],
        'delete+create peer_complete_virtual_networks_enabled',
      );
      assert.equal(actions['public_ip.p'], 'delete+create zones');
      assert.equal(
        actions['express_route_circuit.c'],
        'delete+create bandwidth_in_mbps',
        'less bandwidth needs a new circuit',
      );
      assert.match(
        actions['virtual_network_gateway.g'],
        /^update/,
        'a new address id is no reason for a new gateway',
      );
    });
    await t.test('more bandwidth is an update', async () => {
      const folderChanged = await bench.workspace(VERSION, {
        'net.tf': main({ circuit: { bandwidth_in_mbps: 200 } }),
      });
      const { copyFileSync } = await import('node:fs');
      copyFileSync(
        `${folder}/terraform.tfstate`,
        `${folderChanged}/terraform.tfstate`,
      );
      const changes = await bench.plan(folderChanged);
      assert.deepEqual(changes['azurerm_express_route_circuit.c'].actions, [
        'update',
      ]);
    });
    await t.test('destroy', async () => {
      const destroyed = await bench.terraform(folder, [
        'destroy',
        '-auto-approve',
      ]);
      assert.equal(destroyed.code, 0, destroyed.output);
      assert.match(
        destroyed.output,
        /Destroy complete! Resources: 7 destroyed/,
      );
    });
  },
);

testTerraform('inline subnets and rules keep what Azure computed', async () => {
  const folder = await bench.workspace(VERSION, {
    'net.tf': `${
      group +
      resource('azurerm_virtual_network', 'v', {
        name: 'v',
        ...place,
        address_space: ['10.0.0.0/16'],
        subnet: [
          { name: 'a', address_prefixes: ['10.0.0.0/24'] },
          { name: 'b', address_prefixes: ['10.0.1.0/24'] },
        ],
      }) +
      resource('azurerm_network_security_group', 'n', {
        name: 'n',
        ...place,
        security_rule: [
          {
            name: 'r',
            priority: 100,
            direction: 'Inbound',
            access: 'Allow',
            protocol: 'Tcp',
            source_port_range: '*',
            destination_port_range: '443',
            source_address_prefix: '*',
            destination_address_prefix: '*',
          },
        ],
      })
    }output "subnets" { value = [for s in azurerm_virtual_network.v.subnet : s.id] }\n`,
  });
  const applied = await bench.terraform(folder, ['apply', '-auto-approve']);
  assert.equal(applied.code, 0, applied.output);
  assert.match(applied.output, /virtualNetworks\/v\/subnets\/a"/);
  assert.equal(
    (await bench.terraform(folder, ['plan', '-detailed-exitcode'])).code,
    0,
  );
});

testTerraform('write-only arguments stay out of the state', async () => {
  const subnet = {
    name: 's',
    resource_group_name: 'rg',
    virtual_network_name: 'v',
    address_prefixes: ['10.0.0.0/24'],
  };
  const folder = await bench.workspace(VERSION, {
    'net.tf': resource('azurerm_subnet', 's', {
      ...subnet,
      route_table_id_wo: armId('routeTables/t'),
      route_table_id_wo_version: 1,
    }),
  });
  const applied = await bench.terraform(folder, ['apply', '-auto-approve']);
  assert.equal(applied.code, 0, applied.output);
  const state = (await bench.terraform(folder, ['show', '-json'])).output;
  assert.equal(
    JSON.parse(state).values.root_module.resources[0].values.route_table_id_wo,
    null,
  );
});

/** [what, configuration, expected error] @type {[string, string, RegExp][]} */
const REFUSED_AT_PLAN = [
  [
    'sharing_scope',
    resource('azurerm_subnet', 's', {
      name: 's',
      resource_group_name: 'rg',
      virtual_network_name: 'v',
      address_prefixes: ['10.0.0.0/24'],
      sharing_scope: 'Tenant',
    }),
    /sharing_scope` cannot be set/,
  ],
  [
    'basic public ip',
    resource('azurerm_public_ip', 'p', {
      name: 'p',
      resource_group_name: 'rg',
      location: 'x',
      sku: 'Basic',
      allocation_method: 'Dynamic',
    }),
    /creation of new `Basic` SKU public IP/,
  ],
  [
    'address of an ExpressRoute gateway',
    resource('azurerm_virtual_network_gateway', 'g', {
      name: 'g',
      resource_group_name: 'rg',
      location: 'x',
      type: 'ExpressRoute',
      sku: 'ErGw1AZ',
      ip_configuration: {
        subnet_id: armId('virtualNetworks/v/subnets/GatewaySubnet'),
        public_ip_address_id: armId('publicIPAddresses/p'),
      },
    }),
    /cannot be set when `type` is set to `ExpressRoute`/,
  ],
  [
    'scale units',
    resource('azurerm_virtual_network_gateway', 'g', {
      name: 'g',
      resource_group_name: 'rg',
      location: 'x',
      type: 'Vpn',
      sku: 'VpnGw1AZ',
      minimum_scale_unit: 1,
      maximum_scale_unit: 2,
      ip_configuration: {
        subnet_id: armId('virtualNetworks/v/subnets/GatewaySubnet'),
      },
    }),
    /only supported when `sku` is set to `ErGwScale`/,
  ],
  [
    'bastion without address',
    resource('azurerm_bastion_host', 'b', {
      name: 'bastion',
      resource_group_name: 'rg',
      location: 'x',
      ip_configuration: {
        name: 'ipc',
        subnet_id: armId('virtualNetworks/v/subnets/AzureBastionSubnet'),
      },
    }),
    /public_ip_address_id/,
  ],
];
for (const [what, config, expected] of REFUSED_AT_PLAN) {
  testTerraform(`refused at plan: ${what}`, async () => {
    const folder = await bench.workspace(VERSION, { 'net.tf': config });
    const { code, output } = await bench.terraform(folder, ['plan']);
    assert.equal(code, 1, output);
    assert.match(output, expected);
  });
}

testTerraform(
  'refused at apply: a connection without its other end',
  async () => {
    const folder = await bench.workspace(VERSION, {
      'net.tf': resource('azurerm_virtual_network_gateway_connection', 'c', {
        name: 'c',
        resource_group_name: 'rg',
        location: 'x',
        type: 'IPsec',
        virtual_network_gateway_id: armId('virtualNetworkGateways/g'),
      }),
    });
    const { code, output } = await bench.terraform(folder, [
      'apply',
      '-auto-approve',
    ]);
    assert.equal(code, 1);
    assert.match(
      output,
      /`local_network_gateway_id` must be specified when `type` is set to `IPsec`/,
    );
  },
);
