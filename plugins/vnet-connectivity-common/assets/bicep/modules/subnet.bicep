import { liveSettings, subnetProperties } from '../types.bicep'

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

@export()
@description('The properties of a subnet. A deployment sets what it does not name back to its default, so that what others have set on the subnet is repeated.')
func subnetOf(key string, prefix string, routeTableId string?, natGatewayId string?, live liveSettings?) subnetProperties =>
  union(
    live.?subnets[?subnetName(key)] ?? {},
    routeTableId == null ? {} : { routeTable: { id: routeTableId } },
    natGatewayId == null ? {} : { natGateway: { id: natGatewayId } },
    {
      addressPrefix: prefix
      // A workload reaches the internet only by a way that somebody chose (NAT gateway, firewall, public IP);
      // Azure's own services need the platform's default.
      defaultOutboundAccess: contains(serviceSubnetNames, key)
    }
  )
