import type { StructuredPatchHunk } from 'diff';
import { structuredPatch } from 'diff';

/** The change of one file. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly addedLines: number;
  readonly removedLines: number;
  readonly hunks: readonly StructuredPatchHunk[];
}

/** Lines around a change that are shown with it. */
const context = 3;

/** The files in which two repositories differ, by path. */
export function diffFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): FileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(path => before.get(path) !== after.get(path))
    .sort((a, b) => (a < b ? -1 : 1))
    .map(path => {
      const { hunks } = structuredPatch(
        path,
        path,
        before.get(path) ?? '',
        after.get(path) ?? '',
        undefined,
        undefined,
        { context },
      );
      const count = (sign: string) =>
        hunks
          .flatMap(({ lines }) => lines)
          .filter(line => line.startsWith(sign)).length;
      return {
        path,
        kind: kindOf(before.has(path), after.has(path)),
        addedLines: count('+'),
        removedLines: count('-'),
        hunks,
      };
    });
}

function kindOf(wasThere: boolean, isThere: boolean): FileChange['kind'] {
  if (!wasThere) return 'added';
  return isThere ? 'changed' : 'removed';
}
