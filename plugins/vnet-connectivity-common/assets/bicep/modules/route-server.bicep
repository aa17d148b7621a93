metadata description = 'A Route Server with its peers. To Azure it is a virtual hub without a Virtual WAN.'

import { appliance, tags as resourceTags } from '../types.bicep'

@description('Name of the Route Server.')
param name string

@description('Azure location of the Route Server.')
param location string

@description('Resource id of the RouteServerSubnet.')
param subnetId string

@description('Whether the gateways of the network exchange routes through it.')
param branchToBranch bool

@description('The appliances that exchange routes with it, by the name of the peering.')
param peers { *: appliance } = {}

@description('Tags of the Route Server and its public IP address.')
param tags resourceTags

// Azure's own services manage the Route Server by this address; no traffic of the network takes it.
resource publicIpAddress 'Microsoft.Network/publicIPAddresses@2024-07-01' = {
  name: 'pip-${name}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource server 'Microsoft.Network/virtualHubs@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: 'Standard'
    allowBranchToBranchTraffic: branchToBranch
  }
}

resource ipConfiguration 'Microsoft.Network/virtualHubs/ipConfigurations@2024-07-01' = {
  parent: server
  name: 'default'
  properties: {
    subnet: {
      id: subnetId
    }
    publicIPAddress: {
      id: publicIpAddress.id
    }
  }
}

// A Route Server takes one change at a time.
@batchSize(1)
resource connections 'Microsoft.Network/virtualHubs/bgpConnections@2024-07-01' = [
  for peer in items(peers): {
    parent: server
    name: peer.key
    properties: {
      peerIp: peer.value.ipAddress
      peerAsn: peer.value.asn!
    }
    dependsOn: [
      ipConfiguration
    ]
  }
]

@description('Addresses that the appliances peer with.')
output addresses string[] = server.properties.virtualRouterIps
