metadata description = 'The network as a whole. What is particular to it is in main.bicepparam.'

targetScope = 'subscription'

import * as types from 'types.bicep'

@description('Subscription of everything that names no other.')
@minLength(36)
@maxLength(36)
param subscriptionId string = subscription().subscriptionId

@description('Name of the network; part of the name of every resource.')
@minLength(1)
@maxLength(32)
param name string

@description('Tags of every resource.')
param tags types.tags = {}
// begin: central

@description('Azure location of what belongs to no region.')
param location string
// end: central
// begin: region-pairs

@description('Which regions are joined: each with each, or each with the hub.')
param topology 'mesh' | 'hub-and-spoke'

@description('Key of the hub region; hub-and-spoke only.')
param hub string?
// end: region-pairs

@description('The regions of the network by a short key that stays: it is part of resource names.')
param regions { *: types.region }
// begin: spokes

@description('The workload networks behind the hubs of the regions, by a key that no region has.')
param spokes { *: types.spoke }
// end: spokes
// begin: vpn-gateway

@description('The VPN gateways by region. Each stands in the GatewaySubnet of its region.')
param vpnGateways { *: types.vpnGateway }
// end: vpn-gateway
// begin: vnet-to-vnet

@description('Whether the gateways of two regions exchange routes. Without BGP a connection leads to its two networks and those that use their gateways, and on to no other connection.')
param bgpBetweenRegions bool = true
// end: vnet-to-vnet
// begin: express-route-gateway

@description('The ExpressRoute gateways by region. Each stands in the GatewaySubnet of its region.')
param expressRouteGateways { *: types.expressRouteGateway }
// end: express-route-gateway
// begin: gateway-transit

@description('Region whose gateway the regions without one use. Left out: nobody uses another region\'s gateway.')
param gatewayRegion string?
// end: gateway-transit
// begin: site-region

@description('Region whose VPN gateway is connected to the sites; the other regions reach them through it by BGP. Left out: every region\'s is.')
param gatewayRegion string?
// end: site-region
// begin: virtual-wan

@description('The virtual hubs by region.')
param virtualHubs { *: types.virtualHub }
// end: virtual-wan
// begin: network-manager

@description('How the Virtual Network Manager connects the networks.')
param networkManager types.networkManager
// end: network-manager
// begin: sites

@description('The on-premises sites by key. They are connected to the VPN gateways, each to every device of every site.')
param sites { *: types.site }
// end: sites
// begin: vpn-connection

// It is explicit because Azure's own proposals negotiate IKE with Diffie-Hellman group 2 (1024 bits) and allow SHA1.
// GCMAES256 is also the fastest that the gateways offer.
// https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
@description('The one IPsec/IKE policy that the connections offer and accept; both sides must be configured alike.')
param ipsecPolicy types.ipsecPolicy = {
  ikeEncryption: 'AES256'
  ikeIntegrity: 'SHA256'
  dhGroup: 'DHGroup14'
  ipsecEncryption: 'GCMAES256'
  ipsecIntegrity: 'GCMAES256'
  pfsGroup: 'PFS2048'
  saLifeTimeSeconds: 27000
  saDataSizeKilobytes: 102400000
}

@description('The pre-shared key of each connection, by "<region>/<site>", or by "<region>/<region>" in alphabetical order between two regions: 1 to 128 printable ASCII characters other than space, hyphen and tilde. It belongs in the secret store of the pipeline and in no file.')
@secure()
param sharedKeys { *: string }
// end: vpn-connection
// begin: circuit

@description('The ExpressRoute circuits by key.')
param circuits { *: types.circuit }
// end: circuit
// begin: circuit-connection

@description('The authorization key of each connection to a circuit that exists in another subscription, by "<region>/<circuit>". The owner of the circuit hands it out. It belongs in the secret store of the pipeline and in no file.')
@secure()
param circuitAuthorizationKeys { *: string }
// end: circuit-connection
// begin: private-ranges

@description('Ranges that may reach each other through the firewalls. A network or site outside of them has to be added.')
param privateRanges string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
// end: private-ranges
// begin: firewall

