metadata description = 'The Azure Firewall of a virtual hub, with its policy.'

import { firewall, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Key of the region of the hub.')
param region string

@description('Azure location of the hub.')
param location string

@description('Name of the virtual hub.')
param virtualHubName string

@description('What the firewall is.')
param settings firewall

@description('Ranges of all networks and sites.')
param privateRanges string[]

@description('Tags of the firewall and its policy.')
param tags resourceTags

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' existing = {
  name: virtualHubName
}

var policyName = join(
  concat(['afwp', name, region], settings.?policySuffix == null ? [] : [settings.policySuffix!]),
  '-'
)

// The firewall waits for the policy and its rules: it cannot be built while they are being changed.
module policy 'firewall-policy.bicep' = {
  name: policyName
  params: {
    name: policyName
    location: location
    tier: settings.tier
    privateRanges: privateRanges
    tags: tags
  }
}

resource azureFirewall 'Microsoft.Network/azureFirewalls@2024-07-01' = {
  name: 'afw-${name}-${region}'
  location: location
  tags: tags
  zones: settings.?zones
  properties: {
    sku: {
      name: 'AZFW_Hub'
      tier: settings.tier
    }
    virtualHub: {
      id: hub.id
    }
    firewallPolicy: {
      id: policy.outputs.id
    }
    hubIPAddresses: {
      publicIPs: {
        count: 1
      }
    }
  }
}
