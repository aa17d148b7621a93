metadata description = 'One side of the connections between the VPN gateway of a region and those of others. Policy and shared key are the same on the other side.'

import { ipsecPolicy, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Key of the region of the gateway.')
param region string

@description('Azure location of the gateway.')
param location string

@description('Name of the VPN gateway.')
param gatewayName string

@description('Resource id of the VPN gateway of each region at the other end.')
param remoteGatewayIds { *: string }

@description('Whether the gateways exchange routes.')
param bgpEnabled bool

@description('The IPsec/IKE policy of the connections.')
param policy ipsecPolicy

@description('Pre-shared keys by "<region>/<region>", the two in alphabetical order.')
@secure()
param sharedKeys { *: string }

@description('Tags of the connections.')
param tags resourceTags

resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' existing = {
  name: gatewayName
}

resource gatewayConnections 'Microsoft.Network/connections@2024-07-01' = [
  for remote in items(remoteGatewayIds): {
    name: 'con-${name}-${region}-to-${remote.key}'
    location: location
    tags: tags
    properties: {
      connectionType: 'Vnet2Vnet'
      connectionProtocol: 'IKEv2'
      virtualNetworkGateway1: {
        id: gateway.id
        properties: {}
      }
      virtualNetworkGateway2: {
        id: remote.value
        properties: {}
      }
      enableBgp: bgpEnabled
      dpdTimeoutSeconds: 45
      ipsecPolicies: [policy]
      // One key for both sides, whichever of them comes first in its name. Without one the deployment stops before
      // it begins.
      sharedKey: sharedKeys[?'${region}/${remote.key}'] ?? sharedKeys['${remote.key}/${region}']
    }
  }
]
