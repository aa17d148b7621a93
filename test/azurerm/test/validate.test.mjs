// Rules at `terraform validate`: for every kind of rule, something accepted and something rejected.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { armId, Bench, resource, testTerraform } from './terraform.mjs';

const bench = new Bench();
after(() => bench.dispose());

const place = { name: 'x', resource_group_name: 'rg', location: 'westeurope' };
const connection = {
  ...place,
  type: 'IPsec',
  virtual_network_gateway_id: armId('virtualNetworkGateways/g'),
  local_network_gateway_id: armId('localNetworkGateways/l'),
};
const policy = {
  dh_group: 'DHGroup14',
  ike_encryption: 'AES256',
  ike_integrity: 'SHA256',
  ipsec_encryption: 'AES256',
  ipsec_integrity: 'SHA256',
  pfs_group: 'None',
};
const gateway = {
  ...place,
  type: 'Vpn',
  sku: 'VpnGw1AZ',
  ip_configuration: {
    subnet_id: armId('virtualNetworks/v/subnets/GatewaySubnet'),
    public_ip_address_id: armId('publicIPAddresses/p'),
  },
};
const circuit = {
  ...place,
  sku: { tier: 'Standard', family: 'MeteredData' },
  service_provider_name: 'Equinix',
  peering_location: 'Silicon Valley',
  bandwidth_in_mbps: 50,
};
const rule = {
  name: 'r',
  resource_group_name: 'rg',
  network_security_group_name: 'n',
  priority: 100,
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  source_port_range: '*',
  destination_port_range: '*',
  source_address_prefix: '*',
  destination_address_prefix: '*',
};
const subnet = {
  name: 's',
  resource_group_name: 'rg',
  virtual_network_name: 'v',
};
const pool = {
  id: armId('networkManagers/m/ipamPools/p'),
  number_of_ip_addresses: '256',
};

