// Strict mode: what Azure refuses because of how resources relate to each other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { Bench, resource, testTerraform } from './terraform.mjs';

const bench = new Bench();
after(() => bench.dispose());
const VERSION = '5.2.0';

const place = {
  resource_group_name: '=azurerm_resource_group.rg.name',
  location: 'westeurope',
};
const group = resource('azurerm_resource_group', 'rg', {
  name: 'rg',
  location: 'westeurope',
});
/** @param {string} name @param {string} cidr @param {object} [more] */
const network = (name, cidr, more = {}) =>
  resource('azurerm_virtual_network', name, {
    name,
    ...place,
    address_space: [cidr],
    ...more,
  });
/** @param {string} net @param {string} name @param {string} cidr @param {object} [more] */
const subnet = (net, name, cidr, more = {}) =>
  resource('azurerm_subnet', `${net}_${name}`, {
    name,
    resource_group_name: '=azurerm_resource_group.rg.name',
    virtual_network_name: `=azurerm_virtual_network.${net}.name`,
    address_prefixes: [cidr],
    ...more,
  });
/** @param {string} net @param {string} name @param {object} [more] */
const gateway = (net, name, more = {}) =>
  resource('azurerm_public_ip', name, {
    name: `pip-${name}`,
    ...place,
    allocation_method: 'Static',
  }) +
  resource('azurerm_virtual_network_gateway', name, {
    name,
    ...place,
    type: 'Vpn',
    sku: 'VpnGw1AZ',
    ip_configuration: {
      subnet_id: `=azurerm_subnet.${net}_GatewaySubnet.id`,
      public_ip_address_id: `=azurerm_public_ip.${name}.id`,
    },
    ...more,
  });
/** @param {string} net */
const routeServer = net =>
  subnet(net, 'RouteServerSubnet', '10.0.1.0/26') +
  resource('azurerm_public_ip', 'rs', {
    name: 'pip-rs',
    ...place,
    allocation_method: 'Static',
  }) +
  resource('azurerm_route_server', 'rs', {
    name: 'rs',
    ...place,
    sku: 'Standard',
    subnet_id: `=azurerm_subnet.${net}_RouteServerSubnet.id`,
    public_ip_address_id: '=azurerm_public_ip.rs.id',
  });
/** @param {string} from @param {string} to @param {object} [more] */
const peering = (from, to, more = {}) =>
  resource('azurerm_virtual_network_peering', `${from}_${to}`, {
    name: `${from}-${to}`,
    resource_group_name: '=azurerm_resource_group.rg.name',
    virtual_network_name: `=azurerm_virtual_network.${from}.name`,
    remote_virtual_network_id: `=azurerm_virtual_network.${to}.id`,
    ...more,
  });

const hub =
  group +
  network('hub', '10.0.0.0/16') +
  subnet('hub', 'GatewaySubnet', '10.0.0.0/27');
const spoke = network('spoke', '10.1.0.0/16');
const transit = { allow_gateway_transit: true };
/** @param {...string} first what has to be there first */
const remote = (...first) => ({
  use_remote_gateways: true,
  ...(first.length && { depends_on: `=[${first.join(', ')}]` }),
});
const HUB_GATEWAY = 'azurerm_virtual_network_gateway.vpn';
const BACK = 'azurerm_virtual_network_peering.hub_spoke';
const SPOKE_UP = 'azurerm_virtual_network_peering.spoke_hub';

