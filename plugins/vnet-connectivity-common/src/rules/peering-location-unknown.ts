import { closest, distance } from 'fastest-levenshtein';
import { findPeeringLocation, peeringLocations } from '../azure';
import type { Rule } from './rule';

/** Typing errors in a peering location up to this number of letters are corrected. */
const maxTypingErrors = 3;

export const why =
  'A circuit meets the Microsoft network at a peering location, whose name Azure compares with its own list. That decides which regions the circuit reaches and which providers there are.';

/** New peering locations open, so that an unknown one may be right. */
export const peeringLocationUnknown: Rule = {
  id: 'peering-location-unknown',
  severity: 'warning',
  kind: 'advice',
  title: 'Every circuit is at a peering location that is known',
  source: 'expressRoutePeeringLocations',
  *check({ planned }) {
    for (const [key, circuit] of Object.entries(planned.circuits)) {
      const { peeringLocation: name, existingCircuitId } = circuit;
      const path = ['circuits', key, 'peeringLocation'];
      const known = findPeeringLocation(name);
      if (known?.name === name) continue;
      const near = closest(
        name,
        peeringLocations.map(location => location.name),
      );
      const meant =
        known?.name ??
        (distance(name, near) <= maxTypingErrors ? near : undefined);
      yield {
        path,
        message: `${JSON.stringify(
          name,
        )} of circuit ${key} is not a peering location that this product knows. ${
          meant
            ? `Did you mean ${meant}?`
            : `Write the name that "az network express-route list-service-providers" shows, such as Amsterdam${
                existingCircuitId === undefined
                  ? ''
                  : '; the circuit itself has it in Azure'
              }.`
        }`,
        ...(meant && {
          fix: {
            title: `Use ${meant} for circuit ${key}`,
            changes: [{ path, value: meant }],
          },
        }),
      };
    }
  },
};
