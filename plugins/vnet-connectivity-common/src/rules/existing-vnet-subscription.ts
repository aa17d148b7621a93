import { subscriptionOfResource } from '../topology';
import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'The resource id of a network names its subscription. Another subscription beside it contradicts the id, and it would be unclear which of the two is meant.';

/** A resource id contains the subscription of the resource. */
export const existingVnetSubscription: Rule = {
  id: 'existing-vnet-subscription',
  severity: 'error',
  kind: 'incomplete',
  title: 'A virtual network that exists is in the subscription of its id',
  source: 'spec',
  *check({ spec }) {
    for (const { name, network, path } of networksOf(spec)) {
      const { existingVnetId, subscriptionId } = network;
      const actual = subscriptionOfResource(existingVnetId);
      if (
        actual === undefined ||
        subscriptionId === undefined ||
        actual === subscriptionId.toLowerCase()
      ) {
        continue;
      }
      const field = [...path, 'subscriptionId'];
      yield {
        path: field,
        related: [[...path, 'existingVnetId']],
        message: `The virtual network of ${name} is in subscription ${actual}, as its existingVnetId says, but ${field.join(
          '.',
        )} is ${subscriptionId}. Remove subscriptionId.`,
        fix: {
          title: `Take the subscription of ${name} from the id`,
          changes: [{ path: field, value: undefined }],
        },
      };
    }
  },
};
