import type { EvaluatedConfiguration, Move, ValueObject } from '../hcl';
import { evaluateConfiguration, HclError, movesOf } from '../hcl';
import { withGeneratedFile } from '../repository/manifest';
import { movedBlocks } from '../repository/terraform/moved';
import {
  anySubscription,
  furtherSubscriptionIds,
} from '../repository/subscriptions';
import { furtherSubscriptions } from '../repository/terraform/subscriptions';
import { renderTerraform } from '../repository/terraform/render-terraform';
import { buildNetwork } from '../routing';
import type { Topology } from '../topology';
import type { Built, ChangeReport } from './change-report';
import { changeReport } from './change-report';
import { movesBetween } from './moves';
import { resourceIds } from './resource-ids';
import type { Language } from './resource-changes';

/** Content by path, as in a repository. */
type Files = ReadonlyMap<string, string>;

/** The file of the moves that an update adds to those of the generator. */
const movedPath = 'terraform/moved.tf';
const dataPath = 'terraform/terraform.tfvars.json';

/** One side of a change: a design, and its Terraform where it is not what this version generates. */
export interface DesignedNetwork {
  readonly topology: Topology;
  /** The files of its repository, with changes of people. */
  readonly files?: Files;
  /** Languages of its infrastructure code; Terraform where they are left out. */
  readonly iac?: readonly Language[];
}

/**
 * The effects of the change from one design to another, on the Terraform of both, where an update of the older repository
 * writes what has another address (see {@link filesOfUpdate}). Bicep builds the same resources; where the newer design has no
 * Terraform, they have their ids in Azure.
 *
 * @throws HclError where the Terraform of a repository has parts that are not read here
 * @public
 */
export function changeBetween(
  older: DesignedNetwork,
  newer: DesignedNetwork,
): ChangeReport {
  const [before, after] = [older, newer].map(builtOf);
  const { moves } = after.configuration;
  return changeReport(
    before,
    {
      ...after,
      configuration: {
        ...after.configuration,
        moves: [
          ...moves,
          ...movesBetween(before.configuration, after.configuration),
        ],
      },
    },
    newer.iac?.includes('terraform') === false ? 'bicep' : 'terraform',
  );
}

function builtOf({ topology, files }: DesignedNetwork): Built {
  const tree = hasTerraform(files) ? files : renderTerraform(topology);
  const configuration = evaluateTree(tree);
  const further = furtherSubscriptions(furtherSubscriptionIds(topology));
  return {
    configuration,
    ids: resourceIds(
      configuration,
      provider =>
        further.find(({ alias }) => alias === provider)?.id ??
        topology.subscriptionId ??
        anySubscription,
    ),
    variables: variablesOf(tree),
    network: buildNetwork(topology),
  };
}

/**
 * The generated files of an update, with `moved` blocks for the resources of the repository that have another address in the
 * newer version, so that the next apply keeps them.
 *
 * @param older - the repository as it is
 * @throws HclError where its Terraform has parts that are not read here
 * @public
 */
export function filesOfUpdate(older: Files, newer: Files): Files {
  if (!hasTerraform(older) || !hasTerraform(newer)) return newer;
  const [before, after] = [older, newer].map(evaluateTree);
  const moves = movesBetween(before, after);
  const addresses = new Set(after.resources.map(({ address }) => address));
  const kept = movesOf(older.get(movedPath) ?? '').filter(
    ({ from, to }) =>
      addresses.has(to) &&
      !addresses.has(from) &&
      !moves.some(move => move.to === from || move.from === to),
  );
  const all = [...kept, ...moves];
  return all.length === 0
    ? newer
    : withGeneratedFile(newer, movedPath, movedFile(all));
}

function movedFile(moves: readonly Move[]): string {
  return `# Resources that have another address since an update. They are moved, and not destroyed and created again. Once every
# state has been applied, this file may be deleted.

${movedBlocks(moves)}`;
}

function hasTerraform(files: Files | undefined): files is Files {
  return files?.has(dataPath) ?? false;
}

/** The resources of the Terraform in a tree of files, with its variables. */
function evaluateTree(files: Files): EvaluatedConfiguration {
  return evaluateConfiguration(files, variablesOf(files), 'terraform');
}

/** @throws HclError where the file of the variables is no JSON */
function variablesOf(files: Files): ValueObject {
  try {
    return JSON.parse(files.get(dataPath) ?? '{}') as ValueObject;
  } catch {
    throw new HclError(`${dataPath} is no JSON`);
  }
}
