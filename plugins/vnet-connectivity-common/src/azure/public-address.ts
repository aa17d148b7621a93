import { sources } from './sources';

/**
 * Price of a static public IPv4 address of the Standard SKU, US dollars: an example that a portal owner may override.
 */
export const publicAddressPrice = {
  hourlyUsd: 0.005,
  source: sources.publicAddressPricing,
} as const;
