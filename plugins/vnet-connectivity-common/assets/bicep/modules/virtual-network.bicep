metadata description = 'A virtual network with its subnets.'

import { liveSettings, subnetSettings as settingsOfSubnet, tags as resourceTags } from '../types.bicep'
import { subnetName, subnetOf } from 'subnet.bicep'

@description('Name of the virtual network.')
param name string

@description('Azure location of the virtual network.')
param location string

@description('IPv4 ranges of the virtual network.')
@minLength(1)
param addressSpace string[]

@description('Range of each subnet. A name that Azure reserves is kept to the letter; every other subnet is named snet-<key>.')
param subnets { *: string }

@description('What the design has on subnets. A subnet without an entry is left to others.')
param subnetSettings { *: settingsOfSubnet } = {}

@description('DNS servers. Left out: they are left to others.')
param dnsServers string[]?

@description('Resource id of the DDoS protection plan. Left out: it is left to others.')
param ddosProtectionPlanId string?

@description('Resource id of the route table of each subnet that has one.')
param routeTableIds { *: string } = {}

@description('Resource id of the NAT gateway of each subnet that has one.')
param natGatewayIds { *: string } = {}

@description('Enforcement of virtual network encryption. Left out: no encryption.')
param encryption string?

@description('What others have set on the network and its subnets, which is repeated.')
param live liveSettings?

@description('Tags of the virtual network.')
param tags resourceTags

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  // Without a list of subnets, Azure keeps those that there are, also those of others.
  // https://learn.microsoft.com/azure/azure-resource-manager/bicep/scenarios-virtual-networks (2025-04-25)
  properties: union(
    live.?network ?? {},
    dnsServers == null ? {} : { dhcpOptions: { dnsServers: dnsServers } },
    ddosProtectionPlanId == null ? {} : { enableDdosProtection: true, ddosProtectionPlan: { id: ddosProtectionPlanId } },
    {
      addressSpace: {
        addressPrefixes: addressSpace
      }
      // It encrypts what machines of sizes that support it send each other, here and over peerings; machines that run
      // have to be stopped and started once.
      encryption: encryption == null ? null : { enabled: true, enforcement: encryption }
    }
  )
}

// Azure refuses to change two subnets of a network at the same time.
@batchSize(1)
resource networkSubnets 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = [
  for subnet in items(subnets): {
    parent: virtualNetwork
    name: subnetName(subnet.key)
    properties: subnetOf(
      subnet.key,
      subnet.value,
      routeTableIds[?subnet.key] ?? subnetSettings[?subnet.key].?routeTableId,
      natGatewayIds[?subnet.key],
      subnetSettings[?subnet.key],
      live
    )
  }
]
