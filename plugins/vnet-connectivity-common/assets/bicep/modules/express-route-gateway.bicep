metadata description = 'An ExpressRoute gateway in a virtual network.'

import { expressRouteGateway, tags as resourceTags } from '../types.bicep'

@description('Name of the gateway.')
param name string

@description('Azure location of the gateway.')
param location string

@description('Resource id of the GatewaySubnet.')
param subnetId string

@description('What the gateway is.')
param settings expressRouteGateway

@description('Whether a lock keeps people and pipelines from deleting the gateway.')
param isProtected bool

@description('Tags of the gateway.')
param tags resourceTags

// The public IP address belongs to Azure. Creating the gateway takes 45 minutes or more.
resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    gatewayType: 'ExpressRoute'
    sku: {
      name: settings.sku
      tier: settings.sku
    }
    autoScaleConfiguration: settings.sku == 'ErGwScale'
      ? {
          bounds: {
            min: settings.?minimumScaleUnits
            max: settings.?maximumScaleUnits
          }
        }
      : null
    allowRemoteVnetTraffic: settings.?remoteVnetTrafficEnabled ?? false
    ipConfigurations: [
      {
        name: 'default'
        properties: {
          subnet: {
            id: subnetId
          }
        }
      }
    ]
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
