import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { specOf } from '../networks';
import { deploymentSubscription } from '../terraform';
import { Clouds } from './clouds';

export type Delivery = NonNullable<ConnectivitySpec['delivery']>;

/** The repository of a network with tunnels, whose keys the pipelines need. */
export function repositoryFor(delivery: Delivery): ReadonlyMap<string, string> {
  const spec = specOf('mesh', 'by gateway transit, active-active with BGP');
  return design({ ...spec, delivery }).files();
}

/** The files of the set-up. */
export function bootstrapIn(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith('bootstrap/')));
}

/**
 * The set-up on a disk, with commands that stand for clouds.
 *
 * @param subjects - GitHub's answer about the subjects of its tokens
 */
export function cloudsFor(
  files: ReadonlyMap<string, string>,
  subjects: object = {},
  standIn: NodeJS.ProcessEnv = {},
): Clouds {
  return new Clouds(bootstrapIn(files), {
    SUBJECTS: JSON.stringify(subjects),
    ARM_SUBSCRIPTION_ID: deploymentSubscription,
    TF_CLI_ARGS: '-no-color',
    ...standIn,
  });
}

/** An answer of GitHub about subjects with the ids of owner and repository. */
export const immutableSubjects = {
  use_default: true,
  use_immutable_subject: true,
  sub_claim_prefix: 'repo:contoso@1/core@2',
};
