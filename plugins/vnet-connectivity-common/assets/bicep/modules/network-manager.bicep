metadata description = 'A Virtual Network Manager that connects all networks. Its configuration acts once it is deployed to the locations of the networks, which is an action and not a resource: az network manager post-commit.'

import { networkManager, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Azure location of the manager.')
param location string

@description('Ids of the subscriptions whose networks it may connect.')
@minLength(1)
param subscriptionIds string[]

@description('How it connects the networks.')
param settings networkManager

@description('Resource id of every virtual network by its key.')
param virtualNetworkIds { *: string }

@description('Tags of the manager.')
param tags resourceTags

var members = filter(items(virtualNetworkIds), network => network.key != settings.?hub)

resource manager 'Microsoft.Network/networkManagers@2024-07-01' = {
  name: 'vnm-${name}'
  location: location
  tags: tags
  properties: {
    networkManagerScopes: {
      subscriptions: map(subscriptionIds, id => '/subscriptions/${id}')
    }
    networkManagerScopeAccesses: [
      'Connectivity'
    ]
  }
}

resource networkGroup 'Microsoft.Network/networkManagers/networkGroups@2024-07-01' = {
  parent: manager
  name: 'ng-${name}'
  properties: {
    memberType: 'VirtualNetwork'
  }
}

resource staticMembers 'Microsoft.Network/networkManagers/networkGroups/staticMembers@2024-07-01' = [
  for network in members: {
    parent: networkGroup
    name: network.key
    properties: {
      resourceId: network.value
    }
  }
]

resource configuration 'Microsoft.Network/networkManagers/connectivityConfigurations@2024-07-01' = {
  parent: manager
  name: 'cc-${name}'
  properties: {
    connectivityTopology: settings.?hub == null ? 'Mesh' : 'HubAndSpoke'
    hubs: settings.?hub == null
      ? []
      : [
          {
            resourceId: virtualNetworkIds[settings.?hub ?? '']
            resourceType: 'Microsoft.Network/virtualNetworks'
          }
        ]
    // The networks are in more than one region.
    isGlobal: 'True'
    deleteExistingPeering: 'False'
    appliesToGroups: [
      {
        networkGroupId: networkGroup.id
        groupConnectivity: settings.directlyConnected ? 'DirectlyConnected' : 'None'
        isGlobal: 'True'
        useHubGateway: settings.useHubGateway ? 'True' : 'False'
      }
    ]
  }
}

@description('Resource id of the configuration, which has to be deployed to the locations of the networks.')
output configurationId string = configuration.id
