metadata description = 'A resource group. It is a module of its own because it may be in another subscription.'

targetScope = 'subscription'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the resource group.')
param name string

@description('Azure location of the resource group.')
param location string

@description('Tags of the resource group.')
param tags resourceTags

resource resourceGroup 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: name
  location: location
  tags: tags
}
