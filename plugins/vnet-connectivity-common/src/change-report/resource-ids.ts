import type { EvaluatedConfiguration, ResourceInstance, Value } from '../hcl';
import { Unknown } from '../hcl';

/** The path of a resource below what holds it, with `{argument}` for the values of arguments. */
const paths: Readonly<Record<string, string>> = {
  azurerm_express_route_circuit: 'expressRouteCircuits/{name}',
  azurerm_express_route_circuit_authorization:
    'expressRouteCircuits/{express_route_circuit_name}/authorizations/{name}',
  azurerm_express_route_circuit_peering:
    'expressRouteCircuits/{express_route_circuit_name}/peerings/{peering_type}',
  azurerm_express_route_gateway: 'expressRouteGateways/{name}',
  azurerm_firewall: 'azureFirewalls/{name}',
  azurerm_firewall_policy: 'firewallPolicies/{name}',
  azurerm_local_network_gateway: 'localNetworkGateways/{name}',
  azurerm_nat_gateway: 'natGateways/{name}',
  azurerm_network_manager: 'networkManagers/{name}',
  azurerm_public_ip: 'publicIPAddresses/{name}',
  azurerm_route_server: 'virtualHubs/{name}',
  azurerm_route_table: 'routeTables/{name}',
  azurerm_subnet: 'virtualNetworks/{virtual_network_name}/subnets/{name}',
  azurerm_virtual_hub: 'virtualHubs/{name}',
  azurerm_virtual_network: 'virtualNetworks/{name}',
  azurerm_virtual_network_gateway: 'virtualNetworkGateways/{name}',
  azurerm_virtual_network_gateway_connection: 'connections/{name}',
  azurerm_virtual_network_peering:
    'virtualNetworks/{virtual_network_name}/virtualNetworkPeerings/{name}',
  azurerm_virtual_wan: 'virtualWans/{name}',
  azurerm_vpn_gateway: 'vpnGateways/{name}',
  azurerm_vpn_site: 'vpnSites/{name}',
};

/** The argument with the id of the resource that holds one, and its path below that. */
const pathsBelow: Readonly<Record<string, readonly [string, string]>> = {
  azurerm_express_route_connection: [
    'express_route_gateway_id',
    'expressRouteConnections/{name}',
  ],
  azurerm_firewall_policy_rule_collection_group: [
    'firewall_policy_id',
    'ruleCollectionGroups/{name}',
  ],
  azurerm_network_manager_connectivity_configuration: [
    'network_manager_id',
    'connectivityConfigurations/{name}',
  ],
  azurerm_network_manager_network_group: [
    'network_manager_id',
    'networkGroups/{name}',
  ],
  azurerm_network_manager_static_member: [
    'network_group_id',
    'staticMembers/{name}',
  ],
  azurerm_route_server_bgp_connection: [
    'route_server_id',
    'bgpConnections/{name}',
  ],
  azurerm_virtual_hub_connection: [
    'virtual_hub_id',
    'hubVirtualNetworkConnections/{name}',
  ],
  azurerm_virtual_hub_routing_intent: [
    'virtual_hub_id',
    'routingIntent/{name}',
  ],
  azurerm_vpn_gateway_connection: ['vpn_gateway_id', 'vpnConnections/{name}'],
};

/** The resource of which another one is a property in Azure: the argument with its id. */
const partOf: Readonly<Record<string, string>> = {
  azurerm_nat_gateway_public_ip_association: 'nat_gateway_id',
  azurerm_subnet_nat_gateway_association: 'subnet_id',
  azurerm_subnet_route_table_association: 'subnet_id',
};

/** Id of a resource in Azure; undefined where nothing of this name is a resource there. */
export type ResourceIds = (resource: ResourceInstance) => string | undefined;

/**
 * The ids of the resources of a configuration.
 *
 * @param subscription - id of the subscription of a provider's alias; that of the default provider for undefined
 */
export function resourceIds(
  { resources }: EvaluatedConfiguration,
  subscription: (provider: string | undefined) => string,
): ResourceIds {
  const byAddress = new Map(resources.map(each => [each.address, each]));
  const idOf: ResourceIds = ({ type, values, provider }) => {
    const root = `/subscriptions/${subscription(provider)}/resourceGroups`;
    if (type === 'azurerm_resource_group') return `${root}/${values.name}`;
    const path = paths[type];
    if (path !== undefined) {
      return `${root}/${
        values.resource_group_name
      }/providers/Microsoft.Network/${filled(path, values)}`;
    }
    if (type === 'azurerm_route') {
      return `${root}/${values.resource_group_name}/providers/Microsoft.Network/routeTables/${values.route_table_name}`;
    }
    const whole = partOf[type];
    if (whole !== undefined) return idOfValue(values[whole]);
    const below = pathsBelow[type];
    const parent = below && idOfValue(values[below[0]]);
    return below && parent !== undefined
      ? `${parent}/${filled(below[1], values)}`
      : undefined;
  };
  return idOf;

  function idOfValue(value: Value): string | undefined {
    if (typeof value === 'string') return value;
    const [reference] = value instanceof Unknown ? value.references : [];
    const parent = reference && byAddress.get(reference.address);
    return parent && idOf(parent);
  }
}

/** True for what is a property of another resource in Azure. */
export function isPartOfAnother(type: string): boolean {
  return type === 'azurerm_route' || Object.hasOwn(partOf, type);
}

function filled(path: string, values: ResourceInstance['values']): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
