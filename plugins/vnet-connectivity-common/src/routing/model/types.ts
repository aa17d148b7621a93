import type { Prefix } from '../../address';
import type { NetworkGraph, RoutingPreference } from '../../network/graph';
import type { Elements } from './elements';
import type { ElementNames } from '../../network/element-ids';
import type { PrefixTable } from './prefix-table';

/** One direction of a connected peering, or of a connected group: packets from `from` to `to`. */
export interface VnetLink {
  readonly element: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'peering' | 'connected-group';
  /** `from` may reach `to`: allowVirtualNetworkAccess of the peering in `from`. */
  readonly access: boolean;
  /** `to` accepts packets that did not originate in `from`: allowForwardedTraffic of the peering in `to`. */
  readonly admitsForwarded: boolean;
  /** `to` uses the gateways of `from`. */
  readonly transit: boolean;
  /** Ranges of `to` to which `from` has routes; undefined: all of them. */
  readonly reaches?: readonly Prefix[];
  /** Ranges of `from` and of `to` between which it carries traffic; undefined: all of them. */
  readonly only?: {
    readonly from: readonly Prefix[];
    readonly to: readonly Prefix[];
  };
  /** Ranges of `to` that another network of the connected group has too: traffic to them is dropped. */
  readonly ambiguous?: readonly Prefix[];
  /** The connected group that joins the two networks as well, for when the peering is gone. */
  readonly standby?: VnetLink;
}

/** A route of a route table. */
export interface UserRoute {
  readonly prefix: Prefix;
  readonly text: string;
  readonly type:
    | 'VirtualAppliance'
    | 'VirtualNetworkGateway'
    | 'VnetLocal'
    | 'Internet'
    | 'None';
  readonly nextHop?: number;
  readonly nextHopText?: string;
  /** Gaps on which its next hop depends; see {@link Unknowns}. */
  readonly unknown?: UnknownParts;
}

/** The user routes of a subnet. */
export interface RouteTable {
  /** Longest prefix first. */
  readonly routes: readonly UserRoute[];
  /** False: gateway route propagation is disabled. */
  readonly propagation: boolean;
  /** A 0.0.0.0/0 user route removes the None routes for private ranges. */
  readonly hasDefaultRoute: boolean;
  /** Gaps on which the whole table depends; see {@link Unknowns}. */
  readonly unknown?: UnknownParts;
}

export interface SubnetModel {
  readonly name: string;
  readonly prefix?: Prefix;
  readonly table: number;
}

/** A gateway, Route Server or hub from which a VNet has routes. */
export interface DynamicSource {
  readonly speaker: number;
  readonly kind: 'vpn' | 'er' | 'route-server' | 'hub';
  /** The peering to the VNet that has the gateway; absent for the VNet's own. */
  readonly link?: VnetLink;
  /** The connection to the hub. */
  readonly hubConnection?: number;
  /** False: the default route of the hub does not reach the VNet. */
  readonly defaultRoute: boolean;
}

export interface VnetModel {
  readonly index: number;
  readonly name: string;
  readonly element: number;
  readonly prefixes: readonly Prefix[];
  readonly prefixIds: readonly number[];
  readonly subnets: readonly SubnetModel[];
  /** The first is that of subnets without a route table. */
  readonly tables: readonly RouteTable[];
  readonly gatewayTable: number;
  readonly links: ReadonlyMap<number, VnetLink>;
  readonly sources: readonly DynamicSource[];
  /** The outbound access of its workload subnets; undefined where that is not known. */
  readonly outbound?: 'none' | 'nat-gateway';
  readonly vpn?: number;
  readonly er?: number;
}

export type SpeakerKind =
  | 'vpn'
  | 'er'
  | 'site'
  | 'circuit'
  | 'route-server'
  | 'nva'
  | 'hub';

