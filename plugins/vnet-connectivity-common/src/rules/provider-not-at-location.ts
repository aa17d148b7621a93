import { findPeeringLocation, findProviderAt } from '../azure';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A connectivity provider carries circuits only from the peering locations where it is connected with Microsoft, under the name that Azure knows it by.';

/** Providers come and go, so that the list may be behind. */
export const providerNotAtLocation: Rule = {
  id: 'provider-not-at-location',
  severity: 'warning',
  kind: 'advice',
  title: 'The provider of a circuit is at its peering location',
  source: 'expressRoutePeeringLocations',
  *check({ planned }) {
    for (const [key, circuit] of Object.entries(planned.circuits)) {
      const location = findPeeringLocation(circuit.peeringLocation);
      const { provider } = circuit;
      if (
        location === undefined ||
        provider === undefined ||
        location.providers.length === 0
      ) {
        continue;
      }
      const known = findProviderAt(location, provider);
      if (known === provider) continue;
      const path = ['circuits', key, 'provider'];
      yield known === undefined
        ? {
            path,
            message: `${provider} is not among the providers at ${
              location.name
            } that this product knows: ${listOf(
              location.providers,
              6,
            )}. Check what "az network express-route list-service-providers" shows, or use another peering location.`,
          }
        : {
            path,
            message: `At ${location.name} Azure calls ${provider} ${known}. Use that name.`,
            fix: {
              title: `Use ${known} for circuit ${key}`,
              changes: [{ path, value: known }],
            },
          };
    }
  },
};
