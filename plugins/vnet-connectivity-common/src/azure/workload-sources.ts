import type { Source } from './sources';
import { learn } from './sources';

/**
 * Sources of the information for workloads. They are apart from {@link sources} because no rule cites them, so that
 * pages without that information need not load them.
 *
 * @public
 */
export const workloadSources = {
  defaultOutboundAccess: learn(
    'Default outbound access in Azure',
    'virtual-network/ip-services/default-outbound-access',
    '2026-01-30',
  ),
  privateSubnetsByDefault: {
    title: 'Private subnets by default in Azure virtual networks',
    url: 'https://techcommunity.microsoft.com/blog/azurenetworkingblog/private-subnets-by-default-in-azure-virtual-networks-what/4513778',
    date: '2026-04',
  },
  serviceTags: learn(
    'Virtual network service tags',
    'virtual-network/service-tags-overview',
    '2026-11-30',
  ),
  privateEndpointPolicies: learn(
    'Manage network policies for private endpoints',
    'private-link/disable-private-endpoint-network-policy',
    '2023-07-26',
    '2026-11-30',
  ),
  privateLinkHubAndSpoke: learn(
    'Azure Private Link in a hub-and-spoke network',
    'architecture/networking/guide/private-link-hub-spoke-network',
    '2026-11-30',
  ),
  dnsPrivateResolver: learn(
    'What is Azure DNS Private Resolver?',
    'dns/dns-private-resolver-overview',
    '2026-11-30',
  ),
  privateDnsFaq: learn(
    'Azure Private DNS FAQ',
    'dns/dns-faq-private',
    '2026-11-30',
  ),
  machineMtu: learn(
    'Configure MTU for virtual machines in Azure',
    'virtual-network/how-to-virtual-machine-mtu',
    '2024-07-22',
    '2026-11-30',
  ),
  vpnDevices: learn(
    'About VPN devices and IPsec/IKE parameters for site-to-site VPN',
    'vpn-gateway/vpn-gateway-about-vpn-devices',
    '2026-11-30',
  ),
  pointToSiteRouting: learn(
    'About point-to-site VPN routing',
    'vpn-gateway/vpn-gateway-about-point-to-site-routing',
    '2026-11-30',
  ),
  forcedTunneling: learn(
    'About forced tunneling for site-to-site configurations',
    'vpn-gateway/about-site-to-site-tunneling',
    '2026-11-30',
  ),
  peeringAcrossTenants: learn(
    'Create a virtual network peering between different subscriptions and tenants',
    'virtual-network/create-peering-different-subscriptions',
    '2026-11-30',
  ),
} as const satisfies Record<string, Source>;

/** Name of a document in {@link workloadSources}. */
export type WorkloadSourceId = keyof typeof workloadSources;
