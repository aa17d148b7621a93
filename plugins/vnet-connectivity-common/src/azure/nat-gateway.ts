import { sources } from './sources';

/**
 * SKUs of a NAT gateway. `StandardV2` spans the availability zones of its region, `Standard` stands in one zone; they cost
 * the same, and neither becomes the other in place. Source: {@link natGatewaySource}.
 *
 * @public
 */
export const natGatewaySkus = ['StandardV2', 'Standard'] as const;

/** A SKU of NAT gateways. @public */
export type NatGatewaySku = (typeof natGatewaySkus)[number];

/** Azure locations that have no StandardV2 NAT gateway. */
export const withoutStandardV2NatGateway: readonly string[] = [
  'canadaeast',
  'indonesiacentral',
  'israelnorthwest',
  'qatarcentral',
  'swedensouth',
  'westindia',
];

export const natGatewaySource = sources.natGatewaySkus;

/**
 * Prices of a NAT gateway, US dollars; the same for both SKUs. A third-party capture: an example that a portal owner
 * may override.
 */
export const natGatewayPrices = {
  hourlyUsd: 0.045,
  /** A gigabyte that passes, in either direction. */
  usdPerGb: 0.045,
  source: sources.natGatewayPricing,
} as const;
