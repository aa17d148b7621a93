metadata description = 'The ExpressRoute gateway of a virtual hub.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the gateway.')
param name string

@description('Azure location of the hub.')
param location string

@description('Name of the virtual hub.')
param virtualHubName string

@description('Least number of scale units, 2 Gbps each.')
param scaleUnits int

@description('Whether a lock keeps people and pipelines from deleting the gateway.')
param isProtected bool

@description('Tags of the gateway.')
param tags resourceTags

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' existing = {
  name: virtualHubName
}

resource gateway 'Microsoft.Network/expressRouteGateways@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    virtualHub: {
      id: hub.id
    }
    autoScaleConfiguration: {
      bounds: {
        min: scaleUnits
      }
    }
  }
}

// Nobody deletes the gateway by mistake. A deployment changes it as before.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'lock-${name}'
  scope: gateway
  properties: {
    level: 'CanNotDelete'
    notes: 'Set by the repository of this network. delivery.protection in connectivity.yaml says whether it is there.'
  }
}
