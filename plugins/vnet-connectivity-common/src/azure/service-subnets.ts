import { limits } from './limits';
import type { Source } from './sources';
import { sources } from './sources';

/** A subnet that Azure looks for by exactly this name, for a service that stands in it. */
export interface ServiceSubnet {
  readonly name: string;
  /** Prefix length that is recommended. */
  readonly length: number;
  /** Longest prefix that Azure accepts. */
  readonly longest: number;
  /** Longest prefix for a gateway of the Basic SKU; GatewaySubnet only. */
  readonly longestForBasic?: number;
  readonly source: Source;
}

/** Subnets of the services that this product builds. */
export const serviceSubnets = {
  gateway: {
    name: 'GatewaySubnet',
    length: limits.gatewaySubnetPrefixLength.value,
    // "While it's possible to create a gateway subnet as small as /29 (applicable to the Basic SKU only), all other SKUs
    // require a gateway subnet of size /27 or larger." The VPN Gateway FAQ still calls /27 a recommendation.
    longest: limits.gatewaySubnetPrefixLength.value,
    // This product does not build Basic gateways, but reads them.
    longestForBasic: limits.subnetPrefixLength.value,
    source: sources.vpnGatewaySettings,
  },
  firewall: {
    name: 'AzureFirewallSubnet',
    length: 26,
    longest: 26,
    source: sources.firewallFaq,
  },
  routeServer: {
    name: 'RouteServerSubnet',
    length: 26,
    longest: 26,
    source: sources.routeServerQuickstart,
  },
} as const satisfies Record<string, ServiceSubnet>;

/** Prefix length that is recommended for a virtual hub, and the longest that Azure accepts. */
export const virtualHubPrefix = {
  length: 23,
  longest: 24,
  source: sources.virtualWanFaq,
} as const;
