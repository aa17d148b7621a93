@description('Whether the gateways of two regions exchange routes. Without BGP a connection leads to its two networks and those that use their gateways, and on to no other connection.')
param bgpBetweenRegions bool = true

module gatewayConnections 'modules/gateway-connections.bicep' = [
  for gateway in items(vpnGateways): {
    name: 'regions-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: name
      region: gateway.key
      location: regions[gateway.key].location
      gatewayName: 'vgw-${name}-${gateway.key}'
      remoteGatewayIds: toObject(
        filter(regionPairs, pair => pair.from == gateway.key && contains(vpnGateways, pair.to)),
        pair => pair.to,
        pair =>
          '/subscriptions/${virtualNetworks[pair.to].subscriptionId}/resourceGroups/rg-${name}-${pair.to}/providers/Microsoft.Network/virtualNetworkGateways/vgw-${name}-${pair.to}'
      )
      bgpEnabled: bgpBetweenRegions
      policy: ipsecPolicy
      sharedKeys: sharedKeys
      tags: tags
    }
    dependsOn: [
      networkVpnGateways
    ]
  }
]
