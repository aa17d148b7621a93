/** A resource of azurerm as a resource of Azure. */
export interface AzurermResource {
  /** Type below `Microsoft.Network`: `virtualNetworks/subnets`. */
  readonly type: string;
  /** The argument with its name. @defaultValue `name` */
  readonly name?: string;
  /** The argument that names the resource in which it lies, by its name or by its id; absent for a whole resource. */
  readonly inside?: { readonly byName: string } | { readonly byId: string };
}

/**
 * The resource types of azurerm in Azure's words: the one place that says which type is which, and of which arguments
 * an id is made.
 *
 * Source: the ids that the import sections of terraform-provider-azurerm's documentation show, versions 4.80.0 and
 * 5.2.0 (2026-08).
 */
const resources: Readonly<Record<string, AzurermResource>> = {
  azurerm_express_route_circuit: { type: 'expressRouteCircuits' },
  azurerm_express_route_circuit_authorization: {
    type: 'expressRouteCircuits/authorizations',
    inside: { byName: 'express_route_circuit_name' },
  },
  azurerm_express_route_circuit_peering: {
    type: 'expressRouteCircuits/peerings',
    name: 'peering_type',
    inside: { byName: 'express_route_circuit_name' },
  },
  azurerm_express_route_connection: {
    type: 'expressRouteGateways/expressRouteConnections',
    inside: { byId: 'express_route_gateway_id' },
  },
  azurerm_express_route_gateway: { type: 'expressRouteGateways' },
  azurerm_firewall: { type: 'azureFirewalls' },
  azurerm_firewall_policy: { type: 'firewallPolicies' },
  azurerm_firewall_policy_rule_collection_group: {
    type: 'firewallPolicies/ruleCollectionGroups',
    inside: { byId: 'firewall_policy_id' },
  },
  azurerm_local_network_gateway: { type: 'localNetworkGateways' },
  azurerm_nat_gateway: { type: 'natGateways' },
  azurerm_network_manager: { type: 'networkManagers' },
  azurerm_network_manager_connectivity_configuration: {
    type: 'networkManagers/connectivityConfigurations',
    inside: { byId: 'network_manager_id' },
  },
  azurerm_network_manager_network_group: {
    type: 'networkManagers/networkGroups',
    inside: { byId: 'network_manager_id' },
  },
  azurerm_network_manager_static_member: {
    type: 'networkManagers/networkGroups/staticMembers',
    inside: { byId: 'network_group_id' },
  },
  azurerm_public_ip: { type: 'publicIPAddresses' },
  azurerm_route: {
    type: 'routeTables/routes',
    inside: { byName: 'route_table_name' },
  },
  azurerm_route_server: { type: 'virtualHubs' },
  azurerm_route_server_bgp_connection: {
    type: 'virtualHubs/bgpConnections',
    inside: { byId: 'route_server_id' },
  },
  azurerm_route_table: { type: 'routeTables' },
  azurerm_subnet: {
    type: 'virtualNetworks/subnets',
    inside: { byName: 'virtual_network_name' },
  },
  azurerm_virtual_hub: { type: 'virtualHubs' },
  azurerm_virtual_hub_connection: {
    type: 'virtualHubs/hubVirtualNetworkConnections',
    inside: { byId: 'virtual_hub_id' },
  },
  azurerm_virtual_hub_routing_intent: {
    type: 'virtualHubs/routingIntent',
    inside: { byId: 'virtual_hub_id' },
  },
  azurerm_virtual_network: { type: 'virtualNetworks' },
  azurerm_virtual_network_gateway: { type: 'virtualNetworkGateways' },
  azurerm_virtual_network_gateway_connection: { type: 'connections' },
  azurerm_virtual_network_peering: {
    type: 'virtualNetworks/virtualNetworkPeerings',
    inside: { byName: 'virtual_network_name' },
  },
  azurerm_virtual_wan: { type: 'virtualWans' },
  azurerm_vpn_gateway: { type: 'vpnGateways' },
  azurerm_vpn_gateway_connection: {
    type: 'vpnGateways/vpnConnections',
    inside: { byId: 'vpn_gateway_id' },
  },
  azurerm_vpn_site: { type: 'vpnSites' },
};

/** The resource of Azure that a type of azurerm is; undefined where it is none, or none that is known here. */
export function azurermResource(type: string): AzurermResource | undefined {
  return Object.hasOwn(resources, type) ? resources[type] : undefined;
}

const byAzureType: ReadonlyMap<string, readonly string[]> = Object.entries(
  resources,
).reduce((types, [azurerm, { type }]) => {
  const key = `microsoft.network/${type}`.toLowerCase();
  return types.set(key, [...(types.get(key) ?? []), azurerm]);
}, new Map<string, readonly string[]>());

/**
 * The types of azurerm that are a type of Azure, such as `Microsoft.Network/virtualNetworks` in any letter case: a
 * Route Server is a virtual hub as well.
 */
export function azurermTypesOf(type: string): readonly string[] {
  return byAzureType.get(type.toLowerCase()) ?? [];
}

/** The word before the name of a resource in its id, such as `subnets`. */
export function segmentOf(type: string): string {
  return azurermResource(type)?.type.split('/').at(-1) ?? '';
}
