// The shapes of the parameters of main.bicep and of the modules.

@export()
@description('Tags by name.')
type tags = { *: string }

@export()
@description('A region and its one virtual network.')
@sealed()
type region = {
  @description('Azure location, such as westeurope.')
  location: string

  @description('IPv4 ranges of the virtual network. They overlap with no other network\'s.')
  @minLength(1)
  addressSpace: string[]

  @description('Range of each subnet that is built. Names that Azure reserves (GatewaySubnet, AzureFirewallSubnet …) are kept to the letter; every other subnet is named snet-<key>.')
  subnets: { *: string }?

  @description('What the design has on subnets, by the names in subnets. A subnet without an entry is left to others.')
  subnetSettings: { *: subnetSettings }?

  @description('DNS servers of a new network. Left out: they are left to others.')
  dnsServers: string[]?

  @description('Resource id of the DDoS protection plan of a new network. Left out: it is left to others.')
  ddosProtectionPlanId: string?

  @description('Subscription of the virtual network. Left out: that of the deployment as a whole.')
  @minLength(36)
  @maxLength(36)
  subscriptionId: string?

  @description('Resource id of a virtual network that exists already and is connected as it is: only its peerings, and the subnets listed here, are built in it. Left out: a new one is built.')
  virtualNetworkId: string?

  @description('Whether a network that exists has a resource group of ours beside it, for what is built there. A new one has one in any case.')
  resourceGroup: bool?

  @description('Enforcement of virtual network encryption in a new network; Azure accepts no other. Left out: no encryption.')
  encryption: 'AllowUnencrypted'?
}

@export()
@description('A workload network behind the hub of a region.')
@sealed()
type spoke = {
  @description('Key of the region whose hub it is connected to.')
  region: string

  @description('IPv4 ranges of the virtual network. They overlap with no other network\'s.')
  @minLength(1)
  addressSpace: string[]

  @description('Range of each subnet that is built; each is named snet-<key>.')
  subnets: { *: string }?

  @description('What the design has on subnets, by the names in subnets. A subnet without an entry is left to others.')
  subnetSettings: { *: subnetSettings }?

  @description('DNS servers of a new network. Left out: they are left to others.')
  dnsServers: string[]?

  @description('Resource id of the DDoS protection plan of a new network. Left out: it is left to others.')
  ddosProtectionPlanId: string?

  @description('Subscription of the virtual network. Left out: that of the deployment as a whole.')
  @minLength(36)
  @maxLength(36)
  subscriptionId: string?

  @description('Resource id of a virtual network that exists already. Left out: a new one is built.')
  virtualNetworkId: string?

  @description('Whether a network that exists has a resource group of ours beside it, for what is built there. A new one has one in any case.')
  resourceGroup: bool?

  @description('Enforcement of virtual network encryption in a new network; Azure accepts no other. Left out: no encryption.')
  encryption: 'AllowUnencrypted'?
}

@export()
@description('What the design has on a subnet. Delegations, service endpoints and policies that are left out are none.')
@sealed()
type subnetSettings = {
  @description('Services that the subnet is delegated to, such as Microsoft.Web/serverFarms.')
  delegations: string[]?

  @description('Services such as Microsoft.Storage.')
  serviceEndpoints: string[]?

  @description('Network policies that apply to private endpoints.')
  privateEndpointNetworkPolicies: ('Disabled' | 'Enabled' | 'NetworkSecurityGroupEnabled' | 'RouteTableEnabled')?

  @description('Resource id. Left out: it is left to others.')
  networkSecurityGroupId: string?

  @description('Resource id. Left out: it is left to others.')
  routeTableId: string?
}

@export()
@description('The properties of a subnet, as Azure names them.')
type subnetProperties = resourceInput<'Microsoft.Network/virtualNetworks/subnets@2024-07-01'>.properties

@export()
@description('What others have set on a virtual network and its subnets, as properties of theirs in Azure.')
@sealed()
type liveSettings = {
  @description('Properties of the network.')
  network: resourceInput<'Microsoft.Network/virtualNetworks@2024-07-01'>.properties?

  @description('Properties of each subnet, by its name in Azure.')
  subnets: { *: subnetProperties }?
}

@export()
@description('What a half of a peering lets through beside the traffic of its two networks.')
@sealed()
type peeringFlags = {
  @description('Whether traffic is let in that did not originate in the remote network. Left out: no.')
  allowForwardedTraffic: bool?

  @description('Whether the remote network may use the gateway of this one. Left out: no.')
  allowGatewayTransit: bool?

  @description('Whether this network uses the gateway of the remote one. Left out: no.')
  useRemoteGateways: bool?
}

