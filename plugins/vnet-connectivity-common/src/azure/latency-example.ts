import { sources } from './sources';

/**
 * Milliseconds of a round trip (P95) between the regions that texts take as their example. Beside the table of all regions,
 * so that a page can say this one figure without loading it; a test holds the two equal.
 */
export const exampleRoundTrip = {
  from: 'northeurope',
  to: 'westeurope',
  ms: 19,
  source: sources.latency,
} as const;
