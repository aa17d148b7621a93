import { sources } from './sources';
import type { Source } from './sources';

/** A limit of Azure with the document that states it. @public */
export interface Limit {
  readonly value: number;
  readonly source: Source;
}

/** Limits that the rules check, each once. @public */
export const limits = {
  /** Peerings of one virtual network. */
  peeringsPerVirtualNetwork: { value: 500, source: sources.limits },
  /** Peerings of one virtual network in a Virtual Network Manager connectivity configuration. */
  peeringsPerVirtualNetworkWithManager: {
    value: 1000,
    source: sources.peeringOrVpn,
  },
  /** Prefixes a VPN gateway accepts from one BGP peer before it drops the session. */
  vpnBgpPrefixesPerPeer: { value: 4000, source: sources.vpnGatewayFaq },
  /** Longest prefix of any subnet. */
  subnetPrefixLength: { value: 29, source: sources.virtualNetworkFaq },
  /** Longest prefix of a GatewaySubnet: required for gateways of every SKU but Basic. */
  gatewaySubnetPrefixLength: { value: 27, source: sources.vpnGatewaySettings },
  /** Tags of one resource or resource group. */
  tagsPerResource: { value: 50, source: sources.tags },
  /** DNS servers of one virtual network. */
  dnsServersPerVirtualNetwork: { value: 20, source: sources.limits },
  /** Characters of a virtual network's name. */
  virtualNetworkNameLength: { value: 64, source: sources.resourceNames },
} as const satisfies Record<string, Limit>;
