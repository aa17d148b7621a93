import { sources } from './sources';

/**
 * Milliseconds of a round trip (P95) between the regions that texts take as their example. It is kept apart from the
 * table of all regions, so that a page can show this figure without loading the table; a test holds the two equal.
 *
 * @public
 */
export const exampleRoundTrip = {
  from: 'northeurope',
  to: 'westeurope',
  ms: 19,
  source: sources.latency,
} as const;
