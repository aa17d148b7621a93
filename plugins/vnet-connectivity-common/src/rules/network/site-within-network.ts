import { PrefixIndex, prefixOf } from '../../address';
import { oncePerGraph } from '../../network/lookups';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

/** Every range of a network in Azure, in the order of the document. */
const addressSpaces = oncePerGraph(({ vnets }) => {
  const networks = Object.entries(vnets).flatMap(([vnet, { prefixes }]) =>
    prefixes.map(prefix => ({ vnet, prefix })),
  );
  const index = new PrefixIndex(networks.map(each => prefixOf(each.prefix)));
  return { networks, index };
});

export const why =
  'A site may announce a summary that holds ranges of Azure. Azure ignores announced ranges that are equal to them or within them: the addresses stay those of the network.';

export const siteWithinNetwork: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'site-within-network',
  title:
    'The ranges that a site announces lie outside of the networks in Azure',
  visit: {
    *site({ name, site: { prefixes, advertises = [] } }, graph) {
      const { networks, index } = addressSpaces(graph);
      for (const prefix of new Set([...prefixes, ...advertises])) {
        const first = index.firstHolder(prefixOf(prefix));
        if (first === undefined) continue;
        const holder = networks[first];
        yield {
          message: `${prefix} of ${name} lies within ${holder.prefix} of ${holder.vnet}: Azure does not take it from on-premises, and keeps these addresses to ${holder.vnet}.`,
        };
      }
    },
  },
};
