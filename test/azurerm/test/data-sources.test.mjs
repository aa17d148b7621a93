// Data sources return plausible values, or what has been applied.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { Bench, resource, testTerraform } from './terraform.mjs';

const bench = new Bench();
after(() => bench.dispose());

const READ = `
data "azurerm_client_config" "me" {}
data "azurerm_subscription" "current" {}
data "azurerm_resource_group" "rg" { name = "shared" }
data "azurerm_virtual_network" "v" {
  name                = "hub"
  resource_group_name = data.azurerm_resource_group.rg.name
}
data "azurerm_virtual_network_gateway" "g" {
  name                = "gw"
  resource_group_name = "shared"
}
data "azurerm_public_ip" "p" {
  name                = "pip"
  resource_group_name = "shared"
}
data "azurerm_key_vault" "kv" {
  name                = "vault"
  resource_group_name = "shared"
}
data "azurerm_key_vault_secret" "s" {
  name         = "psk"
  key_vault_id = data.azurerm_key_vault.kv.id
}
output "all" {
  sensitive = true
  value = {
    tenant  = data.azurerm_client_config.me.tenant_id
    sub     = data.azurerm_subscription.current.id
    space   = data.azurerm_virtual_network.v.address_space
    vnet    = data.azurerm_virtual_network.v.id
    gateway = data.azurerm_virtual_network_gateway.g
    ip      = data.azurerm_public_ip.p.ip_address
    vault   = data.azurerm_key_vault.kv.vault_uri
    secret  = data.azurerm_key_vault_secret.s.value
    version = data.azurerm_key_vault_secret.s.version
  }
}
`;

for (const version of ['5.2.0', '4.80.0']) {
  testTerraform(`azurerm ${version}: sample values`, async () => {
    const files = { 'read.tf': version.startsWith('4') ? READ : READ };
    const folder = await bench.workspace(version, files);
    const applied = await bench.terraform(folder, ['apply', '-auto-approve']);
    assert.equal(applied.code, 0, applied.output);
    const all = JSON.parse(
      (await bench.terraform(folder, ['output', '-json', 'all'])).output,
    );
    assert.match(all.tenant, /^[0-9a-f-]{36}$/);
    assert.equal(
      all.sub,
      '/subscriptions/00000000-0000-0000-0000-000000000001',
    );
    assert.match(all.space[0], /^10\.\d+\.0\.0\/16$/);
    assert.match(
      all.vnet,
      /\/resourceGroups\/shared\/providers\/Microsoft\.Network\/virtualNetworks\/hub$/,
    );
    assert.equal(all.gateway.type, 'Vpn');
    assert.equal(all.gateway.bgp_settings[0].asn, 65515);
    assert.match(all.ip, /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
    assert.equal(all.vault, 'https://vault.vault.azure.net/');
    assert.match(all.secret, /^sample-/);
    assert.equal(
      (await bench.terraform(folder, ['plan', '-detailed-exitcode'])).code,
      0,
      'the same values every time',
    );
  });
}

testTerraform(
  'an applied network is read back, also from another configuration',
  async () => {
    const env = bench.strict();
    const made = await bench.workspace('5.2.0', {
      'net.tf':
        resource('azurerm_resource_group', 'rg', {
          name: 'rg',
          location: 'westeurope',
        }) +
        resource('azurerm_virtual_network', 'v', {
          name: 'v',
          resource_group_name: '=azurerm_resource_group.rg.name',
          location: 'westeurope',
          address_space: ['10.9.0.0/16'],
          subnet: [{ name: 'one', address_prefixes: ['10.9.0.0/24'] }],
        }),
    });
    assert.equal(
      (await bench.terraform(made, ['apply', '-auto-approve'], env)).code,
      0,
    );
    const reader = await bench.workspace('5.2.0', {
      'read.tf':
        'data "azurerm_virtual_network" "v" {\n  name = "v"\n  resource_group_name = "rg"\n}\noutput "v" { value = [data.azurerm_virtual_network.v.address_space, data.azurerm_virtual_network.v.subnets] }\n',
    });
    assert.equal(
      (await bench.terraform(reader, ['apply', '-auto-approve'], env)).code,
      0,
    );
    assert.deepEqual(
      JSON.parse(
        (await bench.terraform(reader, ['output', '-json', 'v'], env)).output,
      ),
      [['10.9.0.0/16'], ['one']],
    );
  },
);

testTerraform('import takes an applied resource over', async () => {
  const env = bench.strict();
  const group = resource('azurerm_resource_group', 'rg', {
    name: 'rg',
    location: 'westeurope',
    tags: { a: 'b' },
  });
  const made = await bench.workspace('5.2.0', { 'net.tf': group });
  assert.equal(
    (await bench.terraform(made, ['apply', '-auto-approve'], env)).code,
    0,
  );
  const taker = await bench.workspace('5.2.0', { 'net.tf': group });
  const imported = await bench.terraform(
    taker,
    [
      'import',
      'azurerm_resource_group.rg',
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg',
    ],
    env,
  );
  assert.equal(imported.code, 0, imported.output);
  assert.equal(
    (await bench.terraform(taker, ['plan', '-detailed-exitcode'], env)).code,
    0,
  );
});

testTerraform(
  'terraform test works with real and mocked providers',
  async () => {
    const folder = await bench.workspace('5.2.0', {
      'net.tf': resource('azurerm_resource_group', 'rg', {
        name: 'rg',
        location: 'westeurope',
      }),
      'a.tftest.hcl':
        'run "plan" {\n  command = plan\n  assert {\n    condition     = azurerm_resource_group.rg.name == "rg"\n    error_message = "name"\n  }\n}\nrun "apply" {\n  assert {\n    condition     = endswith(azurerm_resource_group.rg.id, "/resourceGroups/rg")\n    error_message = azurerm_resource_group.rg.id\n  }\n}\n',
      'b.tftest.hcl':
        'mock_provider "azurerm" {}\nrun "apply" {\n  assert {\n    condition     = azurerm_resource_group.rg.location == "westeurope"\n    error_message = "location"\n  }\n}\n',
    });
    const { code, output } = await bench.terraform(folder, ['test']);
    assert.equal(code, 0, output);
    assert.match(output, /3 passed, 0 failed/);
  },
);
