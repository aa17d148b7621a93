import { contains, earlierOverlaps, isSummaryOf } from '../address';
import type { Range, ReadableRange } from './ranges';
import {
  isSubnet,
  freeRanges,
  rangesOf,
  readableRanges,
  replacementOf,
} from './ranges';
import type { Rule } from './rule';
import { sitesWithoutBgp } from './sites';

export const why =
  'Azure refuses to connect virtual networks whose address spaces overlap, and a packet to an address that exists twice reaches only one of the two. Between a site and Azure, NAT rules of a VPN gateway can translate addresses; they are not built here.';

/**
 * Address spaces of networks, hubs and sites may not overlap, or no route could distinguish them. A site that announces
 * its ranges may announce a summary: the longest prefix decides. Where they are written into a local network gateway or
 * VPN site, none may overlap. Source: VPN Gateway FAQ, both in "BGP and routing" and in "VNet-to-VNet and multi-site".
 */
export const addressOverlap: Rule = {
  id: 'address-overlap',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'Address spaces of regions, spokes, virtual hubs and on-premises sites do not overlap',
  source: 'virtualNetworkFaq',
  *check(context) {
    // Ranges that cannot move come first: where a site and a new network overlap, the network is reported.
    const ranges = withoutRepeated(
      readableRanges(rangesOf(context.planned)).filter(
        range => !isSubnet(range),
      ),
    ).sort((a, b) => rankOf(a) - rankOf(b));
    const takeFree = freeRanges(context);
    const written = sitesWithoutBgp(context.topology);
    const overlapping = earlierOverlaps(
      ranges.map(({ prefix }) => prefix),
      (earlier, later) => isConflict(ranges[earlier], ranges[later], written),
    );
    for (const [index, range] of ranges.entries()) {
      const conflicts = overlapping[index].map(other => ranges[other]);
      if (conflicts.length === 0) continue;
      const related = conflicts.map(({ path }) => path);
      const [{ text, owner, exists }, ...more] = conflicts;
      const overlap = `${range.text} of ${range.owner} overlaps ${text} of ${
        owner === range.owner ? `the same ${owner.split(' ')[0]}` : owner
      }${moreThan(more.length)}.`;
      if (conflicts.every(other => other.owner === range.owner)) {
        const redundant = redundantOf(range, conflicts);
        yield {
          path: range.path,
          related,
          message: `${overlap} Remove ${redundant.text}: the larger range holds its addresses already.`,
          fix: {
            title: `Remove ${redundant.text} from ${range.owner}`,
            changes: [{ path: redundant.path, value: undefined }],
          },
        };
        continue;
      }
      const { free, fix } =
        range.kind === 'network' || range.kind === 'virtual-hub'
          ? replacementOf(context, takeFree, range)
          : {};
      const translatable =
        context.planned.onPremises.via === 'vpn' &&
        [range, ...conflicts].some(({ kind }) => kind === 'site');
      yield {
        path: range.path,
        related,
        ...(translatable && { kind: 'not-built' }),
        message: `${overlap} ${
          range.kind === 'network' && range.exists && exists
            ? `Both exist already: give one of them other addresses first, or connect a new virtual network instead of that of ${range.owner}.`
            : `Give ${range.owner} a range of its own${
                free ? `, for example ${free}` : ''
              }.${summaryHint(range, conflicts)}`
        }${
          translatable
            ? ' NAT rules of a VPN gateway could translate the addresses of the site; this version does not build them.'
            : ''
        }`,
        ...(fix && { fix }),
      };
    }
  },
};

/** A site may list a range twice: whatever overlaps one of them overlaps the other. */
function withoutRepeated(ranges: readonly ReadableRange[]): ReadableRange[] {
  const seen = new Set<string>();
  return ranges.filter(({ kind, key, text }) => {
    if (kind !== 'site') return true;
    const range = `${key} ${text}`;
    const isNew = !seen.has(range);
    seen.add(range);
    return isNew;
  });
}

/** Of more than 25 others, nobody counts. */
function moreThan(others: number): string {
  if (others === 0) return '';
  return others < 25 ? ` and ${others} more` : ' and many more';
}

function rankOf({ kind, exists }: Range): number {
  if (kind === 'site') return 0;
  if (exists) return 1;
  if (kind === 'private-peering') return 2;
  return kind === 'network' ? 3 : 4;
}

function isConflict(
  earlier: ReadableRange,
  later: ReadableRange,
  written: ReadonlySet<string>,
): boolean {
  return (
    !mayOverlap(earlier, later) &&
    !isAnnouncedSummary(earlier, later, written) &&
    !isAnnouncedSummary(later, earlier, written)
  );
}

/** Ranges of one site, and the links of a circuit, which may be taken from the addresses of the site at its other end. */
function mayOverlap(a: Range, b: Range): boolean {
  return (
    (a.kind === 'site' && b.kind === 'site' && a.owner === b.owner) ||
    (a.kind === 'site' && b.kind === 'private-peering')
  );
}

/** True if a site announces the first range, and longest prefix match distinguishes the second one from it. */
function isAnnouncedSummary(
  summary: ReadableRange,
  inner: ReadableRange,
  written: ReadonlySet<string>,
): boolean {
  return (
    summary.kind === 'site' &&
    isSummaryOf(summary.prefix, inner.prefix) &&
    !written.has(summary.key) &&
    !(inner.kind === 'site' && written.has(inner.key))
  );
}

/** Another way out, where a site's range that is not announced contains that of a network. */
function summaryHint(
  range: ReadableRange,
  conflicts: readonly ReadableRange[],
): string {
  const site = conflicts.find(
    ({ kind, prefix }) => kind === 'site' && isSummaryOf(prefix, range.prefix),
  );
  return site && range.kind !== 'site'
    ? ` Or let ${site.key} announce its ranges by BGP: what is announced may hold ranges of Azure, what is written into a local network gateway may not.`
    : '';
}

/** The one of two ranges of the same network that the other holds. */
function redundantOf(
  range: ReadableRange,
  [first]: readonly ReadableRange[],
): ReadableRange {
  return contains(first.prefix, range.prefix) ? range : first;
}
