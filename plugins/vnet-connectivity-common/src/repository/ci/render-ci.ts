import type { PlannedSpec, Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { anySubscription, furtherSubscriptionIds } from '../subscriptions';
import { bicepVersion, pinnedActions, pinnedImages } from './pinned';
import type { SecretParts } from './secrets';
import { pipelineSecrets } from './secrets';

type Delivery = Pick<
  PlannedSpec['delivery'],
  'ci' | 'iac' | 'stateKey' | 'ignoredTags'
>;
type System = Exclude<Delivery['ci'], 'none'>;

/** The system that runs the pipelines of a repository; `none`: it has none. */
export type CiKind = Delivery['ci'];

/** The part of a network that its pipelines depend on. */
export type PipelineParts = SecretParts &
  Pick<
    Topology,
    | 'name'
    | 'location'
    | 'subscriptionId'
    | 'virtualNetworks'
    | 'vpnGateways'
    | 'networkManager'
  >;

/** The name of the state, as a word of the shell that Terraform is started in. */
const stateNames: Readonly<
  Record<System, Record<NonNullable<Delivery['stateKey']>, string>>
> = {
  'github-actions': {
    'organization-and-repository': '$GITHUB_REPOSITORY',
    repository: '${GITHUB_REPOSITORY#*/}',
  },
  'azure-pipelines': {
    'organization-and-repository':
      '$organization/$SYSTEM_TEAMPROJECT/$BUILD_REPOSITORY_NAME',
    repository: '$BUILD_REPOSITORY_NAME',
  },
  'gitlab-ci': {
    'organization-and-repository': '$CI_PROJECT_PATH',
    repository: '$CI_PROJECT_NAME',
  },
};

/** Path of the Bicep pipeline beside that of Terraform, by the path that the two would have in common. */
const besideTerraform: Readonly<Record<string, string>> = {
  'azure-pipelines.yml': 'azure-pipelines-bicep.yml',
  '.gitlab-ci.yml': '.gitlab-ci-bicep.yml',
};

/**
 * The pipelines of each language, by path from the root of the repository.
 *
 * Only one language deploys what is merged, because of two that build the same resources each undoes what the other
 * does: where both are there, that is Terraform, and Bicep is deployed by hand only.
 */
export function renderCi(
  {
    ci,
    iac,
    stateKey = 'organization-and-repository',
    ignoredTags = [],
  }: Delivery,
  network: PipelineParts,
): ReadonlyMap<string, string> {
  if (ci === 'none') return new Map();
  const blocks = blocksOf({ iac, stateKey }, network);
  const files = [
    ...(iac.includes('terraform')
      ? [
          ...assetsBelow(`ci/terraform/${ci}`, blocks),
          ...assetsBelow('ci/terraform/lock-file', blocks),
          ...(blocks.has('protected-plan')
            ? assetsBelow('ci/terraform/encrypted-plan', blocks)
            : []),
        ]
      : []),
    ...(iac.includes('bicep') ? bicepPipeline(ci, blocks) : []),
  ];
  return new Map(
    files.map(([path, content]) => [
      path,
      filledIn(content, network, {
        state: stateNames[ci][stateKey],
        tags: ignoredTags.join(),
      }),
    ]),
  );
}

function bicepPipeline(
  ci: CiKind,
  blocks: ReadonlySet<string>,
): [path: string, content: string][] {
  return [
    ...[...assetsBelow(`ci/bicep/${ci}`, blocks)].map(
      ([path, content]): [string, string] => [
        blocks.has('beside-terraform') ? besideTerraform[path] ?? path : path,
        content,
      ],
    ),
    ...(blocks.has('secrets')
      ? assetsBelow('ci/bicep/placeholder-keys', blocks)
      : []),
    ...assetsBelow('ci/bicep/what-if', blocks),
  ];
}

/** A pipeline with what it has of the network, and with the actions, images and versions that it names. */
function filledIn(
  content: string,
  { name, location, subscriptionId }: PipelineParts,
  delivery: { readonly state: string; readonly tags: string },
): string {
  const values = {
    network: name,
    location,
    subscription: subscriptionId ?? anySubscription,
    bicep: bicepVersion,
    ...delivery,
  };
  return content
    .replace(
      /__(network|location|subscription|bicep|state|tags)__/g,
      (_, value: keyof typeof values) => values[value],
    )
    .replace(/(?<=uses: )\S+/g, action => {
      const [repository, version] = action.split('@');
      return `${repository}@${pinOf(pinnedActions, action)} # ${version}`;
    })
    .replace(/(?<=^ +name: )[\w./-]+:[\w.-]+$/gm, image => {
      const [repository, tag] = image.split(':');
      const digest = pinOf(pinnedImages, image);
      return digest === undefined ? image : `${repository}@${digest} # ${tag}`;
    });
}

function pinOf<Pin>(pins: Readonly<Record<string, Pin>>, name: string): Pin {
  if (!Object.hasOwn(pins, name)) throw new Error(`${name} is not pinned.`);
  return pins[name];
}

/** The blocks of the files below `assets/ci` that the pipelines of a network have. */
function blocksOf(
  { iac, stateKey }: Pick<Delivery, 'iac' | 'stateKey'>,
  network: PipelineParts,
): ReadonlySet<string> {
  const { sharedKeys, authorizationKeys, inPlan } = pipelineSecrets(network);
  const managed = network.networkManager !== undefined;
  const needed: Readonly<Record<string, boolean>> = {
    alone: !iac.includes('terraform'),
    'beside-terraform': iac.includes('terraform'),
    'beside-bicep': iac.includes('bicep'),
    'shared-keys': sharedKeys,
    'authorization-keys': authorizationKeys,
    secrets: sharedKeys || authorizationKeys,
    'protected-plan': inPlan,
    'plan-without-secrets': !inPlan,
    connections: network.vpnGateways.length > 0,
    'state-of-organization': stateKey !== 'repository',
    subscriptions: furtherSubscriptionIds(network).length > 0,
    'network-manager': managed,
    'without-network-manager': !managed,
  };
  return new Set(Object.keys(needed).filter(block => needed[block]));
}
