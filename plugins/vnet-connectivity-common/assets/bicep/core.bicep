metadata description = 'The network as a whole. What is particular to it is in main.bicepparam.'

targetScope = 'subscription'

import * as types from 'types.bicep'

@description('Subscription of everything that names no other.')
@minLength(36)
@maxLength(36)
param subscriptionId string = subscription().subscriptionId

@description('Name of the network; part of the name of every resource.')
@minLength(1)
@maxLength(32)
param name string

@description('Tags of every resource.')
param tags types.tags = {}

@description('The regions of the network by a short key that stays: it is part of resource names.')
param regions { *: types.region }

@description('What others have set on the networks and their subnets, by the key of the network, as live-settings.sh reads it from Azure before a deployment.')
param liveSettings { *: types.liveSettings } = {}

var newNetworks = filter(items(networks), network => network.value.?virtualNetworkId == null)

// Those in which something is to be built.
var existingNetworks = filter(
  items(networks),
  network => network.value.?virtualNetworkId != null && !empty(network.value.?subnets ?? {})
)

// The id of every virtual network. That of an existing one also says where it is.
var virtualNetworkIds = toObject(
  items(networks),
  network => network.key,
  network =>
    network.value.?virtualNetworkId ?? '/subscriptions/${network.value.?subscriptionId ?? subscriptionId}/resourceGroups/rg-${name}-${network.key}/providers/Microsoft.Network/virtualNetworks/vnet-${name}-${network.key}'
)

var virtualNetworks = mapValues(virtualNetworkIds, id => {
  subscriptionId: split(id, '/')[2]
  resourceGroup: split(id, '/')[4]
  name: split(id, '/')[8]
})

// A network that exists has a resource group of its owner. It gets one of ours only where something is built beside it.
var networksWithResourceGroup = filter(
  items(networks),
  network => network.value.?virtualNetworkId == null || (network.value.?resourceGroup ?? false)
)

module resourceGroups 'modules/resource-group.bicep' = [
  for network in networksWithResourceGroup: {
    name: 'rg-${name}-${network.key}'
    scope: subscription(virtualNetworks[network.key].subscriptionId)
    params: {
      name: 'rg-${name}-${network.key}'
      location: network.value.location
      tags: tags
    }
  }
]

module newVirtualNetworks 'modules/virtual-network.bicep' = [
  for network in newNetworks: {
    name: 'vnet-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      name: virtualNetworks[network.key].name
      location: network.value.location
      addressSpace: network.value.addressSpace
      subnets: network.value.?subnets ?? {}
      subnetSettings: network.value.?subnetSettings
      dnsServers: network.value.?dnsServers
      ddosProtectionPlanId: network.value.?ddosProtectionPlanId
      routeTableIds: routeTableIds[?network.key] ?? {}
      natGatewayIds: natGatewayIds[?network.key] ?? {}
      encryption: network.value.?encryption
      live: liveSettings[?network.key]
      tags: tags
    }
    dependsOn: [
      resourceGroups
      tables
      networkNatGateways
    ]
  }
]

module existingVirtualNetworks 'modules/existing-virtual-network.bicep' = [
  for network in existingNetworks: {
    name: 'vnet-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      name: virtualNetworks[network.key].name
      subnets: network.value.?subnets ?? {}
      routeTableIds: routeTableIds[?network.key] ?? {}
      live: liveSettings[?network.key]
    }
    dependsOn: [
      tables
    ]
  }
]

@description('Resource id of each virtual network.')
output virtualNetworkIds { *: string } = virtualNetworkIds
