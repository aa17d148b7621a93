// Plausible values for what Azure computes. Deterministic: the same resource always gets the same.
import { createHash } from 'node:crypto';
import { resourceId } from './ids.mjs';
import { isUnknown } from './msgpack.mjs';

/** @typedef {import('./schema.mjs').Block} Block */
/** @typedef {import('./schema.mjs').Type} Type */
/** @typedef {{ type: string, subscription: string, tenant: string, values: Record<string, any> }} Context */

/** @param {string} id */
const lastPart = id => String(id).split('/').at(-1);
/** @param {string} seed */
const hash = seed => createHash('sha256').update(seed).digest();
/** @param {string} seed */
export const sampleUuid = seed => {
  const h = hash(seed).toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(
    17,
    20,
  )}-${h.slice(20, 32)}`;
};
/** A public address from the ranges reserved for documentation. @param {string} seed */
const publicAddress = seed => {
  const h = hash(seed);
  return `${['192.0.2', '198.51.100', '203.0.113'][h[0] % 3]}.${
    (h[1] % 254) + 1
  }`;
};
/** @param {string} seed */
const privateAddress = seed => {
  const h = hash(seed);
  return `10.${h[0]}.${h[1]}.${(h[2] % 250) + 4}`;
};
/** @param {string} seed @param {number} bytes */
const secret = (seed, bytes) =>
  Buffer.concat([hash(seed), hash(`${seed}2`)])
    .subarray(0, bytes)
    .toString('base64');

/** Values by resource type and attribute path; '*' is any type. @type {Record<string, Record<string, (c: Context, seed: string) => any>>} */
const KNOWN = {
  '*': {
    tenant_id: c => c.tenant,
    subscription_id: c => c.subscription,
    location: () => 'westeurope',
    tags: () => ({}),
    zones: () => [],
  },
  azurerm_virtual_hub: {
    default_route_table_id: c =>
      `${c.values.id}/hubRouteTables/defaultRouteTable`,
    virtual_router_asn: () => 65515,
    virtual_router_ips: (_, s) => [privateAddress(s), privateAddress(`${s}1`)],
  },
  azurerm_route_server: {
    virtual_router_asn: () => 65515,
    virtual_router_ips: (_, s) => [privateAddress(s), privateAddress(`${s}1`)],
    routing_state: () => 'Provisioned',
  },
  azurerm_virtual_network_gateway: {
    'bgp_settings.asn': () => 65515,
    'bgp_settings.peer_weight': () => 0,
    generation: c =>
      /^VpnGw[1-5]/.test(c.values.sku) ? 'Generation1' : 'None',
  },
  azurerm_vpn_gateway: { 'bgp_settings.asn': () => 65515 },
  azurerm_virtual_network_gateway_connection: {
    connection_protocol: () => 'IKEv2',
    routing_weight: () => 10,
    'ipsec_policy.sa_lifetime': () => 27000,
    'ipsec_policy.sa_datasize': () => 102400000,
  },
  azurerm_express_route_circuit: {
    service_provider_provisioning_state: () => 'NotProvisioned',
  },
  azurerm_express_route_circuit_peering: {
    azure_asn: () => 12076,
    gateway_manager_etag: () => '',
    primary_azure_port: () => '',
    secondary_azure_port: () => '',
  },
  azurerm_express_route_circuit_authorization: {
    authorization_use_status: () => 'Available',
    authorization_key: (_, s) => sampleUuid(s),
  },
  azurerm_express_route_port: { ethertype: () => '0x8100', mtu: () => '1500' },
  azurerm_key_vault: {
    vault_uri: c => `https://${c.values.name}.vault.azure.net/`,
  },
  azurerm_key_vault_secret: {
    version: (_, s) => hash(s).toString('hex', 0, 16),
    value: (_, s) => `sample-${hash(s).toString('hex', 0, 12)}`,
    content_type: () => '',
  },
  azurerm_log_analytics_workspace: {
    workspace_id: c => sampleUuid(String(c.values.id)),
    primary_shared_key: (_, s) => secret(s, 64),
    secondary_shared_key: (_, s) => secret(s, 64),
    sku: () => 'PerGB2018',
    retention_in_days: () => 30,
  },
  azurerm_private_dns_zone: {
    max_number_of_record_sets: () => 25000,
    max_number_of_virtual_network_links: () => 1000,
    max_number_of_virtual_network_links_with_registration: () => 100,
    number_of_record_sets: () => 1,
  },
  azurerm_role_assignment: {
    principal_type: () => 'ServicePrincipal',
    name: (_, s) => sampleUuid(s),
  },
  azurerm_bastion_host: {
    dns_name: c =>
      `bst-${hash(String(c.values.id)).toString(
        'hex',
        0,
        8,
      )}.bastion.azure.com`,
  },
  azurerm_virtual_network: {
    address_space: (_, s) => [`10.${hash(s)[0]}.0.0/16`],
    dns_servers: () => [],
    subnets: () => ['default'],
    subnet: () => [],
    vnet_peerings: () => ({}),
    vnet_peerings_addresses: () => [],
  },
  azurerm_virtual_network_peering: {
    peer_complete_virtual_networks_enabled: () => true,
    allow_virtual_network_access: () => true,
  },
  azurerm_public_ip: {
    allocation_method: () => 'Static',
    sku: () => 'Standard',
    ip_version: () => 'IPv4',
    idle_timeout_in_minutes: () => 4,
  },
  azurerm_subnet: {
    address_prefixes: (_, s) => [`10.${hash(s)[0]}.1.0/24`],
    private_endpoint_network_policies: () => 'Disabled',
  },
  azurerm_client_config: {
    client_id: () => sampleUuid('client'),
    object_id: () => sampleUuid('object'),
  },
  azurerm_subscription: {
    id: c => `/subscriptions/${c.subscription}`,
    display_name: () => 'stand-in subscription',
    state: () => 'Enabled',
    location_placement_id: () => 'Public_2014-09-01',
    quota_id: () => 'PayAsYouGo_2014-09-01',
    spending_limit: () => 'Off',
  },
};
KNOWN['azurerm_virtual_network_gateway (data)'] = {
  type: () => 'Vpn',
  sku: () => 'VpnGw2AZ',
  vpn_type: () => 'RouteBased',
  generation: () => 'Generation1',
  active_active: () => true,
  enable_bgp: () => true,
  bgp_enabled: () => true,
  'bgp_settings.asn': () => 65515,
  'ip_configuration.name': () => 'default',
  'ip_configuration.subnet_id': c =>
    String(c.values.id).replace(
      /virtualNetworkGateways\/.*/,
      `virtualNetworks/vnet/subnets/GatewaySubnet`,
    ),
};
KNOWN['azurerm_key_vault (data)'] = {
  sku_name: () => 'standard',
  ...KNOWN.azurerm_key_vault,
  rbac_authorization_enabled: () => true,
  enable_rbac_authorization: () => true,
};

