import { isDeepStrictEqual } from 'node:util';
import { mergeDiff3 } from 'node-diff3';
import { parse } from 'yaml';
import { specPath } from './manifest';
import { labels } from './markers';

/** Three versions of a text: a person's, the one that both come from, and the generator's. */
interface Versions {
  readonly mine: string;
  readonly base: string;
  readonly next: string;
}

/** A text in which the changes of a person and of the generator are brought together. */
export interface MergedText {
  /** With marks where both changed the same lines. */
  readonly text: string;
  /** True where both changed the same lines, or where the result would not be a document of its kind. */
  readonly hasConflicts: boolean;
}

/** Brings the changes of a person and of the generator together, line by line; line ends are of one character. */
export function mergeText(
  path: string,
  { mine, base, next }: Versions,
): MergedText {
  const { result, conflict } = mergeDiff3(
    mine.split('\n'),
    base.split('\n'),
    next.split('\n'),
    { excludeFalseConflicts: true, label: labels },
  );
  const text = result.join('\n');
  return { text, hasConflicts: conflict || !isWhole(path, text, next) };
}

/** Lines that fit together one by one may still be no document: both have added an entry at the end of a list. */
function isWhole(path: string, text: string, next: string): boolean {
  try {
    if (path.endsWith('.json')) JSON.parse(text);
    // The code is generated from the design, and a design that says something else would be untrue.
    if (path === specPath) return isDeepStrictEqual(parse(text), parse(next));
    return true;
  } catch {
    return false;
  }
}
