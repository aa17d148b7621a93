// The subscription of the gateway of each region.
var circuitGatewaySubscriptionIds = mapValues(virtualNetworks, network => network.subscriptionId)

module networkCircuitConnections 'modules/circuit-connection.bicep' = [
  for connection in circuitConnections: {
    name: 'con-${connection.region}-${connection.circuit}'
    scope: resourceGroup(virtualNetworks[connection.region].subscriptionId, 'rg-${name}-${connection.region}')
    params: {
      name: 'con-${name}-${connection.region}-${connection.circuit}'
      location: regions[connection.region].location
      gatewayName: 'ergw-${name}-${connection.region}'
      circuitId: circuitIds[connection.circuit]
      authorizationName: connection.authorized && !connection.existing ? '${name}-${connection.region}' : null
      authorizationKey: connection.authorized && connection.existing
        ? circuitAuthorizationKeys['${connection.region}/${connection.circuit}']
        : null
      tags: tags
    }
    dependsOn: [
      networkExpressRouteGateways
      expressRouteCircuits
    ]
  }
]
