/** The arguments of a resource, as Terraform's provider of Azure treats them. */
export interface AzurermArguments {
  /**
   * Arguments that cannot be changed: another value makes Terraform destroy the resource and create it again. Of a block it
   * is the number of blocks; `block.argument` is an argument of it.
   */
  readonly replacedBy: readonly string[];
  /** Optional arguments that keep the value of Azure where a configuration stops setting them. */
  readonly computed?: readonly string[];
  /** The values of arguments that are not set. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The resource types that generated configurations have, by name.
 *
 * Source: schema of terraform-provider-azurerm 4.80.0 and 5.2.0 (2026-08); the tests compare it with the schema and the
 * rules of the provider's stand-in.
 */
export const azurermArguments: Readonly<Record<string, AzurermArguments>> = {
  azurerm_express_route_circuit: {
    replacedBy: [
      'express_route_port_id',
      'location',
      'name',
      'peering_location',
      'resource_group_name',
      'service_provider_name',
    ],
    defaults: { allow_classic_operations: false, rate_limiting_enabled: false },
  },
  azurerm_express_route_circuit_authorization: {
    replacedBy: ['express_route_circuit_name', 'name', 'resource_group_name'],
  },
  azurerm_express_route_circuit_peering: {
    replacedBy: ['express_route_circuit_name', 'resource_group_name'],
    computed: ['peer_asn'],
    defaults: { ipv4_enabled: true },
  },
  azurerm_express_route_connection: {
    replacedBy: [
      'express_route_circuit_peering_id',
      'express_route_gateway_id',
      'name',
    ],
    computed: ['enable_internet_security'],
    defaults: {
      express_route_gateway_bypass_enabled: false,
      internet_security_enabled: false,
      routing_weight: 0,
    },
  },
  azurerm_express_route_gateway: {
    replacedBy: ['location', 'name', 'resource_group_name', 'virtual_hub_id'],
    defaults: { allow_non_virtual_wan_traffic: false },
  },
  azurerm_firewall: {
    replacedBy: [
      'ip_configuration.subnet_id',
      'location',
      'management_ip_configuration',
      'management_ip_configuration.subnet_id',
      'name',
      'resource_group_name',
      'sku_name',
      'zones',
    ],
    computed: ['dns_proxy_enabled', 'threat_intel_mode'],
  },
  azurerm_firewall_policy: {
    replacedBy: ['location', 'name', 'resource_group_name', 'sku'],
    defaults: { sku: 'Standard', threat_intelligence_mode: 'Alert' },
  },
  azurerm_firewall_policy_rule_collection_group: {
    replacedBy: ['firewall_policy_id', 'name'],
  },
  azurerm_local_network_gateway: {
    replacedBy: ['location', 'name', 'resource_group_name'],
  },
  azurerm_nat_gateway: {
    replacedBy: [
      'location',
      'name',
      'resource_group_name',
      'sku_name',
      'zones',
    ],
    defaults: { idle_timeout_in_minutes: 4, sku_name: 'Standard' },
  },
  azurerm_nat_gateway_public_ip_association: {
    replacedBy: ['nat_gateway_id', 'public_ip_address_id'],
  },
  azurerm_network_manager: {
    replacedBy: ['location', 'name', 'resource_group_name'],
  },
  azurerm_network_manager_connectivity_configuration: {
    replacedBy: ['name', 'network_manager_id'],
    defaults: {
      connected_group_address_overlap_enabled: true,
      connected_group_private_endpoints_scale: 'Standard',
      peering_enforcement_enabled: false,
    },
  },
  azurerm_network_manager_deployment: {
    replacedBy: ['location', 'network_manager_id', 'scope_access'],
  },
  azurerm_network_manager_network_group: {
    replacedBy: ['name', 'network_manager_id'],
    defaults: { member_type: 'VirtualNetwork' },
  },
  azurerm_network_manager_static_member: {
    replacedBy: ['name', 'network_group_id', 'target_virtual_network_id'],
  },
  azurerm_public_ip: {
    replacedBy: [
      'edge_zone',
      'ip_tags',
      'ip_version',
      'location',
      'name',
      'public_ip_prefix_id',
      'resource_group_name',
      'sku',
      'sku_tier',
      'zones',
    ],
    defaults: {
      ddos_protection_mode: 'VirtualNetworkInherited',
      idle_timeout_in_minutes: 4,
      ip_version: 'IPv4',
      sku: 'Standard',
      sku_tier: 'Regional',
    },
  },
  azurerm_resource_group: {
    replacedBy: ['location', 'name'],
  },
  azurerm_route: {
    replacedBy: ['name', 'resource_group_name', 'route_table_name'],
  },
  azurerm_route_server: {
    replacedBy: [
      'location',
      'name',
      'public_ip_address_id',
      'resource_group_name',
      'sku',
      'subnet_id',
    ],
    defaults: {
      branch_to_branch_traffic_enabled: false,
      hub_routing_preference: 'ExpressRoute',
    },
  },
  azurerm_route_server_bgp_connection: {
    replacedBy: ['name', 'peer_asn', 'peer_ip', 'route_server_id'],
  },
  azurerm_route_table: {
    replacedBy: ['location', 'name', 'resource_group_name'],
    computed: ['route'],
    defaults: { bgp_route_propagation_enabled: true },
  },
  azurerm_subnet: {
    replacedBy: ['name', 'resource_group_name', 'virtual_network_name'],
    defaults: {
      default_outbound_access_enabled: true,
      private_endpoint_network_policies: 'Disabled',
      private_link_service_network_policies_enabled: true,
    },
  },
  azurerm_subnet_nat_gateway_association: {
    replacedBy: ['nat_gateway_id', 'subnet_id'],
  },
  azurerm_subnet_network_security_group_association: {
    replacedBy: ['network_security_group_id', 'subnet_id'],
  },
  azurerm_subnet_route_table_association: {
    replacedBy: ['route_table_id', 'subnet_id'],
  },
  azurerm_virtual_hub: {
    replacedBy: [
      'address_prefix',
      'location',
      'name',
      'resource_group_name',
      'sku',
      'virtual_wan_id',
    ],
    defaults: {
      branch_to_branch_traffic_enabled: false,
      hub_routing_preference: 'ExpressRoute',
      virtual_router_auto_scale_min_capacity: 2,
    },
  },
  azurerm_virtual_hub_connection: {
    replacedBy: [
      'name',
      'remote_virtual_network_id',
      'routing.static_vnet_local_route_override_criteria',
      'virtual_hub_id',
    ],
    defaults: { internet_security_enabled: false },
  },
  azurerm_virtual_hub_routing_intent: {
    replacedBy: ['name', 'virtual_hub_id'],
  },
  azurerm_virtual_network: {
    replacedBy: ['edge_zone', 'location', 'name', 'resource_group_name'],
    computed: ['dns_servers', 'subnet'],
    defaults: { private_endpoint_vnet_policies: 'Disabled' },
  },
  azurerm_virtual_network_gateway: {
    replacedBy: [
      'edge_zone',
      'generation',
      'ip_configuration',
      'location',
      'name',
      'private_ip_address_enabled',
      'resource_group_name',
      'type',
      'vpn_type',
    ],
    computed: [
      'active_active',
      'enable_bgp',
      'generation',
      'maximum_scale_unit',
      'minimum_scale_unit',
    ],
    defaults: {
      bgp_enabled: false,
      bgp_route_translation_for_nat_enabled: false,
      ip_sec_replay_protection_enabled: true,
      remote_vnet_traffic_enabled: false,
      virtual_wan_traffic_enabled: false,
      vpn_type: 'RouteBased',
    },
  },
  azurerm_virtual_network_gateway_connection: {
    replacedBy: [
      'connection_mode',
      'connection_protocol',
      'dpd_timeout_seconds',
      'express_route_circuit_id',
      'local_azure_ip_address_enabled',
      'location',
      'name',
      'peer_virtual_network_gateway_id',
      'resource_group_name',
      'type',
      'virtual_network_gateway_id',
    ],
    computed: [
      'connection_protocol',
      'enable_bgp',
      'express_route_gateway_bypass',
      'routing_weight',
      'shared_key',
      'use_policy_based_traffic_selectors',
    ],
    defaults: {
      bgp_enabled: false,
      connection_mode: 'Default',
      private_link_fast_path_enabled: false,
    },
  },
  azurerm_virtual_network_peering: {
    replacedBy: [
      'name',
      'only_ipv6_peering_enabled',
      'peer_complete_virtual_networks_enabled',
      'remote_virtual_network_id',
      'resource_group_name',
      'virtual_network_name',
    ],
    defaults: {
      allow_forwarded_traffic: false,
      allow_gateway_transit: false,
      allow_virtual_network_access: true,
      peer_complete_virtual_networks_enabled: true,
      use_remote_gateways: false,
    },
  },
  azurerm_virtual_wan: {
    replacedBy: ['location', 'name', 'resource_group_name'],
    defaults: {
      allow_branch_to_branch_traffic: true,
      disable_vpn_encryption: false,
      office365_local_breakout_category: 'None',
      type: 'Standard',
    },
  },
  azurerm_vpn_gateway: {
    replacedBy: [
      'bgp_settings.asn',
      'bgp_settings.peer_weight',
      'location',
      'name',
      'resource_group_name',
      'routing_preference',
      'virtual_hub_id',
    ],
    defaults: {
      bgp_route_translation_for_nat_enabled: false,
      routing_preference: 'Microsoft Network',
      scale_unit: 1,
    },
  },
  azurerm_vpn_gateway_connection: {
    replacedBy: [
      'name',
      'remote_vpn_site_id',
      'vpn_gateway_id',
      'vpn_link.bgp_enabled',
      'vpn_link.vpn_site_link_id',
    ],
    defaults: { internet_security_enabled: false },
  },
  azurerm_vpn_site: {
    replacedBy: ['location', 'name', 'resource_group_name', 'virtual_wan_id'],
  },
};
