/** Types that are read into the graph. */
const modelled: ReadonlySet<string> = new Set([
  'azurerm_express_route_circuit',
  'azurerm_express_route_circuit_connection',
  'azurerm_express_route_circuit_peering',
  'azurerm_express_route_connection',
  'azurerm_express_route_gateway',
  'azurerm_firewall',
  'azurerm_lb',
  'azurerm_lb_backend_address_pool',
  'azurerm_lb_rule',
  'azurerm_local_network_gateway',
  'azurerm_network_interface',
  'azurerm_network_interface_backend_address_pool_association',
  'azurerm_network_manager_connectivity_configuration',
  'azurerm_network_manager_deployment',
  'azurerm_network_manager_network_group',
  'azurerm_network_manager_static_member',
  'azurerm_route',
  'azurerm_route_server',
  'azurerm_route_map',
  'azurerm_route_server_bgp_connection',
  'azurerm_route_table',
  'azurerm_subnet',
  'azurerm_subnet_route_table_association',
  'azurerm_virtual_hub',
  'azurerm_virtual_hub_bgp_connection',
  'azurerm_virtual_hub_connection',
  'azurerm_virtual_hub_route_table',
  'azurerm_virtual_hub_route_table_route',
  'azurerm_virtual_hub_routing_intent',
  'azurerm_virtual_network',
  'azurerm_virtual_network_gateway',
  'azurerm_virtual_network_gateway_connection',
  // These two and route maps act through the connections that refer to them.
  'azurerm_virtual_network_gateway_nat_rule',
  'azurerm_vpn_gateway_nat_rule',
  'azurerm_virtual_network_peering',
  'azurerm_virtual_wan',
  'azurerm_vpn_gateway',
  'azurerm_vpn_gateway_connection',
  'azurerm_vpn_site',
]);

/**
 * Types that change no route. Network security groups and firewall rules are among them: they drop packets, but the
 * model takes everything as allowed.
 */
const withoutEffect: readonly RegExp[] = [
  /^azurerm_(resource_group|resource_group_policy_assignment|subscription_policy_assignment|policy_definition)$/,
  /^azurerm_(role_|user_assigned_identity|federated_identity_|management_lock|key_vault|storage_|log_analytics_|monitor_)/,
  /^azurerm_(public_ip|public_ip_prefix|nat_gateway|nat_gateway_public_ip(_prefix)?_association|subnet_nat_gateway_association)$/,
  /^azurerm_(network_security_|application_security_group|subnet_network_security_group_|network_interface_security_group_|network_interface_application_security_group_|web_application_firewall_policy)/,
  /^azurerm_(firewall_policy|firewall_(network|application|nat)_rule_collection|ip_group)/,
  /^azurerm_(network_watcher|network_connection_monitor|network_ddos_protection_plan|bastion_host|virtual_network_dns_servers)/,
  /^azurerm_(private_dns_|dns_)/,
  /^azurerm_express_route_(circuit_authorization|port|port_authorization)$/,
  /^azurerm_network_manager(_(admin_rule|admin_rule_collection|security_admin_configuration|ipam_pool|ipam_pool_static_cidr|scope_connection|management_group_connection|subscription_connection|verifier_workspace|verifier_workspace_reachability_analysis_intent))?$/,
  // A machine has the routes of its subnet, and so has what else stands in one.
  /^azurerm_(linux|windows|orchestrated)_virtual_machine(_scale_set)?$/,
  /^azurerm_(virtual_machine|managed_disk|availability_set|proximity_placement_group|disk_|image|shared_image|snapshot|ssh_public_key)/,
  /^azurerm_(private_endpoint|private_link_service|application_gateway|bastion_|lb_(probe|outbound_rule|nat_rule|nat_pool))/,
  /^azurerm_((linux|windows)_(web|function)_app|app_service|service_plan|function_app|static_(site|web_app)|container_|api_management|logic_app_)/,
  /^azurerm_(mssql_(server|database|elasticpool|firewall_rule|virtual_network_rule)|sql_|postgresql_|mysql_|mariadb_|cosmosdb_|redis_|search_service|eventhub|servicebus_|eventgrid_|signalr_|cognitive_|application_insights)/,
  /^azurerm_(automation_|backup_|recovery_services_|site_recovery_|security_center_|sentinel_|portal_dashboard|dashboard_|management_group|subscription$|consumption_budget|cdn_|frontdoor|traffic_manager_|advanced_threat_|maintenance_)/,
  // Providers that know nothing of networks.
  /^(terraform_data|null_resource)$/,
  /^(random|time|tls|local|null|azuread|github|gitlab|azuredevops|cloudinit|archive|http|external)_/,
];

/**
 * Types that run or deploy something of which the document does not tell what it builds, or, as the routing
 * configurations of a Virtual Network Manager do, write route tables for the members of groups.
 */
const deployments =
  /^azurerm_(\w+_template_deployment|resource_deployment_script_\w+|blueprint_assignment|managed_application|network_manager_routing_\w+)$/;

export type ResourceClass = 'modelled' | 'without effect' | 'unknown';

/** True if a resource of the type is part of the network. */
export function isOfNetwork(type: string): boolean {
  return modelled.has(type);
}

/** True if a resource of the type may build anything. */
export function mayBuildAnything(type: string): boolean {
  return deployments.test(type);
}

/** The class of a type of resource in the model. */
export function classOf(type: string): ResourceClass {
  if (modelled.has(type)) return 'modelled';
  return withoutEffect.some(pattern => pattern.test(type))
    ? 'without effect'
    : 'unknown';
}
