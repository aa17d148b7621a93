import { roundTripLatencyMs } from '../azure';
import { policyAllows } from './policy';
import type { Rule } from './rule';

export const why =
  'Organisations limit where their data and machines may be. The portal checks that in the form and enforces it when a repository is created.';

/** The portal's owner may restrict the locations of networks. */
export const policyLocation: Rule = {
  id: 'policy-location',
  severity: 'error',
  kind: 'policy',
  title: 'Every location is one that the portal allows',
  source: 'portalPolicy',
  *check({ spec, policy: { allowedLocations } }) {
    if (!allowedLocations) return;
    for (const [key, { location }] of Object.entries(spec.regions)) {
      if (allowedLocations.includes(location)) continue;
      const path = ['regions', key, 'location'];
      const [nearest] = [...allowedLocations].sort(
        (a, b) => latency(location, a) - latency(location, b),
      );
      yield {
        path,
        message: `${JSON.stringify(location).slice(
          1,
          -1,
        )} of region ${key} is not allowed: ${policyAllows(
          'location',
          allowedLocations,
        )}`,
        ...(nearest && {
          fix: {
            title: `Use ${nearest} for region ${key}`,
            changes: [{ path, value: nearest }],
          },
        }),
      };
    }
  },
};

function latency(from: string, to: string): number {
  return roundTripLatencyMs(from, to) ?? Number.MAX_SAFE_INTEGER;
}
