import type { InterconnectPattern } from '../spec';

/**
 * The resource graph: every Azure resource that the spec asks for, with all defaults and addresses filled in.
 * Renderers, routing, comparison and diagrams read it; none of them reads the spec.
 *
 * Element ids are those of findings, routes, failures and diagrams: `vnet:weu`, `vpn-gateway:weu`, `peering:neu/weu`
 * (regions in alphabetical order), `connection:weu/hq` (region, site), `site:hq`, `device:hq/0`.
 */
export interface Topology {
  /** Prefix of every resource name. */
  readonly name: string;
  readonly owner?: string;
  readonly description?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly interconnect: Interconnect;
  readonly onPremises: OnPremises;
  /** In the order of the spec. */
  readonly regions: readonly Region[];
  readonly virtualNetworks: readonly VirtualNetwork[];
  readonly vpnGateways: readonly VpnGateway[];
  readonly expressRouteGateways: readonly ExpressRouteGateway[];
  /** One entry a direction, sorted by id. */
  readonly peerings: readonly Peering[];
  /** One entry a pair of gateways; Azure needs a connection resource on either side. */
  readonly gatewayConnections: readonly GatewayConnection[];
  readonly sites: readonly Site[];
  readonly siteConnections: readonly SiteConnection[];
  readonly circuits: readonly Circuit[];
  readonly circuitConnections: readonly CircuitConnection[];
}

/** How the regions are joined. */
export interface Interconnect {
  readonly pattern: InterconnectPattern;
  readonly topology: 'mesh' | 'hub-and-spoke';
  /** Key of the hub region; hub-and-spoke only. */
  readonly hub?: string;
  /** VNet-to-VNet only. */
  readonly bgp: boolean;
}

/** How on-premises comes in. */
export interface OnPremises {
  readonly via: 'none' | 'vpn' | 'expressroute';
  /** Absent where `via` is `none`. */
  readonly gateways?: 'per-region' | 'transit';
  /** Key of the region whose gateway the others use; transit only. */
  readonly gatewayRegion?: string;
}

export interface Region {
  readonly id: string;
  readonly key: string;
  /** Azure location, such as `westeurope`. */
  readonly location: string;
  readonly subscriptionId?: string;
}

export interface VirtualNetwork {
  readonly id: string;
  /** Key of the region. */
  readonly region: string;
  readonly addressSpace: readonly string[];
  /** Workload subnets; the GatewaySubnet is not among them. */
  readonly subnets: readonly Subnet[];
  readonly gatewaySubnet?: string;
  /** Resource id of a network that exists already. */
  readonly existingId?: string;
}

export interface Subnet {
  readonly name: string;
  readonly prefix: string;
}

export interface VpnGateway {
  readonly id: string;
  readonly region: string;
  readonly sku: string;
  readonly generation: 1 | 2;
  readonly activeActive: boolean;
  readonly bgp: boolean;
  /** Absent where BGP is off. */
  readonly asn?: number;
  /** Zones of the public addresses; empty where the region has none. */
  readonly zones: readonly string[];
}

export interface ExpressRouteGateway {
  readonly id: string;
  readonly region: string;
  readonly sku: string;
  /** Accepts traffic from virtual networks on the same circuit. */
  readonly allowRemoteVnetTraffic: boolean;
}

export interface Peering {
  /** The same for both directions: a peering works only with both. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
}

export interface GatewayConnection {
  readonly id: string;
  /** Region keys in alphabetical order. */
  readonly regions: readonly [string, string];
  readonly bgp: boolean;
}

export interface Site {
  readonly id: string;
  readonly key: string;
  readonly addressSpace: readonly string[];
  readonly devices: readonly Device[];
}

export interface Device {
  readonly id: string;
  /** Place in the site's list. */
  readonly index: number;
  readonly ipAddress: string;
  readonly asn?: number;
  readonly bgpPeerAddress?: string;
}

/** The tunnels between one region's VPN gateway and one device of a site. */
export interface SiteConnection {
  /** The same for all devices of the site. */
  readonly id: string;
  readonly region: string;
  readonly site: string;
  /** Index of the device. */
  readonly device: number;
  /** Whether BGP runs: both ends must be able to. */
  readonly bgp: boolean;
}

export interface Circuit {
  readonly id: string;
  readonly key: string;
  readonly peeringLocation: string;
  readonly provider?: string;
  readonly bandwidthMbps: number;
  readonly tier: 'Local' | 'Standard' | 'Premium';
  readonly family: 'MeteredData' | 'UnlimitedData';
  readonly sites: readonly string[];
}

export interface CircuitConnection {
  readonly id: string;
  readonly region: string;
  readonly circuit: string;
}
