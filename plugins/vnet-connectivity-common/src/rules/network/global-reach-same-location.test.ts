import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { globalReachSameLocation } from './global-reach-same-location';

const joined = (left: object, right: object) => ({
  circuits: { a: left, b: right },
  globalReach: [['a', 'b']],
});

testNetworkRule(globalReachSameLocation, {
  accepted: [
    {
      name: 'two peering locations',
      topology: joined(
        { peeringLocation: 'Amsterdam' },
        { peeringLocation: 'Dublin' },
      ),
    },
  ],
  refused: [
    {
      name: 'one peering location',
      topology: joined(
        { peeringLocation: 'Amsterdam' },
        { peeringLocation: 'Amsterdam' },
      ),
      path: 'globalReach[0]',
      message: 'a and b have the same peering location',
      element: 'globalReach a-b',
    },
  ],
});
