@description('Azure location of what belongs to no region.')
param location string

module centralResourceGroup 'modules/resource-group.bicep' = {
  name: 'rg-${name}'
  scope: subscription(subscriptionId)
  params: {
    name: 'rg-${name}'
    location: location
    tags: tags
  }
}
