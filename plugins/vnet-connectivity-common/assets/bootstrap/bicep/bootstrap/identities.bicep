metadata description = 'The identities of the pipelines, and the tokens that stand for them.'

import { FederatedCredential } from 'types.bicep'

param name string
param location string
param federatedCredentials FederatedCredential[]

resource plan 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-plan'
  location: location
}

resource apply 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}-apply'
  location: location
}

// One after the other: an identity refuses two at once.
@batchSize(1)
resource planCredentials 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = [
  for credential in filter(federatedCredentials, credential => credential.identity == 'plan'): {
    parent: plan
    name: credential.name
    properties: {
      issuer: credential.issuer
      subject: credential.subject
      audiences: ['api://AzureADTokenExchange']
    }
  }
]

@batchSize(1)
resource applyCredentials 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = [
  for credential in filter(federatedCredentials, credential => credential.identity == 'apply'): {
    parent: apply
    name: credential.name
    properties: {
      issuer: credential.issuer
      subject: credential.subject
      audiences: ['api://AzureADTokenExchange']
    }
  }
]

output ids { plan: string, apply: string } = { plan: plan.id, apply: apply.id }
output clientIds { plan: string, apply: string } = { plan: plan.properties.clientId, apply: apply.properties.clientId }
output principalIds { plan: string, apply: string } = {
  plan: plan.properties.principalId
  apply: apply.properties.principalId
}
