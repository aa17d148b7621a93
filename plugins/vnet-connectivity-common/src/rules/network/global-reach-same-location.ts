import { globalReachObstacle } from '../../network/circuit-reach';
import type { NetworkRule } from '../network-rule';

export const why =
  'Circuits of one peering location meet in the same edge routers. Global Reach joins circuits of different ones only.';

export const globalReachSameLocation: NetworkRule = {
  id: 'global-reach-same-location',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Global Reach joins circuits of different peering locations',
  source: 'expressRouteFaq',
  visit: {
    *globalReach({ a, b, pair }) {
      if (!a || !b || globalReachObstacle(a, b) !== 'location') return;
      yield {
        message: `${pair.a} and ${pair.b} have the same peering location: Global Reach needs different ones.`,
      };
    },
  },
};
