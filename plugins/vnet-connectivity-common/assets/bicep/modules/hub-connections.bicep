metadata description = 'The virtual networks on a virtual hub.'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Name of the virtual hub.')
param virtualHubName string

@description('Resource id of each virtual network on the hub, by its key.')
param virtualNetworkIds { *: string }

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' existing = {
  name: virtualHubName
}

// A hub takes one change at a time.
@batchSize(1)
resource connections 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@2024-07-01' = [
  for network in items(virtualNetworkIds): {
    parent: hub
    name: 'vhc-${name}-${network.key}'
    properties: {
      remoteVirtualNetwork: {
        id: network.value
      }
      // The hub announces no way to the internet.
      enableInternetSecurity: false
    }
  }
]
