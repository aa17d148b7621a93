import type { Prefix } from '../address';
import {
  findFreePrefixIn,
  formatPrefix,
  overlaps,
  parsePrefix,
  readablePrefixes,
} from '../address';
import type { SpecPath } from '../findings';
import type { PlannedSpec } from '../topology';
import type { Rule } from './rule';

interface Range {
  readonly text: string;
  readonly prefix: Prefix;
  /** `region weu` or `on-premises site hq`. */
  readonly owner: string;
  readonly path: SpecPath;
  readonly kind: 'region' | 'site';
}

/** Address spaces of regions and sites may not overlap, or no route could tell them apart. */
export const addressOverlap: Rule = {
  id: 'address-overlap',
  severity: 'error',
  title: 'Address spaces of regions and on-premises sites do not overlap',
  why: 'Azure refuses to peer virtual networks whose address spaces overlap, and a packet to an address that exists twice reaches only one of the two.',
  source: 'virtualNetworkFaq',
  *check({ planned, pools }) {
    const ranges = rangesOf(planned);
    const taken = ranges.map(({ prefix }) => prefix);
    for (const [index, range] of ranges.entries()) {
      const conflicts = ranges
        .slice(0, index)
        .filter(
          other =>
            overlaps(other.prefix, range.prefix) &&
            !(range.kind === 'site' && other.owner === range.owner),
        );
      if (conflicts.length === 0) continue;
      const free =
        range.kind === 'region'
          ? findFreePrefixIn(
              readablePrefixes(pools.pools),
              taken,
              range.prefix.length,
            )
          : undefined;
      if (free) taken.push(free);
      yield {
        path: range.path,
        message: [
          `${range.text} of ${range.owner} overlaps ${describe(conflicts)}.`,
          `Give ${range.owner} a range of its own${
            free ? `, for example ${formatPrefix(free)}` : ''
          }.`,
        ].join(' '),
        ...(free && {
          fix: {
            title: `Use ${formatPrefix(free)} for ${range.owner}`,
            changes: [{ path: range.path, value: formatPrefix(free) }],
          },
        }),
      };
    }
  },
};

function describe([first, ...more]: readonly Range[]): string {
  return `${first.text} of ${first.owner}${
    more.length > 0 ? ` and ${more.length} more` : ''
  }`;
}

/** Sites come first: where a region and a site collide, it is the region that can still move. */
function rangesOf({ regions, onPremises }: PlannedSpec): Range[] {
  return [
    ...Object.entries(onPremises.sites).flatMap(([key, { addressSpace }]) =>
      addressSpace.flatMap((text, index) =>
        readable({
          text,
          owner: `on-premises site ${key}`,
          path: ['onPremises', 'sites', key, 'addressSpace', index],
          kind: 'site',
        }),
      ),
    ),
    ...Object.entries(regions).flatMap(([key, { addressSpace = [] }]) =>
      addressSpace.flatMap((text, index) =>
        readable({
          text,
          owner: `region ${key}`,
          path: ['regions', key, 'addressSpace', index],
          kind: 'region',
        }),
      ),
    ),
  ];
}

function readable(range: Omit<Range, 'prefix'>): Range[] {
  const parsed = parsePrefix(range.text);
  return 'prefix' in parsed ? [{ ...range, prefix: parsed.prefix }] : [];
}
