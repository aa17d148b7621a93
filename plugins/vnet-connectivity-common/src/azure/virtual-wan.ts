import { vpnGatewayDefaultAsn } from './asn';
import { sources } from './sources';

/** Limits of one Virtual WAN hub. The size of its address prefix: {@link virtualHubPrefix}. @public */
export const virtualWanHub = {
  /** Site-to-site connections. */
  branchConnections: { value: 1000, source: sources.limits },
  /** Most throughput of the hub's router between virtual networks, megabits per second. */
  routerMbps: { value: 50000, source: sources.limits },
  /** Routes that the hub accepts from networks, branches and other hubs together. */
  routes: { value: 10000, source: sources.limits },
  /** Circuits on the hub's ExpressRoute gateway, whatever its scale units. */
  circuits: { value: 8, source: sources.virtualWanExpressRoute },
  /** Of these, circuits of one peering location. */
  circuitsOfOnePeeringLocation: {
    value: 4,
    source: sources.virtualWanExpressRoute,
  },
  /** ASN of the hub's router and gateways; it cannot be changed. */
  asn: { value: vpnGatewayDefaultAsn.value, source: sources.virtualWanFaq },
} as const;

/** A gateway in a hub, which is sized by scale units. */
export interface VirtualHubGatewayScale {
  /** Throughput of one scale unit, megabits per second. */
  readonly mbps: number;
  readonly maxScaleUnits: number;
}

/** Scale units of the gateways in a hub; one is the least. Source: {@link virtualHubGatewaySource}. @public */
export const virtualHubGateways = {
  /** Two instances share the tunnels; the throughput is that of the gateway: "10 scale unit of VPN would imply 500 Mbps * 10 = 5 Gbps". */
  vpn: { mbps: 500, maxScaleUnits: 20 },
  expressRoute: { mbps: 2000, maxScaleUnits: 10 },
} as const satisfies Record<string, VirtualHubGatewayScale>;
export const virtualHubGatewaySource = sources.virtualWanFaq;

/** Most virtual networks on one hub, in a Virtual WAN of this many hubs, without routing intent. */
export function virtualNetworksPerHub(hubs: number): number {
  return 500 - hubs;
}
export const virtualNetworksPerHubSource = sources.limits;

/** Address spaces of all networks on one hub whose routing intent inspects private traffic. */
export const addressSpacesWithRoutingIntent = {
  value: 600,
  source: sources.limits,
} as const;

/** Capacity of a hub's router, which is bought in routing infrastructure units. */
export const virtualHubRouter = {
  minUnits: 2,
  maxUnits: 50,
  /** Throughput of the fewest units, megabits per second; above it, each unit has 1 Gbps. */
  minMbps: 3000,
  /** Virtual machines in the networks on the hub, for each unit. */
  virtualMachinesPerUnit: 1000,
  source: sources.virtualWanHubSettings,
} as const;

/** Prices of a hub of a Standard Virtual WAN, US dollars: examples that a portal owner may override. */
export const virtualHubPrices = {
  hourlyUsd: 0.25,
  vpnScaleUnitHourlyUsd: 0.361,
  /** From the sixth unit on they are cheaper; that is not counted. */
  expressRouteScaleUnitHourlyUsd: 0.42,
  /** Of a branch to the VPN gateway, or of a circuit to the ExpressRoute gateway, of a hub. */
  connectionHourlyUsd: 0.05,
  /** Traffic between networks that the hub's router processes. */
  processedUsdPerGb: 0.02,
  source: sources.virtualWanPricing,
} as const;
