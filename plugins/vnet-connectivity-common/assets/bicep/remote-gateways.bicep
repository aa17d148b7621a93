// A peering changes both networks, and Azure refuses to change a network that is being changed: one after the other.
@batchSize(1)
module networkPeerings 'modules/peerings.bicep' = [
  for network in items(groupBy(filter(peerings, half => !half.useRemoteGateways), half => half.from)): {
    name: 'peer-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      virtualNetworkName: virtualNetworks[network.key].name
      peerings: network.value
      virtualNetworkIds: virtualNetworkIds
    }
    dependsOn: [
      newVirtualNetworks
      existingVirtualNetworks
    ]
  }
]

// Azure refuses these until the other half allows gateway transit and the gateway exists.
@batchSize(1)
module remoteGatewayPeerings 'modules/peerings.bicep' = [
  for network in items(groupBy(filter(peerings, half => half.useRemoteGateways), half => half.from)): {
    name: 'remote-peer-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      virtualNetworkName: virtualNetworks[network.key].name
      peerings: network.value
      virtualNetworkIds: virtualNetworkIds
    }
    dependsOn: [
      networkPeerings
      networkRouteServers
      networkVpnGateways
      networkExpressRouteGateways
    ]
  }
]
