import type { Instance } from './instances';
import { textOf } from './values';

/**
 * Types of Azure that change no route, as the same types of azurerm do. What deploys something, or keeps route tables
 * by itself as managed clusters and databases do, is not among them.
 */
const withoutEffect =
  /^Microsoft\.(Authorization|Insights|KeyVault|ManagedIdentity|OperationalInsights|Storage)\/|^Microsoft\.Resources\/(resourceGroups|tags)$|^Microsoft\.Network\/(applicationSecurityGroups|bastionHosts|ddosProtectionPlans|dnsZones|firewallPolicies|ipGroups|natGateways|networkSecurityGroups|networkWatchers|privateDnsZones|privateEndpoints|publicIPAddresses|publicIPPrefixes)(\/|$)/i;

/**
 * Types that may build or join anything, whatever ids their bodies hold: deployments of templates and scripts, and what
 * a Virtual Network Manager does with groups.
 */
const mayDoAnything =
  /^Microsoft\.(Resources\/deployment|Blueprint\/|Solutions\/applications|Network\/networkManagers\/(commits|connectivityConfigurations|networkGroups|routingConfigurations))/i;

/** True if an instance is of azapi and changes no route. */
export function isAzapiWithoutEffect(instance: Instance): boolean {
  return isAzapi(instance) && withoutEffect.test(azureTypeOf(instance));
}

/** True if an instance is of azapi and may build or join anything. */
export function azapiMayDoAnything(instance: Instance): boolean {
  return isAzapi(instance) && mayDoAnything.test(azureTypeOf(instance));
}

function isAzapi({ type }: Instance): boolean {
  return type.startsWith('azapi_');
}

/** `Microsoft.Network/virtualNetworks` of `Microsoft.Network/virtualNetworks@2024-07-01`. */
export function azureTypeOf({ values }: Instance): string {
  return (textOf(values, 'type') ?? '').split('@')[0];
}
