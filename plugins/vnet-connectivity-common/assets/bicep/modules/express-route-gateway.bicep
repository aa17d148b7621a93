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
