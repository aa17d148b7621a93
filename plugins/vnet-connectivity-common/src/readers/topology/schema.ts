import * as z from 'zod';

/**
 * The `kind: Topology` document: a resource graph as somebody has it, with arbitrary peerings, flags, route tables
 * and appliances. Its keys are those of a routing case. What is absent does not exist.
 */

const cidr = z.string();
const flag = z.boolean().optional();
const names = z.array(z.string()).optional();

const gateway = z.strictObject({
  type: z.enum(['vpn', 'er']),
  sku: z.string().optional(),
  generation: z.number().optional(),
  vpnType: z.enum(['RouteBased', 'PolicyBased']).optional(),
  /** Able to speak BGP; a connection says whether it does. */
  bgp: flag,
  asn: z.number().optional(),
  activeActive: flag,
  /** Site or connection that everything without a better route goes to. */
  defaultSite: z.string().optional(),
  allowRemoteVnetTraffic: flag,
  allowVirtualWanTraffic: flag,
  /** For point-to-site clients, which the model does not have; refused on an ExpressRoute gateway. */
  customRoutes: z.array(cidr).optional(),
});

const vnet = z.strictObject({
  prefixes: z.array(cidr).min(1),
  /** The networks of one region fail together. It is the Azure location too, unless `location` states another. */
  region: z.string().optional(),
  location: z.string().optional(),
  gateways: z.array(gateway).optional(),
  subnets: z.record(z.string(), cidr).optional(),
  /** The outbound method of its workload subnets; left out, it is not known. */
  outbound: z.enum(['none', 'nat-gateway']).optional(),
});

const peering = z.strictObject({
  from: z.string(),
  to: z.string(),
  allowVnetAccess: flag,
  allowForwardedTraffic: flag,
  allowGatewayTransit: flag,
  useRemoteGateways: flag,
  /** Ranges of the other network to which this half has routes; left out: all of them. */
  reaches: z.array(cidr).optional(),
  /** Ranges of the own network that are peered; left out: all of them. */
  carries: z.array(cidr).optional(),
});

const connection = z.strictObject({
  id: z.string(),
  type: z.enum(['vnet2vnet', 'ipsec', 'expressroute']),
  a: z.string(),
  b: z.string(),
  bgp: flag,
  /** Routing weight; ExpressRoute only. */
  weight: z.number().optional(),
  /** Prefixes of the local network gateway on the Azure side. */
  lngPrefixes: z.array(cidr).optional(),
  lngPrefixesForA: z.array(cidr).optional(),
  lngPrefixesForB: z.array(cidr).optional(),
});

/** AS path as text (`65050 65050`), as a number or as a list. */
const asPath = z.union([z.string(), z.number(), z.array(z.number()), z.null()]);

const site = z.strictObject({
  prefixes: z.array(cidr),
  asn: z.number().optional(),
  devices: names,
  advertises: z.array(cidr).optional(),
  /** By device, circuit or connection: AS path by prefix. */
  advertise: z
    .record(z.string(), z.union([z.record(cidr, asPath), z.array(cidr)]))
    .optional(),
  staticRoutesToAzure: z
    .union([z.array(cidr), z.record(z.string(), z.array(cidr))])
    .optional(),
  /** Further names of the site, each of which is an end of flows. */
  alsoNamed: names,
});

const circuit = z.strictObject({
  peeringLocation: z.string().optional(),
  geopolitical: z.string().optional(),
  sku: z.enum(['Local', 'Standard', 'Premium']).optional(),
  bandwidthMbps: z.number().optional(),
  sites: names,
});

const pair = z.union([
  z.tuple([z.string(), z.string()]),
  z.strictObject({ a: z.string(), b: z.string() }),
]);

const userRoute = z.strictObject({
  name: z.string().optional(),
  /** A range, or a service tag. */
  prefix: cidr,
  nextHopType: z.enum([
    'VirtualAppliance',
    'VirtualNetworkGateway',
    'VnetLocal',
    'VirtualNetwork',
    'Internet',
    'None',
  ]),
  nextHop: z.string().optional(),
});

const routeTable = z.strictObject({
  vnet: z.string(),
  /** Absent: every subnet of the VNet but the GatewaySubnet. */
  subnet: z.string().optional(),
  disableGatewayRoutePropagation: flag,
  routes: z.array(userRoute).optional(),
});

