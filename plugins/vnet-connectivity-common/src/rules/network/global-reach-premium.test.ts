import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { globalReachPremium } from './global-reach-premium';

const joined = (left: object, right: object) => ({
  circuits: { a: left, b: right },
  globalReach: [['a', 'b']],
});

testNetworkRule(globalReachPremium, {
  accepted: [
    {
      name: 'two Premium circuits',
      topology: joined(
        { peeringLocation: 'Amsterdam', sku: 'Premium' },
        { peeringLocation: 'Washington DC', sku: 'Premium' },
      ),
    },
  ],
  refused: [
    {
      name: 'a Standard circuit',
      topology: joined(
        { peeringLocation: 'Amsterdam', sku: 'Standard' },
        { peeringLocation: 'Washington DC', sku: 'Premium' },
      ),
      path: 'globalReach[0]',
      message: 'a and b lie in different geopolitical regions',
      element: 'globalReach a-b',
    },
  ],
});
