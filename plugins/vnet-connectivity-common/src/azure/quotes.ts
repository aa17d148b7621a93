import type { Source, SourceId } from './sources';
import { sources } from './sources';
import type { WorkloadSourceId } from './workload-sources';
import { workloadSources } from './workload-sources';

/**
 * Words of a page that a fact rests on. `npm run facts -- --check` opens the pages and reports the words that are no longer
 * there. This file is for that script and for tests: nothing that runs in a portal imports it.
 */
export type Quote =
  | {
      /** An export of this folder with its member (`limits.tagsPerResource`), or the id of a rule. */
      readonly fact: string;
      /** Words as they stand on the page; `…` separates parts that follow each other closely, as the cells of a row do. */
      readonly text: string;
      readonly unquoted?: undefined;
    }
  | {
      /** Absent where it holds for everything that rests on the source. */
      readonly fact?: string;
      /** The reason why there are no words to compare; ends a sentence that begins with "because". */
      readonly unquoted: string;
      readonly text?: undefined;
    };

const ownDocument: readonly Quote[] = [
  { unquoted: 'the document belongs to this product' },
];
const table: Quote = {
  unquoted: 'it is a long table, renewed as a whole',
};
const unread: Quote = { unquoted: 'its words were not kept when it was read' };
/** The browser fills such a page in; the response of the server has no figures. */
const byScript = 'the page fills its prices in by script';