const nva = z.strictObject({
  id: z.string(),
  vnet: z.string(),
  ip: z.string(),
  subnet: z.string().optional(),
  /** Addresses of internal load balancers that share all traffic to them (HA ports) among such appliances. */
  frontends: names,
  ipForwarding: flag,
  /** Drops what belongs to a connection of which it has not seen the other direction. */
  stateful: flag,
  asn: z.number().optional(),
  /** Prefixes that it advertises to the Route Server or the hub; `advertise` adds AS paths. */
  advertises: z.array(cidr).optional(),
  advertise: z.record(cidr, asPath).optional(),
});

const appliancePeer = z.union([
  z.string(),
  z.strictObject({
    nva: z.string(),
    asn: z.number().optional(),
    advertises: z.array(cidr).optional(),
    advertise: z.record(cidr, asPath).optional(),
  }),
]);

const routingPreference = z.enum(['ExpressRoute', 'VPN', 'ASPath']).optional();

const routeServer = z.strictObject({
  id: z.string().optional(),
  vnet: z.string(),
  branchToBranch: flag,
  /** Appliances that peer with it; absent: every NVA with an ASN in its VNet or in one that uses its gateways. */
  peers: z.array(appliancePeer).optional(),
  hubRoutingPreference: routingPreference,
});

const hubRoute = z.strictObject({
  prefix: cidr.optional(),
  prefixes: z.array(cidr).optional(),
  /** VNet of a connection, `firewall`, or an appliance's address. */
  nextHop: z.string(),
  nextHopIp: z.string().optional(),
});

const hub = z.strictObject({
  region: z.string().optional(),
  prefix: cidr.optional(),
  gateways: z.array(z.enum(['vpn', 'er', 'p2s'])).optional(),
  firewall: flag,
  /** Of the firewall, as of an appliance. */
  stateful: flag,
  privatePolicy: flag,
  internetPolicy: flag,
  hubRoutingPreference: routingPreference,
  allowNonVirtualWanTraffic: flag,
  vpnActiveActive: flag,
});

const hubVnetConnection = z.strictObject({
  id: z.string().optional(),
  vnet: z.string(),
  hub: z.string(),
  associated: z.string().optional(),
  propagatesTo: names,
  /** Static routes of the connection: to an appliance in the VNet. */
  staticRoutes: z
    .array(z.strictObject({ prefix: cidr, nextHopIp: z.string() }))
    .optional(),
  /** True if the tables that the connection propagates to, in every hub, learn its static routes. Default: true. */
  propagateStaticRoutes: flag,
  /** `Equal`: a static route that merely holds the VNet's prefix does not lead its traffic to the appliance. */
  vnetLocalRouteOverrideCriteria: z.enum(['Contains', 'Equal']).optional(),
  enableInternetSecurity: flag,
});

const hubBranchConnection = z.strictObject({
  id: z.string().optional(),
  kind: z.enum(['vpn', 'er', 'p2s']),
  /** A site, `site/device` or `circuit:…`; with VPN also the gateway of a VNet, as `vnet/vpn`. */
  endpoint: z.string(),
  hub: z.string(),
  bgp: flag,
  associated: z.string().optional(),
  propagatesTo: names,
  enableInternetSecurity: flag,
  /** To the gateway of a VNet, without BGP: ranges that the hub sends to it. */
  sitePrefixes: z.array(cidr).optional(),
  /** To the gateway of a VNet: ranges that it sends to the hub. */
  lngPrefixes: z.array(cidr).optional(),
});

const hubRouteTable = z.strictObject({
  name: z.string(),
  hub: z.string().optional(),
  labels: names,
  routes: z.array(hubRoute).optional(),
});

const virtualWan = z.strictObject({
  id: z.string().optional(),
  type: z.enum(['Basic', 'Standard']).optional(),
  branchToBranch: flag,
  hubs: z.record(z.string(), hub),
  vnetConnections: z.array(hubVnetConnection).optional(),
  branchConnections: z.array(hubBranchConnection).optional(),
  routeTables: z
    .union([
      z.array(hubRouteTable),
      z.record(
        z.string(),
        z.union([
          z.array(hubRoute),
          z.strictObject({
            hub: z.string().optional(),
            labels: names,
            routes: z.array(hubRoute).optional(),
          }),
        ]),
      ),
    ])
    .optional(),
  bgpConnections: z
    .array(z.strictObject({ nva: z.string(), hub: z.string() }))
    .optional(),
});

