metadata description = 'A NAT gateway with its public IP address. The subnets that use it say so themselves.'

import { natGateway, tags as resourceTags } from '../types.bicep'

@description('Name of the NAT gateway.')
param name string

@description('Azure location of the virtual network.')
param location string

@description('What the NAT gateway is.')
param settings natGateway

@description('Tags of the NAT gateway and its public IP address.')
param tags resourceTags

resource publicIpAddress 'Microsoft.Network/publicIPAddresses@2024-07-01' = {
  name: 'pip-${name}'
  location: location
  tags: tags
  // A NAT gateway takes addresses of its own SKU only.
  sku: {
    name: settings.sku
  }
  zones: settings.?zones
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource gateway 'Microsoft.Network/natGateways@2024-07-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: settings.sku
  }
  properties: {
    publicIpAddresses: [
      {
        id: publicIpAddress.id
      }
    ]
  }
}

@description('Address that traffic to the internet comes from.')
output publicIpAddress string = publicIpAddress.properties.ipAddress
