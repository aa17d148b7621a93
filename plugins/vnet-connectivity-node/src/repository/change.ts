import type {
  ChangeReport,
  DesignOptions,
  Disruption,
  Finding,
  Policy,
  RepositoryFiles,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  acceptedPath,
  design,
  disruptionsOf,
  notAccepted,
  policyOfData,
  policyPath,
  readDocument,
  withAccepted,
} from 'backstage-plugin-vnet-connectivity-common';
import type { PlannedUpdate } from './change-of-update';
import { builtSpecIn, changeOfUpdate } from './change-of-update';
import { checkerOf } from './checker';
import { conflictFinding } from './conflicts';
import { writeUpdate } from './journal';
import { readRepositoryFile } from './manifest';
import type { UpdatedFile } from './update';
import { planUpdate, updateRepository } from './update';

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
    ...portal
  }: DesignOptions & { readonly accept?: readonly string[] } = {},
): Promise<RepositoryChange> {
  const { ok, findings, files, topology, spec } = design(text, {
    ...portal,
    policy: portal.policy ?? (await policyIn(dir)),
    existing: await builtSpecIn(dir),
  });
  if (!ok || !topology || !spec) return { findings, files: new Map() };
  const generated = files(await checkerOf(dir));
  const options = { source: text, keep: accept };
  const update = await changeOfUpdate(
    dir,
    { topology, iac: spec.delivery.iac },
    generated,
    options,
  );
  if (!update) {
    const changes = await updateRepository(dir, generated);
    return { findings, files: generated, changes };
  }
  const { change } = update;
  const disruptions = disruptionsOfUpdate(update);
  const accepted = await readRepositoryFile(dir, acceptedPath);
  const written = withAccepted(update.files, spec, {
    disruptions,
    accept,
    before: accepted?.toString(),
  });
  const plan =
    (written === update.files
      ? undefined
      : await planUpdate(dir, written, options)) ?? update.plan;
  const result = {
    findings: [...findings, ...conflictsIn(plan.changes)],
    files: written,
    ...(change ? { change } : {}),
  };
  if (plan.isUnsolved) return result;
  const open = notAccepted(disruptions, accept);
  if (open.length > 0) return { ...result, findings, notAccepted: open };
  await writeUpdate(dir, plan.steps);
  return { ...result, changes: plan.changes };
}

/** The policy that a repository was generated under; without one there is none. */
async function policyIn(dir: string): Promise<Policy> {
  const text = await readRepositoryFile(dir, policyPath);
  return text === undefined
    ? {}
    : policyOfData(readDocument(text.toString()), policyPath);
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
