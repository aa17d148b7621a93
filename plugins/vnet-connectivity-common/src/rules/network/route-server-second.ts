import type { NetworkRule } from '../network-rule';

export const routeServerSecond: NetworkRule = {
  id: 'route-server-second',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network has one Route Server',
  why: 'A virtual network takes one Route Server; all appliances and gateways of the network exchange routes with it.',
  source: 'routeServer',
  visit: {
    *routeServer({ server: { vnet }, earlier }) {
      if (!earlier.some(each => each.vnet === vnet)) return;
      yield { message: `${vnet} has two Route Servers: a VNet can have one.` };
    },
  },
};
