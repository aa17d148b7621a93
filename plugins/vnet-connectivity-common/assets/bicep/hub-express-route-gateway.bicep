import * as types from 'types.bicep'

@description('The ExpressRoute gateways of the virtual hubs by region.')
param hubExpressRouteGateways { *: types.hubExpressRouteGateway }

module virtualHubExpressRouteGateways 'modules/hub-express-route-gateway.bicep' = [
  for hub in items(hubExpressRouteGateways): {
    name: 'ergw-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'ergw-${name}-${hub.key}'
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      scaleUnits: hub.value.scaleUnits
      isProtected: isProtected
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]