@description('The Azure Firewalls by region. Each stands in the AzureFirewallSubnet of its region.')
param firewalls { *: types.firewall }
// end: firewall
// begin: appliance

@description('The network virtual appliances by region. They are built elsewhere; routes lead to them.')
param appliances { *: types.appliance }
// end: appliance
// begin: route-server

@description('The Route Servers by region. Each stands in the RouteServerSubnet of its region.')
param routeServers { *: types.routeServer }
// end: route-server
// begin: route-table

@description('The route tables by key.')
param routeTables { *: types.routeTable }
// end: route-table
// begin: nat-gateway

@description('The NAT gateways by the key of their network.')
param natGateways { *: types.natGateway }
// end: nat-gateway

// begin: !spokes
// Every virtual network by its key.
var networks = regions
// end: !spokes
// begin: spokes
// Every virtual network by its key: those of the regions, and the spokes in the locations of theirs.
var networks = union(regions, mapValues(spokes, spoke => union(spoke, { location: regions[spoke.region].location })))
// end: spokes

var newNetworks = filter(items(networks), network => network.value.?virtualNetworkId == null)

// Those in which something is to be built.
var existingNetworks = filter(
  items(networks),
  network => network.value.?virtualNetworkId != null && !empty(network.value.?subnets ?? {})
)

// The id of every virtual network. That of an existing one also says where it is.
var virtualNetworkIds = toObject(
  items(networks),
  network => network.key,
  network =>
    network.value.?virtualNetworkId ?? '/subscriptions/${network.value.?subscriptionId ?? subscriptionId}/resourceGroups/rg-${name}-${network.key}/providers/Microsoft.Network/virtualNetworks/vnet-${name}-${network.key}'
)

var virtualNetworks = mapValues(virtualNetworkIds, id => {
  subscriptionId: split(id, '/')[2]
  resourceGroup: split(id, '/')[4]
  name: split(id, '/')[8]
})

// A network that exists has a resource group of its owner. It gets one of ours only where something is built beside it.
var networksWithResourceGroup = filter(
  objectKeys(networks),
  key =>
    contains(
      flatten([
        map(newNetworks, network => network.key)
        // begin: vpn-gateway
        objectKeys(vpnGateways)
        // end: vpn-gateway
        // begin: express-route-gateway
        objectKeys(expressRouteGateways)
        // end: express-route-gateway
        // begin: firewall
        objectKeys(firewalls)
        // end: firewall
        // begin: route-server
        objectKeys(routeServers)
        // end: route-server
        // begin: route-table
        map(items(routeTables), table => table.value.virtualNetwork)
        // end: route-table
      ]),
      key
    )
)
// begin: region-pairs

// Every two regions that are joined, in both directions.
var regionPairs = flatten(map(
  objectKeys(regions),
  from =>
    map(
      filter(objectKeys(regions), to => from != to && (topology == 'mesh' || from == hub || to == hub)),
      to => { from: from, to: to }
    )
))
// end: region-pairs
// begin: gateway-regions

// Regions with something in their network that others use through its peerings.
var gatewayRegions = flatten([
  // begin: vpn-gateway
  objectKeys(vpnGateways)
  // end: vpn-gateway
  // begin: express-route-gateway
  objectKeys(expressRouteGateways)
  // end: express-route-gateway
  // begin: route-server
  objectKeys(routeServers)
  // end: route-server
])
// end: gateway-regions
// begin: peering

