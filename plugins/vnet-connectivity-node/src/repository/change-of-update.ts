import type {
  ChangeReport,
  DesignedNetwork,
  RepositoryFiles,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  changeBetween,
  checkDocument,
  filesOfUpdate,
} from 'backstage-plugin-vnet-connectivity-common';
import { readGeneratedDigests, readGeneratedSpec } from './manifest';
import { readRepositoryTree } from './read';

/** An update of a repository: what it writes, and what the next apply does with that. */
export interface PlannedUpdate {
  readonly files: RepositoryFiles;
  /** Undefined where it is not known; `unknown` says why. */
  readonly change?: ChangeReport;
  readonly unknown?: string;
}

/** The files of an update of the repository in a folder, and its effects; undefined where there is no repository yet. */
export async function changeOfUpdate(
  dir: string,
  { topology, iac }: Pick<DesignedNetwork, 'topology' | 'iac'>,
  generated: RepositoryFiles,
): Promise<PlannedUpdate | undefined> {
  if (!(await readGeneratedDigests(dir))) return undefined;
  const spec = await readGeneratedSpec(dir);
  if (spec === undefined) {
    return {
      files: generated,
      unknown:
        'its manifest does not hold the spec from which it was generated, and connectivity.yaml was changed since',
    };
  }
  const { topology: older, ok } = checkDocument(spec);
  if (!older || !ok) {
    return {
      files: generated,
      unknown:
        'the rules of this version refuse the spec from which it was generated',
    };
  }
  const tree = await readRepositoryTree(dir);
  try {
    const files = filesOfUpdate(tree, generated);
    return {
      files,
      change: changeBetween(
        { topology: older, files: tree },
        { topology, iac, files },
      ),
    };
  } catch (error) {
    return {
      files: generated,
      unknown: `its Terraform has something that is not read here: ${
        error instanceof Error ? error.message : String(error)
      }`,
    };
  }
}
