import * as types from 'types.bicep'

@description('The VPN gateways by region. Each stands in the GatewaySubnet of its region.')
param vpnGateways { *: types.vpnGateway }

module networkVpnGateways 'modules/vpn-gateway.bicep' = [
  for gateway in items(vpnGateways): {
    name: 'vgw-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: 'vgw-${name}-${gateway.key}'
      location: regions[gateway.key].location
      subnetId: '${virtualNetworkIds[gateway.key]}/subnets/GatewaySubnet'
      settings: gateway.value
      isProtected: isProtected
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      networkPeerings
      azureFirewalls
      networkRouteServers
    ]
  }
]

@description('What an on-premises device needs to know about the VPN gateway of each region.')
output vpnGateways { region: string, publicIpAddresses: string[], asn: int?, bgpPeeringAddresses: string[] }[] = [
  for (gateway, index) in items(vpnGateways): {
    region: gateway.key
    publicIpAddresses: networkVpnGateways[index].outputs.publicIpAddresses
    asn: gateway.value.?asn
    bgpPeeringAddresses: networkVpnGateways[index].outputs.bgpPeeringAddresses
  }
]
