// What the subnets of new and of existing virtual networks have in common.

@export()
@description('Whether Azure\'s own services look for the subnet by exactly this name.')
func isServiceSubnet(key string) bool =>
  contains(
    [
      'AzureBastionSubnet'
      'AzureFirewallManagementSubnet'
      'AzureFirewallSubnet'
      'GatewaySubnet'
      'RouteServerSubnet'
    ],
    key
  )

@export()
@description('Name of a subnet.')
func subnetName(key string) string => isServiceSubnet(key) ? key : 'snet-${key}'
