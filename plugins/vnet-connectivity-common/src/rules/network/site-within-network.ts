import { contains, prefixOf } from '../../address';
import { addressOverlap } from '../address-overlap';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const siteWithinNetwork: NetworkRule = {
  ...sameLawAs(addressOverlap),
  id: 'site-within-network',
  title:
    'The ranges that a site announces lie outside of the networks in Azure',
  why: 'A site may announce a summary that holds ranges of Azure. Azure ignores announced ranges that are equal to them or within them: the addresses stay those of the network.',
  visit: {
    *site({ name, site: { prefixes, advertises = [] } }, { vnets }) {
      const networks = Object.entries(vnets).flatMap(
        ([vnet, { prefixes: held }]) => held.map(prefix => ({ vnet, prefix })),
      );
      for (const prefix of new Set([...prefixes, ...advertises])) {
        const holder = networks.find(each =>
          contains(prefixOf(each.prefix), prefixOf(prefix)),
        );
        if (!holder) continue;
        yield {
          message: `${prefix} of ${name} lies within ${holder.prefix} of ${holder.vnet}: Azure does not take it from on-premises, and keeps these addresses to ${holder.vnet}.`,
        };
      }
    },
  },
};
