metadata description = 'Subnets in a virtual network that exists already. Its other subnets are left alone.'

import { liveSettings } from '../types.bicep'
import { subnetName, subnetOf } from 'subnet.bicep'

@description('Name of the virtual network.')
param name string

@description('Range of each subnet that is built. A name that Azure reserves is kept to the letter; every other subnet is named snet-<key>.')
param subnets { *: string }

@description('Resource id of the route table of each subnet that has one.')
param routeTableIds { *: string } = {}

@description('What others have set on the subnets, which is repeated.')
param live liveSettings?

resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-07-01' existing = {
  name: name
}

// Azure refuses to change two subnets of a network at the same time.
@batchSize(1)
resource networkSubnets 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = [
  for subnet in items(subnets): {
    parent: virtualNetwork
    name: subnetName(subnet.key)
    properties: subnetOf(subnet.key, subnet.value, routeTableIds[?subnet.key], null, null, live)
  }
]
