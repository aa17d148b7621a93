// The hubs stand together in one subscription, whosever the networks are.
var circuitGatewaySubscriptionIds = mapValues(virtualHubs, hub => subscriptionId)

// A gateway takes one connection at a time.
@batchSize(1)
module hubCircuitConnections 'modules/hub-circuit-connection.bicep' = [
  for connection in circuitConnections: {
    name: 'con-${connection.region}-${connection.circuit}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'con-${name}-${connection.region}-${connection.circuit}'
      gatewayName: 'ergw-${name}-${connection.region}'
      circuitPeeringId: '${circuitIds[connection.circuit]}/peerings/AzurePrivatePeering'
      authorizationName: connection.authorized && !connection.existing ? '${name}-${connection.region}' : null
      authorizationKey: connection.authorized && connection.existing
        ? circuitAuthorizationKeys['${connection.region}/${connection.circuit}']
        : null
    }
    dependsOn: [
      virtualHubExpressRouteGateways
      hubConnections
      expressRouteCircuits
    ]
  }
]
