import type { NetworkRule } from '../network-rule';

export const why =
  'Azure needs the address of an appliance to send packets there. It knows the path to every other next hop itself, and refuses an address.';

export const userRouteNextHop: NetworkRule = {
  id: 'user-route-next-hop',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'A route names an address where its next hop is an appliance, and nowhere else',
  source: 'routing',
  visit: {
    *routeTable({ table: { routes } }) {
      for (const { prefix, nextHopType, nextHop } of routes) {
        if (nextHopType === 'VirtualAppliance' && nextHop === undefined) {
          yield {
            message: `The route ${prefix} has the next hop VirtualAppliance but no address of one.`,
          };
        }
        if (nextHopType !== 'VirtualAppliance' && nextHop !== undefined) {
          yield {
            message: `The route ${prefix} names the next hop ${nextHop}, which only VirtualAppliance has, not ${nextHopType}.`,
          };
        }
      }
    },
  },
};