const networkManager = z.strictObject({
  id: z.string().optional(),
  /** `mesh` or `hubAndSpoke`, in any spelling. */
  topology: z
    .string()
    .regex(/^(mesh|hub-?_?(and)?-?_?spoke)$/i, 'must be mesh or hubAndSpoke'),
  members: names,
  spokes: names,
  hub: z.string().optional(),
  globalMesh: flag,
  /** The resource's own name for a mesh across regions. */
  isGlobal: flag,
  directConnectivity: flag,
  useHubGateway: flag,
  /** `Allowed` if members of the connected group may have addresses in common; Azure's default is `Allowed`. */
  connectedGroupAddressOverlap: z.enum(['Allowed', 'Disallowed']).optional(),
  deleteExistingPeerings: flag,
  /** Regions to which the configuration was deployed; absent: all. */
  deployedRegions: names,
});

/** Something that the document does not tell, and what of the network it concerns. */
const unknownPart = z.strictObject({
  /** The missing value, in words. */
  what: z.string(),
  /**
   * Parts that may send packets on in any way: networks, subnets (`Hub/app`), gateways, hubs, sites, appliances or
   * connections by the names that failures have, or `everything`.
   */
  routing: names,
  /** Gateways, hubs, sites and networks that may have more gateway routes than are stated. */
  routes: names,
  /** Networks of which any two may be peered, or be peered otherwise than is stated. */
  peering: names,
  /** Addresses at which something may forward. */
  nextHops: names,
  /** User routes of which nobody knows where they lead. */
  userRoutes: z
    .array(
      z.strictObject({
        vnet: z.string(),
        subnet: z.string().optional(),
        prefix: cidr,
      }),
    )
    .optional(),
  /** Networks and sites of which nothing is known: every flow from or to them. */
  flows: names,
  /** Networks of which any two that are not peered may be joined, as a Virtual Network Manager does it. */
  joined: names,
  /** Every flow between a network or site of `a` and one of `b`; with `over` only where it passes one of those. */
  between: z
    .strictObject({
      a: z.array(z.string()),
      b: z.array(z.string()),
      over: names,
    })
    .optional(),
});

/** The keys of a case's `topology`. */
export const topologySchema = z.strictObject({
  vnets: z.record(z.string(), vnet).optional(),
  peerings: z.array(peering).optional(),
  connections: z.array(connection).optional(),
  sites: z.record(z.string(), site).optional(),
  circuits: z.record(z.string(), circuit).optional(),
  globalReach: z.array(pair).optional(),
  udrs: z.array(routeTable).optional(),
  nvas: z.array(nva).optional(),
  routeServer: routeServer.optional(),
  routeServers: z.array(routeServer).optional(),
  vwan: virtualWan.optional(),
  vwans: z
    .union([z.array(virtualWan), z.record(z.string(), virtualWan)])
    .optional(),
  avnm: z.union([networkManager, z.array(networkManager)]).optional(),
  unknown: z.array(unknownPart).optional(),
});

/** `kind: Topology`, version 1. */
export const topologyDocumentSchema = topologySchema.extend({
  apiVersion: z.literal('vnet-connectivity/v1'),
  kind: z.literal('Topology'),
});

type DeepReadonly<T> = T extends object
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T;
type Written<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

/** The resource graph as its document states it. @public */
export type TopologyDocument = Written<typeof topologySchema>;
export type GatewayEntry = Written<typeof gateway>;
export type VnetEntry = Written<typeof vnet>;
export type PeeringEntry = Written<typeof peering>;
export type ConnectionEntry = Written<typeof connection>;
export type SiteEntry = Written<typeof site>;
export type CircuitEntry = Written<typeof circuit>;
export type RouteTableEntry = Written<typeof routeTable>;
export type UserRouteEntry = Written<typeof userRoute>;
export type NvaEntry = Written<typeof nva>;
export type RouteServerEntry = Written<typeof routeServer>;
export type VirtualWanEntry = Written<typeof virtualWan>;
export type HubEntry = Written<typeof hub>;
export type HubConnectionEntry = Written<typeof hubVnetConnection>;
export type BranchConnectionEntry = Written<typeof hubBranchConnection>;
export type HubRouteTableEntry = Written<typeof hubRouteTable>;
export type HubRouteEntry = Written<typeof hubRoute>;
export type NetworkManagerEntry = Written<typeof networkManager>;
export type UnknownEntry = Written<typeof unknownPart>;
export type AsPathEntry = Written<typeof asPath>;
export type RoutingPreference = 'ExpressRoute' | 'VPN' | 'ASPath';
