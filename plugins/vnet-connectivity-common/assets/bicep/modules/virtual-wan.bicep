metadata description = 'A Virtual WAN.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the Virtual WAN.')
param name string

@description('Azure location of the Virtual WAN.')
param location string

@description('Tags of the Virtual WAN.')
param tags resourceTags

// Only Standard has ExpressRoute, and transit between virtual networks and between hubs.
resource virtualWan 'Microsoft.Network/virtualWans@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    type: 'Standard'
    // Sites reach each other through the hubs.
    allowBranchToBranchTraffic: true
  }
}
