import * as types from 'types.bicep'

@description('The VPN gateways of the virtual hubs by region.')
param hubVpnGateways { *: types.hubVpnGateway }

var sitesWithDevices = toObject(
  filter(items(sites), site => !empty(site.value.?devices ?? {})),
  site => site.key,
  site => site.value
)

module virtualHubVpnGateways 'modules/hub-vpn-gateway.bicep' = [
  for hub in items(hubVpnGateways): {
    name: 'vpng-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'vpng-${name}-${hub.key}'
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      scaleUnits: hub.value.scaleUnits
      isProtected: isProtected
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]

module vpnSites 'modules/vpn-sites.bicep' = {
  name: 'vst-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: name
    location: location
    virtualWanName: 'vwan-${name}'
    sites: sitesWithDevices
    tags: tags
  }
  dependsOn: [
    virtualWan
  ]
}

module hubSiteConnections 'modules/hub-site-connections.bicep' = [
  for hub in items(hubVpnGateways): {
    name: 'vcn-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      region: hub.key
      gatewayName: 'vpng-${name}-${hub.key}'
      sites: sitesWithDevices
      policy: ipsecPolicy
      sharedKeys: sharedKeys
    }
    dependsOn: [
      virtualHubVpnGateways
      hubConnections
      vpnSites
    ]
  }
]

@description('What an on-premises device needs to know about the VPN gateway of each hub.')
output vpnGateways { region: string, publicIpAddresses: string[], bgpPeeringAddresses: string[] }[] = [
  for (hub, index) in items(hubVpnGateways): {
    region: hub.key
    publicIpAddresses: virtualHubVpnGateways[index].outputs.publicIpAddresses
    bgpPeeringAddresses: virtualHubVpnGateways[index].outputs.bgpPeeringAddresses
  }
]
