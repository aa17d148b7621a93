import { isServiceTag } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'A service tag stands for ranges that Azure maintains and changes every week. Azure accepts such a route; this version does not know the ranges, so that the route is left out of all answers.';

export const userRouteServiceTag: NetworkRule = {
  id: 'user-route-service-tag',
  severity: 'warning',
  kind: 'not-built',
  title: 'Routes are for ranges, not for service tags',
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
