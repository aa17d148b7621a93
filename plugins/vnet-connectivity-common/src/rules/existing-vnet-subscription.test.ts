import { existingVnet, subscriptions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { existingVnetSubscription } from './existing-vnet-subscription';

testRule(existingVnetSubscription, {
  accepted: [
    {
      name: 'a network whose subscription is said twice, in other letters',
      changes: {
        regions: {
          weu: {
            existingVnetId: existingVnet('core', subscriptions.a),
            subscriptionId: subscriptions.a.toUpperCase(),
          },
          neu: { subscriptionId: subscriptions.b },
        },
      },
    },
  ],
  refused: [
    {
      name: 'a network with another subscription than that of its id',
      changes: {
        regions: {
          weu: { subscriptionId: subscriptions.a },
          neu: {
            existingVnetId: existingVnet('core', subscriptions.a),
            subscriptionId: subscriptions.b,
          },
        },
      },
      path: 'regions.neu.subscriptionId',
      message: `region neu is in subscription ${subscriptions.a}`,
      fix: 'Take the subscription of region neu from the id',
    },
  ],
});
