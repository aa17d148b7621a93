metadata description = 'A virtual hub.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the hub.')
param name string

@description('Azure location of the hub.')
param location string

@description('IPv4 range of the hub.')
param addressPrefix string

@description('Which of two routes to the same range the hub takes.')
param routingPreference 'ASPath' | 'ExpressRoute' | 'VpnGateway'

@description('Name of the Virtual WAN.')
param virtualWanName string

@description('Tags of the hub.')
param tags resourceTags

resource virtualWan 'Microsoft.Network/virtualWans@2024-07-01' existing = {
  name: virtualWanName
}

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: 'Standard'
    addressPrefix: addressPrefix
    hubRoutingPreference: routingPreference
    virtualWan: {
      id: virtualWan.id
    }
  }
}
