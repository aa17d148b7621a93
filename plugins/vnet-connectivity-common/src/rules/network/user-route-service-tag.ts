import { isServiceTag } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const userRouteServiceTag: NetworkRule = {
  id: 'user-route-service-tag',
  severity: 'warning',
  kind: 'not-built',
  title: 'The answers know the ranges of every route',
  why: 'A service tag stands for ranges that Azure keeps, and changes every week. Azure takes such a route; this version does not know the ranges, so that it is left out of every answer.',
  source: 'routing',
  visit: {
    *routeTable({ table: { routes } }) {
      for (const { prefix } of routes) {
        if (!isServiceTag(prefix)) continue;
        yield {
          message: `The ranges of the service tag ${prefix} are not known to the model: the route has no effect on the answers.`,
        };
      }
    },
  },
};
