import type { EvaluatedConfiguration, Move, ValueObject } from '../hcl';
import { evaluateConfiguration, HclError, movesOf, providersOf } from '../hcl';
import { withGeneratedFile } from '../repository/manifest';
import { movedBlocks } from '../repository/terraform/moved';
import {
  anySubscription,
  furtherSubscriptionIds,
} from '../repository/subscriptions';
import { renderTerraform } from '../repository/terraform/render-terraform';
import type { FurtherSubscription } from '../repository/terraform/subscriptions';
import {
  furtherSubscriptions,
  providerOfSubscription,
} from '../repository/terraform/subscriptions';
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
/** The file of the providers that an update keeps. */
const keptProvidersPath = 'terraform/subscriptions.left.tf';
const dataPath = 'terraform/terraform.tfvars.json';
/** The file of a person's own values, which Terraform reads after the other. */
const valuesPath = 'terraform/values.auto.tfvars.json';

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
 * newer version, so that the next apply keeps them, and with the providers of subscriptions that the newer version has
 * nothing in, so that it can destroy what is there.
 *
 * @param older - the repository as it is
 * @throws HclError where its Terraform has parts that are not read here
 * @public
 */
export function filesOfUpdate(older: Files, newer: Files): Files {
  if (!hasTerraform(older) || !hasTerraform(newer)) return newer;
  const added = [
    [movedPath, movedFile(movesOfUpdate(older, newer))],
    [keptProvidersPath, keptProvidersFile(subscriptionsLeft(older, newer))],
  ] as const;
  return added.reduce(
    (files, [path, content]) =>
      content === '' ? files : withGeneratedFile(files, path, content),
    newer,
  );
}

function movesOfUpdate(older: Files, newer: Files): readonly Move[] {
  const [before, after] = [older, newer].map(evaluateTree);
  const moves = movesBetween(before, after);
  const addresses = new Set(after.resources.map(({ address }) => address));
  const kept = movesOf(older.get(movedPath) ?? '').filter(
    ({ from, to }) =>
      addresses.has(to) &&
      !addresses.has(from) &&
      !moves.some(move => move.to === from || move.from === to),
  );
  return [...kept, ...moves];
}

/** The file of moves; empty without any. */
function movedFile(moves: readonly Move[]): string {
  if (moves.length === 0) return '';
  return `# Resources that have another address since an update. They are moved, and not destroyed and created again. Once every
# state has been applied, this file may be deleted.

${movedBlocks(moves)}`;
}

/** The subscriptions that have a provider of their own in the older version, and none in the newer one. */
function subscriptionsLeft(
  older: Files,
  newer: Files,
): readonly FurtherSubscription[] {
  const stay = new Set(subscriptionsIn(newer).map(({ alias }) => alias));
  return subscriptionsIn(older).filter(({ alias }) => !stay.has(alias));
}

function subscriptionsIn(files: Files): readonly FurtherSubscription[] {
  return [...files].flatMap(([path, content]) =>
    /^terraform\/[^/]+\.tf$/.test(path)
      ? providersOf(content).flatMap(({ alias, subscription_id: id }) =>
          typeof alias === 'string' && typeof id === 'string'
            ? [{ alias, id }]
            : [],
        )
      : [],
  );
}

/** The file of providers that stay although nothing uses them; empty without any. */
function keptProvidersFile(
  subscriptions: readonly FurtherSubscription[],
): string {
  if (subscriptions.length === 0) return '';
  return [
    `# Subscriptions that nothing is designed in any more. Terraform destroys what is left there only with these providers. Once
# every state has been applied, this file may be deleted.
`,
    ...subscriptions.map(providerOfSubscription),
  ].join('\n');
}

function hasTerraform(files: Files | undefined): files is Files {
  return files?.has(dataPath) ?? false;
}

/** Of each tree of files once: an update asks for its moves, and then for its effects. */
const evaluated = new WeakMap<Files, EvaluatedConfiguration>();

/** The resources of the Terraform in a tree of files, with its variables. */
function evaluateTree(files: Files): EvaluatedConfiguration {
  const known = evaluated.get(files);
  if (known) return known;
  const configuration = evaluateConfiguration(
    files,
    variablesOf(files),
    'terraform',
  );
  evaluated.set(files, configuration);
  return configuration;
}

/** @throws HclError where a file of variables is no JSON */
function variablesOf(files: Files): ValueObject {
  return { ...valuesIn(files, dataPath), ...valuesIn(files, valuesPath) };
}

function valuesIn(files: Files, path: string): ValueObject {
  try {
    return JSON.parse(files.get(path) ?? '{}') as ValueObject;
  } catch {
    throw new HclError(`${path} is no JSON`);
  }
}
