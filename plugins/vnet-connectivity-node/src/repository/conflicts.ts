import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { asRecord, sources } from 'backstage-plugin-vnet-connectivity-common';
import { hasConflictMarkers } from './markers';

/** A file that an update left to a person. */
export interface Conflict {
  readonly path: string;
  /** Path of the version to bring together with it; undefined where it is no longer generated. */
  readonly newVersion?: string;
}

/**
 * The conflicts that a manifest has recorded, by path, each with the path of the version beside it or an empty text.
 *
 * @param manifest - its text; one that cannot be read has recorded none
 */
export function recordedConflicts(
  manifest: string,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(asRecord(asRecord(parse(manifest)).conflicts)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/**
 * Paths of the generated files that a manifest lists.
 *
 * @param manifest - its text; one that cannot be read lists none
 */
export function filesOfManifest(manifest: string): ReadonlySet<string> {
  return new Set(Object.keys(asRecord(asRecord(parse(manifest)).files)));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The conflicts that nobody has solved yet: the version beside the file is still there, the file has marks of a merge in it, or
 * it is there although it is no longer generated.
 *
 * @param read - text of a file of the repository; undefined where there is none
 */
export async function unsolvedConflicts(
  conflicts: ReadonlyMap<string, string>,
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly Conflict[]> {
  const unsolved: Conflict[] = [];
  for (const [path, newVersion] of conflicts) {
    const text = await read(path);
    const isUnsolved = newVersion
      ? (await read(newVersion)) !== undefined ||
        (text !== undefined && hasConflictMarkers(text))
      : text !== undefined;
    if (isUnsolved) unsolved.push({ path, ...(newVersion && { newVersion }) });
  }
  return unsolved;
}

/** A conflict as a finding, with the way out. */
export function conflictFinding(
  { path, newVersion }: Conflict,
  reason: string = 'was changed here and by the generator',
): Finding {
  return {
    rule: 'update-conflict',
    severity: 'error',
    kind: 'incomplete',
    path,
    message: newVersion
      ? `${path} ${reason}. It was left as it is; ${newVersion} has the generated version, with both versions of the lines that both have changed. Bring the two together in ${path} and delete ${newVersion}.`
      : `${path} was changed here and is no longer generated. It was left as it is. Delete it, or keep it as a file of your own with --update --accept ${path}.`,
    docs: sources.spec.url,
  };
}
