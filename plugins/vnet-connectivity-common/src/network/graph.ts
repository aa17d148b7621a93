/**
 * The resource graph of a network, whatever it was read from: a `kind: Topology` document, Terraform, or the plan of a
 * spec. What may be one or many is a list, an end is a typed value, and what is absent does not exist.
 *
 * Three types have different names: `Topology` is what a spec asks for, with Azure resources and their settings; a
 * `TopologyDocument` is a network that a user wrote down; a `NetworkGraph` is the model that the questions and the
 * rules read.
 *
 * @public
 */
export interface NetworkGraph {
  readonly vnets: Readonly<Record<string, Vnet>>;
  /** One entry a direction. */
  readonly peerings: readonly Peering[];
  readonly connections: readonly Connection[];
  readonly sites: Readonly<Record<string, Site>>;
  readonly circuits: Readonly<Record<string, Circuit>>;
  readonly globalReach: readonly GlobalReach[];
  readonly routeTables: readonly RouteTable[];
  readonly nvas: readonly Nva[];
  readonly routeServers: readonly RouteServer[];
  readonly virtualWans: readonly VirtualWan[];
  readonly networkManagers: readonly NetworkManager[];
  /** The values that could not be read, each with the elements that depend on it. */
  readonly unknown: readonly UnknownPart[];
}

/** Keys and indexes that lead to the entry in the document; a place for findings. */
type Place = readonly (string | number)[];

export interface Vnet {
  /** Empty where they are not known. */
  readonly prefixes: readonly string[];
  /** The networks of one region fail together. It is the Azure location too, unless `location` states another. */
  readonly region?: string;
  readonly location?: string;
  readonly gateways: readonly Gateway[];
  /** Ranges by name; undefined where no subnet is written down. */
  readonly subnets?: Readonly<Record<string, string>>;
  /** The explicit outbound method of its workload subnets; undefined where it is not known. */
  readonly outbound?: 'none' | 'nat-gateway';
}

export type GatewayType = 'vpn' | 'er';

export interface Gateway {
  readonly type: GatewayType;
  readonly sku?: string;
  readonly vpnType?: 'RouteBased' | 'PolicyBased';
  /** True if it supports BGP; undefined where that is not stated. */
  readonly bgp?: boolean;
  readonly asn?: number;
  readonly activeActive: boolean;
  readonly defaultSite?: DefaultSite;
  readonly allowRemoteVnetTraffic: boolean;
  readonly allowVirtualWanTraffic: boolean;
  /** For point-to-site clients, which the model does not have. */
  readonly customRoutes: readonly string[];
}

/** The destination of everything without a better route: a site, or a connection to one. */
export interface DefaultSite {
  /** Key of a site, or id of a connection. */
  readonly key: string;
  /** As the document names it. */
  readonly written: string;
}

export interface Peering {
  /** The network that holds this half. */
  readonly from: string;
  readonly to: string;
  readonly allowVnetAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
  /** Ranges of the other network to which this half has routes; undefined: all of them. */
  readonly reaches?: readonly string[];
  /** Ranges of the own network that are peered; undefined: all of them. */
  readonly carries?: readonly string[];
}

/** One end of a connection. */
export type ConnectionEnd = {
  /** As the document names it. */
  readonly written: string;
} & (
  | {
      readonly kind: 'gateway';
      readonly key: string;
      readonly type: GatewayType;
    }
  | { readonly kind: 'circuit'; readonly key: string }
  | { readonly kind: 'nva'; readonly key: string }
  | { readonly kind: 'site'; readonly key: string; readonly device?: string }
  /** No element has this name. */
  | { readonly kind: 'unknown'; readonly key: string }
);

export interface Connection {
  readonly id: string;
  readonly type: 'vnet2vnet' | 'ipsec' | 'expressroute';
  readonly a: ConnectionEnd;
  readonly b: ConnectionEnd;
  readonly bgp: boolean;
  /** Routing weight; ExpressRoute only. */
  readonly weight: number;
  /** Prefixes of the local network gateway on the Azure side. */
  readonly lngPrefixes: readonly string[];
  readonly lngPrefixesForA?: readonly string[];
  readonly lngPrefixesForB?: readonly string[];
}