export type SessionKind =
  /** IPsec or VNet-to-VNet. */
  | 'tunnel'
  /** Between the gateways and the Route Server of one VNet, with branch-to-branch on. */
  | 'internal'
  /** Gateway or hub to circuit. */
  | 'er-gateway'
  /** Circuit to site. */
  | 'er-site'
  | 'global-reach'
  /** Appliance to Route Server or hub. */
  | 'appliance'
  | 'hub-hub';

/** One end of a session between two speakers. */
export interface Session {
  /** Order among the sessions of the speaker: the last tie-break, which the order of a document does not decide. */
  readonly order: number;
  readonly kind: SessionKind;
  readonly speaker: number;
  readonly peer: number;
  /** Elements that must live for it: the connection, the device. */
  readonly elements: readonly number[];
  readonly bgp: boolean;
  /** Routing weight of an ExpressRoute connection. */
  readonly weight: number;
  /** AS path by prefix that this end advertises, in place of all that it has. */
  readonly advertise?: ReadonlyMap<number, readonly number[] | undefined>;
  /** Hub: what comes over it is for the tables of this hub only, because the connection names them by hub. */
  readonly staysInHub?: boolean;
  /** Hub: no default route is advertised over it. */
  readonly withoutDefaultRoute?: boolean;
  readonly back: Session;
}

/** The start of a route. */
export interface Origin {
  readonly speaker: number;
  readonly prefix: number;
  readonly learned: 'own' | 'static';
  /** Static routes: the tunnel that they point to. */
  readonly session?: Session;
  readonly elements: readonly number[];
  readonly rank: number;
  readonly hops: number;
  /** Hub: the VNet of the connection, and the appliance in it. */
  readonly vnet?: number;
  readonly nextHopIp?: number;
  /** Hub: a static route of a connection, which other hubs learn; one of a route table stays in its hub. */
  readonly crossesHubs?: boolean;
  /** Hub: a connection that names this table by its hub; other hubs do not learn it. */
  readonly staysInHub?: boolean;
  /** Hub: traffic goes to its firewall. */
  readonly firewall?: boolean;
  /** AS path that an appliance gives it. */
  readonly asPath?: readonly number[];
  /** Not advertised: VNet-to-VNet without BGP is for the networks at its two ends only. */
  readonly private?: boolean;
  /** Used by the gateway itself, and not given to the subnets. */
  readonly ofGateway?: boolean;
}

export interface Speaker {
  readonly index: number;
  readonly kind: SpeakerKind;
  readonly name: string;
  readonly element: number;
  readonly asn: number;
  readonly sessions: readonly Session[];
  readonly vnet?: number;
  /** Route table of a hub. */
  readonly table?: string;
  readonly hub?: number;
  readonly nva?: number;
  readonly prefixes: readonly Prefix[];
  readonly allowRemoteVnetTraffic: boolean;
  readonly allowVirtualWanTraffic: boolean;
  readonly preference: RoutingPreference;
}

export interface NvaModel {
  readonly index: number;
  readonly id: string;
  readonly element: number;
  readonly vnet: number;
  readonly table: number;
  readonly ip: number;
  /** Addresses of load balancers before it. */
  readonly frontends: readonly number[];
  readonly ipForwarding: boolean;
  readonly speaker?: number;
}

export interface HubModel {
  readonly name: string;
  readonly element: number;
  readonly firewall?: number;
  readonly privatePolicy: boolean;
  readonly internetPolicy: boolean;
  readonly standard: boolean;
  readonly branchToBranch: boolean;
  /** Speaker by route table; `*` knows every connection, as the hub's firewall does. */
  readonly tables: ReadonlyMap<string, number>;
}

/** A VNet, a subnet of a VNet whose subnets route differently, or a site: what traffic starts and ends at. */
export interface Endpoint {
  readonly id: string;
  readonly kind: 'vnet' | 'subnet' | 'site';
  readonly name: string;
  readonly element: number;
  readonly probes: readonly Probe[];
}

