metadata description = 'The halves of peerings that one virtual network holds.'

import { peering } from '../types.bicep'

@description('Name of the virtual network.')
param virtualNetworkName string

@description('The halves of peerings of the network.')
param peerings peering[]

@description('Resource id of every virtual network by its key.')
param virtualNetworkIds { *: string }

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-07-01' existing = {
  name: virtualNetworkName
}

// Azure refuses to change a network that is being changed: one peering at a time. A peering knows the address space that
// the remote network had; after a change of it run: az network vnet peering sync
@batchSize(1)
resource networkPeerings 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-07-01' = [
  for half in peerings: {
    parent: virtualNetwork
    name: half.?name ?? 'peer-${half.from}-to-${half.to}'
    properties: {
      remoteVirtualNetwork: {
        id: virtualNetworkIds[half.to]
      }
      allowVirtualNetworkAccess: true
      allowForwardedTraffic: half.allowForwardedTraffic
      allowGatewayTransit: half.allowGatewayTransit
      useRemoteGateways: half.useRemoteGateways
    }
  }
]
