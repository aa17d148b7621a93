import { globalReachObstacle } from '../../network/circuit-reach';
import type { NetworkRule } from '../network-rule';

export const why =
  'A Standard circuit stays within its geopolitical region. To join two of these, both circuits need to be Premium.';

export const globalReachPremium: NetworkRule = {
  id: 'global-reach-premium',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'Global Reach between geopolitical regions joins Premium circuits',
  source: 'expressRouteFaq',
  visit: {
    *globalReach({ a, b, pair }) {
      if (!a || !b || globalReachObstacle(a, b) !== 'premium') return;
      yield {
        message: `${pair.a} and ${pair.b} lie in different geopolitical regions: Global Reach needs Premium on both.`,
      };
    },
  },
};
