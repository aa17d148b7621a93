metadata description = 'A virtual network with its subnets.'

import { tags as resourceTags } from '../types.bicep'
import { serviceSubnetNames } from 'service-subnets.bicep'

@description('Name of the virtual network.')
param name string

@description('Azure location of the virtual network.')
param location string

@description('IPv4 ranges of the virtual network.')
@minLength(1)
param addressSpace string[]

@description('Range of each subnet. A name that Azure reserves is kept to the letter; every other subnet is named snet-<key>.')
param subnets { *: string }

@description('Resource id of the route table of each subnet that has one.')
param routeTableIds { *: string } = {}

@description('Resource id of the NAT gateway of each subnet that has one.')
param natGatewayIds { *: string } = {}

@description('Enforcement of virtual network encryption. Left out: no encryption.')
param encryption string?

@description('Tags of the virtual network.')
param tags resourceTags

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: addressSpace
    }
    // It encrypts what machines of sizes that support it send each other, here and over peerings; machines that run
    // have to be stopped and started once.
    encryption: encryption == null ? null : { enabled: true, enforcement: encryption }
    // The subnets are part of the network and not resources of their own: two of them are never changed at the same
    // time, which Azure refuses. What is to be on a subnet must be written here, or the next deployment removes it.
    subnets: [
      for subnet in items(subnets): {
        name: contains(serviceSubnetNames, subnet.key) ? subnet.key : 'snet-${subnet.key}'
        properties: {
          addressPrefix: subnet.value
          // A workload reaches the internet only by a way that somebody chose (NAT gateway, firewall, public IP);
          // Azure's own services need the platform's default.
          defaultOutboundAccess: contains(serviceSubnetNames, subnet.key)
          routeTable: contains(routeTableIds, subnet.key) ? { id: routeTableIds[subnet.key] } : null
          natGateway: contains(natGatewayIds, subnet.key) ? { id: natGatewayIds[subnet.key] } : null
        }
      }
    ]
  }
}
