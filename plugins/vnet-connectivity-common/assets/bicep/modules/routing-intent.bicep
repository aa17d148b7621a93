metadata description = 'The routing intent of a virtual hub: private traffic passes its firewall.'

@description('Name of the virtual hub.')
param virtualHubName string

@description('Name of the Azure Firewall of the hub.')
param firewallName string

resource hub 'Microsoft.Network/virtualHubs@2024-07-01' existing = {
  name: virtualHubName
}

resource azureFirewall 'Microsoft.Network/azureFirewalls@2024-07-01' existing = {
  name: firewallName
}

resource routingIntent 'Microsoft.Network/virtualHubs/routingIntent@2024-07-01' = {
  parent: hub
  name: 'private-traffic'
  properties: {
    routingPolicies: [
      {
        name: 'PrivateTraffic'
        destinations: [
          'PrivateTraffic'
        ]
        nextHop: azureFirewall.id
      }
    ]
  }
}
