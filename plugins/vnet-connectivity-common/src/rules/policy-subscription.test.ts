import { existingVnet, subscriptions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policySubscription } from './policy-subscription';

const policy = { allowedSubscriptions: [subscriptions.a.toUpperCase()] };
const regionsIn = (subscriptionId: string) => ({
  regions: { weu: { subscriptionId }, neu: { subscriptionId } },
});

testRule(policySubscription, {
  accepted: [
    {
      name: 'any subscription where the portal restricts none',
      changes: regionsIn(subscriptions.b),
    },
    {
      name: 'a subscription that the portal allows, in any case',
      changes: regionsIn(subscriptions.a),
      options: { policy },
    },
    {
      name: 'the subscription that is named at deployment',
      options: { policy },
    },
    {
      name: 'a network that exists in another subscription',
      changes: {
        regions: {
          weu: { existingVnetId: existingVnet('weu', subscriptions.b) },
        },
      },
      options: { policy },
    },
  ],
  refused: [
    {
      name: 'a subscription that the portal does not allow',
      changes: regionsIn(subscriptions.b),
      options: { policy },
      count: 2,
      path: 'regions.weu.subscriptionId',
      message: [
        `The subscription ${subscriptions.b} of region weu is not allowed`,
        'allows only',
      ],
    },
  ],
});
