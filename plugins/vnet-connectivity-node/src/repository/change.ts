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
import type { UpdatedFile } from './update';
import { updateRepository } from './update';

/** The change of a repository to a design: its effects, and what was written. @public */
export interface RepositoryChange {
  readonly findings: readonly Finding[];
  /** Absent for a new repository, and where the effects are not known. */
  readonly change?: ChangeReport;
  /** The effects for which nothing was written, because nobody has accepted them. */
  readonly notAccepted?: readonly Disruption[];
  /** The generated files; empty where the design is refused. */
  readonly files: RepositoryFiles;
  /** Absent where nothing was written. */
  readonly changes?: readonly UpdatedFile[];
}

/**
 * Brings a repository to a design: generates its files, says what the next apply does with them, and writes them where no
 * finding blocks that and a person has accepted whatever is destroyed or cut.
 *
 * @param text - the spec; where it is the repository's own file, that keeps its comments
 * @param accept - kinds of disruption, or addresses of resources and flows
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
  );
  const result = {
    findings,
    files: update?.files ?? generated,
    ...(update?.change ? { change: update.change } : {}),
  };
  const open = update ? notAccepted(disruptionsOfUpdate(update), accept) : [];
  return open.length > 0
    ? { ...result, notAccepted: open }
    : { ...result, changes: await updateRepository(dir, result.files, text) };
}

function disruptionsOfUpdate({
  change,
  unknown = '',
}: PlannedUpdate): readonly Disruption[] {
  return change ? disruptionsOf(change) : [{ kind: 'unknown', what: unknown }];
}