/** A range that is announced by BGP. */
export interface Announcement {
  readonly prefix: string;
  /** Undefined where nothing is stated. */
  readonly asPath?: readonly number[];
}

export interface Site {
  readonly prefixes: readonly string[];
  readonly asn?: number;
  readonly devices: readonly string[];
  /** The prefixes that it announces everywhere; undefined: those of the site. */
  readonly advertises?: readonly string[];
  /** The prefixes that it announces over one device, circuit or connection, by its name. */
  readonly advertise: Readonly<Record<string, readonly Announcement[]>>;
  readonly staticRoutesToAzure?: StaticRoutes;
  /** Further names, where a document describes one site several times. Each is an end of flows. */
  readonly alsoNamed?: readonly string[];
}

/** The prefixes that the devices of a site are configured to send to Azure. */
export interface StaticRoutes {
  readonly everywhere?: readonly string[];
  /** By connection or device. */
  readonly over: Readonly<Record<string, readonly string[]>>;
}

export interface Circuit {
  readonly peeringLocation?: string;
  readonly geopolitical?: string;
  readonly sku?: 'Local' | 'Standard' | 'Premium';
  readonly bandwidthMbps?: number;
  readonly sites: readonly string[];
}

/** Two circuits that are joined. */
export interface GlobalReach {
  readonly a: string;
  readonly b: string;
}

export interface RouteTable {
  readonly vnet: string;
  /** Undefined: every subnet of the network but the GatewaySubnet. */
  readonly subnet?: string;
  readonly disableGatewayRoutePropagation: boolean;
  readonly routes: readonly UserRoute[];
}

export interface UserRoute {
  readonly name?: string;
  /** A range, or a service tag. */
  readonly prefix: string;
  readonly nextHopType:
    | 'VirtualAppliance'
    | 'VirtualNetworkGateway'
    | 'VnetLocal'
    | 'VirtualNetwork'
    | 'Internet'
    | 'None';
  /** An address, or the id of an appliance. */
  readonly nextHop?: string;
}

export interface Nva {
  readonly id: string;
  readonly vnet: string;
  readonly ip: string;
  readonly subnet?: string;
  /** Addresses of internal load balancers that share all traffic to them among such appliances. */
  readonly frontends: readonly string[];
  readonly ipForwarding: boolean;
  /** Drops what belongs to a connection of which it has not seen the other direction. */
  readonly stateful: boolean;
  readonly asn?: number;
  readonly advertises: readonly string[];
  /** With their AS paths. */
  readonly advertise: readonly Announcement[];
}

export interface RouteServer {
  readonly id?: string;
  readonly vnet: string;
  readonly branchToBranch: boolean;
  /** Undefined: every appliance with an ASN in its network or in one that uses its gateways. */
  readonly peers?: readonly RouteServerPeer[];
  readonly hubRoutingPreference?: RoutingPreference;
  readonly place: Place;
}

export interface RouteServerPeer {
  /** Id of the appliance. */
  readonly key: string;
  /** True if the Route Server's entry has more of it than its name. */
  readonly described: boolean;
  readonly asn?: number;
  readonly advertises: readonly string[];
  readonly advertise: readonly Announcement[];
}

export type RoutingPreference = 'ExpressRoute' | 'VPN' | 'ASPath';

export interface VirtualWan {
  readonly type: 'Basic' | 'Standard';
  readonly branchToBranch: boolean;
  readonly hubs: Readonly<Record<string, Hub>>;
  readonly vnetConnections: readonly HubConnection[];
  readonly branchConnections: readonly BranchConnection[];
  readonly bgpConnections: readonly HubBgpConnection[];
  /** Those of all route tables. */
  readonly routes: readonly HubRoute[];
  readonly place: Place;
}

export interface Hub {
  readonly region?: string;
  readonly prefix?: string;
  readonly gateways: readonly (GatewayType | 'p2s')[];
  readonly firewall: boolean;
  /** Of the firewall, as of an appliance. */
  readonly stateful: boolean;
  readonly privatePolicy: boolean;
  readonly internetPolicy: boolean;
  readonly hubRoutingPreference?: RoutingPreference;
  readonly allowNonVirtualWanTraffic: boolean;
}

