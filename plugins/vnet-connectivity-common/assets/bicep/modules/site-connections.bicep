metadata description = 'The connections of one VPN gateway to the devices of the sites.'

import { ipsecPolicy, site, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Key of the region of the gateway.')
param region string

@description('Azure location of the gateway.')
param location string

@description('Name of the VPN gateway.')
param gatewayName string

@description('Whether the gateway speaks BGP.')
param gatewaySpeaksBgp bool

@description('The sites by key.')
param sites { *: site }

@description('The IPsec/IKE policy of the connections.')
param policy ipsecPolicy

@description('Pre-shared keys by "<region>/<site>".')
@secure()
param sharedKeys { *: string }

@description('Tags of the local network gateways and the connections.')
param tags resourceTags

var connections = flatten(map(
  items(sites),
  site =>
    map(items(site.value.?devices ?? {}), device => {
      name: '${name}-${region}-${site.key}-${device.key}'
      sharedKey: '${region}/${site.key}'
      addressSpace: site.value.addressSpace
      device: device.value
      bgp: gatewaySpeaksBgp && device.value.?asn != null && device.value.?bgpPeerAddress != null
    })
))

resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' existing = {
  name: gatewayName
}

// The device as Azure sees it. With BGP it has no address space: Azure adds the route to the device's BGP address by
// itself, and the device announces the rest.
resource localNetworkGateways 'Microsoft.Network/localNetworkGateways@2024-07-01' = [
  for connection in connections: {
    name: 'lgw-${connection.name}'
    location: location
    tags: tags
    properties: {
      gatewayIpAddress: connection.device.?ipAddress
      fqdn: connection.device.?fqdn
      localNetworkAddressSpace: connection.bgp
        ? null
        : {
            addressPrefixes: connection.addressSpace
          }
      bgpSettings: connection.bgp
        ? {
            asn: connection.device.?asn
            bgpPeeringAddress: connection.device.?bgpPeerAddress
          }
        : null
    }
  }
]

resource gatewayConnections 'Microsoft.Network/connections@2024-07-01' = [
  for (connection, index) in connections: {
    name: 'con-${connection.name}'
    location: location
    tags: tags
    properties: {
      connectionType: 'IPsec'
      connectionProtocol: 'IKEv2'
      virtualNetworkGateway1: {
        id: gateway.id
        properties: {}
      }
      localNetworkGateway2: {
        id: localNetworkGateways[index].id
        properties: {}
      }
      enableBgp: connection.bgp
      dpdTimeoutSeconds: 45
      ipsecPolicies: [policy]
      // A connection without a key in sharedKeys stops the deployment before it begins.
      sharedKey: sharedKeys[connection.sharedKey]
    }
  }
]
