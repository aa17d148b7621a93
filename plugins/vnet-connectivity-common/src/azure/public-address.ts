import { sources } from './sources';

/** What a static public IPv4 address of the Standard SKU costs, US dollars: an example that a portal owner may override. */
export const publicAddressPrice = {
  hourlyUsd: 0.005,
  source: sources.publicAddressPricing,
} as const;
