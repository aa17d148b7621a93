import type { EncryptionEnforcement, NatGatewaySku } from '../azure';
import type {
  ExistingConnection,
  ExistingExpressRouteGateway,
  ExistingVpnGateway,
} from './existing';
import type {
  InterconnectPattern,
  IpsecPolicySpec,
  SubnetSettingsSpec,
} from '../spec';

/**
 * The resource graph: every Azure resource that the spec asks for, with all defaults and addresses filled in.
 * Renderers, routing, comparison and diagrams read it; none of them reads the spec.
 *
 * Element ids are those of findings, routes, failures and diagrams: `vnet:weu`, `vpn-gateway:weu`, `peering:neu/weu`
 * (networks in alphabetical order), `connection:weu/hq` (region, site), `site:hq`, `device:hq/0`. A network is known by
 * the key of its region, or by its own where it is a spoke; the two never have a key in common.
 *
 * @public
 */
export interface Topology {
  /** Prefix of every resource name. */
  readonly name: string;
  readonly owner?: string;
  readonly description?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly interconnect: Interconnect;
  readonly onPremises: OnPremises;
  /** Subscription of what names no other, that of the first region; undefined for the one named at deployment. */
  readonly subscriptionId?: string;
  /** Azure location of what belongs to no region, such as the Virtual WAN: that of the first region. */
  readonly location: string;
  /** True where gateways and new circuits are protected from deletion. */
  readonly isProtected: boolean;
  /** In the order of the spec. */
  readonly regions: readonly Region[];
  /** The regions' own networks in the order of the regions, then the spokes. */
  readonly virtualNetworks: readonly VirtualNetwork[];
  /** Gateways in virtual networks; those in virtual hubs are part of the hub. */
  readonly vpnGateways: readonly VpnGateway[];
  readonly expressRouteGateways: readonly ExpressRouteGateway[];
  /** One entry a direction, sorted by id. Empty where a Virtual Network Manager makes the peerings. */
  readonly peerings: readonly Peering[];
  /** Set where a Virtual Network Manager connects the networks. */
  readonly networkManager?: NetworkManager;
  /** Set in Virtual WAN. */
  readonly virtualWan?: VirtualWan;
  /** One entry a pair of gateways; Azure needs a connection resource on either side. */
  readonly gatewayConnections: readonly GatewayConnection[];
  readonly sites: readonly Site[];
  /** Connections of gateways in virtual networks and in virtual hubs alike. */
  readonly siteConnections: readonly SiteConnection[];
  /** The one policy of every VPN connection. */
  readonly ipsecPolicy: IpsecPolicySpec;
  readonly firewalls: readonly Firewall[];
  /**
   * Ranges that may reach each other through the firewalls: the private ones, and what networks and sites have beside
   * them. So the firewalls need no change for a network that is added.
   */
  readonly privateRanges: readonly string[];
  readonly networkVirtualAppliances: readonly NetworkVirtualAppliance[];
  readonly routeServers: readonly RouteServer[];
  readonly routeTables: readonly RouteTable[];
  /** One in each network whose workload subnets reach the internet by it; those of networks that exist are not built. */
  readonly natGateways: readonly NatGateway[];
  readonly circuits: readonly Circuit[];
  readonly circuitConnections: readonly CircuitConnection[];
}

/** The connection between the regions. @public */
export interface Interconnect {
  readonly pattern: InterconnectPattern;
  readonly topology: 'mesh' | 'hub-and-spoke';
  /** Key of the hub region; hub-and-spoke only. */
  readonly hub?: string;
  /** VNet-to-VNet only. */
  readonly bgp: boolean;
  /** The way in which peerings are made; global peering only. */
  readonly peeredBy?: 'peerings' | 'network-manager';
}

/** The connection to on-premises. @public */
export interface OnPremises {
  readonly via: 'none' | 'vpn' | 'expressroute';
  /** Absent where `via` is `none`. */
  readonly gateways?: 'per-region' | 'transit';
  /** Key of the region whose gateway the others use; transit only. */
  readonly gatewayRegion?: string;
  /** VPN beside ExpressRoute. */
  readonly backup?: 'vpn';
}

/** A region of the network. @public */
export interface Region {
  readonly id: string;
  readonly key: string;
  /** Azure location, such as `westeurope`. */
  readonly location: string;
  readonly subscriptionId?: string;
}

