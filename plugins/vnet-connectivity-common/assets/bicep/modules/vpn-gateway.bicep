metadata description = 'A VPN gateway in a virtual network, with its public IP addresses.'

import { tags as resourceTags, vpnGateway } from '../types.bicep'

@description('Name of the gateway.')
param name string

@description('Azure location of the gateway.')
param location string

@description('Resource id of the GatewaySubnet.')
param subnetId string

@description('What the gateway is.')
param settings vpnGateway

@description('Whether a lock keeps people and pipelines from deleting the gateway.')
param isProtected bool

@description('Tags of the gateway and its public IP addresses.')
param tags resourceTags

// The gateway always has two instances. In active-standby they share one address.
var instances = range(0, settings.activeActive ? 2 : 1)

resource publicIpAddresses 'Microsoft.Network/publicIPAddresses@2024-07-01' = [
  for instance in instances: {
    name: 'pip-${name}-${instance}'
    location: location
    tags: tags
    sku: {
      name: 'Standard'
    }
    zones: settings.?zones
    properties: {
      publicIPAllocationMethod: 'Static'
    }
  }
]

// Azure takes 45 minutes or more to create a gateway.
resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    gatewayType: 'Vpn'
    vpnType: 'RouteBased'
    sku: {
      name: settings.sku
      tier: settings.sku
    }
    vpnGatewayGeneration: settings.generation
    activeActive: settings.activeActive
    enableBgp: settings.?asn != null
    bgpSettings: settings.?asn == null
      ? null
      : {
          asn: settings.?asn
        }
    ipConfigurations: [
      for instance in instances: {
        name: 'instance-${instance}'
        properties: {
          subnet: {
            id: subnetId
          }
          publicIPAddress: {
            id: publicIpAddresses[instance].id
          }
        }
      }
    ]
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
output publicIpAddresses string[] = [for instance in instances: publicIpAddresses[instance].properties.ipAddress]

@description('Address of each instance\'s side of a BGP session; empty without BGP.')
output bgpPeeringAddresses string[] = settings.?asn == null
  ? []
  : flatten(map(gateway.properties.bgpSettings.bgpPeeringAddresses, instance => instance.defaultBgpIpAddresses))
