// Azure resource ids, as the provider composes them from a resource's arguments.

const NETWORK = 'Microsoft.Network';
/** {argument} stands for a value; a leading "rg:" for the subscription, resource group and provider namespace. @type {Record<string, string>} */
const TEMPLATES = {
  azurerm_resource_group: 'sub:/resourceGroups/{name}',
  azurerm_virtual_network: 'rg:virtualNetworks/{name}',
  azurerm_subnet: 'rg:virtualNetworks/{virtual_network_name}/subnets/{name}',
  azurerm_virtual_network_peering:
    'rg:virtualNetworks/{virtual_network_name}/virtualNetworkPeerings/{name}',
  azurerm_public_ip: 'rg:publicIPAddresses/{name}',
  azurerm_public_ip_prefix: 'rg:publicIPPrefixes/{name}',
  azurerm_virtual_network_gateway: 'rg:virtualNetworkGateways/{name}',
  azurerm_virtual_network_gateway_connection: 'rg:connections/{name}',
  azurerm_virtual_network_gateway_nat_rule:
    '{virtual_network_gateway_id}/natRules/{name}',
  azurerm_local_network_gateway: 'rg:localNetworkGateways/{name}',
  azurerm_express_route_circuit: 'rg:expressRouteCircuits/{name}',
  azurerm_express_route_circuit_peering:
    'rg:expressRouteCircuits/{express_route_circuit_name}/peerings/{peering_type}',
  azurerm_express_route_circuit_authorization:
    'rg:expressRouteCircuits/{express_route_circuit_name}/authorizations/{name}',
  azurerm_express_route_circuit_connection: '{peering_id}/connections/{name}',
  azurerm_express_route_port: 'rg:expressRoutePorts/{name}',
  azurerm_virtual_wan: 'rg:virtualWans/{name}',
  azurerm_virtual_hub: 'rg:virtualHubs/{name}',
  azurerm_virtual_hub_connection:
    '{virtual_hub_id}/hubVirtualNetworkConnections/{name}',
  azurerm_virtual_hub_route_table: '{virtual_hub_id}/hubRouteTables/{name}',
  azurerm_virtual_hub_routing_intent: '{virtual_hub_id}/routingIntent/{name}',
  azurerm_virtual_hub_bgp_connection: '{virtual_hub_id}/bgpConnections/{name}',
  azurerm_virtual_hub_ip: '{virtual_hub_id}/ipConfigurations/{name}',
  azurerm_vpn_gateway: 'rg:vpnGateways/{name}',
  azurerm_vpn_site: 'rg:vpnSites/{name}',
  azurerm_vpn_gateway_connection: '{vpn_gateway_id}/vpnConnections/{name}',
  azurerm_express_route_gateway: 'rg:expressRouteGateways/{name}',
  azurerm_express_route_connection:
    '{express_route_gateway_id}/expressRouteConnections/{name}',
  azurerm_route_server: 'rg:virtualHubs/{name}',
  azurerm_route_server_bgp_connection:
    '{route_server_id}/bgpConnections/{name}',
  azurerm_route_table: 'rg:routeTables/{name}',
  azurerm_route: 'rg:routeTables/{route_table_name}/routes/{name}',
  azurerm_network_security_group: 'rg:networkSecurityGroups/{name}',
  azurerm_network_security_rule:
    'rg:networkSecurityGroups/{network_security_group_name}/securityRules/{name}',
  azurerm_subnet_route_table_association: '{subnet_id}',
  azurerm_subnet_network_security_group_association: '{subnet_id}',
  azurerm_subnet_nat_gateway_association: '{subnet_id}',
  azurerm_nat_gateway: 'rg:natGateways/{name}',
  azurerm_nat_gateway_public_ip_association:
    '{nat_gateway_id}|{public_ip_address_id}',
  azurerm_bastion_host: 'rg:bastionHosts/{name}',
  azurerm_network_ddos_protection_plan: 'rg:ddosProtectionPlans/{name}',
  azurerm_firewall: 'rg:azureFirewalls/{name}',
  azurerm_firewall_policy: 'rg:firewallPolicies/{name}',
  azurerm_firewall_policy_rule_collection_group:
    '{firewall_policy_id}/ruleCollectionGroups/{name}',
  azurerm_network_manager: 'rg:networkManagers/{name}',
  azurerm_network_manager_network_group:
    '{network_manager_id}/networkGroups/{name}',
  azurerm_network_manager_static_member:
    '{network_group_id}/staticMembers/{name}',
  azurerm_network_manager_connectivity_configuration:
    '{network_manager_id}/connectivityConfigurations/{name}',
  azurerm_network_manager_security_admin_configuration:
    '{network_manager_id}/securityAdminConfigurations/{name}',
  azurerm_network_manager_admin_rule_collection:
    '{security_admin_configuration_id}/ruleCollections/{name}',
  azurerm_network_manager_admin_rule: '{admin_rule_collection_id}/rules/{name}',
  azurerm_network_manager_routing_configuration:
    '{network_manager_id}/routingConfigurations/{name}',
  azurerm_network_manager_routing_rule_collection:
    '{routing_configuration_id}/ruleCollections/{name}',
  azurerm_network_manager_routing_rule: '{rule_collection_id}/rules/{name}',
  azurerm_network_manager_ipam_pool: '{network_manager_id}/ipamPools/{name}',
  azurerm_network_manager_ipam_pool_static_cidr:
    '{ipam_pool_id}/staticCidrs/{name}',
  azurerm_network_manager_scope_connection:
    '{network_manager_id}/scopeConnections/{name}',
  azurerm_network_manager_deployment:
    '{network_manager_id}/commit|{location}|{scope_access}',
  azurerm_network_manager_subscription_connection:
    '{subscription_id}/providers/Microsoft.Network/networkManagerConnections/{name}',
  azurerm_network_manager_management_group_connection:
    '{management_group_id}/providers/Microsoft.Network/networkManagerConnections/{name}',
  azurerm_network_manager_verifier_workspace:
    '{network_manager_id}/verifierWorkspaces/{name}',
  azurerm_network_manager_verifier_workspace_reachability_analysis_intent:
    '{verifier_workspace_id}/reachabilityAnalysisIntents/{name}',
  azurerm_network_watcher: 'rg:networkWatchers/{name}',
  azurerm_network_watcher_flow_log:
    'rg:networkWatchers/{network_watcher_name}/flowLogs/{name}',
  azurerm_private_dns_zone: 'rg:privateDnsZones/{name}',
  azurerm_private_dns_zone_virtual_network_link:
    'rg:privateDnsZones/{private_dns_zone_name}/virtualNetworkLinks/{name}',
  azurerm_private_dns_resolver: 'rg:dnsResolvers/{name}',
  azurerm_private_dns_resolver_inbound_endpoint:
    '{private_dns_resolver_id}/inboundEndpoints/{name}',
  azurerm_private_dns_resolver_outbound_endpoint:
    '{private_dns_resolver_id}/outboundEndpoints/{name}',
  azurerm_private_dns_resolver_dns_forwarding_ruleset:
    'rg:dnsForwardingRulesets/{name}',
  azurerm_private_dns_resolver_forwarding_rule:
    '{dns_forwarding_ruleset_id}/forwardingRules/{name}',
  azurerm_private_dns_resolver_virtual_network_link:
    '{dns_forwarding_ruleset_id}/virtualNetworkLinks/{name}',
  azurerm_log_analytics_workspace:
    'rg:Microsoft.OperationalInsights/workspaces/{name}',
  azurerm_monitor_diagnostic_setting: '{target_resource_id}|{name}',
  azurerm_monitor_metric_alert: 'rg:Microsoft.Insights/metricAlerts/{name}',
  azurerm_monitor_action_group: 'rg:Microsoft.Insights/actionGroups/{name}',
  azurerm_key_vault: 'rg:Microsoft.KeyVault/vaults/{name}',
  azurerm_storage_account: 'rg:Microsoft.Storage/storageAccounts/{name}',
  azurerm_storage_container:
    '{storage_account_id}/blobServices/default/containers/{name}',
  azurerm_user_assigned_identity:
    'rg:Microsoft.ManagedIdentity/userAssignedIdentities/{name}',
  azurerm_federated_identity_credential:
    '{user_assigned_identity_id}/federatedIdentityCredentials/{name}',
  azurerm_management_lock:
    '{scope}/providers/Microsoft.Authorization/locks/{name}',
  azurerm_role_assignment:
    '{scope}/providers/Microsoft.Authorization/roleAssignments/{name}',
};

