import type { Limit } from './limits';
import type { PeeringPriceZone } from './peering';
import { sources } from './sources';

/** The generations of VPN gateways. @public */
export const vpnGatewayGenerations = ['Generation1', 'Generation2'] as const;

/** The capabilities and limits of a VPN gateway SKU. Source: "About gateway SKUs" (2026-06-11). @public */
export interface VpnGatewaySku {
  readonly name: string;
  /** Generations in which the SKU exists, the newest last; absent for Basic. */
  readonly generations?: readonly (1 | 2)[];
  /** Site-to-site and VNet-to-VNet tunnels. */
  readonly tunnels: number;
  /** Throughput of all tunnels of one gateway together, of both its instances; megabits per second. */
  readonly aggregateMbps: number;
  /** Throughput observed on one tunnel with GCMAES256, megabits per second. */
  readonly tunnelMbps?: number;
  /** US dollars per hour (third-party capture): an example, not a quote. */
  readonly hourlyUsd?: number;
  /** True if BGP, gateway transit and active-active are supported. */
  readonly fullFeatured: boolean;
  /** True if a new gateway may still be created with this SKU. */
  readonly creatable: boolean;
}

const zoneRedundant: readonly VpnGatewaySku[] = [
  {
    name: 'VpnGw1AZ',
    generations: [1],
    tunnels: 30,
    aggregateMbps: 650,
    tunnelMbps: 650,
    hourlyUsd: 0.19,
    fullFeatured: true,
    creatable: true,
  },
  {
    name: 'VpnGw2AZ',
    generations: [1, 2],
    tunnels: 30,
    aggregateMbps: 1250,
    tunnelMbps: 1250,
    hourlyUsd: 0.49,
    fullFeatured: true,
    creatable: true,
  },
  {
    name: 'VpnGw3AZ',
    generations: [1, 2],
    tunnels: 30,
    aggregateMbps: 2500,
    tunnelMbps: 1500,
    hourlyUsd: 1.25,
    fullFeatured: true,
    creatable: true,
  },
  {
    name: 'VpnGw4AZ',
    generations: [2],
    tunnels: 100,
    aggregateMbps: 5000,
    tunnelMbps: 2300,
    hourlyUsd: 2.1,
    fullFeatured: true,
    creatable: true,
  },
  {
    name: 'VpnGw5AZ',
    generations: [2],
    tunnels: 100,
    aggregateMbps: 10000,
    tunnelMbps: 2300,
    hourlyUsd: 3.65,
    fullFeatured: true,
    creatable: true,
  },
];

/** Every VPN gateway SKU that a spec can name, also those that Azure no longer creates. @public */
export const vpnGatewaySkus: readonly VpnGatewaySku[] = [
  {
    name: 'Basic',
    tunnels: 10,
    aggregateMbps: 100,
    fullFeatured: false,
    creatable: true,
  },
  // A new gateway needs an AZ SKU, also in regions without zones.
  ...zoneRedundant.map(sku => ({
    ...sku,
    name: sku.name.replace('AZ', ''),
    creatable: false,
  })),
  ...zoneRedundant,
];

/** The SKU of this name, or undefined. @public */
export function findVpnGatewaySku(name: string): VpnGatewaySku | undefined {
  return vpnGatewaySkus.find(sku => sku.name === name);
}

/** The day from which a new gateway needs an AZ SKU. Source: "About gateway SKUs" (2026-06-11). */
export const nonZonalVpnGatewaySkusEndedOn = '2025-01-01';

/** The source of the SKU figures; prices have a source of their own. @public */
export const vpnGatewaySkuSource = sources.vpnGatewaySkus;
/** The document that states the prices of VPN gateways. @public */
export const vpnGatewayPriceSource = sources.vpnGatewayPricing;

/**
 * Least number of minutes to plan for the creation of a gateway: "can take 45 minutes or more to complete, depending on
 * the gateway SKU" (VPN Gateway settings). Older pages say 30 to 45.
 *
 * @public
 */
export const vpnGatewayCreation = {
  minutes: 45,
  source: sources.vpnGatewaySettings,
} as const;

/**
 * Downtime of a gateway whose SKU is changed in place: "minimal downtime (approximately 45 minutes)". The public addresses
 * stay.
 *
 * @public
 */
export const vpnGatewaySkuUpgrade = {
  minutes: 45,
  source: sources.vpnGatewaySkuUpgrade,
} as const;

/**
 * Changes of the SKU of a gateway that exists: to a larger one, within its generation. A smaller one is had only by deleting
 * the gateway and creating it anew. Azure itself brings gateways of Generation1 with Standard addresses to Generation2, "during
 * regular service updates before September 2026".
 *
 * @public
 */
export const vpnGatewayResizing = {
  movedToGeneration2Before: '2026-09',
  source: sources.vpnGatewaySkuUpgrade,
} as const;

/**
 * Tunnels of "advanced connectivity": between private addresses, over the private peering of a circuit with FastPath.
 * Two connections of two tunnels each. This product does not build them; those over the internet are the `tunnelMbps`
 * of a SKU.
 */
export const highBandwidthTunnels = {
  sku: 'VpnGw5AZ',
  tunnels: 4,
  tunnelMbps: 5000,
  source: sources.vpnHighBandwidthTunnels,
} as const;

/** Interruption while the standby instance takes over. Source: "Design highly available gateway connectivity". @public */
export const vpnGatewayFailover = {
  plannedSeconds: { from: 10, to: 15 },
  unplannedMinutes: { from: 1, to: 3 },
} as const;

/** Day from which a new VPN gateway needs a zone-redundant (AZ) SKU. @public */
export const nonZonalVpnGatewaysEnded = {
  date: '2025-01-01',
  source: sources.vpnGatewaySkus,
} as const;

/** Tunnels that one VNet-to-VNet connection brings up where both gateways are active-active. @public */
export const activeActiveTunnels: Limit = {
  value: 4,
  source: sources.vpnHighlyAvailable,
};

/**
 * Prices of VPN traffic and tunnels beyond the gateway's hours, US dollars. A third-party capture: examples that a
 * portal owner may override.
 *
 * @public
 */
export const vpnConnectionPrices = {
  /** Tunnels that a gateway's hourly price covers. */
  includedTunnels: 10,
  furtherTunnelHourlyUsd: 0.015,
  /** VNet-to-VNet across regions: what leaves, by the price zone of the source. What arrives is free. */
  crossRegionUsdPerGb: { 1: 0.035, 2: 0.09, 3: 0.16 } satisfies Record<
    PeeringPriceZone,
    number
  >,
  source: sources.vpnGatewayPricing,
} as const;
