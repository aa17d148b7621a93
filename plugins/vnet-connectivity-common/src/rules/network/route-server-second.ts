import { oncePerGraph, repeated } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

const second = oncePerGraph(({ routeServers }) =>
  repeated(routeServers, ({ vnet }) => vnet),
);

export const why =
  'A virtual network takes one Route Server; all appliances and gateways of the network exchange routes with it.';

export const routeServerSecond: NetworkRule = {
  id: 'route-server-second',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network has one Route Server',
  source: 'routeServer',
  visit: {
    *routeServer({ server }, graph) {
      if (!second(graph).has(server)) return;
      const { vnet } = server;
      yield { message: `${vnet} has two Route Servers: a VNet can have one.` };
    },
  },
};
