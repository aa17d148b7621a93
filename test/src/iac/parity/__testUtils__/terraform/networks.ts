import type { StateResource, TerraformReaders, Values } from './reader';
import { lower, sorted } from '../resource';

const group = (id: string) => id.split('/').slice(0, 5).join('/').toLowerCase();

/** Readers of networks, what stands in them, and Virtual Network Manager. */
export const networkReaders: TerraformReaders = {
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
      dnsServers: v.dns_servers ?? [],
      ddosProtectionPlan: lower(
        v.ddos_protection_plan?.find(({ enable }: Values) => enable)?.id,
      ),
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
      networkSecurityGroup: lower(
        all.find(
          ({ type, values }) =>
            type === 'azurerm_subnet_network_security_group_association' &&
            lower(values.subnet_id) === lower(v.id),
        )?.values.network_security_group_id,
      ),
      delegations: (v.delegation ?? []).map((each: Values) => [
        each.name,
        each.service_delegation[0].name,
      ]),
      serviceEndpoints: sorted(
        (v.service_endpoint ?? []).map(({ service }: Values) => service),
      ),
      privateEndpointNetworkPolicies: v.private_endpoint_network_policies,
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
