metadata description = 'The VPN gateway of a virtual hub.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the gateway.')
param name string

@description('Azure location of the hub.')
param location string

@description('Name of the virtual hub.')
param virtualHubName string

@description('Scale units, 500 Mbps for each of the two instances.')
param scaleUnits int

@description('Whether a lock keeps people and pipelines from deleting the gateway.')
param isProtected bool

@description('Tags of the gateway.')
param tags resourceTags

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' existing = {
  name: virtualHubName
}

resource gateway 'Microsoft.Network/vpnGateways@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    virtualHub: {
      id: hub.id
    }
    vpnGatewayScaleUnit: scaleUnits
    // The gateway of a hub always speaks BGP, and Azure accepts no other ASN.
    bgpSettings: {
      asn: 65515
      peerWeight: 0
    }
  }
}

// Nobody deletes the gateway by mistake. A deployment changes it as before.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isProtected) {
  name: 'lock-${name}'
  scope: gateway
  properties: {
    level: 'CanNotDelete'
    notes: 'Set by the repository of this network. delivery.protection in connectivity.yaml says whether it is there.'
  }
}

@description('Public IP address of each instance: the far end of the tunnels as a device sees it.')
output publicIpAddresses string[] = flatten(map(
  gateway.properties.bgpSettings.bgpPeeringAddresses,
  instance => instance.tunnelIpAddresses
))

@description('Address of each instance\'s side of a BGP session.')
output bgpPeeringAddresses string[] = flatten(map(
  gateway.properties.bgpSettings.bgpPeeringAddresses,
  instance => instance.defaultBgpIpAddresses
))
