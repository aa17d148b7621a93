import { isUtf8 } from 'node:buffer';
import type { FileChangeOutput } from 'backstage-plugin-vnet-connectivity-common';
import { digestOf, withLineEndsOf, withPlainLineEnds } from './manifest';
import { hasConflictMarkers } from './markers';
import { mergeText } from './merge';

/** The change of an update to one file. @public */
export type FileChange = FileChangeOutput['change'];

/** The versions of one file. */
export interface FileVersions {
  readonly path: string;
  /** Content on disk; undefined where there is no file. */
  readonly disk?: Buffer;
  /** Digest of the file as it was generated last; undefined where it was not. */
  readonly last?: string;
  /** Text that is generated now; undefined where it is not generated any more. */
  readonly next?: string;
  /** Text as it was generated last; undefined where that is not known. */
  readonly original: () => string | undefined;
}

/** An update of one file. */
export interface FilePlan {
  readonly change: FileChange;
  /** Its new text; null where it is deleted, undefined where it stays. */
  readonly after?: string | null;
  /** Text of a version beside it. */
  readonly beside?: string;
  /** The reason of a conflict, as the end of a sentence that begins with the path. */
  readonly because?: string;
}

/** The update of one file; undefined where there is none and none is generated. */
export function planFile(versions: FileVersions): FilePlan | undefined {
  const { disk, last, next } = versions;
  if (disk === undefined) return planMissing(versions);
  const now = digestOf(disk);
  if (next === undefined) {
    return now === last
      ? { change: 'deleted', after: null }
      : {
          change: 'conflict',
          because: 'was changed here and is no longer generated',
        };
  }
  const generated = digestOf(next);
  if (now === generated) return { change: 'unchanged' };
  if (now === last) return { change: 'written', after: next };
  return last === generated
    ? { change: 'kept' }
    : planBoth(versions, disk, next);
}

function planMissing({ last, next }: FileVersions): FilePlan | undefined {
  if (next === undefined) return undefined;
  if (last === undefined) return { change: 'written', after: next };
  return last === digestOf(next)
    ? { change: 'absent' }
    : {
        change: 'conflict',
        beside: next,
        because: 'was deleted here and changed by the generator',
      };
}

/** A file that a person and the generator have changed. */
function planBoth(
  { path, last, original }: FileVersions,
  disk: Buffer,
  next: string,
): FilePlan {
  if (last === undefined) {
    return {
      change: 'conflict',
      beside: next,
      because: 'was made here and is generated now',
    };
  }
  const because = 'was changed here and by the generator';
  const base = original();
  if (base === undefined || !isUtf8(disk)) {
    return { change: 'conflict', beside: next, because };
  }
  const mine = withPlainLineEnds(disk.toString());
  const { text, hasConflicts } = mergeText(path, { mine, base, next });
  if (hasConflicts) {
    return {
      change: 'conflict',
      beside: hasConflictMarkers(text) ? text : next,
      because,
    };
  }
  return text === mine
    ? { change: 'kept' }
    : { change: 'merged', after: withLineEndsOf(disk.toString(), text) };
}
