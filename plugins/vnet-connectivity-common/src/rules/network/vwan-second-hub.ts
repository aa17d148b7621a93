import { oncePerGraph, repeated } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

/** Within one virtual WAN. */
const second = oncePerGraph(
  ({ virtualWans }) =>
    new Set(
      virtualWans.flatMap(({ vnetConnections }) => [
        ...repeated(vnetConnections, ({ vnet }) => vnet),
      ]),
    ),
);

export const why =
  'A virtual network takes the routes of one hub. Hubs of a Standard virtual WAN reach each other, so that one is enough.';

export const vwanSecondHub: NetworkRule = {
  id: 'vwan-second-hub',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network is connected with one virtual hub',
  source: 'virtualWan',
  visit: {
    *hubConnection({ connection }, graph) {
      if (!second(graph).has(connection)) return;
      yield {
        message: `${connection.vnet} is connected to a hub already: a VNet can connect to one hub only.`,
      };
    },
  },
};
