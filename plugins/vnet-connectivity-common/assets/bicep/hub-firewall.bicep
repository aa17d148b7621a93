import * as types from 'types.bicep'

@description('The Azure Firewalls of the virtual hubs by region.')
param hubFirewalls { *: types.firewall }

module virtualHubFirewalls 'modules/hub-firewall.bicep' = [
  for hub in items(hubFirewalls): {
    name: 'afw-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      region: hub.key
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      settings: hub.value
      privateRanges: privateRanges
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]

module routingIntents 'modules/routing-intent.bicep' = [
  for hub in items(hubFirewalls): {
    name: 'routing-intent-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      virtualHubName: 'vhub-${name}-${hub.key}'
      firewallName: 'afw-${name}-${hub.key}'
    }
    dependsOn: [
      virtualHubFirewalls
      hubConnections
    ]
  }
]
