/**
 * Services that a subnet may have a service endpoint for. Source: azurerm 5.2.0, `service_endpoint.service` of
 * `azurerm_subnet` (2026-08), which has the names of Azure.
 */
export const serviceEndpointServices = [
  'Microsoft.AzureActiveDirectory',
  'Microsoft.AzureCosmosDB',
  'Microsoft.CognitiveServices',
  'Microsoft.ContainerRegistry',
  'Microsoft.EventHub',
  'Microsoft.KeyVault',
  'Microsoft.ServiceBus',
  'Microsoft.Sql',
  'Microsoft.Storage',
  'Microsoft.Storage.Global',
  'Microsoft.Web',
] as const;

/**
 * Network policies that apply to the private endpoints of a subnet: those of network security groups, of route tables, of
 * both (`Enabled`) or of neither, which is Azure's default. Source: `sources.privateEndpointPolicies`.
 */
export const privateEndpointNetworkPolicies = [
  'Disabled',
  'Enabled',
  'NetworkSecurityGroupEnabled',
  'RouteTableEnabled',
] as const;
