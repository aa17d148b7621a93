import { repeated } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A packet follows the route with the longest prefix. Of two routes for one range neither has a longer one, and Azure refuses the second.';

export const userRouteTwice: NetworkRule = {
  id: 'user-route-twice',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A route table has one route for each range',
  source: 'routing',
  visit: {
    *routeTable({ table: { routes } }) {
      for (const { prefix } of repeated(routes, route => route.prefix)) {
        yield {
          message: `Two routes of one route table have the prefix ${prefix}.`,
        };
      }
    },
  },
};