@export()
@description('One half of a peering.')
@sealed()
type peering = {
  @description('Key of the network that holds this half.')
  from: string

  @description('Key of the remote network.')
  to: string

  @description('Name of a half that existed before. Left out: it is made of the keys.')
  name: string?

  @description('Whether traffic is let in that did not originate in the remote network.')
  allowForwardedTraffic: bool

  @description('Whether the remote network may use the gateway of this one.')
  allowGatewayTransit: bool

  @description('Whether this network uses the gateway of the remote one.')
  useRemoteGateways: bool
}

@export()
@description('An availability zone.')
type zone = '1' | '2' | '3'

@export()
@description('Autonomous system number. 65515 is that of Azure\'s own gateways by default; 8074, 8075, 12076, 65517 to 65520 and those of the IANA\'s special registry are reserved.')
@minValue(1)
@maxValue(4294967294)
type asn = int

@export()
@description('A VPN gateway in a virtual network. Basic knows neither BGP nor IPsec policies; VpnGw1 to VpnGw5 can no longer be created.')
@sealed()
type vpnGateway = {
  sku: 'VpnGw1AZ' | 'VpnGw2AZ' | 'VpnGw3AZ' | 'VpnGw4AZ' | 'VpnGw5AZ'

  @description('Generation1 has VpnGw1AZ to VpnGw3AZ, Generation2 has VpnGw2AZ to VpnGw5AZ.')
  generation: 'Generation1' | 'Generation2'

  @description('Two instances that both carry traffic, each with a public IP address of its own.')
  activeActive: bool

  @description('Left out: no BGP.')
  asn: asn?

  @description('Availability zones of the public IP addresses. Left out in locations that have none.')
  zones: zone[]?
}

@export()
@description('An ExpressRoute gateway in a virtual network.')
@sealed()
type expressRouteGateway = {
  sku: 'ErGw1AZ' | 'ErGw2AZ' | 'ErGw3AZ' | 'ErGwScale'

  @description('Least number of scale units of 1 Gbps each; ErGwScale only.')
  @minValue(1)
  @maxValue(40)
  minimumScaleUnits: int?

  @description('Greatest number of scale units; ErGwScale only.')
  @minValue(1)
  @maxValue(40)
  maximumScaleUnits: int?

  @description('Whether the region exchanges traffic with other networks on its circuits. It has to be on at both ends.')
  remoteVnetTrafficEnabled: bool?
}

@export()
@description('An on-premises site.')
@sealed()
type site = {
  @description('IPv4 ranges of the site.')
  @minLength(1)
  addressSpace: string[]

  @description('The VPN devices of the site.')
  devices: { *: device }?
}

@export()
@description('A VPN device. BGP with it needs both asn and bgpPeerAddress.')
@sealed()
type device = {
  @description('Public IPv4 address. A device has this or a domain name.')
  ipAddress: string?

  @description('Domain name, which Azure resolves.')
  fqdn: string?

  asn: asn?

  @description('Address of the device\'s side of the BGP session.')
  bgpPeerAddress: string?
}

@export()
@description('An IPsec/IKE policy. With GCM, ipsecIntegrity must equal ipsecEncryption.')
@sealed()
type ipsecPolicy = {
  ikeEncryption: 'AES128' | 'AES192' | 'AES256' | 'GCMAES128' | 'GCMAES256'
  ikeIntegrity: 'SHA256' | 'SHA384' | 'GCMAES128' | 'GCMAES256'
  dhGroup: 'DHGroup14' | 'DHGroup24' | 'DHGroup2048' | 'ECP256' | 'ECP384'
  ipsecEncryption: 'AES128' | 'AES192' | 'AES256' | 'GCMAES128' | 'GCMAES192' | 'GCMAES256'
  ipsecIntegrity: 'SHA256' | 'GCMAES128' | 'GCMAES192' | 'GCMAES256'
  pfsGroup: 'PFS14' | 'PFS24' | 'PFS2048' | 'ECP256' | 'ECP384'

  @minValue(300)
  @maxValue(172799)
  saLifeTimeSeconds: int

  @minValue(1024)
  @maxValue(2147483647)
  saDataSizeKilobytes: int
}

