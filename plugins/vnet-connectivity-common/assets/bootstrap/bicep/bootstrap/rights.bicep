targetScope = 'subscription'

metadata description = 'The rights of the two identities in a subscription.'

param name string
param principalIds { plan: string, apply: string }
param planActions string[]
param applyActions string[]

// Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var reader = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
var networkContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4d97b98b-1d4f-4787-a291-c67834d212e7'
)

resource planRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (!empty(planActions)) {
  name: guid(subscription().id, name, 'plan')
  properties: {
    // Unique in the directory.
    roleName: '${name} plan ${subscription().subscriptionId}'
    assignableScopes: [subscription().id]
    permissions: [{ actions: planActions }]
  }
}

resource applyRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(subscription().id, name, 'apply')
  properties: {
    roleName: '${name} apply ${subscription().subscriptionId}'
    assignableScopes: [subscription().id]
    permissions: [{ actions: applyActions }]
  }
}

resource planReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, name, 'plan', reader)
  properties: {
    roleDefinitionId: reader
    principalId: principalIds.plan
    principalType: 'ServicePrincipal'
  }
}

resource planActs 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(planActions)) {
  name: guid(subscription().id, name, 'plan', 'custom')
  properties: {
    roleDefinitionId: planRole.id
    principalId: principalIds.plan
    principalType: 'ServicePrincipal'
  }
}

resource applyBuilds 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, name, 'apply', networkContributor)
  properties: {
    roleDefinitionId: networkContributor
    principalId: principalIds.apply
    principalType: 'ServicePrincipal'
  }
}

resource applyActs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, name, 'apply', 'custom')
  properties: {
    roleDefinitionId: applyRole.id
    principalId: principalIds.apply
    principalType: 'ServicePrincipal'
  }
}
