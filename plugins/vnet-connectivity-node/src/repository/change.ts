import type {
  ChangeReport,
  DesignOptions,
  Disruption,
  Finding,
  RepositoryFiles,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  disruptionsOf,
  notAccepted,
} from 'backstage-plugin-vnet-connectivity-common';
import type { PlannedUpdate } from './change-of-update';
import { changeOfUpdate } from './change-of-update';
import { checkerOf } from './checker';
import { conflictFinding } from './conflicts';
import { writeUpdate } from './journal';
import type { UpdatedFile } from './update';
import { updateRepository } from './update';

/** The change of a repository to a design: its effects, and what was written. @public */
export interface RepositoryChange {
  /** Of the design, and an error for each file that a person has to bring together with the generated version. */
  readonly findings: readonly Finding[];
  /** Absent for a new repository, and where the effects are not known. */
  readonly change?: ChangeReport;
  /** The effects for which nothing was written, because nobody has accepted them. */
  readonly notAccepted?: readonly Disruption[];
  /** The generated files; empty where the design is refused. */
  readonly files: RepositoryFiles;
  /** Absent where nothing was written, also because conflicts of the update before are not solved. */
  readonly changes?: readonly UpdatedFile[];
}

/**
 * Brings a repository to a design: generates its files, says what the next apply does with them, and writes them where no
 * finding blocks that and a person has accepted whatever is destroyed or cut.
 *
 * @param text - the spec; where it is the repository's own file, that keeps its comments
 * @param accept - kinds of disruption, addresses of resources and flows, or paths of files that stay as files of a person
 * @public
 */
export async function changeRepository(
  dir: string,
  text: string,
  {
    accept = [],
    ...options
  }: DesignOptions & { readonly accept?: readonly string[] } = {},
): Promise<RepositoryChange> {
  const { ok, findings, files, topology, spec } = design(text, options);
  if (!ok || !topology) return { findings, files: new Map() };
  const generated = files(await checkerOf(dir));
  const update = await changeOfUpdate(
    dir,
    { topology, iac: spec?.delivery.iac },
    generated,
    { source: text, keep: accept },
  );
  if (!update) {
    const changes = await updateRepository(dir, generated);
    return { findings, files: generated, changes };
  }
  const { plan, change } = update;
  const result = {
    findings: [...findings, ...conflictsIn(plan.changes)],
    files: update.files,
    ...(change ? { change } : {}),
  };
  if (plan.isUnsolved) return result;
  const open = notAccepted(disruptionsOfUpdate(update), accept);
  if (open.length > 0) return { ...result, findings, notAccepted: open };
  await writeUpdate(dir, plan.steps);
  return { ...result, changes: plan.changes };
}

function conflictsIn(changes: readonly UpdatedFile[]): readonly Finding[] {
  return changes
    .filter(({ change }) => change === 'conflict')
    .map(conflict => conflictFinding(conflict, conflict.because));
}

function disruptionsOfUpdate({
  change,
  unknown = '',
}: PlannedUpdate): readonly Disruption[] {
  return change ? disruptionsOf(change) : [{ kind: 'unknown', what: unknown }];
}
