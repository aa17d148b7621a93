import { overlaps, prefixOf } from '../address';
import { unusableRanges } from '../azure';
import { freeRanges, rangesOf, readableRanges, replacementOf } from './ranges';
import type { Rule } from './rule';

const refused = unusableRanges.map(range => ({
  ...range,
  at: prefixOf(range.prefix),
}));

export const why =
  'Azure does not accept addresses that have a fixed meaning everywhere (loopback, link-local, multicast, broadcast) or that its own services answer on.';

/** Virtual networks keep out of the ranges that Azure or the internet protocol needs for itself. */
export const addressRangeUnusable: Rule = {
  id: 'address-range-unusable',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Virtual networks use no range that Azure keeps for itself',
  source: 'virtualNetworkFaq',
  *check(context) {
    const takeFree = freeRanges(context);
    for (const range of readableRanges(rangesOf(context.planned))) {
      const hit = refused.find(({ at }) => overlaps(at, range.prefix));
      // A subnet's range is that of its network, where it is reported already.
      if (!hit || (range.kind !== 'network' && range.kind !== 'virtual-hub')) {
        continue;
      }
      const { free, fix } = replacementOf(context, takeFree, range);
      yield {
        path: range.path,
        message: `${range.text} of ${range.owner} contains addresses of ${
          hit.prefix
        } (${hit.what}), which no virtual network can have. ${
          range.exists
            ? 'Write the address space that the network has in Azure.'
            : `Use a private range${
                free ? `, for example ${free}` : ' such as 10.10.0.0/16'
              }.`
        }`,
        ...(fix && { fix }),
      };
    }
  },
};
