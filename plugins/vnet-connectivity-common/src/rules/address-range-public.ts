import { contains, overlaps, prefixOf } from '../address';
import { privateRanges, unusableRanges } from '../azure';
import { freeRanges, rangesOf, readableRanges, replacementOf } from './ranges';
import type { Rule } from './rule';
import { choiceOf } from './wording';

const usual = privateRanges.map(prefixOf);
const refused = unusableRanges.map(({ prefix }) => prefixOf(prefix));

export const why =
  'Public addresses have an owner on the internet. A network that uses them can no longer reach the services of that owner.';

/** A virtual network with public addresses hides their owner on the internet. */
export const addressRangePublic: Rule = {
  id: 'address-range-public',
  severity: 'warning',
  kind: 'advice',
  title: 'Virtual networks use private ranges',
  source: 'reservedAddresses',
  *check(context) {
    const takeFree = freeRanges(context);
    for (const range of readableRanges(rangesOf(context.planned))) {
      if (
        // The ranges of a network that exists are not for this spec to change.
        range.exists ||
        (range.kind !== 'network' && range.kind !== 'virtual-hub') ||
        usual.some(prefix => contains(prefix, range.prefix)) ||
        refused.some(prefix => overlaps(prefix, range.prefix))
      ) {
        continue;
      }
      const { free, fix } = replacementOf(context, takeFree, range);
      yield {
        path: range.path,
        message: `${range.text} of ${
          range.owner
        } is not private: machines in the network cannot reach whoever has these addresses on the internet. Unless they are your organisation's, use a range within ${choiceOf(
          privateRanges,
        )}${free ? `, for example ${free}` : ''}.`,
        ...(fix && { fix }),
      };
    }
  },
};