/** A virtual network. @public */
export interface VirtualNetwork {
  readonly id: string;
  /** Key of the network: that of its region, or of the spoke. */
  readonly key: string;
  /** Key of the region that it belongs to. */
  readonly region: string;
  readonly role: 'region' | 'spoke';
  readonly location: string;
  readonly subscriptionId?: string;
  readonly addressSpace: readonly string[];
  /** Workload subnets; those of Azure's services are not among them. */
  readonly subnets: readonly Subnet[];
  /** Absent where they are left to others. */
  readonly dnsServers?: readonly string[];
  /** Resource id; absent where the plan is left to others. */
  readonly ddosProtectionPlanId?: string;
  readonly gatewaySubnet?: string;
  readonly firewallSubnet?: string;
  readonly routeServerSubnet?: string;
  /** Resource id of a network that exists already. */
  readonly existingId?: string;
  /** Names of the subnets of Azure's services that it has already. */
  readonly existingServiceSubnets?: readonly string[];
  /**
   * Enforcement of virtual network encryption; absent where it is off. Of a network that exists: what it is said to
   * have, which nothing here changes.
   */
  readonly encryption?: EncryptionEnforcement;
}

/** A subnet of a virtual network. @public */
export interface Subnet {
  readonly name: string;
  readonly prefix: string;
  /** Absent where the subnet's settings are left to others. */
  readonly settings?: SubnetSettingsSpec;
}

/** A VPN gateway in a virtual network. @public */
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
  readonly existing?: ExistingVpnGateway;
}

/** An ExpressRoute gateway in a virtual network. @public */
export interface ExpressRouteGateway {
  readonly id: string;
  readonly region: string;
  readonly sku: string;
  /** ErGwScale only. */
  readonly minScaleUnits?: number;
  readonly maxScaleUnits?: number;
  /** Accepts traffic from virtual networks on the same circuit. */
  readonly allowRemoteVnetTraffic: boolean;
  readonly existing?: ExistingExpressRouteGateway;
}

/** One half of a peering of two virtual networks. @public */
export interface Peering {
  /** The same for both directions: a peering works only with both. */
  readonly id: string;
  /** Key of the network that holds this half. */
  readonly from: string;
  /** Key of the remote network. */
  readonly to: string;
  readonly allowVirtualNetworkAccess: boolean;
  readonly allowForwardedTraffic: boolean;
  readonly allowGatewayTransit: boolean;
  readonly useRemoteGateways: boolean;
  /** Resource id of one that exists already. */
  readonly existingId?: string;
}

/** A VNet-to-VNet connection of two VPN gateways. @public */
export interface GatewayConnection {
  readonly id: string;
  /** Region keys in alphabetical order. */
  readonly regions: readonly [string, string];
  readonly bgp: boolean;
  /** The halves that exist already, by the region that holds them. */
  readonly existing?: Readonly<Record<string, ExistingConnection>>;
}

/** A site on-premises. @public */
export interface Site {
  readonly id: string;
  readonly key: string;
  readonly addressSpace: readonly string[];
  /** The location of the site, as the spec states it. */
  readonly location?: string;
  readonly devices: readonly Device[];
}

/** A VPN device of a site. @public */
export interface Device {
  readonly id: string;
  /** Key within the site. */
  readonly key: string;
  readonly ipAddress: string;
  readonly asn?: number;
  readonly bgpPeerAddress?: string;
}

/** The tunnels between one region's VPN gateway and one device of a site. @public */
export interface SiteConnection {
  /** The same for all devices of the site. */
  readonly id: string;
  readonly region: string;
  readonly site: string;
  /** Key of the device. */
  readonly device: string;
  /** True if BGP runs, for which both ends must support it. */
  readonly bgp: boolean;
  readonly existing?: ExistingConnection;
}

/** An ExpressRoute circuit. @public */
export interface Circuit {
  readonly id: string;
  readonly key: string;
  readonly peeringLocation: string;
  readonly provider?: string;
  /** Resource id of the ExpressRoute Direct port that carries it. */
  readonly portId?: string;
  /** Resource id of a circuit that exists already. */
  readonly existingId?: string;
  /** Azure location that a new circuit is registered in. */
  readonly location?: string;
  readonly subscriptionId?: string;
  /** True if gateways can be connected to it now. */
  readonly provisioned: boolean;
  readonly privatePeering?: PrivatePeering;
  readonly bandwidthMbps: number;
  readonly tier: 'Local' | 'Standard' | 'Premium';
  readonly family: 'MeteredData' | 'UnlimitedData';
  readonly sites: readonly string[];
}

/** The private peering of a circuit. @public */
export interface PrivatePeering {
  readonly peerAsn: number;
  readonly primaryPrefix: string;
  readonly secondaryPrefix: string;
  readonly vlanId: number;
}

/** The connection of a gateway to a circuit. @public */
export interface CircuitConnection {
  readonly id: string;
  readonly region: string;
  readonly circuit: string;
  /** The circuit is in another subscription than the gateway: its owner must authorize the connection. */
  readonly authorization: boolean;
  readonly existing?: ExistingConnection;
}

