import * as types from 'types.bicep'

@description('The virtual hubs by region.')
param virtualHubs { *: types.virtualHub }

module virtualWan 'modules/virtual-wan.bicep' = {
  name: 'vwan-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: 'vwan-${name}'
    location: location
    tags: tags
  }
  dependsOn: [
    centralResourceGroup
  ]
}

module hubs 'modules/virtual-hub.bicep' = [
  for hub in items(virtualHubs): {
    name: 'vhub-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'vhub-${name}-${hub.key}'
      location: regions[hub.key].location
      addressPrefix: hub.value.addressPrefix
      routingPreference: hub.value.?routingPreference ?? 'ExpressRoute'
      virtualWanName: 'vwan-${name}'
      tags: tags
    }
    dependsOn: [
      virtualWan
    ]
  }
]

// A hub is not changed while something in it is being built.
module hubConnections 'modules/hub-connections.bicep' = [
  for hub in items(virtualHubs): {
    name: 'vhc-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      virtualHubName: 'vhub-${name}-${hub.key}'
      virtualNetworkIds: hubNetworkIds[hub.key]
    }
    dependsOn: [
      hubs
      newVirtualNetworks
      existingVirtualNetworks
      virtualHubFirewalls
      virtualHubVpnGateways
      virtualHubExpressRouteGateways
    ]
  }
]