// A peering has two halves, one on each network. Both are listed.
var peerings = flatten([
  // begin: global-peering
  map(regionPairs, pair => {
    from: pair.from
    to: pair.to
    // begin: gateway-transit
    // What comes from on-premises through the gateway did not originate in the gateway's network.
    allowForwardedTraffic: pair.from == gatewayRegion || pair.to == gatewayRegion
    allowGatewayTransit: pair.from == gatewayRegion
    useRemoteGateways: pair.to == gatewayRegion
    // end: gateway-transit
    // begin: !gateway-transit
    // begin: inspection
    // What a firewall or appliance passes on did not originate in its own network.
    allowForwardedTraffic: true
    // end: inspection
    // begin: !inspection
    allowForwardedTraffic: false
    // end: !inspection
    allowGatewayTransit: false
    useRemoteGateways: false
    // end: !gateway-transit
  })
  // end: global-peering
  // begin: spokes
  // The half on the hub's network, and the half on the spoke's.
  map(items(spokes), spoke => {
    from: spoke.value.region
    to: spoke.key
    // begin: gateway-regions
    allowForwardedTraffic: contains(gatewayRegions, spoke.value.region)
    allowGatewayTransit: contains(gatewayRegions, spoke.value.region)
    // end: gateway-regions
    // begin: !gateway-regions
    allowForwardedTraffic: false
    allowGatewayTransit: false
    // end: !gateway-regions
    useRemoteGateways: false
  })
  map(items(spokes), spoke => {
    from: spoke.key
    to: spoke.value.region
    // begin: inspection
    // What comes out of the firewall or appliance of the hub did not originate in the hub's network.
    allowForwardedTraffic: true
    // end: inspection
    // begin: !inspection
    // begin: gateway-regions
    // What comes out of the gateway of the hub did not originate in the hub's network.
    allowForwardedTraffic: contains(gatewayRegions, spoke.value.region)
    // end: gateway-regions
    // begin: !gateway-regions
    allowForwardedTraffic: false
    // end: !gateway-regions
    // end: !inspection
    allowGatewayTransit: false
    // begin: gateway-regions
    useRemoteGateways: contains(gatewayRegions, spoke.value.region)
    // end: gateway-regions
    // begin: !gateway-regions
    useRemoteGateways: false
    // end: !gateway-regions
  })
  // end: spokes
])
// end: peering
// begin: firewall

// A firewall has the first address of its subnet that Azure does not keep for itself, the fourth after that of the
// network. The route tables cannot wait for the firewall to say so: it needs the networks, and they need the tables.
var firewallIpAddresses = toObject(
  objectKeys(firewalls),
  region => region,
  region => cidrHost(regions[region].subnets!.AzureFirewallSubnet, 3)
)
// end: firewall
// begin: route-table

// Where the routes of each region's firewall or appliance lead to.
var nextHopIpAddresses = shallowMerge([
  // begin: firewall
  firewallIpAddresses
  // end: firewall
  // begin: appliance
  mapValues(appliances, appliance => appliance.ipAddress)
  // end: appliance
])

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
// end: route-table
// begin: nat-gateway

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
// end: nat-gateway
// begin: circuit

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
      // begin: virtual-wan
      authorized: toLower(split(circuitIds[circuit.key], '/')[2]) != toLower(subscriptionId)
      // end: virtual-wan
      // begin: !virtual-wan
      authorized: toLower(split(circuitIds[circuit.key], '/')[2]) != toLower(virtualNetworks[region].subscriptionId)
      // end: !virtual-wan
    })
))
// end: circuit

module resourceGroups 'modules/resource-group.bicep' = [
  for key in networksWithResourceGroup: {
    name: 'rg-${name}-${key}'
    scope: subscription(virtualNetworks[key].subscriptionId)
    params: {
      name: 'rg-${name}-${key}'
      location: networks[key].location
      tags: tags
    }
  }
]
// begin: route-table

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
// end: route-table
// begin: nat-gateway

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
// end: nat-gateway

module newVirtualNetworks 'modules/virtual-network.bicep' = [
  for network in newNetworks: {
    name: 'vnet-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      name: virtualNetworks[network.key].name
      location: network.value.location
      addressSpace: network.value.addressSpace
      subnets: network.value.?subnets ?? {}
      // begin: route-table
      routeTableIds: routeTableIds[?network.key] ?? {}
      // end: route-table
      // begin: nat-gateway
      natGatewayIds: natGatewayIds[?network.key] ?? {}
      // end: nat-gateway
      // begin: encryption
      encryption: network.value.?encryption
      // end: encryption
      tags: tags
    }
    dependsOn: [
      resourceGroups
      // begin: route-table
      tables
      // end: route-table
      // begin: nat-gateway
      networkNatGateways
      // end: nat-gateway
    ]
  }
]