/** [what, configuration, expected error or null] @type {[string, string, RegExp | null][]} */
const CASES = [
  [
    'gateway transit in the right order',
    hub +
      spoke +
      gateway('hub', 'vpn') +
      peering('hub', 'spoke', transit) +
      peering('spoke', 'hub', remote(HUB_GATEWAY, BACK)),
    null,
  ],
  [
    'use_remote_gateways of a Route Server',
    hub +
      spoke +
      routeServer('hub') +
      peering('hub', 'spoke', transit) +
      peering('spoke', 'hub', remote('azurerm_route_server.rs', BACK)),
    null,
  ],
  [
    'use_remote_gateways before the gateway',
    hub +
      spoke +
      peering('hub', 'spoke', transit) +
      peering('spoke', 'hub', remote(BACK)) +
      gateway('hub', 'vpn', { depends_on: `=[${SPOKE_UP}]` }),
    /RemoteVnetHasNoGateways: Peering \S+ cannot have UseRemoteGateways flag set to true because remote\s+virtual network/,
  ],
  [
    'use_remote_gateways before the reverse peering',
    hub +
      spoke +
      gateway('hub', 'vpn') +
      peering('spoke', 'hub', remote(HUB_GATEWAY)) +
      peering('hub', 'spoke', { ...transit, depends_on: `=[${SPOKE_UP}]` }),
    /AllowGatewayTransit/,
  ],
  [
    'reverse peering without gateway transit',
    hub +
      spoke +
      gateway('hub', 'vpn') +
      peering('hub', 'spoke') +
      peering('spoke', 'hub', remote(HUB_GATEWAY, BACK)),
    /AllowGatewayTransit flag set to\s+false/,
  ],
  [
    'use_remote_gateways with an own gateway',
    hub +
      spoke +
      subnet('spoke', 'GatewaySubnet', '10.1.0.0/27') +
      gateway('hub', 'vpn') +
      gateway('spoke', 'own') +
      peering('hub', 'spoke', transit) +
      peering(
        'spoke',
        'hub',
        remote(HUB_GATEWAY, BACK, 'azurerm_virtual_network_gateway.own'),
      ),
    /already has a gateway/,
  ],
  [
    'two peerings with use_remote_gateways',
    hub +
      spoke +
      network('hub2', '10.2.0.0/16') +
      subnet('hub2', 'GatewaySubnet', '10.2.0.0/27') +
      gateway('hub', 'vpn') +
      gateway('hub2', 'vpn2') +
      peering('hub', 'spoke', transit) +
      peering('hub2', 'spoke', transit) +
      peering('spoke', 'hub', remote(HUB_GATEWAY, BACK)) +
      peering(
        'spoke',
        'hub2',
        remote(
          'azurerm_virtual_network_gateway.vpn2',
          'azurerm_virtual_network_peering.hub2_spoke',
          SPOKE_UP,
        ),
      ),
    /only\s+one\s+peering\s+can/,
  ],
  [
    'peering of overlapping networks',
    group +
      network('a', '10.0.0.0/16') +
      network('b', '10.0.128.0/17') +
      peering('a', 'b'),
    /VnetAddressSpacesOverlap/,
  ],
  [
    'peering with a network that overlaps an earlier peer',
    group +
      network('a', '10.0.0.0/16') +
      network('b', '10.1.0.0/16') +
      network('c', '10.0.0.0/24') +
      peering('b', 'a') +
      peering('b', 'c', {
        depends_on: '=[azurerm_virtual_network_peering.b_a]',
      }),
    /VnetAddressSpaceOverlapsWithAlreadyPeeredVnet/,
  ],
  [
    'two peerings to one network',
    group +
      network('a', '10.0.0.0/16') +
      network('b', '10.1.0.0/16') +
      peering('a', 'b') +
      peering('a', 'b', {
        name: 'again',
        depends_on: '=[azurerm_virtual_network_peering.a_b]',
      }).replace('"a_b"', '"a_b2"'),
    /AnotherPeeringAlreadyReferencesRemoteVnet/,
  ],
  [
    'a remote network that does not exist yet',
    group +
      network('a', '10.0.0.0/16') +
      peering('a', 'b', {
        remote_virtual_network_id:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/b',
      }),
    /InvalidResourceReference/,
  ],
  [
    'one gateway of each type',
    hub +
      gateway('hub', 'vpn') +
      gateway('hub', 'er', {
        type: 'ExpressRoute',
        sku: 'ErGw1AZ',
        ip_configuration: { subnet_id: '=azurerm_subnet.hub_GatewaySubnet.id' },
      }),
    null,
  ],
  [
    'two gateways of one type',
    hub + gateway('hub', 'vpn') + gateway('hub', 'vpn2'),
    /already has a gateway of type\s+Vpn/,
  ],
  [
    'subnets that fit',
    group +
      network('a', '10.0.0.0/24') +
      subnet('a', 'x', '10.0.0.0/25') +
      subnet('a', 'y', '10.0.0.128/25'),
    null,
  ],
  [
    'subnet outside the network',
    group + network('a', '10.0.0.0/24') + subnet('a', 'x', '10.0.1.0/25'),
    /NetcfgSubnetRangeOutsideVnet/,
  ],
  [
    'overlapping subnets',
    group +
      network('a', '10.0.0.0/24') +
      subnet('a', 'x', '10.0.0.0/25') +
      subnet('a', 'y', '10.0.0.64/26'),
    /NetcfgSubnetRangesOverlap/,
  ],
  [
    'overlapping inline subnets',
    group +
      network('a', '10.0.0.0/24', {
        subnet: [
          { name: 'x', address_prefixes: ['10.0.0.0/25'] },
          { name: 'y', address_prefixes: ['10.0.0.64/26'] },
        ],
      }),
    /NetcfgSubnetRangesOverlap/,
  ],
  [
    'subnet smaller than /29',
    group +
      network('a', '10.0.0.0/24') +
      subnet('a', 'GatewaySubnet', '10.0.0.0/30'),
    /smaller than \/29/,
  ],
  [
    'resource group named, not referenced',
    network('a', '10.0.0.0/24').replace(
      'azurerm_resource_group.rg.name',
      '"rg"',
    ),
    /ResourceGroupNotFound/,
  ],
];

