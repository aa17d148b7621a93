import * as types from 'types.bicep'

@description('The route tables by key.')
param routeTables { *: types.routeTable }

// Id of the route table of each subnet that has one, by network and subnet.
var routeTableIds = mapValues(
  groupBy(items(routeTables), table => table.value.virtualNetwork),
  tables =>
    toObject(
      flatten(map(
        tables,
        table =>
          map(table.value.?subnets ?? [], subnet => {
            subnet: subnet
            id: '/subscriptions/${virtualNetworks[table.value.virtualNetwork].subscriptionId}/resourceGroups/rg-${name}-${table.value.virtualNetwork}/providers/Microsoft.Network/routeTables/rt-${name}-${table.key}'
          })
      )),
      entry => entry.subnet,
      entry => entry.id
    )
)

module tables 'modules/route-table.bicep' = [
  for table in items(routeTables): {
    name: 'rt-${name}-${table.key}'
    scope: resourceGroup(
      virtualNetworks[table.value.virtualNetwork].subscriptionId,
      'rg-${name}-${table.value.virtualNetwork}'
    )
    params: {
      name: 'rt-${name}-${table.key}'
      location: networks[table.value.virtualNetwork].location
      routes: mapValues(table.value.routes, route => {
        prefix: route.prefix
        nextHopIpAddress: route.nextHop == 'Internet' ? null : nextHopIpAddresses[route.nextHop]
      })
      gatewayRoutePropagation: table.value.gatewayRoutePropagation
      tags: tags
    }
    dependsOn: [
      resourceGroups
    ]
  }
]
