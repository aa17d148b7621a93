import { anyOverlap } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const localNetworkGatewayNetworkOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'local-network-gateway-network-overlap',
  title: 'The ranges of a local network gateway lie outside of Azure',
  why: 'The ranges of a local network gateway are routed into the tunnel. Where they overlap the networks that the gateway serves, one address would be in two places. A site that speaks BGP may announce a summary that holds them.',
  visit: {
    *connection({ connection: { id, type, a, b, lngPrefixes }, path }, graph) {
      const gateway = [a, b].find(({ kind }) => kind === 'gateway')?.key;
      if (type !== 'ipsec' || gateway === undefined) return;
      if (lngPrefixes.length === 0) return;
      const users = new Set(
        graph.peerings
          .filter(each => each.useRemoteGateways && each.to === gateway)
          .map(({ from }) => from),
      );
      const served = Object.entries(graph.vnets).filter(
        ([name]) => name === gateway || users.has(name),
      );
      const clashing = served
        .flatMap(([vnet, { prefixes }]) =>
          prefixes.map(prefix => ({ vnet, prefix })),
        )
        .find(({ prefix }) => anyOverlap([prefix], lngPrefixes));
      if (!clashing) return;
      yield {
        path: [...path, 'lngPrefixes'],
        message: `The local network gateway of ${id} overlaps ${clashing.prefix} of ${clashing.vnet}: its address space must not overlap that of the virtual networks. A range that is announced by BGP may hold them.`,
      };
    },
  },
};