/** [rule kind, resource type, accepted arguments, rejected arguments, expected error, line the error points to] @type {[string, string, object, object, RegExp, RegExp][]} */
const CASES = [
  [
    'enum',
    'azurerm_public_ip',
    { ...place, allocation_method: 'Static' },
    { ...place, allocation_method: 'static' },
    /expected allocation_method to be one of \["?Dynamic"? "Static"\]|expected allocation_method to be one of/,
    /^allocation_method/,
  ],
  [
    'enum, several of them',
    'azurerm_virtual_network_gateway',
    gateway,
    { ...gateway, sku: 'VpnGw9' },
    /expected sku to be one of/,
    /^sku/,
  ],
  [
    'enum in a block',
    'azurerm_virtual_network_gateway_connection',
    { ...connection, ipsec_policy: policy },
    { ...connection, ipsec_policy: { ...policy, dh_group: 'DHGroup99' } },
    /expected ipsec_policy\.0\.dh_group to be one of/,
    /^dh_group/,
  ],
  [
    'number range',
    'azurerm_network_security_rule',
    rule,
    { ...rule, priority: 99 },
    /expected priority to be in the range \(100 - 4096\), got 99/,
    /^priority/,
  ],
  [
    'number at least',
    'azurerm_vpn_gateway',
    { ...place, virtual_hub_id: armId('virtualHubs/h'), scale_unit: 1 },
    { ...place, virtual_hub_id: armId('virtualHubs/h'), scale_unit: -1 },
    /expected scale_unit to be at least \(0\), got -1/,
    /^scale_unit/,
  ],
  [
    'number enum',
    'azurerm_log_analytics_workspace',
    workspace(100),
    workspace(101),
    /expected reservation_capacity_in_gb_per_day to be one of/,
    /^reservation_capacity/,
  ],
  [
    'number range with both ends',
    'azurerm_network_watcher_flow_log',
    flowLog(2),
    flowLog(3),
    /expected version to be in the range \(1 - 2\), got 3/,
    /^version/,
  ],
  [
    'pattern',
    'azurerm_nat_gateway',
    place,
    { ...place, name: '-bad' },
    /begin with a letter or number/,
    /^name/,
  ],
  [
    'length',
    'azurerm_resource_group',
    { name: 'rg', location: 'westeurope' },
    { name: 'r'.repeat(91), location: 'westeurope' },
    /expected length of name to be in the range \(1 - 90\)/,
    /^name/,
  ],
  [
    'resource id',
    'azurerm_virtual_network_peering',
    peering(armId('virtualNetworks/b')),
    peering(armId('virtualNetwork/b')),
    /parsing the VirtualNetwork ID: segment 6 should be the literal value "virtualNetworks"/,
    /^remote_virtual_network_id/,
  ],
  [
    'resource id with a fixed name',
    'azurerm_virtual_network_gateway',
    gateway,
    {
      ...gateway,
      ip_configuration: {
        ...gateway.ip_configuration,
        subnet_id: armId('virtualNetworks/v/subnets/other'),
      },
    },
    /reference a Subnet with name GatewaySubnet but got "other"/,
    /^subnet_id/,
  ],
  [
    'resource id of another provider',
    'azurerm_virtual_network_peering',
    peering(armId('virtualNetworks/b')),
    peering(
      armId('virtualNetworks/b').replace('Microsoft.Network', 'Microsoft.Net'),
    ),
    /segment 5 should be the literal value "Microsoft\.Network"/,
    /^remote_virtual_network_id/,
  ],
  [
    'cidr',
    'azurerm_virtual_network_gateway_nat_rule',
    natRule('10.1.0.0/24'),
    natRule('10.1.0.0'),
    /expected a valid CIDR Value/,
    /^address_space/,
  ],
  [
    'ip address',
    'azurerm_route_server_bgp_connection',
    bgp('10.0.0.4'),
    bgp('10.0.0.400'),
    /IPv4|valid IP/,
    /^peer_ip/,
  ],
  [
    'tags',
    'azurerm_virtual_network',
    { ...place, address_space: ['10.0.0.0/16'], tags: { a: 'b' } },
    { ...place, address_space: ['10.0.0.0/16'], tags: { a: 'b'.repeat(257) } },
    /maximum length for a tag value is 256 characters/,
    /^tags/,
  ],
  [
    'list element',
    'azurerm_virtual_network',
    { ...place, address_space: ['10.0.0.0/16'] },
    { ...place, address_space: [''] },
    /address_space\.0|not be an empty|not empty/,
    /address_space|""/,
  ],
  [
    'conflicts with',
    'azurerm_express_route_circuit',
    circuit,
    {
      ...circuit,
      express_route_port_id: armId('expressRoutePorts/p'),
      bandwidth_in_gbps: 5,
    },
    /"service_provider_name": conflicts with bandwidth_in_gbps/,
    /^service_provider_name|^express_route|^bandwidth|^peering/,
  ],
  [
    'exactly one of: none',
    'azurerm_subnet',
    { ...subnet, address_prefixes: ['10.0.0.0/24'] },
    subnet,
    /one of `address_prefixes,ip_address_pool` must be specified/,
    /^resource/,
  ],
  [
    'exactly one of: both',
    'azurerm_subnet',
    { ...subnet, ip_address_pool: pool },
    { ...subnet, address_prefixes: ['10.0.0.0/24'], ip_address_pool: pool },
    /only one of `address_prefixes,ip_address_pool` can be specified/,
    /^address_prefixes|^ip_address_pool/,
  ],
  [
    'required with',
    'azurerm_express_route_circuit',
    circuit,
    { ...place, sku: circuit.sku, service_provider_name: 'Equinix' },
    /all of `service_provider_name,bandwidth_in_mbps,peering_location` must be specified/,
    /^service_provider_name/,
  ],
  [
    'at least one of',
    'azurerm_monitor_diagnostic_setting',
    {
      name: 'd',
      target_resource_id: armId('virtualNetworks/v'),
      storage_account_id:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/s',
      enabled_log: { category: 'x' },
    },
    {
      name: 'd',
      target_resource_id: armId('virtualNetworks/v'),
      enabled_log: { category: 'x' },
    },
    /one of `.*` must be specified/,
    /^resource/,
  ],
];

