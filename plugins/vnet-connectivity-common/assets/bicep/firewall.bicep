import * as types from 'types.bicep'

@description('The Azure Firewalls by region. Each stands in the AzureFirewallSubnet of its region.')
param firewalls { *: types.firewall }

// A firewall has the first address of its subnet that Azure does not keep for itself, the fourth after that of the
// network. The route tables cannot wait for the firewall to say so: it needs the networks, and they need the tables.
var firewallIpAddresses = toObject(
  objectKeys(firewalls),
  region => region,
  region => cidrHost(regions[region].subnets!.AzureFirewallSubnet, 3)
)

module azureFirewalls 'modules/firewall.bicep' = [
  for firewall in items(firewalls): {
    name: 'afw-${name}-${firewall.key}'
    scope: resourceGroup(virtualNetworks[firewall.key].subscriptionId, 'rg-${name}-${firewall.key}')
    params: {
      name: name
      region: firewall.key
      location: regions[firewall.key].location
      subnetId: '${virtualNetworkIds[firewall.key]}/subnets/AzureFirewallSubnet'
      settings: firewall.value
      privateRanges: privateRanges
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      networkPeerings
    ]
  }
]

@description('Private IP address of the firewall of each region, as the route tables expect it and as it is. The two must agree.')
output firewalls { region: string, expectedIpAddress: string, privateIpAddress: string }[] = [
  for (firewall, index) in items(firewalls): {
    region: firewall.key
    expectedIpAddress: firewallIpAddresses[firewall.key]
    privateIpAddress: azureFirewalls[index].outputs.privateIpAddress
  }
]