/** A value for an attribute of which only the name and the type are known. @param {Type} type @param {string} name @param {string} seed @param {Context} c @param {string} path @returns {any} */
function byName(type, name, seed, c, path) {
  const known =
    KNOWN[c.type]?.[path] ??
    KNOWN[c.type.replace(' (data)', '')]?.[path] ??
    KNOWN['*'][path];
  if (known) return known(c, seed);
  if (type === 'string') {
    if (name === 'id' && path.includes('.') && typeof c.values.id === 'string')
      return `${c.values.id}/${path.split('.')[0]}s/${hash(seed).toString(
        'hex',
        0,
        4,
      )}`;
    if (
      /guid|object_id|client_id|principal_id|service_key|immutable_id/.test(
        name,
      )
    )
      return sampleUuid(seed);
    if (/(^|_)id$/.test(name))
      return `/subscriptions/${
        c.subscription
      }/resourceGroups/sample/providers/Microsoft.Network/${name.replace(
        /_id$/,
        '',
      )}s/${hash(seed).toString('hex', 0, 6)}`;
    if (/private_ip/.test(name)) return privateAddress(seed);
    if (/ip_prefix|cidr|address_prefix/.test(name))
      return `203.0.113.${(hash(seed)[0] % 16) * 16}/28`;
    if (/ip_address|_ip$|peering_address/.test(name))
      return publicAddress(seed);
    if (/fqdn/.test(name))
      return `${hash(seed).toString(
        'hex',
        0,
        6,
      )}.westeurope.cloudapp.azure.com`;
    if (/key|secret|password|connection_string/.test(name))
      return secret(seed, 32);
    return `sample-${name.replaceAll('_', '-')}`;
  }
  if (type === 'number') return /asn$/.test(name) ? 65515 : 0;
  if (type === 'bool') return false;
  const [kind, element] = type;
  if (kind === 'list' || kind === 'set') {
    if (Array.isArray(element) && element[0] === 'object')
      return kind === 'list'
        ? [byName(/** @type {Type} */ (element), name, seed, c, path)]
        : [];
    return element === 'string' && /ip|address/.test(name)
      ? [publicAddress(`${seed}0`), publicAddress(`${seed}1`)]
      : [];
  }
  if (kind === 'map') return {};
  if (kind === 'object')
    return Object.fromEntries(
      Object.entries(element).map(([n, t]) => [
        n,
        byName(/** @type {Type} */ (t), n, `${seed}.${n}`, c, `${path}.${n}`),
      ]),
    );
  return null;
}