/** The words that were read in each of {@link sources}. */
export const quotes: Readonly<Record<SourceId, readonly Quote[]>> = {
  managePeering: [
    {
      fact: 'peering-one-remote-gateway-only',
      text: 'This option can be enabled in only one of the peered virtual networks',
    },
    {
      fact: 'peering-own-gateway-excludes-remote-gateways',
      text: "can't use remote gateways if you already have a gateway configured in your virtual network",
    },
    {
      fact: 'existing-vnet-gateway-unknown',
      text: "can't use remote gateways if you already have a gateway configured in your virtual network",
    },
  ],
  manageSubnet: [
    {
      fact: 'sources.manageSubnet',
      text: 'If any resources exist in the subnet, you must either move the resources to another subnet, or delete them',
    },
  ],
  privateEndpointPolicies: [
    {
      fact: 'privateEndpointNetworkPolicies',
      text: 'By default, network policies are disabled for a subnet in a virtual network',
    },
  ],
  bicepVirtualNetworks: [
    {
      fact: 'sources.bicepVirtualNetworks',
      text: "if the subnet property isn't included in a PUT request, the existing subnets remain unchanged",
    },
  ],
  managementLocks: [
    {
      fact: 'sources.managementLocks',
      text: 'When you apply a lock at a parent scope, all child resources inherit the same lock',
    },
  ],
  deploymentStacks: [
    {
      fact: 'sources.deploymentStacks',
      text: 'If you remove a resource from the template, it can be detached or deleted based on the specified actionOnUnmanage behavior of the deployment stack',
    },
  ],
  manageVirtualNetwork: [
    {
      fact: 'sources.manageVirtualNetwork',
      text: "You can't change the name after the virtual network is created",
    },
  ],
  peeringOverview: [
    {
      fact: 'sources.peeringOverview',
      text: 'The virtual networks appear as one for connectivity purposes',
    },
  ],
  gatewayInOtherRegion: [
    {
      fact: 'transit-needs-gateway-region',
      text: 'Gateway transit works with both virtual network peering in the same region and global virtual network peering across regions',
    },
    {
      fact: 'spokes-need-gateway-per-region',
      text: "Virtual network peering isn't transitive. Workload virtual networks that are peered to the same gateway virtual network can't reach each other through peering alone",
    },
    {
      fact: 'transit-gateway-region-is-hub',
      text: 'On the peering from the gateway virtual network, enable Allow gateway or route server',
    },
  ],
  vpnCryptography: [
    {
      fact: 'defaultIpsecPolicy',
      text: 'IKEv2 main mode policies for Azure VPN gateways utilize only Diffie-Hellman Group 2 (1024 bits)',
    },
    { fact: 'defaultIpsecPolicy.saLifetimeSeconds', ...unread },
    { fact: 'defaultIpsecPolicy.saDataSizeKilobytes', ...unread },
  ],
  firewallFaq: [
    {
      fact: 'serviceSubnets.firewall',
      text: 'A /26 address space ensures that the firewall has enough IP addresses',
    },
  ],
  gatewayTransit: [
    {
      fact: 'sources.gatewayTransit',
      text: 'is a peering property that lets one virtual network use the VPN gateway in the peered virtual network for cross-premises or VNet-to-VNet connectivity',
    },
  ],
  forcedTunneling: [
    {
      fact: 'sources.forcedTunneling',
      text: 'When forced tunneling is configured, all Internet-bound traffic is sent to your on-premises location',
    },
  ],
  vpnGatewaySkus: [
    { fact: 'vpnGatewaySkus', text: 'VpnGw1AZ…Max. 30…650 Mbps' },
    { fact: 'vpnGatewaySkus', text: 'VpnGw2AZ…Max. 30…1.25 Gbps' },
    { fact: 'vpnGatewaySkus', text: 'VpnGw3AZ…Max. 30…2.5 Gbps' },
    { fact: 'vpnGatewaySkus', text: 'VpnGw4AZ…Max. 100…5 Gbps' },
    { fact: 'vpnGatewaySkus', text: 'VpnGw5AZ…Max. 100…10 Gbps' },
    {
      fact: 'vpnGatewaySkus.generations',
      text: 'All Generation1 and Generation2 SKUs except Basic',
    },
    {
      fact: 'vpnGatewaySkus.tunnelMbps',
      text: 'Generation1 VpnGw1AZ GCMAES256 AES256 & SHA256 DES3 & SHA256 650 Mbps',
    },
    {
      fact: 'vpnGatewaySkus.tunnelMbps',
      text: 'Generation2 VpnGw2AZ GCMAES256 AES256 & SHA256 DES3 & SHA256 1.25 Gbps',
    },
    {
      fact: 'vpnGatewaySkus.tunnelMbps',
      text: 'Generation2 VpnGw3AZ GCMAES256 AES256 & SHA256 DES3 & SHA256 1.5 Gbps',
    },
    {
      fact: 'vpnGatewaySkus.tunnelMbps',
      text: 'Generation2 VpnGw4AZ GCMAES256 AES256 & SHA256 DES3 & SHA256 2.3 Gbps',
    },
    {
      fact: 'vpnGatewaySkus.tunnelMbps',
      text: 'Generation2 VpnGw5AZ GCMAES256 AES256 & SHA256 DES3 & SHA256 2.3 Gbps',
    },
    {
      fact: 'vpnGatewaySkus',
      text: 'Route-based VPN: 10 tunnels for S2S/connections',
    },
    { fact: 'vpn-gateway-sku-basic', text: "shouldn't be used for production" },
    { fact: 'nonZonalVpnGatewaysEnded', ...unread },
  ],
  vpnGatewayFaq: [
    {
      fact: 'limits.vpnBgpPrefixesPerPeer',
      text: 'supports up to 4,000 prefixes. The BGP session is dropped if the number of prefixes exceeds the limit',
    },
    { fact: 'asnReservedBy', text: 'Public ASNs: 8074, 8075, 12076' },
    {
      fact: 'asnReservedBy',
      text: 'Private ASNs: 65515, 65517, 65518, 65519, 65520',
    },
    { fact: 'asnReservedBy', text: '23456, 64496-64511, 65535-65551' },
    { fact: 'vpnGatewayDefaultAsn', text: 'default ASN of 65515' },
    {
      fact: 'site-summary-transit',
      text: 'except for the default route or routes that overlap with any virtual network prefix',
    },
    { fact: 'usablePrivateAsns', text: '64512-65514 and 65521-65534' },
  ],
  vpnGatewaySettings: [
    {
      fact: 'limits.gatewaySubnetPrefixLength',
      text: 'all other SKUs require a gateway subnet of size /27 or larger',
    },
    {
      fact: 'serviceSubnets.gateway',
      text: 'as small as /29 (applicable to the Basic SKU only), all other SKUs require a gateway subnet of size /27',
    },
    {
      fact: 'vpnGatewayCreation',
      text: 'can take 45 minutes or more to complete, depending on the gateway SKU',
    },
  ],
  firewallSkuChange: [
    {
      fact: 'firewallTierChange.minutesByHand',
      text: "there's some downtime (typically 20-30 minutes) during the stop/start process",
    },
    {
      fact: 'firewallTierChange',
      text: 'Your firewall is deployed in Southeast Asia with Availability Zones',
    },
    {
      fact: 'firewallTierChange',
      text: 'Update the sku_tier attribute in your configuration to the desired SKU',
    },
  ],
  vpnGatewaySkuUpgrade: [
    {
      fact: 'vpnGatewaySkuUpgrade.minutes',
      text: 'minimal downtime (approximately 45 minutes)',
    },
    {
      fact: 'vpnGatewayResizing',
      text: "You can't downgrade a SKU without deleting the gateway and creating a new one",
    },
    {
      fact: 'vpnGatewayResizing',
      text: 'seamlessly upgraded to Gen2 during regular service updates before September 2026',
    },
    {
      fact: 'vpn-gateway-generation',
      text: 'The options listed are based on the starting SKU and SKU generation',
    },
  ],
  vpnBgp: [
    {
      fact: 'sources.vpnBgp',
      text: 'BGP enables the VPN gateways and your on-premises VPN devices, called BGP peers or neighbors, to exchange',
    },
  ],
  vpnHighBandwidthTunnels: [
    {
      fact: 'highBandwidthTunnels',
      text: 'establish up to four IPsec tunnels between the Azure VPN Gateway and your on-premises VPN device',
    },
    {
      fact: 'highBandwidthTunnels',
      text: 'Each tunnel can deliver up to 5 Gbps',
    },
    {
      fact: 'highBandwidthTunnels',
      text: 'supported only on the VpnGw5AZ SKU',
    },
  ],
  vpnHighlyAvailable: [
    {
      fact: 'activeActiveTunnels',
      text: 'full mesh connectivity of four tunnels between the two',
    },
    {
      fact: 'vpnGatewayFailover.plannedSeconds',
      text: 'restored within 10 to 15 seconds',
    },
    {
      fact: 'vpnGatewayFailover.unplannedMinutes',
      text: 'about 1 to 3 minutes in the worst case',
    },
    {
      fact: 'multiple-devices-need-bgp',
      text: 'BGP is required for this configuration',
    },
  ],
  virtualNetworkFaq: [
    {
      fact: 'limits.subnetPrefixLength',
      text: 'The smallest supported IPv4 subnet is /29',
    },
    { fact: 'unusableRanges', text: '224.0.0.0/4 (multicast)' },
    { fact: 'unusableRanges', text: '127.0.0.0/8 (loopback)' },
    { fact: 'unusableRanges', text: '169.254.0.0/16 (link-local)' },
    { fact: 'unusableRanges', text: '168.63.129.16/32 (internal' },
  ],
  virtualNetworkEncryption: [
    {
      fact: 'virtualNetworkEncryption.enforcement',
      text: 'AllowUnencrypted is the only supported enforcement',
    },
    {
      fact: 'virtualNetworkEncryption.machines',
      text: 'supports all v5 and newer generations of D-series and E-series',
    },
    {
      fact: 'virtualNetworkEncryption.machines',
      text: 'Accelerated Networking must be enabled on the network interface of the virtual machine',
    },
    {
      fact: 'virtualNetworkEncryption.services',
      text: "Traffic to and from Azure ExpressRoute Gateways isn't encrypted",
    },
    {
      fact: 'virtualNetworkEncryption.services',
      text: "Traffic to and from Private Link Service/Private Endpoint isn't encrypted",
    },
    {
      fact: 'virtualNetworkEncryption.services',
      text: 'Azure Application Gateway…Yes…No…Azure Firewall Premium…Yes…Yes…Azure Firewall Standard…Yes…No',
    },
    {
      fact: 'virtualNetworkEncryption.unsupported',
      text: 'Azure DNS Private Resolver…No',
    },
  ],
  natGatewaySkus: [
    {
      fact: 'natGatewaySkus',
      text: 'It automatically spans multiple availability zones in a region',
    },
    {
      fact: 'natGatewaySkus',
      text: 'The Standard SKU is a zonal resource',
    },
    {
      fact: 'natGatewaySkus',
      text: "You can't upgrade the Standard SKU to the StandardV2 SKU",
    },
    {
      fact: 'natGatewayPrices',
      text: 'Standard and StandardV2 NAT gateways are the same price',
    },
    {
      fact: 'withoutStandardV2NatGateway',
      text: "The following regions don't support StandardV2 NAT gateways: Canada East Indonesia Central Israel Northwest Qatar Central Sweden South West India",
    },
  ],
  natGatewayResource: [
    {
      fact: 'nat-gateway-secured-hub',
      text: "Azure NAT Gateway isn't supported in a secured virtual hub network (vWAN) architecture",
    },
  ],
  natGatewayOverview: [
    {
      fact: 'nat-gateway-bypassed',
      text: 'A UDR that sends 0.0.0.0/0 traffic to a virtual appliance or a virtual network gateway (Azure VPN Gateway and Azure ExpressRoute) as the next hop type instead overrides NAT gateway connectivity to the internet',
    },
  ],
  encryptionOverview: [
    {
      fact: 'sources.encryptionOverview',
      text: 'Azure applies a data-link layer encryption method by using the IEEE 802.1AE MAC Security Standards',
    },
  ],
  routing: [
    {
      fact: 'subnet-route-table',
      text: 'Each subnet can have zero or one route table associated to it',
    },
    {
      fact: 'nva-missing',
      text: 'If multiple routes contain the same address prefix, Azure selects the route type, based on the following priority: User-defined route BGP route System route',
    },
  ],
  limits: [
    {
      fact: 'limits.dnsServersPerVirtualNetwork',
      text: 'DNS servers per virtual network…20',
    },
    { fact: 'dns-servers', text: 'DNS servers per virtual network…20' },
    {
      fact: 'limits.peeringsPerVirtualNetwork',
      text: 'Virtual network peerings per virtual network…500',
    },
    {
      fact: 'virtualWanHub.branchConnections',
      text: 'VPN (branch) connections per hub…1,000',
    },
    {
      fact: 'virtualWanHub.routerMbps',
      text: 'Aggregate throughput per Virtual WAN hub router…50 Gbps for VNet to VNet transit',
    },
    {
      fact: 'virtualWanHub.routes',
      text: 'Total number of routes the hub can accept from its connected resources…10,000',
    },
    {
      fact: 'virtualHubGateways.vpn.maxScaleUnits',
      text: 'Aggregate throughput per Virtual WAN Site-to-site VPN gateway…20 Gbps',
    },
    {
      fact: 'virtualNetworksPerHub',
      text: 'VNet connections per hub without Routing Intent enabled…500 minus total number of hubs in Virtual WAN',
    },
    {
      fact: 'addressSpacesWithRoutingIntent',
      text: 'Routing Intent with private routing policies enabled…600 per Virtual WAN hub',
    },
    {
      fact: 'virtualNetworksPerCircuit',
      text: '50 Mbps…10…20…100 Mbps…10…25…200 Mbps…10…25…500 Mbps…10…40…1 Gbps…10…50…2 Gbps…10…60…5 Gbps…10…75…10 Gbps…10…100',
    },
    {
      fact: 'expressRouteCircuitTiers',
      text: '50 Mbps…10…20…100 Mbps…10…25…200 Mbps…10…25…500 Mbps…10…40…1 Gbps…10…50…2 Gbps…10…60…5 Gbps…10…75…10 Gbps…10…100',
    },
    {
      fact: 'routeServerLimits.prefixesToExpressRoute',
      text: 'total number of routes advertised from virtual network address space and Route Server towards ExpressRoute circuit, when Branch-to-branch enabled, must not exceed 1,000',
    },
  ],
  resourceNames: [
    {
      fact: 'limits.virtualNetworkNameLength',
      text: 'virtualNetworks…resource group…2-64',
    },
  ],
  resourceAbbreviations: [unread],
  tags: [
    {
      fact: 'limits.tagsPerResource',
      text: 'Each resource, resource group, and subscription can have a maximum of 50 tag name-value pairs',
    },
  ],
  regions: [
    {
      fact: 'sources.regions',
      text: 'Most region pairs are symmetrical, which means that each region is bidirectionally paired with another region',
    },
  ],
  regionsList: [
    {
      fact: 'location-restricted',
      text: 'Access to this region is restricted to support specific customer scenarios, such as disaster recovery within a specific geographic area',
    },
    { ...table },
  ],
  listLocations: [
    {
      fact: 'findRegionCoordinates',
      unquoted: 'the coordinates are what the command answers, not on its page',
    },
  ],
  availabilityZones: [{ fact: 'azureRegions.zones', ...table }],
  latency: [
    { fact: 'roundTripLatencyMs', ...table },
    { fact: 'exampleRoundTrip', ...table },
  ],
  expressRouteCircuitChange: [
    {
      fact: 'sources.expressRouteCircuitChange',
      text: 'Changing the metering plan from Unlimited Data to Metered Data',
    },
    {
      fact: 'sources.expressRouteCircuitChange',
      // The sentence before it, "You can't reduce the bandwidth … without disruption", says the opposite where it is cut short.
      text: 'Downgrading bandwidth requires you to deprovision the ExpressRoute circuit and then reprovision a new ExpressRoute circuit',
    },
  ],
  expressRouteFaq: [
    {
      fact: 'expressRouteCircuitTiers.Local.reach',
      text: 'a Local circuit at an ExpressRoute peering location gives you access only to one or two Azure regions in or near the same metro',
    },
    {
      fact: 'expressRouteCircuitTiers.Standard.reach',
      text: 'a Standard circuit gives you access to all Azure regions in a geopolitical area and a Premium circuit to all Azure regions globally',
    },
    {
      fact: 'circuit-local-unlimited',
      text: "you don't pay egress data transfer separately for your ExpressRoute Local circuit",
    },
  ],
  expressRouteGateways: [
    { fact: 'expressRouteGatewaySkus', text: 'ERGw1Az…1,000' },
    { fact: 'expressRouteGatewaySkus', text: 'ERGw2Az…2,000' },
    { fact: 'expressRouteGatewaySkus', text: 'ErGw3Az…10,000' },
    {
      fact: 'expressRouteGatewaySkus',
      text: 'ErGwScale (per scale unit 1-40)…1,000 per scale unit',
    },
    {
      fact: 'expressRouteGatewaySkus',
      text: 'ERGw1Az…Yes…No…4…ERGw2Az…Yes…No…8…ErGw3Az…Yes…Yes…16…ErGwScale…4 (minimum 1 scale unit)…8 (minimum 2 scale units)…16 (minimum 10 scale units)',
    },
    {
      fact: 'circuitsOfOnePeeringLocation',
      text: 'circuits from the same peering location that can connect to the same virtual network is 4 for all gateways',
    },
    {
      fact: 'gatewaySubnetForManyCircuits',
      text: 'connect 16 ExpressRoute circuits to your gateway, you must create a gateway subnet of /26 or larger',
    },
  ],
  expressRouteBetweenVirtualNetworks: [
    {
      fact: 'expressroute-as-interconnect-advised-against',
      text: 'Microsoft recommends using virtual network peering for optimal performance',
    },
  ],
  expressRouteCoexistence: [
    { fact: 'expressRouteCoexistence', text: '/27 or a shorter prefix' },
  ],
  expressRoutePeeringLocations: [table],
  expressRouteMetro: [table],
  expressRouteRegionMap: [table],
  expressRouteCircuits: [
    {
      fact: 'providerCircuitMbps',
      text: '50 Mbps 100 Mbps 200 Mbps 500 Mbps 1 Gbps 2 Gbps 5 Gbps 10 Gbps',
    },
  ],
  expressRouteDirect: [
    {
      fact: 'directCircuitMbps',
      text: '10-Gbps ExpressRoute Direct: 1 Gbps 2 Gbps 5 Gbps 10 Gbps',
    },
    {
      fact: 'directCircuitMbps',
      text: '100-Gbps ExpressRoute Direct: 5 Gbps 10 Gbps 40 Gbps 100 Gbps',
    },
    {
      fact: 'directCircuitMbps',
      text: '400-Gbps ExpressRoute Direct: 5 Gbps 10 Gbps 40 Gbps 100 Gbps 200 Gbps 400 Gbps',
    },
    {
      fact: 'directCircuitMbps',
      text: '400-Gbps is available in limited ExpressRoute peering locations and requires enrollment',
    },
  ],
  expressRouteRouting: [
    {
      fact: 'privatePeering',
      text: 'For each of the /30 subnets, you must use the first IP address of the /30 subnet for your router. Microsoft uses the second IP address of the /30 subnet',
    },
    {
      fact: 'privatePeering.microsoftAsn',
      text: 'Microsoft uses AS 12076 for Azure public, Azure private and Microsoft peering',
    },
    {
      fact: 'privatePeering.reservedAsns',
      text: 'reserved ASNs from 65515 to 65520 for internal use',
    },
    {
      fact: 'privatePeering.vlanId',
      unquoted: 'the range of VLAN ids is that of IEEE 802.1Q, not of the page',
    },
  ],
  expressRouteScalableGateway: [
    {
      fact: 'scalableGateway.leastToAutoscale',
      text: 'Set the minimum scale unit to 2 or higher',
    },
    {
      fact: 'expressRouteGatewaySkus',
      text: "the maximum scale unit can't exceed 40",
    },
    {
      fact: 'scalableGateway.missingIn',
      text: 'ErGwScale is available in most Azure regions except: Belgium Central Japan East Qatar Central Southeast Asia West Europe West India West US 2 South Central US East US 2',
    },
  ],
  peeringOrVpn: [
    {
      fact: 'limits.peeringsPerVirtualNetworkWithManager',
      text: 'allows users to create up to 1,000 virtual networks peerings per virtual network',
    },
  ],
  virtualWan: [
    {
      fact: 'sources.virtualWan',
      text: 'Azure Virtual WAN is a networking service that brings many networking, security, and routing functionalities together',
    },
  ],
  virtualWanFaq: [
    {
      fact: 'virtualHubGateways',
      text: '1 scale unit of VPN = 500 Mbps. 1 scale unit of ExpressRoute = 2 Gbps. Example: 10 scale unit of VPN would imply 500 Mbps * 10 = 5 Gbps',
    },
    { fact: 'virtualWanHub.asn', ...unread },
    {
      fact: 'virtual-wan-no-gateway-subnet',
      text: "The spoke VNet can't have a virtual network gateway if it's connected to the virtual hub",
    },
    {
      fact: 'virtualHubPrefix',
      text: 'while Virtual WAN hubs are deployed with a minimum size of /24, the recommended hub address space at creation time for user to input is /23',
    },
  ],
  virtualWanHubSettings: [
    {
      fact: 'virtualHubRouter.minUnits',
      text: 'virtual hub capacity of 2 routing infrastructure units',
    },
    {
      fact: 'virtualHubRouter.minMbps',
      text: 'supports a minimum of 3 Gbps aggregate throughput',
    },
    {
      fact: 'virtualHubRouter.virtualMachinesPerUnit',
      text: 'in increments of 1 Gbps and 1000 VMs',
    },
    { fact: 'virtualHubRouter.maxUnits', text: '49 49 49000 50 50 50000' },
    {
      fact: 'virtualWanHub.routes',
      text: 'the hub can only accept a maximum of 10,000 routes from its connected resources',
    },
  ],
  virtualWanExpressRoute: [
    {
      fact: 'virtualWanHub.circuits',
      text: 'circuits in different peering locations connected to the same virtual hub 8',
    },
    {
      fact: 'virtualWanHub.circuitsOfOnePeeringLocation',
      text: 'circuits in the same peering location connected to the same virtual hub 4',
    },
    {
      fact: 'virtualHubGateways.expressRoute',
      text: 'One scale unit = 2 Gbps with support up to 10 scale units = 20 Gbps',
    },
  ],
  virtualNetworkManagerLimits: [
    {
      fact: 'connectedGroupNetworks',
      text: 'By default, each connected group supports up to 250 virtual networks',
    },
    {
      fact: 'connectedGroupNetworks.default',
      text: 'that contains up to 3,000 virtual networks',
    },
    {
      fact: 'connectedGroupNetworks.most',
      text: 'To increase a connected group to up to 5,000 virtual networks',
    },
    {
      fact: 'connectedGroupLocations',
      text: 'Connected groups are currently supported in the following regions: Asia East, Asia Southeast, Australia Central, Australia Central 2, Australia East, Australia Southeast, Brazil South, Canada Central, Canada East, North Europe, West Europe, France Central, Germany West Central, Central India, South India, West India, Japan East, Japan West, Korea Central, Korea South, Mexico Central, Norway East, Qatar Central, South Africa North, Sweden Central, Switzerland North, Switzerland West, UAE North, UK South, UK West, Central US, East US, East US 2, US North, US South, West US, West US 2, West US 3, West Central US, East US 2 EUAP, and Central US EUAP',
    },
    {
      fact: 'hubAndSpokeSpokes',
      text: 'you can peer up to 1,000 spoke virtual networks to a hub virtual network',
    },
  ],
  highScaleMesh: [
    {
      fact: 'connectedGroupNetworks',
      unquoted: 'the page fills in its text by script',
    },
  ],
  virtualNetworkManagerConnectivity: [
    {
      fact: 'sources.virtualNetworkManagerConnectivity',
      text: 'When you set this property to Disallowed, Azure Virtual Network Manager enforces strict non-overlapping address spaces across connected virtual networks',
    },
    {
      fact: 'sources.virtualNetworkManagerConnectivity',
      text: "If you enable this option but a gateway doesn't exist in the hub virtual network, the creation of the peering from the spoke virtual network to the hub fails",
    },
    {
      fact: 'sources.virtualNetworkManagerConnectivity',
      text: 'traffic between the subnets with overlapping address spaces is dropped',
    },
  ],
  virtualNetworkManager: [unread],
  routeServer: [
    {
      fact: 'sources.routeServer',
      text: 'simplifies dynamic routing between your network virtual appliance (NVA) and your virtual network',
    },
  ],
  routeServerQuickstart: [
    {
      fact: 'serviceSubnets.routeServer',
      text: 'Route Server requires a dedicated subnet named RouteServerSubnet with a minimum size of /26',
    },
  ],
  routeServerLimits: [
    { fact: 'routeServerLimits.bgpPeers', text: 'Number of BGP peers 8' },
    {
      fact: 'routeServerLimits.routesPerPeer',
      text: 'Number of routes each BGP peer can advertise to Azure Route Server…4,000',
    },
    {
      fact: 'routeServerLimits.virtualNetworks',
      text: 'Number of virtual networks that Azure Route Server can support 500',
    },
  ],
  routeServerFaq: [
    {
      fact: 'routeServerLimits.routesPerPeer',
      text: 'Route Server can accept a maximum of 4,000 routes from a single BGP peer',
    },
    {
      fact: 'routeServerLimits.routesPerPeerAnnouncedAnew',
      text: 'initially advertises 2001 routes to Route Server and later readvertises these 2001 routes in a BGP route update, the Route Server calculates this as 4,002 routes and tears down the BGP session',
    },
    {
      fact: 'routeServerLimits.instances',
      text: 'peer each NVA instance with both instances of Route Server',
    },
    {
      fact: 'routeServerLimits.peerAsn',
      text: 'Azure Route Server supports only 16-bit (2 bytes) ASNs',
    },
    {
      fact: 'route-server-vpn-asn',
      text: 'must be configured in active-active mode and have the ASN set to 65515',
    },
    {
      fact: 'route-server-vpn-active-active',
      text: 'Azure VPN gateway must be configured in active-active mode',
    },
  ],
  firewallPerformance: [
    {
      fact: 'firewallTiers',
      text: 'TCP/UDP bandwidth (Gbps)…Basic SKU 0.25…Standard SKU 30…Premium SKU with both TLS disabled and IDPS disabled 100…Premium SKU with TLS enabled and IDPS enabled in Deny mode 22',
    },
    {
      fact: 'firewallTiers',
      text: 'Throughput (Gbps) Basic up to 250 Mbps Standard Max bandwidth for single TCP connection up to 1.5 Premium Max bandwidth for single TCP connection up to 9',
    },
    {
      fact: 'firewallTiers',
      text: 'Throughput (Gbps) Standard Max bandwidth up to 3 Premium Max bandwidth up to 18',
    },
    {
      fact: 'firewallTiers',
      text: "Azure Firewall Basic doesn't autoscale",
    },
  ],
  networkTopology: [
    {
      fact: 'virtualWanBranches',
      text: 'requires more than 30 branch sites for native IPSec termination',
    },
  ],
  hubAndSpoke: [
    {
      fact: 'hub-missing',
      text: 'the hub virtual network acts as a central point of connectivity to many spoke virtual networks',
    },
  ],
  expressRouteEncryption: [
    {
      fact: 'expressRouteEncryptionSource',
      text: "Therefore, it's available on ExpressRoute Direct only",
    },
  ],
  virtualNetworkManagerFaq: [
    {
      fact: 'virtualNetworkManagerChargesSource',
      text: 'charges are based on the number of virtual networks with an active Virtual Network Manager configuration',
    },
  ],
  geoNames: [
    {
      fact: 'places',
      unquoted: 'the coordinates are in its database, not on its first page',
    },
  ],
  peeringPricing: [
    { fact: 'peeringPrices', unquoted: byScript },
    { fact: 'azureRegions.peeringPriceZone', unquoted: byScript },
  ],
  virtualWanPricing: [
    {
      fact: 'virtualHubPrices.hourlyUsd',
      text: 'base fee for the hub, which is priced at $0.25/hr',
    },
    {
      fact: 'virtualHubPrices.vpnScaleUnitHourlyUsd',
      text: '1 S2S VPN scale unit implies a total capacity of 500 Mbps VPN gateway (dual instances are deployed for resiliency) in a virtual hub costing $0.361/hour',
    },
    {
      fact: 'virtualHubPrices.expressRouteScaleUnitHourlyUsd',
      text: '1 ER scale unit implies a total of 2 Gbps ER gateway in virtual hub costing $0.42/hr',
    },
    {
      fact: 'virtualHubPrices.connectionHourlyUsd',
      text: 'One branch connection connecting to Azure VPN in a virtual hub costs $0.05/hr',
    },
    {
      fact: 'virtualHubPrices.processedUsdPerGb',
      text: 'Virtual hub data processing fee of $0.02/GB',
    },
  ],
  firewallPricing: [
    { fact: 'firewallPrices', unquoted: byScript },
    { fact: 'firewallTiers.hourlyUsd', unquoted: byScript },
  ],
  publicAddressPricing: [{ fact: 'publicAddressPrice', unquoted: byScript }],
  natGatewayPricing: [{ fact: 'natGatewayPrices', unquoted: byScript }],
  vpnGatewayPricing: [
    { fact: 'vpnConnectionPrices', unquoted: byScript },
    { fact: 'vpnGatewaySkus.hourlyUsd', unquoted: byScript },
  ],
  expressRoutePricing: [
    { fact: 'expressRouteGatewaySkus.hourlyUsd', unquoted: byScript },
  ],
  retailPrices: [
    {
      fact: 'sources.retailPrices',
      text: 'This API gives you an unauthenticated experience to get retail rates for all Azure services',
    },
  ],
  reservedAddresses: [
    { fact: 'unusableRanges', text: '0.0.0.0/8' },
    { fact: 'unusableRanges', text: '240.0.0.0/4' },
    { fact: 'privateRanges', text: '10.0.0.0/8 Private-Use' },
    { fact: 'privateRanges', text: '172.16.0.0/12 Private-Use' },
    { fact: 'privateRanges', text: '192.168.0.0/16 Private-Use' },
    { fact: 'privateRanges', text: '100.64.0.0/10 Shared Address Space' },
  ],
  ownAdvice: [
    {
      fact: 'virtualNetworkManagerNetworks',
      unquoted: 'it is advice of this product, and of no document of Azure',
    },
  ],
  routeServerPricing: [
    { fact: 'routeServerPrice.hourlyUsd', unquoted: byScript },
  ],
  spec: ownDocument,
  portalPolicy: ownDocument,
  portalComparison: ownDocument,
};

