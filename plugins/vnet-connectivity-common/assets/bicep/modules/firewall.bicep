metadata description = 'An Azure Firewall in a virtual network, with its policy and public IP address.'

import { firewall, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Key of the region.')
param region string

@description('Azure location of the firewall.')
param location string

@description('Resource id of the AzureFirewallSubnet.')
param subnetId string

@description('What the firewall is.')
param settings firewall

@description('Ranges of all networks and sites.')
param privateRanges string[]

@description('Tags of the firewall, its policy and its public IP address.')
param tags resourceTags

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

resource publicIpAddress 'Microsoft.Network/publicIPAddresses@2024-07-01' = {
  name: 'pip-afw-${name}-${region}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  zones: settings.?zones
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource azureFirewall 'Microsoft.Network/azureFirewalls@2024-07-01' = {
  name: 'afw-${name}-${region}'
  location: location
  tags: tags
  zones: settings.?zones
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: settings.tier
    }
    firewallPolicy: {
      id: policy.outputs.id
    }
    ipConfigurations: [
      {
        name: 'default'
        properties: {
          subnet: {
            id: subnetId
          }
          publicIPAddress: {
            id: publicIpAddress.id
          }
        }
      }
    ]
  }
}

@description('Private IP address of the firewall. The route tables expect the first of its subnet.')
output privateIpAddress string = azureFirewall.properties.ipConfigurations[0].properties.privateIPAddress
