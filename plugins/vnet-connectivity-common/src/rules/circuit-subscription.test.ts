import {
  existingCircuit,
  expressRouteTo,
  subscriptions,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitSubscription } from './circuit-subscription';

const existing = {
  provider: undefined,
  existingCircuitId: existingCircuit('ams', subscriptions.a),
};

testRule(circuitSubscription, {
  accepted: [
    {
      name: 'a circuit whose subscription is said twice, in other letters',
      changes: expressRouteTo({
        ...existing,
        subscriptionId: subscriptions.a.toUpperCase(),
      }),
    },
    {
      name: 'a new circuit in a subscription of its own',
      changes: expressRouteTo({ subscriptionId: subscriptions.b }),
    },
  ],
  refused: [
    {
      name: 'a circuit with another subscription than that of its id',
      changes: expressRouteTo({
        ...existing,
        subscriptionId: subscriptions.b,
      }),
      path: 'circuits.ams.subscriptionId',
      message: `is in subscription ${subscriptions.a}`,
      fix: 'Take the subscription of circuit ams from the id',
    },
  ],
});