for (const [what, config, expected] of CASES) {
  testTerraform(`${expected ? 'refused' : 'accepted'}: ${what}`, async () => {
    const folder = await bench.workspace(VERSION, { 'net.tf': config });
    const { code, output } = await bench.terraform(
      folder,
      ['apply', '-auto-approve'],
      bench.strict(),
    );
    assert.equal(code, expected ? 1 : 0, output);
    if (expected) assert.match(output, expected);
  });
}

testTerraform('without strict mode nothing of this is checked', async () => {
  const folder = await bench.workspace(VERSION, {
    'net.tf':
      group +
      network('a', '10.0.0.0/16') +
      network('b', '10.0.0.0/16') +
      peering('a', 'b', { use_remote_gateways: true }),
  });
  const { code, output } = await bench.terraform(folder, [
    'apply',
    '-auto-approve',
  ]);
  assert.equal(code, 0, output);
});

testTerraform(
  'the world outlives a command: drift, later changes, destroy',
  async () => {
    const env = bench.strict();
    const folder = await bench.workspace(VERSION, {
      'net.tf': hub + gateway('hub', 'vpn'),
    });
    const first = await bench.terraform(
      folder,
      ['apply', '-auto-approve'],
      env,
    );
    assert.equal(first.code, 0, first.output);
    assert.equal(
      (await bench.terraform(folder, ['plan', '-detailed-exitcode'], env)).code,
      0,
    );

    const other = await bench.workspace(VERSION, {
      'net.tf': `data "azurerm_virtual_network" "hub" {\n  name = "hub"\n  resource_group_name = "rg"\n}\n${resource(
        'azurerm_virtual_network',
        'late',
        {
          name: 'late',
          resource_group_name: 'rg',
          location: 'westeurope',
          address_space: ['10.0.4.0/24'],
        },
      )}${resource('azurerm_virtual_network_peering', 'p', {
        name: 'p',
        resource_group_name: 'rg',
        virtual_network_name: '=azurerm_virtual_network.late.name',
        remote_virtual_network_id: '=data.azurerm_virtual_network.hub.id',
      })}`,
    });
    const late = await bench.terraform(other, ['apply', '-auto-approve'], env);
    assert.match(
      late.output,
      /VnetAddressSpacesOverlap/,
      'another configuration meets the first one',
    );
    assert.equal(
      (await bench.terraform(other, ['destroy', '-auto-approve'], env)).code,
      0,
    );

    const { appendFileSync } = await import('node:fs');
    const lines = readFileSync(env.AZURERM_STANDIN_WORLD, 'utf8')
      .trim()
      .split('\n')
      .map(l => JSON.parse(l));
    appendFileSync(
      env.AZURERM_STANDIN_WORLD,
      `${JSON.stringify({
        delete: lines.find(l => /virtualNetworkGateways/.test(l.put ?? '')).put,
      })}\n`,
    );
    const drift = await bench.plan(folder, env);
    assert.deepEqual(
      drift['azurerm_virtual_network_gateway.vpn'].actions,
      ['create'],
      'deleted behind the back of Terraform',
    );

    const destroyed = await bench.terraform(
      folder,
      ['destroy', '-auto-approve'],
      env,
    );
    assert.equal(destroyed.code, 0, destroyed.output);
  },
);

