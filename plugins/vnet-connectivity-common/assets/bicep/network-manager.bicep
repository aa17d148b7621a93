import * as types from 'types.bicep'

@description('How the Virtual Network Manager connects the networks.')
param networkManager types.networkManager

module virtualNetworkManager 'modules/network-manager.bicep' = {
  name: 'vnm-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: name
    location: location
    subscriptionIds: objectKeys(groupBy(items(virtualNetworks), network => toLower(network.value.subscriptionId)))
    settings: networkManager
    virtualNetworkIds: virtualNetworkIds
    tags: tags
  }
  dependsOn: [
    centralResourceGroup
    newVirtualNetworks
    existingVirtualNetworks
  ]
}

@description('The configuration to deploy to the locations of the networks.')
output connectivityConfigurationId string = virtualNetworkManager.outputs.configurationId
