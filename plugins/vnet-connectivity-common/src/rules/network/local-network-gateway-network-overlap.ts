import { PrefixIndex, prefixOf } from '../../address';
import { groupedBy } from '../../grouped-by';
import type { NetworkGraph } from '../../network/graph';
import { oncePerGraph } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

interface Served {
  readonly ranges: readonly {
    readonly vnet: string;
    readonly prefix: string;
  }[];
  readonly index: PrefixIndex;
}

const usersOf = oncePerGraph(({ peerings }) =>
  groupedBy(
    peerings.filter(each => each.useRemoteGateways),
    ({ to }) => to,
  ),
);
const served = oncePerGraph(() => new Map<string, Served>());

/** The ranges of the network of a gateway and of those that use it, in the order of the document. */
function servedBy(graph: NetworkGraph, gateway: string): Served {
  const known = served(graph);
  const found = known.get(gateway) ?? listServed(graph, gateway);
  known.set(gateway, found);
  return found;
}

function listServed(graph: NetworkGraph, gateway: string): Served {
  const users = new Set(
    usersOf(graph)
      .get(gateway)
      ?.map(({ from }) => from),
  );
  const ranges = Object.entries(graph.vnets)
    .filter(([name]) => name === gateway || users.has(name))
    .flatMap(([vnet, { prefixes }]) =>
      prefixes.map(prefix => ({ vnet, prefix })),
    );
  return {
    ranges,
    index: new PrefixIndex(ranges.map(({ prefix }) => prefixOf(prefix))),
  };
}

export const why =
  'The ranges of a local network gateway are routed into the tunnel. Where they overlap the networks that the gateway serves, one address would be in two places. A site that speaks BGP may announce a summary that holds them.';

export const localNetworkGatewayNetworkOverlap: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'local-network-gateway-network-overlap',
  title: 'The ranges of a local network gateway lie outside of Azure',
  visit: {
    *connection({ connection: { id, type, a, b, lngPrefixes }, path }, graph) {
      const gateway = [a, b].find(({ kind }) => kind === 'gateway')?.key;
      if (type !== 'ipsec' || gateway === undefined) return;
      if (lngPrefixes.length === 0) return;
      const { ranges, index } = servedBy(graph, gateway);
      const [first] = lngPrefixes
        .flatMap(prefix => index.overlapping(prefixOf(prefix)).slice(0, 1))
        .sort((one, other) => one - other);
      if (first === undefined) return;
      const clashing = ranges[first];
      yield {
        path: [...path, 'lngPrefixes'],
        message: `The local network gateway of ${id} overlaps ${clashing.prefix} of ${clashing.vnet}: its address space must not overlap that of the virtual networks. A range that is announced by BGP may hold them.`,
      };
    },
  },
};
