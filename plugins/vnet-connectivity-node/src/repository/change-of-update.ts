import { InputError } from '@backstage/errors';
import type {
  ChangeReport,
  DesignedNetwork,
  PlannedSpec,
  RepositoryFiles,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  builtSpecOf,
  changeBetween,
  checkDocument,
  filesOfUpdate,
} from 'backstage-plugin-vnet-connectivity-common';
import { completeUpdate } from './journal';
import { readGeneratedRepository } from './manifest';
import { readRepositoryTree, treeAfter } from './read';
import type { UpdateOptions, UpdatePlan } from './update';
import { planUpdate } from './update';

/**
 * The spec from which the repository in a folder was generated, planned; undefined where it is not known, or refused today.
 *
 * @throws InputError where its manifest is damaged
 * @public
 */
export async function builtSpecIn(
  dir: string,
): Promise<PlannedSpec | undefined> {
  await completeUpdate(dir);
  const text = (await readGeneratedRepository(dir))?.spec;
  return text === undefined ? undefined : builtSpecOf(text);
}

/** An update of a repository: what it writes, and what the next apply does with that. */
export interface PlannedUpdate {
  readonly files: RepositoryFiles;
  readonly plan: UpdatePlan;
  /** Undefined where it is not known; `unknown` says why. */
  readonly change?: ChangeReport;
  readonly unknown?: string;
}

/**
 * The update of the repository in a folder, with what people changed in it, and its effects; undefined where there is no
 * repository yet.
 *
 * @throws InputError where the folder is neither empty nor a generated repository
 */
export async function changeOfUpdate(
  dir: string,
  { topology, iac }: Pick<DesignedNetwork, 'topology' | 'iac'>,
  generated: RepositoryFiles,
  options: UpdateOptions,
): Promise<PlannedUpdate | undefined> {
  await completeUpdate(dir);
  const withoutEffects = async (unknown: string) => {
    const plan = await planUpdate(dir, generated, options);
    return plan && { files: generated, plan, unknown };
  };
  const spec = (await readGeneratedRepository(dir))?.spec;
  if (spec === undefined) {
    return await withoutEffects(
      'its manifest does not hold the spec from which it was generated, and connectivity.yaml was changed since',
    );
  }
  const { topology: older, ok } = checkDocument(spec);
  if (!older || !ok) {
    return await withoutEffects(
      'the rules of this version refuse the spec from which it was generated',
    );
  }
  try {
    const tree = await readRepositoryTree(dir);
    const files = filesOfUpdate(tree, generated);
    const plan = await planUpdate(dir, files, options);
    return (
      plan && {
        files,
        plan,
        change: changeBetween(
          { topology: older, files: tree },
          { topology, iac, files: treeAfter(tree, plan.steps) },
        ),
      }
    );
  } catch (error) {
    if (error instanceof InputError) throw error;
    return await withoutEffects(
      `its Terraform has something that is not read here: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
