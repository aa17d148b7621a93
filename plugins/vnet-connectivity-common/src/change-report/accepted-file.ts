import { asRecord } from '../records';
import { connectivityYaml } from '../repository/connectivity-yaml';
import { jsonFile } from '../repository/json';
import { digest, withGeneratedFile } from '../repository/manifest';
import type { RepositoryFiles } from '../repository';
import type { PlannedSpec } from '../topology';
import type { Disruption } from './acceptance';

/**
 * Path of the file of a repository that says what a person has accepted of the change to its design. The pipeline refuses a
 * plan that destroys or replaces anything else. It holds for one design: a later change is not accepted by it.
 *
 * @public
 */
export const acceptedPath = '.vnet-connectivity/accepted.json';

/** The words that a file accepts for a design; none where it was written for another one, or is no such file. @public */
export function acceptedFor(
  spec: PlannedSpec,
  text: string | undefined,
): readonly string[] {
  try {
    const { design, accept } = asRecord(JSON.parse(text ?? 'null'));
    return design === digest(connectivityYaml(spec)) && Array.isArray(accept)
      ? accept.filter((each): each is string => typeof each === 'string')
      : [];
  } catch {
    return [];
  }
}

/**
 * The files of an update with the one that tells the pipeline what was accepted, where anything was.
 *
 * @param disruptions - everything that the change disturbs
 * @param accept - the words of the person: kinds, or addresses of resources and flows
 * @param before - the text of the file until now, which still holds where the design is the same
 * @public
 */
export function withAccepted(
  files: RepositoryFiles,
  spec: PlannedSpec,
  {
    disruptions,
    accept,
    before,
  }: {
    readonly disruptions: readonly Disruption[];
    readonly accept: readonly string[];
    readonly before?: string;
  },
): RepositoryFiles {
  const kinds = new Set<string>(disruptions.map(({ kind }) => kind));
  const named = disruptions.flatMap(({ kind, what }) =>
    kind !== 'unknown' && (accept.includes(kind) || accept.includes(what))
      ? [what]
      : [],
  );
  // By its kind is accepted what the report has, and nothing that comes later, unless nobody knows what it is.
  const others = accept.filter(word => kinds.has('unknown') || !isKind(word));
  const words = [
    ...new Set([...acceptedFor(spec, before), ...named, ...others]),
  ].sort();
  return words.length === 0
    ? files
    : withGeneratedFile(
        files,
        acceptedPath,
        jsonFile({ design: digest(connectivityYaml(spec)), accept: words }),
      );
}

function isKind(word: string): boolean {
  return ['replace', 'delete', 'cut', 'unknown'].includes(word);
}
