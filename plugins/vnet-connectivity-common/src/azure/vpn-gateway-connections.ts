import type { Limit } from './limits';
import type { PeeringPriceZone } from './peering';
import { sources } from './sources';

/** Day from which a new VPN gateway needs a zone-redundant (AZ) SKU. */
export const nonZonalVpnGatewaysEnded = {
  date: '2025-01-01',
  source: sources.vpnGatewaySkus,
} as const;

/** Tunnels that one VNet-to-VNet connection brings up where both gateways are active-active. */
export const activeActiveTunnels: Limit = {
  value: 4,
  source: sources.vpnHighlyAvailable,
};

/**
 * Prices of VPN traffic and tunnels beyond the gateway's hours, US dollars. A third-party capture: examples that a
 * portal owner may override.
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