/**
 * @param {string} type @param {Record<string, any>} values @param {string} subscription
 * @returns {string | null} null when the template's arguments are missing
 */
export function resourceId(type, values, subscription) {
  let template = TEMPLATES[type];
  if (!template && values.resource_group_name)
    template = `rg:${type.replace('azurerm_', '')}/{name}`;
  if (!template) return null;
  let missing = false;
  const filled = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (typeof value !== 'string' || !value) missing = true;
    return String(value);
  });
  if (missing) return null;
  if (filled.startsWith('sub:'))
    return `/subscriptions/${subscription}${filled.slice(4)}`;
  if (!filled.startsWith('rg:')) return filled;
  if (typeof values.resource_group_name !== 'string') return null;
  const rest = filled.slice(3);
  const provider = rest.startsWith('Microsoft.') ? '' : `${NETWORK}/`;
  return `/subscriptions/${subscription}/resourceGroups/${values.resource_group_name}/providers/${provider}${rest}`;
}

/** @param {string} id e.g. a subnet id @returns {string} the virtual network's id in lower case, or '' */
export const virtualNetworkOf = id =>
  /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.network\/virtualnetworks\/[^/]+/.exec(
    String(id).toLowerCase(),
  )?.[0] ?? '';
/** @param {string} id */
export const lastName = id => String(id).split('/').at(-1) ?? '';
