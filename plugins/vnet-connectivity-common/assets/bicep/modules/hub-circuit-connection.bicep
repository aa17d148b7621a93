metadata description = 'The connection of the ExpressRoute gateway of a virtual hub to a circuit.'

@description('Name of the connection.')
param name string

@description('Name of the ExpressRoute gateway.')
param gatewayName string

@description('Resource id of the private peering of the circuit.')
param circuitPeeringId string

@description('Name of the authorization of a new circuit in another subscription. Left out: none is needed, or authorizationKey is given.')
param authorizationName string?

@description('Authorization key of a circuit that exists in another subscription.')
@secure()
param authorizationKey string?

resource gateway 'Microsoft.Network/expressRouteGateways@2024-07-01' existing = {
  name: gatewayName
}

// Only a circuit of this deployment is read: whoever deploys may have no rights on that of somebody else.
resource circuit 'Microsoft.Network/expressRouteCircuits@2024-07-01' existing = if (authorizationName != null) {
  name: split(circuitPeeringId, '/')[8]
  scope: resourceGroup(split(circuitPeeringId, '/')[2], split(circuitPeeringId, '/')[4])

  resource authorization 'authorizations' existing = if (authorizationName != null) {
    name: authorizationName ?? ''
  }
}

resource connection 'Microsoft.Network/expressRouteGateways/expressRouteConnections@2024-07-01' = {
  parent: gateway
  name: name
  properties: {
    expressRouteCircuitPeering: {
      id: circuitPeeringId
    }
    authorizationKey: authorizationName == null ? authorizationKey : circuit::authorization!.properties.authorizationKey
  }
}