interface HubRouting {
  readonly associated?: string;
  readonly propagatesTo?: readonly string[];
}

export interface HubConnection extends HubRouting {
  readonly id?: string;
  readonly vnet: string;
  readonly hub: string;
  /** To an appliance in the network. */
  readonly staticRoutes: readonly {
    readonly prefix: string;
    readonly nextHopIp: string;
  }[];
  /** True if the tables that the connection propagates to, in every hub, learn its static routes. */
  readonly propagateStaticRoutes: boolean;
  /** `Equal`: a static route that merely holds the network's prefix does not lead its traffic to the appliance. */
  readonly vnetLocalRouteOverrideCriteria: 'Contains' | 'Equal';
  /** False: the hub does not give it a default route. */
  readonly enableInternetSecurity: boolean;
}

/** The far end of a branch connection. A VPN site may stand for the VPN gateway of a network. */
export type BranchEnd = Extract<
  ConnectionEnd,
  { readonly kind: 'circuit' | 'site' | 'gateway' }
>;

export interface BranchConnection extends HubRouting {
  readonly id?: string;
  readonly kind: GatewayType | 'p2s';
  readonly endpoint: BranchEnd;
  readonly hub: string;
  readonly bgp: boolean;
  /** False: the hub does not give it a default route. */
  readonly enableInternetSecurity: boolean;
  /** To the gateway of a network: ranges that the hub sends to it, those of the VPN site. */
  readonly sitePrefixes?: readonly string[];
  /** To the gateway of a network: ranges that it sends to the hub, those of its local network gateway. */
  readonly lngPrefixes?: readonly string[];
}

export interface HubBgpConnection {
  /** The appliance. */
  readonly nva: { readonly key: string; readonly written: string };
  readonly hub: string;
}

export interface HubRoute {
  readonly table: string;
  /** Undefined: the table of that name in every hub. */
  readonly hub?: string;
  readonly prefixes: readonly string[];
  readonly nextHop: HubNextHop;
}

/**
 * The next hop of a hub's route: the firewall of the hub, or a network, a connection, an appliance or an address by
 * name.
 */
export type HubNextHop =
  | { readonly kind: 'firewall' }
  | {
      readonly kind: 'named';
      readonly key: string;
      /** Address of the appliance behind it. */
      readonly address?: string;
    };

export interface NetworkManager {
  readonly id?: string;
  readonly connectivity: 'Mesh' | 'HubAndSpoke';
  /** The networks of the group; the hub may be among them. */
  readonly members: readonly string[];
  readonly hub?: string;
  /** True if members of different regions are joined, too. */
  readonly acrossRegions: boolean;
  readonly directConnectivity: boolean;
  readonly useHubGateway: boolean;
  /** `Allowed` if members of the connected group may have addresses in common. */
  readonly connectedGroupAddressOverlap: 'Allowed' | 'Disallowed';
  /** Regions to which the configuration was deployed; undefined: all. */
  readonly deployedRegions?: readonly string[];
  readonly place: Place;
}

/** A value that is not stated, and the elements that depend on it, by the names that failures have. */
export interface UnknownPart {
  /** The missing value, in words. */
  readonly what: string;
  readonly routing: readonly string[];
  readonly routes: readonly string[];
  readonly peering: readonly string[];
  readonly nextHops: readonly string[];
  readonly userRoutes: readonly {
    readonly vnet: string;
    readonly subnet?: string;
    readonly prefix: string;
  }[];
  readonly flows: readonly string[];
  /** Networks of which any two that are not peered may be joined in a way that no route of the document shows. */
  readonly joined?: readonly string[];
  /** Networks and sites: every flow between one of `a` and one of `b`; with `over` only where it passes one of those. */
  readonly between?: {
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly over?: readonly string[];
  };
  /** True if there may be further networks and sites, such as on a page of an export that is missing. */
  readonly more?: boolean;
}
