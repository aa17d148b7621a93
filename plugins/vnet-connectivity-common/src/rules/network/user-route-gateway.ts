import { gatewaysOf, mayHaveMoreGateways } from '../../network/lookups';
import type { NetworkRule } from '../network-rule';

export const why =
  'The next hop VirtualNetworkGateway is the VPN gateway of the network. An ExpressRoute gateway takes its traffic by BGP only, also where it stands beside a VPN gateway.';

export const userRouteGateway: NetworkRule = {
  id: 'user-route-gateway',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'A route to VirtualNetworkGateway has a VPN gateway at its end',
  source: 'routing',
  visit: {
    *routeTable({ table: { vnet, routes } }, graph) {
      if (
        !routes.some(
          ({ nextHopType }) => nextHopType === 'VirtualNetworkGateway',
        )
      ) {
        return;
      }
      const provider = graph.peerings.find(
        ({ from, useRemoteGateways }) => from === vnet && useRemoteGateways,
      )?.to;
      const types = [vnet, provider ?? ''].flatMap(name =>
        gatewaysOf(graph, name).map(({ type }) => type),
      );
      const mayHaveMore = [vnet, provider ?? ''].some(name =>
        mayHaveMoreGateways(graph, name),
      );
      if (!types.includes('vpn')) {
        if (mayHaveMore) return;
        yield {
          message: `A route of ${vnet} has the next hop VirtualNetworkGateway, but there is no VPN gateway; an ExpressRoute gateway cannot be one.`,
        };
      } else if (types.includes('er')) {
        yield {
          message: `A route of ${vnet} has the next hop VirtualNetworkGateway, which is not supported where VPN and ExpressRoute gateways coexist.`,
        };
      }
    },
  },
};