module existingVirtualNetworks 'modules/existing-virtual-network.bicep' = [
  for network in existingNetworks: {
    name: 'vnet-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      name: virtualNetworks[network.key].name
      subnets: network.value.?subnets ?? {}
      // begin: route-table
      routeTableIds: routeTableIds[?network.key] ?? {}
      // end: route-table
    }
    // begin: route-table
    dependsOn: [
      tables
    ]
    // end: route-table
  }
]
// begin: peering

// A peering changes both networks, and Azure refuses to change a network that is being changed: one after the other.
@batchSize(1)
module networkPeerings 'modules/peerings.bicep' = [
  // begin: remote-gateways
  for network in items(groupBy(filter(peerings, half => !half.useRemoteGateways), half => half.from)): {
  // end: remote-gateways
  // begin: !remote-gateways
  for network in items(groupBy(peerings, half => half.from)): {
  // end: !remote-gateways
    name: 'peer-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      virtualNetworkName: virtualNetworks[network.key].name
      peerings: network.value
      virtualNetworkIds: virtualNetworkIds
    }
    dependsOn: [
      newVirtualNetworks
      existingVirtualNetworks
    ]
  }
]
// end: peering
// begin: firewall

module azureFirewalls 'modules/firewall.bicep' = [
  for firewall in items(firewalls): {
    name: 'afw-${name}-${firewall.key}'
    scope: resourceGroup(virtualNetworks[firewall.key].subscriptionId, 'rg-${name}-${firewall.key}')
    params: {
      name: name
      region: firewall.key
      location: regions[firewall.key].location
      subnetId: '${virtualNetworkIds[firewall.key]}/subnets/AzureFirewallSubnet'
      settings: firewall.value
      privateRanges: privateRanges
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      // begin: peering
      networkPeerings
      // end: peering
    ]
  }
]
// end: firewall
// begin: route-server

module networkRouteServers 'modules/route-server.bicep' = [
  for server in items(routeServers): {
    name: 'rtserv-${name}-${server.key}'
    scope: resourceGroup(virtualNetworks[server.key].subscriptionId, 'rg-${name}-${server.key}')
    params: {
      name: 'rtserv-${name}-${server.key}'
      location: regions[server.key].location
      subnetId: '${virtualNetworkIds[server.key]}/subnets/RouteServerSubnet'
      branchToBranch: server.value.branchToBranch
      // begin: appliance
      peers: toObject(
        filter(items(appliances), appliance => appliance.key == server.key && appliance.value.?asn != null),
        appliance => 'appliance',
        appliance => appliance.value
      )
      // end: appliance
      // begin: !appliance
      peers: {}
      // end: !appliance
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      // begin: peering
      networkPeerings
      // end: peering
      // begin: firewall
      azureFirewalls
      // end: firewall
    ]
  }
]
// end: route-server
// begin: vpn-gateway

module networkVpnGateways 'modules/vpn-gateway.bicep' = [
  for gateway in items(vpnGateways): {
    name: 'vgw-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: 'vgw-${name}-${gateway.key}'
      location: regions[gateway.key].location
      subnetId: '${virtualNetworkIds[gateway.key]}/subnets/GatewaySubnet'
      settings: gateway.value
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      // begin: peering
      networkPeerings
      // end: peering
      // begin: firewall
      azureFirewalls
      // end: firewall
      // begin: route-server
      networkRouteServers
      // end: route-server
    ]
  }
]
// end: vpn-gateway
// begin: express-route-gateway

module networkExpressRouteGateways 'modules/express-route-gateway.bicep' = [
  for gateway in items(expressRouteGateways): {
    name: 'ergw-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: 'ergw-${name}-${gateway.key}'
      location: regions[gateway.key].location
      subnetId: '${virtualNetworkIds[gateway.key]}/subnets/GatewaySubnet'
      settings: gateway.value
      tags: tags
    }
    dependsOn: [
      resourceGroups
      newVirtualNetworks
      existingVirtualNetworks
      // begin: peering
      networkPeerings
      // end: peering
      // begin: firewall
      azureFirewalls
      // end: firewall
      // begin: route-server
      networkRouteServers
      // end: route-server
    ]
  }
]
// end: express-route-gateway
// begin: remote-gateways

