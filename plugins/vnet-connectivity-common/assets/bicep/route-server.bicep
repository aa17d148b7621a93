import * as types from 'types.bicep'

@description('The Route Servers by region. Each stands in the RouteServerSubnet of its region.')
param routeServers { *: types.routeServer }

module networkRouteServers 'modules/route-server.bicep' = [
  for server in items(routeServers): {
    name: 'rtserv-${name}-${server.key}'
    scope: resourceGroup(virtualNetworks[server.key].subscriptionId, 'rg-${name}-${server.key}')
    params: {
      name: 'rtserv-${name}-${server.key}'
      location: regions[server.key].location
      subnetId: '${virtualNetworkIds[server.key]}/subnets/RouteServerSubnet'
      branchToBranch: server.value.branchToBranch
      peers: toObject(
        filter(items(appliances), appliance => appliance.key == server.key && appliance.value.?asn != null),
        appliance => 'appliance',
        appliance => appliance.value
      )
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      networkPeerings
      azureFirewalls
    ]
  }
]

@description('Addresses of the Route Server of each region, which the appliances peer with.')
output routeServers { region: string, addresses: string[] }[] = [
  for (server, index) in items(routeServers): {
    region: server.key
    addresses: networkRouteServers[index].outputs.addresses
  }
]