/** Azure Virtual Network Manager with one connectivity configuration for all networks. @public */
export interface NetworkManager {
  /** Subscriptions whose networks it may connect; undefined stands for the one named at deployment. */
  readonly subscriptionIds: readonly (string | undefined)[];
  /** `HubAndSpoke` where networks use a hub, for its gateway or because only it is to be reached. */
  readonly connectivity: 'Mesh' | 'HubAndSpoke';
  /** Key of the hub's network; `HubAndSpoke` only. */
  readonly hub?: string;
  /** True if the members reach each other, and not only the hub. */
  readonly directlyConnected: boolean;
  /** True if the members use the gateway of the hub. */
  readonly useHubGateway: boolean;
  /** Keys of the networks in the group; the hub is not among them. */
  readonly members: readonly string[];
  /** Azure locations of the networks: a configuration acts where it is deployed. */
  readonly locations: readonly string[];
}

/** A Virtual WAN of type Standard with a hub in each region. @public */
export interface VirtualWan {
  readonly hubs: readonly VirtualHub[];
  readonly connections: readonly HubConnection[];
}

/** A virtual hub of a Virtual WAN. @public */
export interface VirtualHub {
  readonly id: string;
  readonly region: string;
  readonly location: string;
  readonly addressPrefix: string;
  /**
   * The preference of the hub between two routes to the same range. With Azure's default, ExpressRoute, a circuit on
   * several hubs would attract the traffic for another hub and turn it around at the peering location; ASPath keeps it
   * between the hubs. Beside a VPN, ASPath would prefer the VPN, so that there the default stays.
   */
  readonly routingPreference: 'ExpressRoute' | 'ASPath';
  readonly vpnGateway?: HubGateway;
  readonly expressRouteGateway?: HubGateway;
  /** Azure Firewall in the hub, with routing intent for private traffic. */
  readonly firewall?: Omit<Firewall, 'region'>;
}

/** A gateway in a virtual hub. @public */
export interface HubGateway {
  readonly id: string;
  readonly scaleUnits: number;
}

/** A virtual network on a virtual hub. @public */
export interface HubConnection {
  readonly id: string;
  /** Key of the region whose hub it is. */
  readonly region: string;
  /** Key of the network. */
  readonly virtualNetwork: string;
}

/** An Azure Firewall in a virtual network. @public */
export interface Firewall {
  readonly id: string;
  readonly region: string;
  readonly tier: 'Standard' | 'Premium';
  /** End of the name of its policy. */
  readonly policySuffix?: string;
  /** Availability zones; empty where the region has none. */
  readonly zones: readonly string[];
}

/** An appliance that others build; routes lead to it. @public */
export interface NetworkVirtualAppliance {
  readonly id: string;
  readonly region: string;
  readonly ipAddress: string;
  readonly asn?: number;
}

/** An Azure Route Server in a virtual network. @public */
export interface RouteServer {
  readonly id: string;
  readonly region: string;
  /** True if the gateways of the network exchange routes through it. */
  readonly branchToBranch: boolean;
  /** Appliances that exchange routes with it. */
  readonly peers: readonly {
    readonly ipAddress: string;
    readonly asn: number;
  }[];
}

/** A route table, and the subnets that have it. @public */
export interface RouteTable {
  readonly id: string;
  /** Key, unique in the network: `weu-firewall`. */
  readonly key: string;
  /** Key of the network whose subnets use it. */
  readonly virtualNetwork: string;
  /** Names of the subnets: workload subnets by their names in the spec, those of services by Azure's. */
  readonly subnets: readonly string[];
  /** True if routes that gateways learn reach the subnets. */
  readonly gatewayRoutePropagation: boolean;
  readonly routes: readonly UserDefinedRoute[];
}

/** A NAT gateway of a virtual network. @public */
export interface NatGateway {
  readonly id: string;
  /** Key of the network whose subnets use it. */
  readonly virtualNetwork: string;
  readonly sku: NatGatewaySku;
  /** Names of the workload subnets; there is at least one. */
  readonly subnets: readonly string[];
  /** Zones of the public address of a Standard one; empty for StandardV2, which spans the zones by itself. */
  readonly zones: readonly string[];
}

/** A route of a route table. @public */
export interface UserDefinedRoute {
  readonly name: string;
  readonly prefix: string;
  readonly nextHop:
    | { readonly kind: 'internet' }
    /** The firewall of a region. */
    | { readonly kind: 'firewall'; readonly region: string }
    /** The appliance of a region. */
    | {
        readonly kind: 'appliance';
        readonly region: string;
        readonly ipAddress: string;
      };
}