/** One machine that stands for all that are routed alike. */
export interface Probe {
  readonly address: number;
  readonly vnet?: number;
  readonly table?: number;
  readonly site?: number;
  /** Subnets whose machines it stands for; absent where it stands for the rest of a range. */
  readonly subnets?: readonly string[];
}

/** Gaps of a document, by their places in {@link Unknowns.what}. */
export type UnknownParts = readonly number[];

/** The gaps of a document, which it lists as `unknown`, by the elements that depend on them. */
export interface Unknowns {
  /** Each gap in words. */
  readonly what: readonly string[];
  readonly everywhere: UnknownParts;
  /** By element: what passes it, or is sent on by it. */
  readonly routing: ReadonlyMap<number, UnknownParts>;
  /** By speaker: it may have more routes than those that are known. */
  readonly speakerRoutes: ReadonlyMap<number, UnknownParts>;
  /** By VNet: its subnets may have more gateway routes than those that are known. */
  readonly vnetRoutes: ReadonlyMap<number, UnknownParts>;
  /** By two VNets: they may be peered, or otherwise than is known. */
  readonly peerings: ReadonlyMap<number, ReadonlyMap<number, UnknownParts>>;
  /** By address: something there may forward. */
  readonly nextHops: ReadonlyMap<number, UnknownParts>;
  /** By element of a network or site: every flow from or to it. */
  readonly ends: ReadonlyMap<number, UnknownParts>;
  /** By two elements of networks or sites: the flows between them, in both directions. */
  readonly between: ReadonlyMap<number, ReadonlyMap<number, UnknownParts>>;
  /** The same, of those flows only that pass one of the elements. */
  readonly betweenOver: readonly {
    readonly part: number;
    readonly a: ReadonlySet<number>;
    readonly b: ReadonlySet<number>;
    readonly over: readonly number[];
  }[];
  /** VNets of which any two without a link may be joined, by what is missing. */
  readonly joined: readonly {
    readonly part: number;
    readonly vnets: ReadonlySet<number>;
  }[];
}

/** A network as routing sees it. All of it is fixed; what has failed is a state of its own. */
export interface NetworkModel {
  readonly graph: NetworkGraph;
  readonly names: ElementNames;
  readonly elements: Elements;
  readonly prefixes: PrefixTable;
  readonly vnets: readonly VnetModel[];
  readonly vnetByName: ReadonlyMap<string, number>;
  /** VNets that have the prefix in their address space, by prefix. */
  readonly vnetsOfPrefix: readonly (readonly number[])[];
  readonly speakers: readonly Speaker[];
  readonly siteByName: ReadonlyMap<string, number>;
  readonly nvas: readonly NvaModel[];
  /** Appliances by address: several share that of the load balancer before them. */
  readonly nvasByIp: ReadonlyMap<number, readonly number[]>;
  readonly hubs: readonly HubModel[];
  /** Origins of each prefix. */
  readonly origins: readonly (readonly Origin[])[];
  readonly endpoints: readonly Endpoint[];
  readonly internet: number;
  /** By VPN gateway: prefixes that its VNet's prefixes hold or overlap, and that those of a network hold that uses it. */
  readonly filters: ReadonlyMap<number, ImportFilter>;
  /** Firewalls that drop what belongs to a connection of which they have not seen the other direction. */
  readonly stateful: ReadonlySet<number>;
  /** Elements that fail one at a time in a what-if. */
  readonly failable: readonly number[];
  /** Active and standby instances by gateway element. */
  readonly instances: ReadonlyMap<number, GatewayInstances>;
  /** Absent where the document has no gaps. */
  readonly unknowns?: Unknowns;
}

export interface GatewayInstances {
  readonly elements: readonly number[];
  readonly activeActive: boolean;
}

export interface ImportFilter {
  readonly within: Uint8Array;
  readonly overlapping: Uint8Array;
  /** Peerings with gateway transit of which the other network holds the prefix, by prefix. */
  readonly withinPeer: ReadonlyMap<number, readonly number[]>;
}
