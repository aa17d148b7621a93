targetScope = 'subscription'

metadata description = 'What the pipelines need before they can run: two identities, and their rights.'

import { FederatedCredential } from 'types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Azure region of the identities.')
param location string

@description('The other subscriptions that hold a part of the network.')
param furtherSubscriptionIds string[]

@description('What the identity that plans needs beyond the role Reader.')
param planActions string[]

@description('What the identity that applies needs beyond the role Network Contributor.')
param applyActions string[]

@description('The tokens of the pipelines that Azure accepts. bootstrap.sh sets them.')
param federatedCredentials FederatedCredential[]

var subscriptionIds = union([subscription().subscriptionId], furtherSubscriptionIds)

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${name}-pipelines'
  location: location
}

module identities 'identities.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    federatedCredentials: federatedCredentials
  }
}

module rights 'rights.bicep' = [
  for id in subscriptionIds: {
    name: 'rights-${name}-${uniqueString(id)}'
    scope: subscription(id)
    params: {
      name: name
      principalIds: identities.outputs.principalIds
      planActions: planActions
      applyActions: applyActions
    }
  }
]

@description('Client ids of the identities.')
output clientIds { plan: string, apply: string } = identities.outputs.clientIds

@description('Resource ids of the identities.')
output identities { plan: string, apply: string } = identities.outputs.ids
