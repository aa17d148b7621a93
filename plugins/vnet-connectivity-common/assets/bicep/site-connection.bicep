module siteConnections 'modules/site-connections.bicep' = [
  for gateway in siteGateways: {
    name: 'sites-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: name
      region: gateway.key
      location: regions[gateway.key].location
      gatewayName: 'vgw-${name}-${gateway.key}'
      gatewaySpeaksBgp: gateway.value.?asn != null
      sites: sites
      policy: ipsecPolicy
      sharedKeys: sharedKeys
      tags: tags
    }
    dependsOn: [
      networkVpnGateways
    ]
  }
]
