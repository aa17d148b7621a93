import { sources } from './sources';

/** Price zone of a region for global peering; see `AzureRegion.peeringPriceZone`. @public */
export type PeeringPriceZone = 1 | 2 | 3;

/**
 * Price of a gigabyte over a peering, US dollars, on either side: once for leaving a network, once for entering the
 * other. A third-party capture: examples that a portal owner may override.
 *
 * @public
 */
export const peeringPrices = {
  /** Both networks in one region. */
  sameRegionUsdPerGb: 0.01,
  /** Global peering, by the price zone of the side that is charged. */
  globalUsdPerGb: { 1: 0.035, 2: 0.09, 3: 0.16 } satisfies Record<
    PeeringPriceZone,
    number
  >,
  source: sources.peeringPricing,
} as const;
