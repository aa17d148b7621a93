import { roundTripLatencyMs } from '../azure';
import type { ConnectivitySpec } from '../spec';
import { gatewayRegionOf } from '../topology';

/** Counted for a way that the table has no figure for, milliseconds: more than any that it has. */
const unknownRoundTripMs = 1000;

/**
 * The region that others would share: the one that the spec names, the hub, or the one that is nearest to all others.
 * Undefined where there is no region.
 */
export function centralRegion(spec: ConnectivitySpec): string | undefined {
  const { regions } = spec;
  const named = gatewayRegionOf(spec);
  if (named !== undefined && Object.hasOwn(regions, named)) return named;
  const keys = Object.keys(regions).sort();
  const distance = (key: string) =>
    keys.reduce(
      (sum, other) =>
        sum +
        (roundTripLatencyMs(regions[key].location, regions[other].location) ??
          unknownRoundTripMs),
      0,
    );
  const [nearest] = keys
    .map(key => ({ key, ms: distance(key) }))
    .sort((a, b) => a.ms - b.ms);
  return nearest?.key;
}
