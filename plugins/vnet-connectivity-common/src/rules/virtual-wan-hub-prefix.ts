import { formatPrefix } from '../address';
import { virtualHubPrefix } from '../azure';
import { freeRanges, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';

const { length: recommended, longest } = virtualHubPrefix;

export const why = `Microsoft builds the router, gateways and firewall of a hub inside its range. Azure refuses anything smaller than /${longest}, and the range cannot be changed later.`;

/** A virtual hub needs room for its router, gateways and firewall. */
export const virtualWanHubPrefix: Rule = {
  id: 'virtual-wan-hub-prefix',
  severity: 'error',
  kind: 'azure-refuses',
  title: `The range of a virtual hub is /${longest} or larger`,
  source: 'virtualWanFaq',
  *check(context) {
    const takeFree = freeRanges(context);
    for (const range of readableRanges(rangesOf(context.planned))) {
      const { kind, key, text, prefix, path } = range;
      if (kind !== 'virtual-hub' || prefix.length <= longest) continue;
      const found = takeFree(recommended);
      const free = found && formatPrefix(found);
      yield {
        path,
        message: `The hubAddressPrefix ${text} of region ${key} is too small: a virtual hub needs /${longest}, and /${recommended} is recommended. ${
          free
            ? `Use ${free}, or leave hubAddressPrefix out.`
            : 'Use a larger one; the number behind the slash gets smaller.'
        }`,
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