// Azure refuses these until the other half allows gateway transit and the gateway exists.
@batchSize(1)
module remoteGatewayPeerings 'modules/peerings.bicep' = [
  for network in items(groupBy(filter(peerings, half => half.useRemoteGateways), half => half.from)): {
    name: 'remote-peer-${name}-${network.key}'
    scope: resourceGroup(virtualNetworks[network.key].subscriptionId, virtualNetworks[network.key].resourceGroup)
    params: {
      virtualNetworkName: virtualNetworks[network.key].name
      peerings: network.value
      virtualNetworkIds: virtualNetworkIds
    }
    dependsOn: [
      networkPeerings
      // begin: route-server
      networkRouteServers
      // end: route-server
      // begin: vpn-gateway
      networkVpnGateways
      // end: vpn-gateway
      // begin: express-route-gateway
      networkExpressRouteGateways
      // end: express-route-gateway
    ]
  }
]
// end: remote-gateways
// begin: vnet-to-vnet

module gatewayConnections 'modules/gateway-connections.bicep' = [
  for gateway in items(vpnGateways): {
    name: 'regions-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: name
      region: gateway.key
      location: regions[gateway.key].location
      gatewayName: 'vgw-${name}-${gateway.key}'
      remoteGatewayIds: toObject(
        filter(regionPairs, pair => pair.from == gateway.key && contains(vpnGateways, pair.to)),
        pair => pair.to,
        pair =>
          '/subscriptions/${virtualNetworks[pair.to].subscriptionId}/resourceGroups/rg-${name}-${pair.to}/providers/Microsoft.Network/virtualNetworkGateways/vgw-${name}-${pair.to}'
      )
      bgpEnabled: bgpBetweenRegions
      policy: ipsecPolicy
      sharedKeys: sharedKeys
      tags: tags
    }
    dependsOn: [
      networkVpnGateways
    ]
  }
]
// end: vnet-to-vnet
// begin: site-connection

module siteConnections 'modules/site-connections.bicep' = [
  // begin: site-region
  for gateway in filter(items(vpnGateways), entry => entry.key == (gatewayRegion ?? entry.key)): {
  // end: site-region
  // begin: !site-region
  for gateway in items(vpnGateways): {
  // end: !site-region
    name: 'sites-${name}-${gateway.key}'
    scope: resourceGroup(virtualNetworks[gateway.key].subscriptionId, 'rg-${name}-${gateway.key}')
    params: {
      name: name
      region: gateway.key
      location: regions[gateway.key].location
      gatewayName: 'vgw-${name}-${gateway.key}'
      gatewaySpeaksBgp: gateway.value.?asn != null
      sites: sites
      policy: ipsecPolicy
      sharedKeys: sharedKeys
      tags: tags
    }
    dependsOn: [
      networkVpnGateways
    ]
  }
]
// end: site-connection
// begin: circuit

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
      tags: tags
    }
    dependsOn: [
      circuitResourceGroups
    ]
  }
]
// end: circuit
// begin: network-circuit-connection

module networkCircuitConnections 'modules/circuit-connection.bicep' = [
  for connection in circuitConnections: {
    name: 'con-${connection.region}-${connection.circuit}'
    scope: resourceGroup(virtualNetworks[connection.region].subscriptionId, 'rg-${name}-${connection.region}')
    params: {
      name: 'con-${name}-${connection.region}-${connection.circuit}'
      location: regions[connection.region].location
      gatewayName: 'ergw-${name}-${connection.region}'
      circuitId: circuitIds[connection.circuit]
      authorizationName: connection.authorized && !connection.existing ? '${name}-${connection.region}' : null
      authorizationKey: connection.authorized && connection.existing
        ? circuitAuthorizationKeys['${connection.region}/${connection.circuit}']
        : null
      tags: tags
    }
    dependsOn: [
      networkExpressRouteGateways
      expressRouteCircuits
    ]
  }
]
// end: network-circuit-connection
// begin: central

module centralResourceGroup 'modules/resource-group.bicep' = {
  name: 'rg-${name}'
  scope: subscription(subscriptionId)
  params: {
    name: 'rg-${name}'
    location: location
    tags: tags
  }
}
// end: central
// begin: virtual-wan

