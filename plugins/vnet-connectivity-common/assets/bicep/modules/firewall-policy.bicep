metadata description = 'The policy of an Azure Firewall: the private ranges may reach each other. Narrow it down to what is wanted.'

import { tags as resourceTags } from '../types.bicep'

@description('Name of the policy.')
param name string

@description('Azure location of the policy.')
param location string

@description('Tier of the firewall.')
param tier 'Standard' | 'Premium'

@description('IPv4 ranges that may reach each other through the firewall.')
param privateRanges string[]

@description('Tags of the policy.')
param tags resourceTags

resource policy 'Microsoft.Network/firewallPolicies@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      tier: tier
    }
  }
}

resource ruleCollectionGroup 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-07-01' = {
  parent: policy
  name: 'private-traffic'
  properties: {
    priority: 200
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'allow-private-traffic'
        priority: 200
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'networks-and-sites'
            ipProtocols: ['Any']
            sourceAddresses: privateRanges
            destinationAddresses: privateRanges
            destinationPorts: ['*']
          }
        ]
      }
    ]
  }
}

@description('Resource id of the policy.')
output id string = policy.id
