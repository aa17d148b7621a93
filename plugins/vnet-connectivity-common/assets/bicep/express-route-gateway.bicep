import * as types from 'types.bicep'

@description('The ExpressRoute gateways by region. Each stands in the GatewaySubnet of its region.')
param expressRouteGateways { *: types.expressRouteGateway }

module networkExpressRouteGateways 'modules/express-route-gateway.bicep' = [
  for gateway in items(expressRouteGateways): {
    name: 'ergw-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: 'ergw-${name}-${gateway.key}'
      location: regions[gateway.key].location
      subnetId: '${virtualNetworkIds[gateway.key]}/subnets/GatewaySubnet'
      settings: gateway.value
      isProtected: isProtected
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      networkPeerings
      azureFirewalls
      networkRouteServers
    ]
  }
]
