@export()
@description('Subnets that Azure\'s own services look for by exactly this name.')
var serviceSubnetNames = [
  'AzureBastionSubnet'
  'AzureFirewallManagementSubnet'
  'AzureFirewallSubnet'
  'GatewaySubnet'
  'RouteServerSubnet'
]
