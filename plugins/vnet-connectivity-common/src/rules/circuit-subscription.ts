import { subscriptionOfResource } from '../topology';
import type { Rule } from './rule';

export const why =
  'The resource id of a circuit names its subscription. Another subscription beside it contradicts the id, and it would be unclear which of the two is meant.';

/** A resource id contains the subscription of the resource. */
export const circuitSubscription: Rule = {
  id: 'circuit-subscription',
  severity: 'error',
  kind: 'incomplete',
  title: 'A circuit that exists is in the subscription of its id',
  source: 'spec',
  *check({ spec }) {
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      const { existingCircuitId, subscriptionId } = circuit;
      const actual = subscriptionOfResource(existingCircuitId);
      if (
        actual === undefined ||
        subscriptionId === undefined ||
        actual === subscriptionId.toLowerCase()
      ) {
        continue;
      }
      const path = ['circuits', key, 'subscriptionId'];
      yield {
        path,
        related: [['circuits', key, 'existingCircuitId']],
        message: `Circuit ${key} is in subscription ${actual}, as its existingCircuitId says, but ${path.join(
          '.',
        )} is ${subscriptionId}. Remove subscriptionId.`,
        fix: {
          title: `Take the subscription of circuit ${key} from the id`,
          changes: [{ path, value: undefined }],
        },
      };
    }
  },
};