/** @param {string} policy tier @param {string} firewall tier */
const behindFirewall = (policy, firewall) =>
  group +
  network('hub', '10.0.0.0/16') +
  subnet('hub', 'AzureFirewallSubnet', '10.0.1.0/26') +
  resource('azurerm_public_ip', 'fw', {
    name: 'pip-fw',
    ...place,
    allocation_method: 'Static',
  }) +
  resource('azurerm_firewall_policy', 'p', {
    name: 'policy',
    ...place,
    sku: policy,
  }) +
  resource('azurerm_firewall', 'fw', {
    name: 'fw',
    ...place,
    sku_name: 'AZFW_VNet',
    sku_tier: firewall,
    firewall_policy_id: '=azurerm_firewall_policy.p.id',
    ip_configuration: {
      name: 'ip',
      subnet_id: '=azurerm_subnet.hub_AzureFirewallSubnet.id',
      public_ip_address_id: '=azurerm_public_ip.fw.id',
    },
  });

testTerraform('a policy is not deleted while a firewall has it', async () => {
  const env = bench.strict();
  const folder = await bench.workspace(VERSION, {
    'net.tf': behindFirewall('Standard', 'Standard'),
  });
  const applied = await bench.terraform(
    folder,
    ['apply', '-auto-approve'],
    env,
  );
  assert.equal(applied.code, 0, applied.output);
  const { writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  writeFileSync(join(folder, 'net.tf'), behindFirewall('Premium', 'Premium'));
  const changed = await bench.terraform(
    folder,
    ['apply', '-auto-approve'],
    env,
  );
  assert.match(changed.output, /FirewallPolicyInUse/);
});

testTerraform('a firewall has no policy of a higher tier', async () => {
  const folder = await bench.workspace(VERSION, {
    'net.tf': behindFirewall('Premium', 'Standard'),
  });
  const { output } = await bench.terraform(
    folder,
    ['apply', '-auto-approve'],
    bench.strict(),
  );
  assert.match(output, /AzureFirewallPolicyTierMismatch/);
});

testTerraform(
  'a full mesh under parallel apply leaves a complete world',
  async () => {
    const n = 12;
    const env = bench.strict();
    const config = `${group}locals {
  nets  = { for i in range(${n}) : "n\${i}" => "10.\${i}.0.0/16" }
  pairs = { for p in setproduct(keys(local.nets), keys(local.nets)) : "\${p[0]}-\${p[1]}" => p if p[0] != p[1] }
}
resource "azurerm_virtual_network" "n" {
  for_each            = local.nets
  name                = each.key
  resource_group_name = azurerm_resource_group.rg.name
  location            = "westeurope"
  address_space       = [each.value]
}
resource "azurerm_virtual_network_peering" "p" {
  for_each                  = local.pairs
  name                      = each.key
  resource_group_name       = azurerm_resource_group.rg.name
  virtual_network_name      = azurerm_virtual_network.n[each.value[0]].name
  remote_virtual_network_id = azurerm_virtual_network.n[each.value[1]].id
}
`;
    const folder = await bench.workspace(VERSION, { 'net.tf': config });
    const applied = await bench.terraform(
      folder,
      ['apply', '-auto-approve', '-parallelism=40'],
      env,
    );
    assert.equal(applied.code, 0, applied.output);
    const ids = readFileSync(env.AZURERM_STANDIN_WORLD, 'utf8')
      .trim()
      .split('\n')
      .map(l => JSON.parse(l).put);
    assert.equal(ids.length, 1 + n + n * (n - 1));
  },
);
