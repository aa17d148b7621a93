/** A document that states a rule or a figure. @public */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** Date of the version that was read; where the page states none, the day on which it was read. */
  readonly date: string;
  /**
   * Day on which the newest version that could be had was read once more and said the same. Its `date` stays that of the
   * version: a page that Microsoft leaves as it is is not out of date because it is old.
   */
  readonly readAgain?: string;
  /** Set where the figure does not come from Microsoft: an example that a portal owner may override. */
  readonly thirdParty?: boolean;
}

/** A page of Microsoft Learn about Azure. */
export const learn = (
  title: string,
  path: string,
  date: string,
  readAgain?: string,
): Source => ({
  title,
  url: `https://learn.microsoft.com/azure/${path}`,
  date,
  ...(readAgain === undefined ? {} : { readAgain }),
});

/** The day on which the facts in this folder were looked up. */
export const factsCheckedOn = '2026-11-22';

const checked = factsCheckedOn;
const recheckedOn = '2026-11-30';

/** Every document that the product's rules, figures and texts rest on. @public */
export const sources = {
  managePeering: learn(
    'Create, change, or delete a virtual network peering',
    'virtual-network/virtual-network-manage-peering',
    '2026-09',
  ),
  manageSubnet: learn(
    'Add, change, or delete a virtual network subnet',
    'virtual-network/virtual-network-manage-subnet',
    checked,
  ),
  manageVirtualNetwork: learn(
    'Create, change, or delete a virtual network',
    'virtual-network/manage-virtual-network',
    '2025-04-21',
  ),
  privateEndpointPolicies: learn(
    'Manage network policies for private endpoints',
    'private-link/disable-private-endpoint-network-policy',
    '2023-07-26',
    recheckedOn,
  ),
  bicepVirtualNetworks: learn(
    'Create virtual network resources by using Bicep',
    'azure-resource-manager/bicep/scenarios-virtual-networks',
    '2025-04-25',
    recheckedOn,
  ),
  managementLocks: {
    title: 'Management Locks - Create Or Update At Resource Level',
    url: 'https://learn.microsoft.com/rest/api/resources/management-locks/create-or-update-at-resource-level',
    date: '2026-12-01',
  },
  deploymentStacks: learn(
    'Create and deploy Azure deployment stacks in Bicep',
    'azure-resource-manager/bicep/deployment-stacks',
    '2025-12-22',
    '2026-12-01',
  ),
  peeringOverview: learn(
    'Virtual network peering',
    'virtual-network/virtual-network-peering-overview',
    checked,
  ),
  gatewayInOtherRegion: learn(
    'Use a VPN or ExpressRoute gateway in a different region',
    'vpn-gateway/vpn-gateway-different-region',
    '2026-08-12',
  ),
  vpnCryptography: learn(
    'About cryptographic requirements and Azure VPN gateways',
    'vpn-gateway/vpn-gateway-about-compliance-crypto',
    checked,
  ),
  firewallSkuChange: learn(
    'Change Azure Firewall SKU',
    'firewall/change-sku',
    '2026-02-21',
  ),
  firewallFaq: learn('Azure Firewall FAQ', 'firewall/firewall-faq', checked),
  gatewayTransit: learn(
    'Configure VPN gateway transit for virtual network peering',
    'vpn-gateway/vpn-gateway-peering-gateway-transit',
    checked,
  ),
  forcedTunneling: learn(
    'About forced tunneling for site-to-site configurations',
    'vpn-gateway/about-site-to-site-tunneling',
    '2025-03-31',
    recheckedOn,
  ),
  vpnGatewaySkus: learn(
    'About gateway SKUs',
    'vpn-gateway/about-gateway-skus',
    '2026-06-11',
  ),
  vpnGatewayFaq: learn(
    'VPN Gateway FAQ',
    'vpn-gateway/vpn-gateway-vpn-faq',
    '2026-06-04',
  ),
  vpnGatewaySettings: learn(
    'About VPN Gateway configuration settings',
    'vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    checked,
  ),
  vpnGatewaySkuUpgrade: learn(
    'Upgrade a gateway SKU',
    'vpn-gateway/gateway-sku-upgrade',
    recheckedOn,
  ),
  vpnBgp: learn(
    'About BGP and VPN Gateway',
    'vpn-gateway/vpn-gateway-bgp-overview',
    checked,
  ),
  vpnHighBandwidthTunnels: learn(
    'Create site-to-site high bandwidth tunnels in the Azure portal',
    'vpn-gateway/site-to-site-high-bandwidth-tunnel',
    '2026-01-08',
  ),
  vpnHighlyAvailable: learn(
    'Design highly available gateway connectivity',
    'vpn-gateway/vpn-gateway-highlyavailable',
    checked,
  ),
  virtualNetworkFaq: learn(
    'Virtual network FAQ',
    'virtual-network/virtual-networks-faq',
    checked,
  ),
  virtualNetworkEncryption: learn(
    'Azure Virtual Network encryption',
    'virtual-network/virtual-network-encryption-overview',
    checked,
  ),
  natGatewaySkus: learn(
    'Azure NAT Gateway SKUs',
    'nat-gateway/nat-sku',
    '2026-07-27',
  ),
  natGatewayResource: learn(
    'NAT gateway resource',
    'nat-gateway/nat-gateway-resource',
    '2025-11-04',
    recheckedOn,
  ),
  natGatewayOverview: learn(
    'What is Azure NAT Gateway?',
    'nat-gateway/nat-overview',
    '2026-04-14',
  ),
  encryptionOverview: learn(
    'Azure encryption overview',
    'security/fundamentals/encryption-overview',
    checked,
  ),
  routing: learn(
    'Virtual network traffic routing',
    'virtual-network/virtual-networks-udr-overview',
    checked,
  ),
  limits: learn(
    'Azure subscription and service limits, quotas, and constraints',
    'azure-resource-manager/management/azure-subscription-service-limits',
    checked,
  ),
  resourceNames: learn(
    'Naming rules and restrictions for Azure resources',
    'azure-resource-manager/management/resource-name-rules',
    checked,
  ),
  resourceAbbreviations: learn(
    'Abbreviation recommendations for Azure resources',
    'cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations',
    checked,
  ),
  tags: learn(
    'Use tags to organize your Azure resources',
    'azure-resource-manager/management/tag-resources',
    checked,
  ),
  regions: learn(
    'Azure region pairs and nonpaired regions',
    'reliability/regions-paired',
    '2026',
  ),
  regionsList: learn(
    'List of Azure regions',
    'reliability/regions-list',
    '2026-07-28',
  ),
  listLocations: {
    title: 'az account list-locations',
    url: 'https://learn.microsoft.com/cli/azure/account#az-account-list-locations',
    date: checked,
  },
  availabilityZones: learn(
    'Azure availability zones overview',
    'reliability/availability-zones-overview',
    '2026',
  ),
  latency: learn(
    'Azure network round-trip latency statistics',
    'networking/azure-network-latency',
    '2026-07-30',
  ),
  expressRouteFaq: learn(
    'ExpressRoute FAQ',
    'expressroute/expressroute-faqs',
    '2026-09-05',
  ),
  expressRouteCircuitChange: learn(
    'Create and modify an ExpressRoute circuit',
    'expressroute/expressroute-howto-circuit-arm',
    recheckedOn,
  ),
  expressRouteGateways: learn(
    'About ExpressRoute virtual network gateways',
    'expressroute/expressroute-about-virtual-network-gateways',
    '2026-09-05',
  ),
  expressRouteBetweenVirtualNetworks: learn(
    'Connectivity between virtual networks over ExpressRoute',
    'expressroute/virtual-network-connectivity-guidance',
    '2026-09-05',
  ),
  expressRouteCoexistence: learn(
    'Configure ExpressRoute and site-to-site coexisting connections',
    'expressroute/expressroute-howto-coexist-resource-manager',
    checked,
  ),
  expressRoutePeeringLocations: learn(
    'ExpressRoute peering locations and connectivity partners',
    'expressroute/expressroute-locations-providers',
    '2026-04-28',
  ),
  expressRouteMetro: learn(
    'About ExpressRoute Metro',
    'expressroute/metro',
    '2026-05-10',
  ),
  expressRouteRegionMap: learn(
    'Azure regions to ExpressRoute locations within a geopolitical region',
    'expressroute/expressroute-locations-providers#locations',
    '2025-11-02',
  ),
  expressRouteCircuits: learn(
    'ExpressRoute circuits and peering',
    'expressroute/expressroute-circuit-peerings',
    '2026-08-27',
  ),
  expressRouteDirect: learn(
    'About Azure ExpressRoute Direct',
    'expressroute/expressroute-erdirect-about',
    '2026-03-02',
  ),
  expressRouteRouting: learn(
    'ExpressRoute routing requirements',
    'expressroute/expressroute-routing',
    '2026-03-12',
  ),
  expressRouteScalableGateway: learn(
    'About ExpressRoute scalable gateway',
    'expressroute/scalable-gateway',
    '2025-11-06',
    recheckedOn,
  ),
  expressRouteEncryption: learn(
    'About encryption for Azure ExpressRoute',
    'expressroute/expressroute-about-encryption',
    checked,
  ),
  peeringOrVpn: learn(
    'Choose between virtual network peering and VPN gateways',
    'architecture/reference-architectures/hybrid-networking/virtual-network-peering',
    '2026-06',
  ),
  virtualWan: learn(
    'About Azure Virtual WAN',
    'virtual-wan/virtual-wan-about',
    checked,
  ),
  virtualWanFaq: learn(
    'Virtual WAN FAQ',
    'virtual-wan/virtual-wan-faq',
    '2025-03-26',
    recheckedOn,
  ),
  virtualWanHubSettings: learn(
    'About virtual hub settings',
    'virtual-wan/hub-settings',
    '2023-08-24',
    recheckedOn,
  ),
  virtualWanExpressRoute: learn(
    'About ExpressRoute connections in Azure Virtual WAN',
    'virtual-wan/virtual-wan-expressroute-about',
    '2025-03-26',
    recheckedOn,
  ),
  virtualNetworkManagerLimits: learn(
    'Limitations with Azure Virtual Network Manager',
    'virtual-network-manager/concept-limitations',
    '2026-09-16',
  ),
  highScaleMesh: {
    title:
      'Generally available: high-scale mesh in Azure Virtual Network Manager',
    url: 'https://azure.microsoft.com/updates?id=571572',
    date: '2026-09-17',
  },
  virtualNetworkManagerConnectivity: learn(
    'Connectivity configurations in Azure Virtual Network Manager',
    'virtual-network-manager/concept-connectivity-configuration',
    '2025-11-18',
    recheckedOn,
  ),
  virtualNetworkManager: learn(
    'What is Azure Virtual Network Manager?',
    'virtual-network-manager/overview',
    checked,
  ),
  virtualNetworkManagerFaq: learn(
    'Azure Virtual Network Manager FAQ',
    'virtual-network-manager/faq',
    checked,
  ),
  routeServer: learn(
    'What is Azure Route Server?',
    'route-server/overview',
    checked,
  ),
  routeServerQuickstart: learn(
    'Quickstart: Create an Azure Route Server using Azure CLI',
    'route-server/quickstart-create-route-server-cli',
    '2025-09-17',
    recheckedOn,
  ),
  routeServerLimits: learn(
    'Azure Route Server limits (service limits)',
    'azure-resource-manager/management/azure-subscription-service-limits#route-server-limits',
    '2025-02-07',
    recheckedOn,
  ),
  routeServerFaq: learn(
    'Azure Route Server frequently asked questions',
    'route-server/route-server-faq',
    '2025-09-17',
    recheckedOn,
  ),
  firewallPerformance: learn(
    'Azure Firewall performance',
    'firewall/firewall-performance',
    '2026-03-28',
  ),
  networkTopology: learn(
    'Define an Azure network topology',
    'cloud-adoption-framework/ready/azure-best-practices/define-an-azure-network-topology',
    '2024-05-21',
    recheckedOn,
  ),
  hubAndSpoke: learn(
    'Hub-spoke network topology in Azure',
    'architecture/networking/architecture/hub-spoke',
    checked,
  ),
  peeringPricing: {
    title: 'Virtual Network pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/virtual-network/',
    date: '2023/2024',
    readAgain: recheckedOn,
    thirdParty: true,
  },
  virtualWanPricing: learn(
    'About Virtual WAN pricing',
    'virtual-wan/pricing-concepts',
    '2020-06-18',
    recheckedOn,
  ),
  firewallPricing: {
    title: 'Azure Firewall pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/azure-firewall/',
    date: '2024-07',
    readAgain: recheckedOn,
    thirdParty: true,
  },
  publicAddressPricing: {
    title: 'IP addresses pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/ip-addresses/',
    date: '2026-04',
    thirdParty: true,
  },
  routeServerPricing: {
    title: 'Azure Route Server pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/route-server/',
    date: '2026',
    thirdParty: true,
  },
  natGatewayPricing: {
    title: 'Azure NAT Gateway pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/azure-nat-gateway/',
    date: '2026',
    thirdParty: true,
  },
  vpnGatewayPricing: {
    title: 'VPN Gateway pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/vpn-gateway/',
    date: '2025',
    readAgain: recheckedOn,
    thirdParty: true,
  },
  expressRoutePricing: {
    title: 'Azure ExpressRoute pricing, as captured by a third party',
    url: 'https://azure.microsoft.com/pricing/details/expressroute/',
    date: '2026-09',
    thirdParty: true,
  },
  retailPrices: {
    title: 'Azure Retail Prices overview',
    url: 'https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices',
    date: checked,
  },
  geoNames: {
    title: 'GeoNames, coordinates of cities (CC BY 4.0)',
    url: 'https://www.geonames.org/',
    date: checked,
    thirdParty: true,
  },
  reservedAddresses: {
    title: 'IANA IPv4 Special-Purpose Address Registry',
    url: 'https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml',
    date: checked,
  },
  ownAdvice: {
    title: 'Advice of this product',
    url: 'docs/comparison.md#recommendation',
    date: recheckedOn,
  },
  spec: {
    title: 'ConnectivitySpec, version 1',
    url: 'docs/spec.md',
    date: '2026-11-22',
  },
  portalPolicy: {
    title: "The portal's policy: vnetConnectivity.policy in app-config.yaml",
    url: 'docs/spec.md#portal-policy',
    date: '2026-11-22',
  },
  portalComparison: {
    title:
      "The portal's figures: vnetConnectivity.comparison in app-config.yaml",
    url: 'docs/comparison.md#configuration',
    date: '2026-11-23',
  },
} as const satisfies Record<string, Source>;

/** Name of a document in {@link sources}. @public */
export type SourceId = keyof typeof sources;
