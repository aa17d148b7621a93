import { azureRegions, roundTripLatencyMs, suggestRegionKey } from '../azure';
import type { Answers } from './questions';
import { regionTotal } from './questions';

/** The location of a region that no answer places. */
const defaultLocation = 'westeurope';

/** The round trip that counts where the table has no figure, milliseconds: more than any figure in it. */
const unknownRoundTripMs = 1000;

/** The regions of a network: those that the user named, and those that were filled in. */
export interface AnsweredRegions {
  /** Azure locations by key: those that were named in the order in which they were, then those that were filled in. */
  readonly locations: Readonly<Record<string, string>>;
  /** Locations that were filled in: those nearest to the named ones. */
  readonly assumed: readonly string[];
}

/**
 * The regions that were named, in that order, filled up to the number that was given with those nearest to them that the
 * portal allows.
 *
 * @param allowed - locations that the portal allows; left out: all that are open to everyone
 */
export function answeredRegions(
  answers: Answers,
  allowed?: readonly string[],
): AnsweredRegions {
  const named = [...new Set(answers.regions)];
  const open = azureRegions
    .filter(
      ({ location, restricted }) =>
        !restricted && (!allowed || allowed.includes(location)),
    )
    .map(({ location }) => location)
    .sort();
  const start = open.includes(defaultLocation) ? defaultLocation : open[0];
  const from = named.length > 0 || !start ? named : [start];
  const assumed = [
    ...from,
    ...open
      .filter(location => !from.includes(location))
      .map(location => ({ location, ms: distance(location, from) }))
      .sort((a, b) => a.ms - b.ms)
      .map(({ location }) => location),
  ]
    .slice(0, regionTotal(answers))
    .filter(location => !named.includes(location));
  const locations: Record<string, string> = {};
  for (const location of [...named, ...assumed]) {
    locations[suggestRegionKey(location, Object.keys(locations))] = location;
  }
  return { locations, assumed };
}

function distance(location: string, others: readonly string[]): number {
  return others.reduce(
    (sum, other) =>
      sum + (roundTripLatencyMs(location, other) ?? unknownRoundTripMs),
    0,
  );
}
