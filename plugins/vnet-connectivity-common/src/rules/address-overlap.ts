import { contains, overlaps } from '../address';
import type { ReadableRange } from './ranges';
import { rangesInUse, rangesOf, readableRanges, replacementOf } from './ranges';
import type { Rule } from './rule';

/** Address spaces of regions and sites may not overlap, or no route could tell them apart. */
export const addressOverlap: Rule = {
  id: 'address-overlap',
  severity: 'error',
  title: 'Address spaces of regions and on-premises sites do not overlap',
  why: 'Azure refuses to peer virtual networks whose address spaces overlap, and a packet to an address that exists twice reaches only one of the two.',
  source: 'virtualNetworkFaq',
  *check(context) {
    // Sites come first: where a region and a site collide, it is the region that can still move.
    const ranges = readableRanges(rangesOf(context.planned)).filter(
      ({ kind }) => kind === 'network' || kind === 'site',
    );
    const inUse = rangesInUse(context);
    for (const [index, range] of ranges.entries()) {
      const conflicts = ranges
        .slice(0, index)
        .filter(
          other =>
            overlaps(other.prefix, range.prefix) &&
            !(range.kind === 'site' && other.owner === range.owner),
        );
      if (conflicts.length === 0) continue;
      const [{ text, owner }, ...more] = conflicts;
      const overlap = `${range.text} of ${range.owner} overlaps ${text} of ${
        owner === range.owner ? 'the same region' : owner
      }${more.length > 0 ? ` and ${more.length} more` : ''}.`;
      if (conflicts.every(other => other.owner === range.owner)) {
        const redundant = redundantOf(range, conflicts);
        yield {
          path: range.path,
          message: `${overlap} Remove ${redundant.text}: the larger range holds its addresses already.`,
          fix: {
            title: `Remove ${redundant.text} from ${range.owner}`,
            changes: [{ path: redundant.path, value: undefined }],
          },
        };
        continue;
      }
      const { free, fix } =
        range.kind === 'network' ? replacementOf(context, inUse, range) : {};
      yield {
        path: range.path,
        message: `${overlap} Give ${range.owner} a range of its own${
          free ? `, for example ${free}` : ''
        }.`,
        ...(fix && { fix }),
      };
    }
  },
};

/** The one of two ranges of the same region that the other holds. */
function redundantOf(
  range: ReadableRange,
  [first]: readonly ReadableRange[],
): ReadableRange {
  return contains(first.prefix, range.prefix) ? range : first;
}
