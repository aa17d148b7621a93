metadata description = 'A new ExpressRoute circuit, with its private peering and authorizations once the provider has set it up.'

import { circuit, tags as resourceTags } from '../types.bicep'

@description('Name of the circuit.')
param name string

@description('Azure location that the circuit is registered in.')
param location string

@description('What the circuit is.')
param settings circuit

@description('Names of the authorizations for gateways in other subscriptions.')
param authorizationNames string[]

@description('Whether a lock keeps people and pipelines from deleting the circuit.')
param isProtected bool

@description('Tags of the circuit.')
param tags resourceTags

var tier = settings.?tier ?? 'Standard'
var family = settings.?family ?? 'MeteredData'

// From the moment it exists, a circuit is paid for. Its provider sets it up with the service key.
resource expressRouteCircuit 'Microsoft.Network/expressRouteCircuits@2024-07-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: '${tier}_${family}'
    tier: tier
    family: family
  }
  properties: settings.?expressRoutePortId == null
    ? {
        serviceProviderProperties: {
          serviceProviderName: settings.?serviceProviderName
          peeringLocation: settings.?peeringLocation
          bandwidthInMbps: settings.?bandwidthInMbps
        }
      }
    : {
        expressRoutePort: {
          id: settings.?expressRoutePortId
        }
        bandwidthInGbps: (settings.?bandwidthInMbps ?? 0) / 1000
      }
}

// Nobody deletes the circuit by mistake. A deployment changes it as before.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'lock-${name}'
  scope: expressRouteCircuit
  properties: {
    level: 'CanNotDelete'
    notes: 'Set by the repository of this network. delivery.protection in connectivity.yaml says whether it is there.'
  }
}

resource privatePeering 'Microsoft.Network/expressRouteCircuits/peerings@2024-07-01' = if (settings.provisioned && settings.?privatePeering != null) {
  parent: expressRouteCircuit
  name: 'AzurePrivatePeering'
  properties: {
    peeringType: 'AzurePrivatePeering'
    peerASN: settings.?privatePeering.?peerAsn
    primaryPeerAddressPrefix: settings.?privatePeering.?primaryPrefix
    secondaryPeerAddressPrefix: settings.?privatePeering.?secondaryPrefix
    vlanId: settings.?privatePeering.?vlanId
  }
}

// A circuit takes one change at a time.
@batchSize(1)
resource authorizations 'Microsoft.Network/expressRouteCircuits/authorizations@2024-07-01' = [
  for authorization in authorizationNames: {
    parent: expressRouteCircuit
    name: authorization
    properties: {}
    dependsOn: [
      privatePeering
    ]
  }
]
