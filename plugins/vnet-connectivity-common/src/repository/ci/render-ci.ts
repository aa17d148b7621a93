import type { PlannedSpec, Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { furtherSubscriptionIds } from '../subscriptions';
import { bicepVersion, pinnedActions, pinnedImages } from './pinned';
import type { SecretParts } from './secrets';
import { pipelineSecrets } from './secrets';

type Delivery = Pick<PlannedSpec['delivery'], 'ci' | 'iac'>;

/** Where the repository is hosted decides which pipelines it needs. */
export type CiKind = Delivery['ci'];

/** What the pipelines need to know of a network. */
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

/** Where the Bicep pipeline is beside that of Terraform, where the two would be the same file. */
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
  { ci, iac }: Delivery,
  network: PipelineParts,
): ReadonlyMap<string, string> {
  if (ci === 'none') return new Map();
  const sections = sectionsOf(iac, network);
  const files = [
    ...(sections.includes('terraform')
      ? [
          ...assetsBelow(`ci/terraform/${ci}`, sections),
          ...(sections.includes('protected-plan')
            ? assetsBelow('ci/terraform/encrypted-plan', [])
            : []),
        ]
      : []),
    ...(sections.includes('bicep') ? bicepPipeline(ci, sections) : []),
  ];
  return new Map(
    files.map(([path, content]) => [path, filledIn(content, network)]),
  );
}

function bicepPipeline(
  ci: CiKind,
  sections: readonly string[],
): [path: string, content: string][] {
  return [
    ...[...assetsBelow(`ci/bicep/${ci}`, sections)].map(
      ([path, content]): [string, string] => [
        sections.includes('terraform') ? besideTerraform[path] ?? path : path,
        content,
      ],
    ),
    ...(sections.includes('secrets')
      ? assetsBelow('ci/bicep/placeholder-keys', [])
      : []),
    ...assetsBelow('ci/bicep/what-if', []),
  ];
}

/** A pipeline with what it has of the network, and with the actions, images and versions that it names. */
function filledIn(content: string, { name, location }: PipelineParts): string {
  return content
    .replaceAll('<network>', name)
    .replaceAll('<location>', location)
    .replaceAll('<bicep>', bicepVersion)
    .replace(/(?<=uses: )<([^>]+)>/g, (_, action: string) =>
      pinned(pinnedActions, action),
    )
    .replace(/(?<=name: )<([^>]+)>/g, (_, image: string) =>
      pinned(pinnedImages, image),
    );
}

function pinned(pins: Readonly<Record<string, string>>, name: string): string {
  if (!Object.hasOwn(pins, name)) throw new Error(`${name} is not pinned.`);
  return pins[name];
}

/** The sections of the files below `assets/ci` that a network needs. */
function sectionsOf(iac: Delivery['iac'], network: PipelineParts): string[] {
  const { sharedKeys, authorizationKeys, inPlan } = pipelineSecrets(network);
  const secrets = sharedKeys || authorizationKeys;
  const needed: Readonly<Record<string, boolean>> = {
    terraform: iac.includes('terraform'),
    bicep: iac.includes('bicep'),
    'shared-keys': sharedKeys,
    'authorization-keys': authorizationKeys,
    secrets,
    'protected-plan': inPlan,
    connections: network.vpnGateways.length > 0,
    subscriptions: furtherSubscriptionIds(network).length > 0,
    'network-manager': network.networkManager !== undefined,
  };
  return Object.keys(needed).filter(section => needed[section]);
}
