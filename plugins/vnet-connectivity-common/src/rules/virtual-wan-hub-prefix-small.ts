import { formatPrefix } from '../address';
import { virtualHubPrefix } from '../azure';
import { freeRanges, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';

const { length: recommended, longest } = virtualHubPrefix;

export const why = `A hub of /${longest} works, but leaves little room for gateways that grow and for a firewall. The range of a hub cannot be changed once it is built.`;

/** The range of a hub cannot be changed, even if it turns out too small. */
export const virtualWanHubPrefixSmall: Rule = {
  id: 'virtual-wan-hub-prefix-small',
  severity: 'warning',
  kind: 'advice',
  title: `The range of a virtual hub is /${recommended} or larger`,
  source: 'virtualWanFaq',
  *check(context) {
    const takeFree = freeRanges(context);
    for (const range of readableRanges(rangesOf(context.planned))) {
      const { kind, key, text, prefix, path } = range;
      if (
        kind !== 'virtual-hub' ||
        prefix.length <= recommended ||
        prefix.length > longest
      ) {
        continue;
      }
      const found = takeFree(recommended);
      const free = found && formatPrefix(found);
      yield {
        path,
        message: `The hubAddressPrefix ${text} of region ${key} works, but is smaller than the recommended /${recommended}, and cannot be changed once the hub is built. ${
          free ? `Use ${free}` : 'Use a larger one'
        }, unless the hub exists already.`,
        ...(free && {
          fix: {
            title: `Use ${free} for the virtual hub of ${key}`,
            changes: [{ path, value: free }],
          },
        }),
      };
    }
  },
};