/**
 * Replaces every unknown value, in place.
 * @param {Block} block @param {Context} c c.values is the object to fill
 */
export function fillUnknown(block, c) {
  const { values } = c;
  const type = c.type.replace(' (data)', '');
  if (type === 'azurerm_role_assignment' && !(typeof values.name === 'string'))
    values.name = sampleUuid(
      `${values.scope}:${values.principal_id}:${values.role_definition_name}`,
    );
  let seed = resourceId(type, values, c.subscription);
  if (
    type === 'azurerm_key_vault_secret' &&
    typeof values.key_vault_id === 'string'
  )
    seed = `https://${values.key_vault_id
      .split('/')
      .at(-1)}.vault.azure.net/secrets/${values.name}/${hash(
      values.name + values.key_vault_id,
    ).toString('hex', 0, 16)}`;
  seed ??= `/subscriptions/${c.subscription}/providers/${type}/${
    values.name ??
    hash(JSON.stringify(values, (_, v) => (isUnknown(v) ? null : v))).toString(
      'hex',
      0,
      6,
    )
  }`;
  if (isUnknown(values.id))
    values.id = KNOWN[c.type]?.id?.(c, '') ?? KNOWN[type]?.id?.(c, '') ?? seed;
  fillBlock(block, values, seed, c, '');
  if (type === 'azurerm_key_vault_secret') {
    const bare = String(values.id).replace(/\/[^/]+$/, '');
    for (const [name, value] of Object.entries({
      versionless_id: bare,
      resource_id: `${values.key_vault_id}/secrets/${
        values.name
      }/versions/${lastPart(values.id)}`,
      resource_versionless_id: `${values.key_vault_id}/secrets/${values.name}`,
      version: lastPart(values.id),
    }))
      if (name in values) values[name] = value;
  }
}

/** @param {Block} block @param {any} value @param {string} seed @param {Context} c @param {string} path */
function fillBlock(block, value, seed, c, path) {
  const at = (/** @type {string} */ name) => (path ? `${path}.${name}` : name);
  for (const [name, a] of Object.entries(block.attributes ?? {})) {
    if (isUnknown(value[name]))
      value[name] = byName(a.type, name, `${seed}.${name}`, c, at(name));
    else
      value[name] = fillInside(
        a.type,
        value[name],
        `${seed}.${name}`,
        c,
        at(name),
      );
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    let v = value[name];
    if (isUnknown(v))
      v = value[name] = nested.nesting_mode === 'single' ? null : [];
    if (Array.isArray(v))
      v.forEach((e, i) => {
        if (e && !isUnknown(e))
          fillBlock(nested.block, e, `${seed}.${name}${i}`, c, at(name));
      });
    else if (v && nested.nesting_mode === 'single')
      fillBlock(nested.block, v, `${seed}.${name}`, c, at(name));
  }
}

/** Unknown values inside lists, maps and objects. @param {Type} type @param {any} value @param {string} seed @param {Context} c @param {string} path @returns {any} */
function fillInside(type, value, seed, c, path) {
  if (value === null || typeof value !== 'object' || !Array.isArray(type))
    return value;
  const [kind, inner] = type;
  if (Array.isArray(value))
    return value.map((e, i) =>
      isUnknown(e)
        ? byName(inner, path, `${seed}${i}`, c, path)
        : fillInside(inner, e, `${seed}${i}`, c, path),
    );
  for (const k of Object.keys(value)) {
    const t = kind === 'object' ? inner[k] : inner;
    if (!isUnknown(value[k]))
      value[k] = fillInside(t, value[k], `${seed}.${k}`, c, `${path}.${k}`);
    else if (k === 'id' && path === 'subnet')
      value[k] = `${c.values.id}/subnets/${value.name}`;
    else if (k === 'id' && typeof value.name === 'string')
      value[k] = `${c.values.id}/${path.replace(/_(\w)/g, (_, x) =>
        x.toUpperCase(),
      )}s/${value.name}`;
    else value[k] = byName(t, k, `${seed}.${k}`, c, `${path}.${k}`);
  }
  return value;
}