module virtualWan 'modules/virtual-wan.bicep' = {
  name: 'vwan-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: 'vwan-${name}'
    location: location
    tags: tags
  }
  dependsOn: [
    centralResourceGroup
  ]
}

module hubs 'modules/virtual-hub.bicep' = [
  for hub in items(virtualHubs): {
    name: 'vhub-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'vhub-${name}-${hub.key}'
      location: regions[hub.key].location
      addressPrefix: hub.value.addressPrefix
      routingPreference: hub.value.?routingPreference ?? 'ExpressRoute'
      virtualWanName: 'vwan-${name}'
      tags: tags
    }
    dependsOn: [
      virtualWan
    ]
  }
]
// begin: hub-firewall

module hubFirewalls 'modules/hub-firewall.bicep' = [
  for hub in filter(items(virtualHubs), entry => entry.value.?firewall != null): {
    name: 'afw-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      region: hub.key
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      settings: hub.value.firewall!
      privateRanges: privateRanges
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]
// end: hub-firewall
// begin: hub-vpn-gateway

module hubVpnGateways 'modules/hub-vpn-gateway.bicep' = [
  for hub in filter(items(virtualHubs), entry => entry.value.?vpnScaleUnits != null): {
    name: 'vpng-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'vpng-${name}-${hub.key}'
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      scaleUnits: hub.value.vpnScaleUnits!
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]
// end: hub-vpn-gateway
// begin: hub-express-route-gateway

module hubExpressRouteGateways 'modules/hub-express-route-gateway.bicep' = [
  for hub in filter(items(virtualHubs), entry => entry.value.?expressRouteScaleUnits != null): {
    name: 'ergw-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'ergw-${name}-${hub.key}'
      location: regions[hub.key].location
      virtualHubName: 'vhub-${name}-${hub.key}'
      scaleUnits: hub.value.expressRouteScaleUnits!
      tags: tags
    }
    dependsOn: [
      hubs
    ]
  }
]
// end: hub-express-route-gateway

// A hub is not changed while something in it is being built.
module hubConnections 'modules/hub-connections.bicep' = [
  for hub in items(virtualHubs): {
    name: 'vhc-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      virtualHubName: 'vhub-${name}-${hub.key}'
      // begin: spokes
      virtualNetworkIds: toObject(
        filter(objectKeys(networks), key => key == hub.key || spokes[?key].?region == hub.key),
        key => key,
        key => virtualNetworkIds[key]
      )
      // end: spokes
      // begin: !spokes
      virtualNetworkIds: toObject([hub.key], key => key, key => virtualNetworkIds[key])
      // end: !spokes
    }
    dependsOn: [
      hubs
      newVirtualNetworks
      existingVirtualNetworks
      // begin: hub-firewall
      hubFirewalls
      // end: hub-firewall
      // begin: hub-vpn-gateway
      hubVpnGateways
      // end: hub-vpn-gateway
      // begin: hub-express-route-gateway
      hubExpressRouteGateways
      // end: hub-express-route-gateway
    ]
  }
]
// begin: hub-firewall

module routingIntents 'modules/routing-intent.bicep' = [
  for hub in filter(items(virtualHubs), entry => entry.value.?firewall != null): {
    name: 'routing-intent-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      virtualHubName: 'vhub-${name}-${hub.key}'
      firewallName: 'afw-${name}-${hub.key}'
    }
    dependsOn: [
      hubFirewalls
      hubConnections
    ]
  }
]
// end: hub-firewall
// begin: hub-vpn-gateway

var sitesWithDevices = toObject(
  filter(items(sites), site => !empty(site.value.?devices ?? {})),
  site => site.key,
  site => site.value
)

module vpnSites 'modules/vpn-sites.bicep' = {
  name: 'vst-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: name
    location: location
    virtualWanName: 'vwan-${name}'
    sites: sitesWithDevices
    tags: tags
  }
  dependsOn: [
    virtualWan
  ]
}

