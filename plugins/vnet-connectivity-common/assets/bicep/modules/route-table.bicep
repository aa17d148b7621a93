metadata description = 'A route table. The subnets that use it say so themselves.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the route table.')
param name string

@description('Azure location of the networks that use it.')
param location string

@description('Routes by name. One without a next hop leads to the internet.')
param routes { *: { prefix: string, nextHopIpAddress: string? } }

@description('Whether routes that gateways learn reach the subnets.')
param gatewayRoutePropagation bool

@description('Tags of the route table.')
param tags resourceTags

resource routeTable 'Microsoft.Network/routeTables@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: !gatewayRoutePropagation
    routes: [
      for entry in items(routes): {
        name: entry.key
        properties: {
          addressPrefix: entry.value.prefix
          nextHopType: entry.value.?nextHopIpAddress == null ? 'Internet' : 'VirtualAppliance'
          nextHopIpAddress: entry.value.?nextHopIpAddress
        }
      }
    ]
  }
}