/** @param {number} capacity */
function workspace(capacity) {
  return {
    ...place,
    name: 'workspace',
    sku: 'CapacityReservation',
    reservation_capacity_in_gb_per_day: capacity,
  };
}
/** @param {number} version */
function flowLog(version) {
  return {
    name: 'f',
    network_watcher_name: 'w',
    resource_group_name: 'rg',
    target_resource_id: armId('virtualNetworks/v'),
    storage_account_id:
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/s',
    enabled: true,
    version,
    retention_policy: { enabled: true, days: 7 },
  };
}
/** @param {string} remote */
function peering(remote) {
  return {
    name: 'p',
    resource_group_name: 'rg',
    virtual_network_name: 'a',
    remote_virtual_network_id: remote,
  };
}
/** @param {string} cidr */
function natRule(cidr) {
  return {
    name: 'n',
    virtual_network_gateway_id: armId('virtualNetworkGateways/g'),
    external_mapping: { address_space: cidr },
    internal_mapping: { address_space: '10.2.0.0/24' },
    resource_group_name: 'rg',
  };
}
/** @param {string} ip */
function bgp(ip) {
  return {
    name: 'b',
    route_server_id: armId('virtualHubs/r'),
    peer_asn: 65501,
    peer_ip: ip,
  };
}

for (const version of ['5.2.0', '4.80.0']) {
  testTerraform(
    `azurerm ${version}: every kind of rule accepts and rejects`,
    async t => {
      /** @type {Record<string, string>} */
      const snippets = {};
      CASES.forEach(([, type, good, bad], i) => {
        snippets[`good${i}`] = resource(
          type,
          `good${i}`,
          /** @type {any} */ (good),
        );
        snippets[`bad${i}`] = resource(
          type,
          `bad${i}`,
          /** @type {any} */ (bad),
        );
      });
      const errors = await bench.validate(version, snippets);
      for (const [i, [kind, type, , , expected, line]] of CASES.entries()) {
        await t.test(`${kind} (${type})`, () => {
          assert.deepEqual(errors[`good${i}`], [], 'accepted');
          const hit = errors[`bad${i}`].find(e => expected.test(e.text));
          assert.ok(
            hit,
            `rejected with ${expected}: ${JSON.stringify(errors[`bad${i}`])}`,
          );
          assert.match(hit.at, line, 'points at the argument');
        });
      }
    },
  );
}

testTerraform('the schema itself is enforced', async () => {
  const errors = await bench.validate('5.2.0', {
    unknownArgument: resource('azurerm_resource_group', 'a', {
      name: 'rg',
      location: 'x',
      colour: 'red',
    }),
    missingArgument: resource('azurerm_resource_group', 'b', { name: 'rg' }),
    unknownType: resource('azurerm_resource_grp', 'c', { name: 'rg' }),
    wrongType: resource('azurerm_network_security_rule', 'd', {
      ...rule,
      priority: 'high',
    }),
    computedOnly: resource('azurerm_public_ip', 'e', {
      ...place,
      allocation_method: 'Static',
      ip_address: '1.2.3.4',
    }),
    ownId: resource('azurerm_public_ip', 'f', {
      ...place,
      allocation_method: 'Static',
      id: 'x',
    }),
  });
  for (const [name, found] of Object.entries(errors))
    assert.equal(found.length > 0, true, name);
});

testTerraform('values that are not known yet are not judged', async () => {
  const errors = await bench.validate('5.2.0', {
    unknown: `variable "v" { type = string }\n${resource(
      'azurerm_subnet',
      's',
      { ...subnet, name: '=var.v', address_prefixes: '=[var.v]' },
    )}${resource('azurerm_virtual_network_peering', 'p', peering('=var.v'))}`,
  });
  assert.deepEqual(errors.unknown, []);
});