module hubSiteConnections 'modules/hub-site-connections.bicep' = [
  for hub in filter(items(virtualHubs), entry => entry.value.?vpnScaleUnits != null): {
    name: 'vcn-${name}-${hub.key}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: name
      region: hub.key
      gatewayName: 'vpng-${name}-${hub.key}'
      sites: sitesWithDevices
      policy: ipsecPolicy
      sharedKeys: sharedKeys
    }
    dependsOn: [
      hubVpnGateways
      hubConnections
      vpnSites
    ]
  }
]
// end: hub-vpn-gateway
// begin: hub-circuit-connection

// A gateway takes one connection at a time.
@batchSize(1)
module hubCircuitConnections 'modules/hub-circuit-connection.bicep' = [
  for connection in circuitConnections: {
    name: 'con-${connection.region}-${connection.circuit}'
    scope: resourceGroup(subscriptionId, 'rg-${name}')
    params: {
      name: 'con-${name}-${connection.region}-${connection.circuit}'
      gatewayName: 'ergw-${name}-${connection.region}'
      circuitPeeringId: '${circuitIds[connection.circuit]}/peerings/AzurePrivatePeering'
      authorizationName: connection.authorized && !connection.existing ? '${name}-${connection.region}' : null
      authorizationKey: connection.authorized && connection.existing
        ? circuitAuthorizationKeys['${connection.region}/${connection.circuit}']
        : null
    }
    dependsOn: [
      hubExpressRouteGateways
      hubConnections
      expressRouteCircuits
    ]
  }
]
// end: hub-circuit-connection
// end: virtual-wan
// begin: network-manager

module virtualNetworkManager 'modules/network-manager.bicep' = {
  name: 'vnm-${name}'
  scope: resourceGroup(subscriptionId, 'rg-${name}')
  params: {
    name: name
    location: location
    subscriptionIds: objectKeys(groupBy(items(virtualNetworks), network => toLower(network.value.subscriptionId)))
    settings: networkManager
    virtualNetworkIds: virtualNetworkIds
    tags: tags
  }
  dependsOn: [
    centralResourceGroup
    newVirtualNetworks
    existingVirtualNetworks
  ]
}
// end: network-manager

@description('Resource id of each virtual network.')
output virtualNetworkIds { *: string } = virtualNetworkIds
// begin: vpn-gateway

@description('What an on-premises device needs to know about the VPN gateway of each region.')
output vpnGateways { region: string, publicIpAddresses: string[], asn: int?, bgpPeeringAddresses: string[] }[] = [
  for (gateway, index) in items(vpnGateways): {
    region: gateway.key
    publicIpAddresses: networkVpnGateways[index].outputs.publicIpAddresses
    asn: gateway.value.?asn
    bgpPeeringAddresses: networkVpnGateways[index].outputs.bgpPeeringAddresses
  }
]
// end: vpn-gateway
// begin: hub-vpn-gateway

@description('What an on-premises device needs to know about the VPN gateway of each hub.')
output vpnGateways { region: string, publicIpAddresses: string[], bgpPeeringAddresses: string[] }[] = [
  for (hub, index) in filter(items(virtualHubs), entry => entry.value.?vpnScaleUnits != null): {
    region: hub.key
    publicIpAddresses: hubVpnGateways[index].outputs.publicIpAddresses
    bgpPeeringAddresses: hubVpnGateways[index].outputs.bgpPeeringAddresses
  }
]
// end: hub-vpn-gateway
// begin: firewall

@description('Private IP address of the firewall of each region, as the route tables expect it and as it is. The two must agree.')
output firewalls { region: string, expectedIpAddress: string, privateIpAddress: string }[] = [
  for (firewall, index) in items(firewalls): {
    region: firewall.key
    expectedIpAddress: firewallIpAddresses[firewall.key]
    privateIpAddress: azureFirewalls[index].outputs.privateIpAddress
  }
]
// end: firewall
// begin: route-server

@description('Addresses of the Route Server of each region, which the appliances peer with.')
output routeServers { region: string, addresses: string[] }[] = [
  for (server, index) in items(routeServers): {
    region: server.key
    addresses: networkRouteServers[index].outputs.addresses
  }
]
// end: route-server
// begin: network-manager

@description('The configuration to deploy to the locations of the networks.')
output connectivityConfigurationId string = virtualNetworkManager.outputs.configurationId
// end: network-manager
