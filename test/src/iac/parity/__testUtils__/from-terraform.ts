import type { Resource } from './resource';
import { lower, sorted } from './resource';

type Values = Readonly<Record<string, any>>;

interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly address: string;
  readonly values: Values;
}

interface StateModule {
  readonly resources?: readonly StateResource[];
  readonly child_modules?: readonly StateModule[];
}

/** The content of `terraform show -json` of a state. */
export interface TerraformState {
  readonly values?: { readonly root_module: StateModule };
}

function resourcesOf(module: StateModule): StateResource[] {
  return [
    ...(module.resources ?? []),
    ...(module.child_modules ?? []).flatMap(resourcesOf),
  ].filter(({ mode }) => mode === 'managed');
}

const group = (id: string) => id.split('/').slice(0, 5).join('/').toLowerCase();

/** How each type of the provider is read; a type that is missing here makes the comparison fail. */
const readers: Readonly<
  Record<
    string,
    (values: Values, all: readonly StateResource[]) => Omit<Resource, 'id'>
  >
> = {
  azurerm_resource_group: v => ({
    type: 'resource-group',
    facts: { location: v.location, tags: v.tags },
  }),
  azurerm_virtual_network: v => ({
    type: 'virtual-network',
    facts: {
      location: v.location,
      tags: v.tags,
      addressSpace: sorted(v.address_space),
      encryption: v.encryption?.[0]?.enforcement,
    },
  }),
  azurerm_nat_gateway: (v, all) => ({
    type: 'nat-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      sku: v.sku_name,
      addresses: all
        .filter(
          ({ type, values }) =>
            type === 'azurerm_nat_gateway_public_ip_association' &&
            lower(values.nat_gateway_id) === lower(v.id),
        )
        .map(({ values }) => lower(values.public_ip_address_id)),
    },
  }),
  azurerm_subnet: (v, all) => ({
    type: 'subnet',
    facts: {
      prefixes: sorted(v.address_prefixes),
      defaultOutboundAccess: v.default_outbound_access_enabled,
      routeTable: lower(
        all.find(
          ({ type, values }) =>
            type === 'azurerm_subnet_route_table_association' &&
            lower(values.subnet_id) === lower(v.id),
        )?.values.route_table_id,
      ),
      natGateway: lower(
        all.find(
          ({ type, values }) =>
            type === 'azurerm_subnet_nat_gateway_association' &&
            lower(values.subnet_id) === lower(v.id),
        )?.values.nat_gateway_id,
      ),
    },
  }),
  azurerm_virtual_network_peering: v => ({
    type: 'peering',
    facts: {
      remote: lower(v.remote_virtual_network_id),
      allowVirtualNetworkAccess: v.allow_virtual_network_access,
      allowForwardedTraffic: v.allow_forwarded_traffic,
      allowGatewayTransit: v.allow_gateway_transit,
      useRemoteGateways: v.use_remote_gateways,
    },
  }),
  azurerm_public_ip: v => ({
    type: 'public-ip',
    facts: {
      location: v.location,
      tags: v.tags,
      sku: v.sku,
      allocation: v.allocation_method,
      zones: sorted(v.zones),
    },
  }),
  azurerm_virtual_network_gateway: v => ({
    type: 'gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      sku: v.sku,
      // The provider sends the SKU as the tier, too.
      tier: v.sku,
      ...(v.type === 'Vpn'
        ? {
            vpnType: v.vpn_type,
            generation: v.generation,
            activeActive: v.active_active,
            bgp: v.bgp_enabled,
            asn: v.bgp_enabled ? v.bgp_settings[0].asn : undefined,
          }
        : {
            remoteVnetTraffic: v.remote_vnet_traffic_enabled,
            scaleUnits:
              v.sku === 'ErGwScale'
                ? [v.minimum_scale_unit, v.maximum_scale_unit]
                : undefined,
          }),
      addresses: v.ip_configuration.map((configuration: Values) => ({
        name: configuration.name,
        subnet: lower(configuration.subnet_id),
        publicIp: lower(configuration.public_ip_address_id || undefined),
      })),
    },
  }),
  azurerm_local_network_gateway: v => ({
    type: 'local-network-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      ipAddress: v.gateway_address,
      addressSpace: sorted(v.address_space),
      asn: v.bgp_settings[0]?.asn,
      bgpPeerAddress: v.bgp_settings[0]?.bgp_peering_address,
    },
  }),
  azurerm_virtual_network_gateway_connection: v => ({
    type: 'connection',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      gateway: lower(v.virtual_network_gateway_id),
      peerGateway: lower(v.peer_virtual_network_gateway_id || undefined),
      site: lower(v.local_network_gateway_id || undefined),
      circuit: lower(v.express_route_circuit_id || undefined),
      authorized: Boolean(v.authorization_key),
      ...(v.type === 'ExpressRoute'
        ? {}
        : {
            bgp: v.bgp_enabled,
            protocol: v.connection_protocol,
            deadPeerDetectionSeconds: v.dpd_timeout_seconds,
            sharedKey: v.shared_key,
            policy: v.ipsec_policy.map((policy: Values) => [
              policy.ike_encryption,
              policy.ike_integrity,
              policy.dh_group,
              policy.ipsec_encryption,
              policy.ipsec_integrity,
              policy.pfs_group,
              policy.sa_lifetime,
              policy.sa_datasize,
            ]),
          }),
    },
  }),
  azurerm_express_route_circuit: v => ({
    type: 'circuit',
    facts: {
      location: v.location,
      tags: v.tags,
      // The provider puts the name together.
      sku: `${v.sku[0].tier}_${v.sku[0].family}`,
      tier: v.sku[0].tier,
      family: v.sku[0].family,
      peeringLocation: v.peering_location || undefined,
      provider: v.service_provider_name || undefined,
      port: lower(v.express_route_port_id || undefined),
      mbps: v.bandwidth_in_mbps || v.bandwidth_in_gbps * 1000,
    },
  }),
  azurerm_express_route_circuit_peering: v => ({
    type: 'circuit-peering',
    facts: {
      type: v.peering_type,
      asn: v.peer_asn,
      prefixes: [
        v.primary_peer_address_prefix,
        v.secondary_peer_address_prefix,
      ],
      vlan: v.vlan_id,
    },
  }),
  azurerm_express_route_circuit_authorization: () => ({
    type: 'circuit-authorization',
    facts: {},
  }),
  azurerm_route_table: (v, all) => ({
    type: 'route-table',
    facts: {
      location: v.location,
      tags: v.tags,
      gatewayRoutePropagation: v.bgp_route_propagation_enabled,
      routes: Object.fromEntries(
        all
          .filter(
            ({ type, values }) =>
              type === 'azurerm_route' &&
              values.route_table_name === v.name &&
              group(values.id) === group(v.id),
          )
          .map(({ values }) => [
            values.name,
            {
              prefix: values.address_prefix,
              nextHop: values.next_hop_type,
              address: nextHop(values.next_hop_in_ip_address, all),
            },
          ]),
      ),
    },
  }),
  azurerm_firewall: v => ({
    type: 'firewall',
    facts: {
      location: v.location,
      tags: v.tags,
      sku: [v.sku_name, v.sku_tier],
      zones: sorted(v.zones),
      policy: lower(v.firewall_policy_id),
      hub: lower(v.virtual_hub?.[0]?.virtual_hub_id),
      addressesOfHub: v.virtual_hub?.[0]?.public_ip_count,
      addresses: v.ip_configuration.map((configuration: Values) => ({
        name: configuration.name,
        subnet: lower(configuration.subnet_id),
        publicIp: lower(configuration.public_ip_address_id || undefined),
      })),
    },
  }),
  azurerm_firewall_policy: v => ({
    type: 'firewall-policy',
    facts: { location: v.location, tags: v.tags, tier: v.sku },
  }),
  azurerm_firewall_policy_rule_collection_group: v => ({
    type: 'firewall-rules',
    facts: {
      priority: v.priority,
      network: v.network_rule_collection.map((collection: Values) => ({
        name: collection.name,
        type: 'FirewallPolicyFilterRuleCollection',
        action: collection.action,
        priority: collection.priority,
        rules: collection.rule.map((rule: Values) => ({
          name: rule.name,
          type: 'NetworkRule',
          protocols: sorted(rule.protocols),
          from: sorted(rule.source_addresses),
          to: sorted(rule.destination_addresses),
          ports: sorted(rule.destination_ports),
        })),
      })),
    },
  }),
  azurerm_route_server: v => ({
    type: 'route-server',
    facts: {
      location: v.location,
      tags: v.tags,
      sku: v.sku,
      branchToBranch: v.branch_to_branch_traffic_enabled,
      subnet: lower(v.subnet_id),
      publicIp: lower(v.public_ip_address_id),
    },
  }),
  azurerm_route_server_bgp_connection: v => ({
    type: 'route-server-peer',
    facts: { asn: v.peer_asn, address: v.peer_ip },
  }),
  azurerm_virtual_wan: v => ({
    type: 'virtual-wan',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      branchToBranch: v.allow_branch_to_branch_traffic,
    },
  }),
  azurerm_virtual_hub: v => ({
    type: 'virtual-hub',
    facts: {
      location: v.location,
      tags: v.tags,
      // Azure's default.
      sku: v.sku ?? 'Standard',
      addressPrefix: v.address_prefix,
      virtualWan: lower(v.virtual_wan_id),
      routingPreference: v.hub_routing_preference,
    },
  }),
  azurerm_virtual_hub_connection: v => ({
    type: 'hub-connection',
    facts: {
      network: lower(v.remote_virtual_network_id),
      internetSecurity: v.internet_security_enabled,
    },
  }),
  azurerm_virtual_hub_routing_intent: v => ({
    type: 'routing-intent',
    facts: {
      policies: v.routing_policy.map((policy: Values) => ({
        name: policy.name,
        destinations: sorted(policy.destinations),
        nextHop: lower(policy.next_hop),
      })),
    },
  }),
  azurerm_vpn_gateway: v => ({
    type: 'hub-vpn-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      hub: lower(v.virtual_hub_id),
      scaleUnits: v.scale_unit,
      asn: v.bgp_settings[0].asn,
      peerWeight: v.bgp_settings[0].peer_weight,
    },
  }),
  azurerm_vpn_site: v => ({
    type: 'vpn-site',
    facts: {
      location: v.location,
      tags: v.tags,
      virtualWan: lower(v.virtual_wan_id),
      addressSpace: sorted(v.address_cidrs),
      links: v.link.map((link: Values) => ({
        name: link.name,
        ipAddress: link.ip_address,
        asn: link.bgp[0]?.asn,
        bgpPeerAddress: link.bgp[0]?.peering_address,
      })),
    },
  }),
  azurerm_vpn_gateway_connection: v => ({
    type: 'hub-site-connection',
    facts: {
      site: lower(v.remote_vpn_site_id),
      links: v.vpn_link.map((link: Values) => ({
        name: link.name,
        siteLink: lower(link.vpn_site_link_id),
        deadPeerDetectionSeconds: link.dpd_timeout_seconds,
        bgp: link.bgp_enabled,
        sharedKey: link.shared_key,
        protocol: link.protocol,
        policy: link.ipsec_policy.map((policy: Values) => [
          policy.ike_encryption_algorithm,
          policy.ike_integrity_algorithm,
          policy.dh_group,
          policy.encryption_algorithm,
          policy.integrity_algorithm,
          policy.pfs_group,
          policy.sa_lifetime_sec,
          policy.sa_data_size_kb,
        ]),
      })),
    },
  }),
  azurerm_express_route_gateway: v => ({
    type: 'hub-express-route-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      hub: lower(v.virtual_hub_id),
      scaleUnits: v.scale_units,
    },
  }),
  azurerm_express_route_connection: v => ({
    type: 'hub-circuit-connection',
    facts: {
      circuit: lower(v.express_route_circuit_peering_id),
      authorized: Boolean(v.authorization_key),
    },
  }),
  azurerm_network_manager: v => ({
    type: 'network-manager',
    facts: {
      location: v.location,
      tags: v.tags,
      accesses: sorted(v.scope_accesses),
      subscriptions: sorted(
        v.scope[0].subscription_ids.map((id: string) => id.toLowerCase()),
      ),
    },
  }),
  azurerm_network_manager_network_group: v => ({
    type: 'network-group',
    facts: { members: v.member_type },
  }),
  azurerm_network_manager_static_member: v => ({
    type: 'network-group-member',
    facts: { network: lower(v.target_virtual_network_id) },
  }),
  azurerm_network_manager_connectivity_configuration: v => ({
    type: 'connectivity-configuration',
    facts: {
      topology: v.connectivity_topology,
      hub: lower(v.hub[0]?.resource_id),
      hubType: v.hub[0]?.resource_type,
      globalMesh: v.global_mesh_enabled,
      deletesPeerings: v.delete_existing_peering_enabled ?? false,
      groups: v.applies_to_group.map((applied: Values) => ({
        group: lower(applied.network_group_id),
        connectivity: applied.group_connectivity,
        globalMesh: applied.global_mesh_enabled,
        useHubGateway: applied.use_hub_gateway,
      })),
    },
  }),
};

/** Types that are part of another in Azure's own words, and are read with it. */
const parts = [
  'azurerm_subnet_route_table_association',
  'azurerm_subnet_nat_gateway_association',
  'azurerm_nat_gateway_public_ip_association',
  'azurerm_route',
  // Bicep cannot do it: deploying a configuration is an action and not a resource.
  'azurerm_network_manager_deployment',
];

function nextHop(
  address: string | undefined,
  all: readonly StateResource[],
): string | undefined {
  const firewall = all.find(
    ({ type, values }) =>
      type === 'azurerm_firewall' &&
      values.ip_configuration[0]?.private_ip_address === address,
  );
  return address && firewall ? lower(firewall.values.id) : address || undefined;
}

/** The resources of an applied Terraform configuration. */
export function fromTerraform(state: TerraformState): Resource[] {
  const all = state.values ? resourcesOf(state.values.root_module) : [];
  return all
    .filter(({ type }) => !parts.includes(type))
    .map(({ type, address, values }) => {
      const read = readers[type];
      if (!read) throw new Error(`${address}: nobody reads ${type}.`);
      return { id: String(values.id).toLowerCase(), ...read(values, all) };
    });
}
