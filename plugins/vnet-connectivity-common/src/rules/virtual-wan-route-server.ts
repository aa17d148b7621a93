import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'The router of a virtual hub exchanges the routes of all gateways and networks on it already. A virtual network with a Route Server cannot be connected with a hub.';

/** A virtual hub has a router of its own. */
export const virtualWanRouteServer: Rule = {
  id: 'virtual-wan-route-server',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'In Virtual WAN there is no Route Server',
  source: 'virtualWanFaq',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    if (!patternOf(spec).virtualHubs || !spec.gateways?.routeServer) return;
    const path = ['gateways', 'routeServer'];
    yield {
      path,
      message:
        'gateways.routeServer is true, but the virtual hubs exchange routes themselves, and a network with a Route Server cannot be connected with a hub. Remove it.',
      fix: {
        title: 'Do without Route Server',
        changes: [{ path, value: undefined }],
      },
    };
  },
};
