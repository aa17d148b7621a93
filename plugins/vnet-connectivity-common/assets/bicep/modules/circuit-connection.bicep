metadata description = 'The connection of an ExpressRoute gateway to a circuit.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the connection.')
param name string

@description('Azure location of the gateway.')
param location string

@description('Name of the ExpressRoute gateway.')
param gatewayName string

@description('Resource id of the circuit.')
param circuitId string

@description('Name of the authorization of a new circuit in another subscription. Left out: none is needed, or authorizationKey is given.')
param authorizationName string?

@description('Authorization key of a circuit that exists in another subscription.')
@secure()
param authorizationKey string?

@description('Tags of the connection.')
param tags resourceTags

resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' existing = {
  name: gatewayName
}

// Only a circuit of this deployment is read: whoever deploys may have no rights on that of somebody else.
resource circuit 'Microsoft.Network/expressRouteCircuits@2024-07-01' existing = if (authorizationName != null) {
  name: split(circuitId, '/')[8]
  scope: resourceGroup(split(circuitId, '/')[2], split(circuitId, '/')[4])

  resource authorization 'authorizations' existing = if (authorizationName != null) {
    name: authorizationName ?? ''
  }
}

resource connection 'Microsoft.Network/connections@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    connectionType: 'ExpressRoute'
    virtualNetworkGateway1: {
      id: gateway.id
      properties: {}
    }
    peer: {
      id: circuitId
    }
    authorizationKey: authorizationName == null ? authorizationKey : circuit::authorization!.properties.authorizationKey
  }
}
