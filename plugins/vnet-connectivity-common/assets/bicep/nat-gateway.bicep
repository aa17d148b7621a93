import * as types from 'types.bicep'

@description('The NAT gateways by the key of their network.')
param natGateways { *: types.natGateway }

// Id of the NAT gateway of each subnet that has one, by network and subnet.
var natGatewayIds = toObject(
  items(natGateways),
  gateway => gateway.key,
  gateway =>
    toObject(
      gateway.value.subnets,
      subnet => subnet,
      subnet =>
        '/subscriptions/${virtualNetworks[gateway.key].subscriptionId}/resourceGroups/rg-${name}-${gateway.key}/providers/Microsoft.Network/natGateways/ng-${name}-${gateway.key}'
    )
)

module networkNatGateways 'modules/nat-gateway.bicep' = [
  for gateway in items(natGateways): {
    name: 'ng-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: 'ng-${name}-${gateway.key}'
      location: networks[gateway.key].location
      settings: gateway.value
      tags: tags
    }
    dependsOn: [
      resourceGroups
    ]
  }
]
