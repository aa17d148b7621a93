import { liveSettings, subnetProperties, subnetSettings } from '../types.bicep'

@description('Subnets that Azure\'s own services look for by exactly this name.')
var serviceSubnetNames = [
  'AzureBastionSubnet'
  'AzureFirewallManagementSubnet'
  'AzureFirewallSubnet'
  'GatewaySubnet'
  'RouteServerSubnet'
]

@export()
@description('Name of a subnet in Azure. A name that Azure reserves is kept to the letter; every other subnet is named snet-<key>.')
func subnetName(key string) string => contains(serviceSubnetNames, key) ? key : 'snet-${key}'

@description('The properties that the design has.')
func designed(settings subnetSettings) subnetProperties =>
  union(
    {
      delegations: map(settings.?delegations ?? [], service => {
        name: replace(service, '/', '.')
        properties: { serviceName: service }
      })
      serviceEndpoints: map(settings.?serviceEndpoints ?? [], service => { service: service })
      privateEndpointNetworkPolicies: settings.?privateEndpointNetworkPolicies ?? 'Disabled'
    },
    settings.?networkSecurityGroupId == null ? {} : { networkSecurityGroup: { id: settings.?networkSecurityGroupId } }
  )

@export()
@description('The properties of a subnet. A deployment sets what it does not name back to its default, so that what others have set on the subnet is repeated.')
func subnetOf(key string, prefix string, tableId string?, natId string?, settings subnetSettings?, live liveSettings?) subnetProperties =>
  union(
    live.?subnets[?subnetName(key)] ?? {},
    settings == null ? {} : designed(settings!),
    tableId == null ? {} : { routeTable: { id: tableId } },
    natId == null ? {} : { natGateway: { id: natId } },
    {
      addressPrefix: prefix
      // A workload reaches the internet only by a way that somebody chose (NAT gateway, firewall, public IP);
      // Azure's own services need the platform's default.
      defaultOutboundAccess: contains(serviceSubnetNames, key)
    }
  )