@export()
@description('An ExpressRoute circuit. A new one has location, bandwidthInMbps, tier, family, and either serviceProviderName with peeringLocation or expressRoutePortId.')
@sealed()
type circuit = {
  @description('Resource id of a circuit that exists already. Left out: a new one is built.')
  circuitId: string?

  @description('Azure location that a new circuit is registered in.')
  location: string?

  @description('Where the provider and Azure meet, such as Amsterdam.')
  peeringLocation: string?

  @description('Connectivity provider, such as Equinix.')
  serviceProviderName: string?

  @description('Resource id of the ExpressRoute Direct port that carries a new circuit, instead of a provider.')
  expressRoutePortId: string?

  @minValue(1)
  bandwidthInMbps: int?

  tier: ('Local' | 'Standard' | 'Premium')?
  family: ('MeteredData' | 'UnlimitedData')?

  @description('Subscription of a new circuit. Left out: that of the deployment as a whole.')
  @minLength(36)
  @maxLength(36)
  subscriptionId: string?

  @description('Whether the provider has set the circuit up. Only then can it be peered and connected.')
  provisioned: bool

  @description('Private peering of a new circuit. Left out: the provider configures it.')
  privatePeering: privatePeering?

  @description('Keys of the regions whose ExpressRoute gateways, or virtual hubs, are connected to the circuit.')
  @minLength(1)
  regions: string[]
}

@export()
@description('Private peering of a circuit: the customer\'s side.')
@sealed()
type privatePeering = {
  @minValue(1)
  @maxValue(4294967294)
  peerAsn: int

  @description('The /30 of the primary link.')
  primaryPrefix: string

  @description('The /30 of the secondary link.')
  secondaryPrefix: string

  @minValue(1)
  @maxValue(4094)
  vlanId: int
}

@export()
@description('An Azure Firewall.')
@sealed()
type firewall = {
  tier: 'Standard' | 'Premium'

  @description('End of the name of the policy. A policy keeps its tier: another one needs another name. Left out: none.')
  policySuffix: string?

  @description('Availability zones. Left out in locations that have none.')
  zones: zone[]?
}

@export()
@description('A network virtual appliance, which is built elsewhere.')
@sealed()
type appliance = {
  @description('Private IPv4 address of the appliance, or of the load balancer before several.')
  ipAddress: string

  @description('Left out: it exchanges no routes with the Route Server.')
  asn: asn?
}

@export()
@description('A Route Server.')
@sealed()
type routeServer = {
  @description('Whether the gateways of the network exchange routes through it.')
  branchToBranch: bool
}

@export()
@description('A NAT gateway and the subnets that use it. Workload subnets have no way to the internet by themselves.')
@sealed()
type natGateway = {
  @description('StandardV2 spans the availability zones of its region, Standard stands in one of them.')
  sku: 'StandardV2' | 'Standard'

  @description('Keys of the subnets that use it, in the same network.')
  subnets: string[]

  @description('Availability zones of the public IP address of a Standard one. That of a StandardV2 one spans them by itself.')
  zones: zone[]?
}

@export()
@description('A route table and the subnets that use it.')
@sealed()
type routeTable = {
  @description('Key of the network that the table is for.')
  virtualNetwork: string

  @description('Keys of the subnets in that network that use it. Subnets that somebody else built are associated by them.')
  subnets: string[]?

  @description('Whether the subnets also get the routes that gateways learn.')
  gatewayRoutePropagation: bool

  @description('The routes by name.')
  routes: { *: route }
}

@export()
@description('A route.')
@sealed()
type route = {
  @description('IPv4 range that it leads to.')
  prefix: string

  @description('Key of the region whose firewall or appliance gets the traffic, or Internet.')
  nextHop: string
}

@export()
@description('A virtual hub and what stands in it.')
@sealed()
type virtualHub = {
  @description('IPv4 range of the hub, /24 or larger; it overlaps with no network\'s.')
  addressPrefix: string

  @description('Which of two routes to the same range the hub takes. With ExpressRoute, a circuit on several hubs attracts the traffic between them; ASPath keeps it there. Left out: ExpressRoute.')
  routingPreference: ('ASPath' | 'ExpressRoute' | 'VpnGateway')?
}

@export()
@description('A VPN gateway in a virtual hub.')
@sealed()
type hubVpnGateway = {
  @description('Scale units of 500 Mbps for each of its two instances.')
  @minValue(1)
  @maxValue(20)
  scaleUnits: int
}

@export()
@description('An ExpressRoute gateway in a virtual hub.')
@sealed()
type hubExpressRouteGateway = {
  @description('Scale units of 2 Gbps each.')
  @minValue(1)
  @maxValue(10)
  scaleUnits: int
}

@export()
@description('How the Virtual Network Manager connects the networks.')
@sealed()
type networkManager = {
  @description('Key of the network that is the hub. Left out: a mesh.')
  hub: string?

  @description('Whether the members reach each other and not only the hub.')
  directlyConnected: bool

  @description('Whether the members use the gateway of the hub.')
  useHubGateway: bool
}
