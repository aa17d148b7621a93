import * as types from 'types.bicep'

@description('The ExpressRoute circuits by key.')
param circuits { *: types.circuit }

@description('The authorization key of each connection to a circuit that exists in another subscription, by "<region>/<circuit>". The owner of the circuit hands it out. It belongs in the secret store of the pipeline and in no file.')
@secure()
param circuitAuthorizationKeys { *: string }

var newCircuits = filter(items(circuits), circuit => circuit.value.?circuitId == null)

// The id of every circuit. That of an existing one also says where it is.
var circuitIds = toObject(
  items(circuits),
  circuit => circuit.key,
  circuit =>
    circuit.value.?circuitId ?? '/subscriptions/${circuit.value.?subscriptionId ?? subscriptionId}/resourceGroups/rg-${name}-${circuit.key}/providers/Microsoft.Network/expressRouteCircuits/erc-${name}-${circuit.key}'
)

// Every circuit that can be connected with each of its regions. The owner of a circuit has to authorize gateways of
// other subscriptions.
var circuitConnections = flatten(map(
  filter(items(circuits), circuit => circuit.value.provisioned),
  circuit =>
    map(circuit.value.regions, region => {
      region: region
      circuit: circuit.key
      existing: circuit.value.?circuitId != null
      authorized: toLower(split(circuitIds[circuit.key], '/')[2]) != toLower(circuitGatewaySubscriptionIds[region])
    })
))

module circuitResourceGroups 'modules/resource-group.bicep' = [
  for circuit in newCircuits: {
    name: 'rg-${name}-${circuit.key}'
    scope: subscription(split(circuitIds[circuit.key], '/')[2])
    params: {
      name: 'rg-${name}-${circuit.key}'
      location: circuit.value.location!
      tags: tags
    }
  }
]

module expressRouteCircuits 'modules/circuit.bicep' = [
  for circuit in newCircuits: {
    name: 'erc-${name}-${circuit.key}'
    scope: resourceGroup(split(circuitIds[circuit.key], '/')[2], 'rg-${name}-${circuit.key}')
    params: {
      name: 'erc-${name}-${circuit.key}'
      location: circuit.value.location!
      settings: circuit.value
      authorizationNames: map(
        filter(circuitConnections, connection => connection.circuit == circuit.key && connection.authorized),
        connection => '${name}-${connection.region}'
      )
      isProtected: isProtected
      tags: tags
    }
    dependsOn: [
      circuitResourceGroups
    ]
  }
]