/** The words that were read in each of {@link workloadSources}. */
export const workloadQuotes: Readonly<
  Record<WorkloadSourceId, readonly Quote[]>
> = {
  defaultOutboundAccess: [
    {
      fact: 'workloadSources.defaultOutboundAccess',
      text: 'for the API released after March 31, 2026, new virtual networks default to using private subnets',
    },
  ],
  privateSubnetsByDefault: [
    {
      fact: 'workloadSources.privateSubnetsByDefault',
      text: 'newly created virtual networks now default to using private subnets',
    },
  ],
  serviceTags: [
    {
      fact: 'workloadSources.serviceTags',
      text: 'all connected on-premises address spaces, peered virtual networks, virtual networks connected to a virtual network gateway',
    },
  ],
  privateEndpointPolicies: [
    {
      fact: 'workloadSources.privateEndpointPolicies',
      text: 'By default, network policies are disabled for a subnet in a virtual network',
    },
    {
      fact: 'workloadSources.privateEndpointPolicies',
      text: 'user-defined routes must have a prefix length equal to or larger than the virtual network address space prefix length where the private endpoint is provisioned',
    },
  ],
  privateLinkHubAndSpoke: [unread],
  dnsPrivateResolver: [
    {
      fact: 'workloadSources.dnsPrivateResolver',
      text: 'enables you to query Azure DNS private zones from an on-premises environment and vice versa',
    },
  ],
  privateDnsFaq: [unread],
  machineMtu: [
    {
      fact: 'packetSizes.machine',
      text: 'The default value MTU setting in Azure is 1500 bytes',
    },
  ],
  vpnDevices: [{ fact: 'packetSizes.tunnel', ...unread }],
  pointToSiteRouting: [
    {
      fact: 'workloadSources.pointToSiteRouting',
      text: 'the VPN client must be downloaded again if any changes are made to VNet peering or the network topology',
    },
  ],
  forcedTunneling: [
    {
      fact: 'workloadSources.forcedTunneling',
      text: 'You need to advertise a default route of 0.0.0.0/0 via BGP from your on-premises location to Azure',
    },
  ],
  peeringAcrossTenants: [
    {
      fact: 'workloadSources.peeringAcrossTenants',
      text: 'add the user from each tenant as a guest in the opposite tenant and assign them the Network Contributor role to the virtual network',
    },
  ],
};

/** Every document with what was read in it. */
export const allQuotes: readonly {
  readonly source: Source;
  readonly quotes: readonly Quote[];
}[] = [...join(sources, quotes), ...join(workloadSources, workloadQuotes)];

function join<Id extends string>(
  from: Readonly<Record<Id, Source>>,
  read: Readonly<Record<Id, readonly Quote[]>>,
) {
  return (Object.keys(from) as Id[]).map(id => ({
    source: from[id],
    quotes: read[id],
  }));
}
