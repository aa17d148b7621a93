import {
  PrefixIndex,
  formatAddress,
  overlaps,
  parseAddress,
  parsePrefix,
  readablePrefixes,
} from '../address';
import { isLive } from './assign';
import type { TakenRange } from './types';

/** A range that somebody has, with another owner's that shares addresses with it. @public */
export interface ListedRange extends TakenRange {
  readonly overlap?: TakenRange;
}

/**
 * Ranges in the order of their addresses, with the overlaps that the sources show: nothing that the registry gives overlaps,
 * but what was built without it may. A network that the catalog and Azure both have is no overlap of its own.
 *
 * @public
 */
export function listRanges(taken: readonly TakenRange[]): ListedRange[] {
  const known = taken.flatMap(range => {
    const parsed = parsePrefix(range.prefix);
    return 'prefix' in parsed ? [{ range, prefix: parsed.prefix }] : [];
  });
  const index = new PrefixIndex(known.map(({ prefix }) => prefix));
  return known
    .map(({ range, prefix }, at) => {
      const [first] = index.overlapping(
        prefix,
        other =>
          other !== at &&
          known[other].range.owner !== range.owner &&
          !isSameNetwork(known[other].range, range),
      );
      return {
        prefix,
        listed:
          first === undefined
            ? range
            : { ...range, overlap: known[first].range },
      };
    })
    .sort(
      (one, other) =>
        one.prefix.base - other.prefix.base ||
        one.prefix.length - other.prefix.length,
    )
    .map(({ listed }) => listed);
}

/** A repository says what it builds, and Azure what is built. */
function isSameNetwork(one: TakenRange, other: TakenRange): boolean {
  return (
    one.prefix === other.prefix &&
    isLive(one) !== isLive(other) &&
    [one.takenBy, other.takenBy].includes('repository')
  );
}

/** The ranges that a search finds: by an address or a range, or by a part of their text or owner. @public */
export function findRanges<T extends TakenRange>(
  ranges: readonly T[],
  query: string,
): readonly T[] {
  const text = query.trim().toLowerCase();
  if (text === '') return ranges;
  const address = parseAddress(text);
  const [asked] = readablePrefixes([
    address === undefined ? text : `${formatAddress(address)}/32`,
  ]);
  return ranges.filter(({ prefix, owner }) => {
    const [own] = asked ? readablePrefixes([prefix]) : [];
    return own
      ? overlaps(own, asked)
      : `${prefix} ${owner}`.toLowerCase().includes(text);
  });
}

/** The ranges as a table for a spreadsheet, with a line of headings (RFC 4180). @public */
export function rangesAsCsv(ranges: readonly ListedRange[]): string {
  return [
    ['range', 'owner', 'known from', 'until', 'overlaps'],
    ...ranges.map(({ prefix, owner, takenBy, until = '', overlap }) => [
      prefix,
      owner,
      takenBy,
      until,
      overlap ? `${overlap.prefix} ${overlap.owner}` : '',
    ]),
  ]
    .map(cells => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}

/** A cell of text: a spreadsheet calculates what begins like a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
