import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { LocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { basename, dirname, resolve } from 'node:path';

/** The systems whose repositories can be changed with a pull request. */
export type HostedKind = 'github' | 'gitlab' | 'azure';

/** The place of a repository that the catalog has read. */
export type RepositoryLocation =
  | { readonly kind: 'local'; readonly name: string }
  | {
      readonly kind: HostedKind;
      /** Address as Backstage's repository picker gives it. */
      readonly repoUrl: string;
    };

/**
 * The repository of an entity: where the catalog read the entity from, which no author of a catalog file chooses.
 *
 * @throws InputError where that is no repository that can be changed here
 */
export function locationOf(
  entity: Entity,
  portal: {
    readonly integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
    readonly repositories: LocalRepositories;
  },
): RepositoryLocation {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const [, type, target] = /^(file|url):(.+)$/.exec(location) ?? [];
  const found =
    type === 'file'
      ? localLocation(target, portal.repositories)
      : type === 'url' && hostedLocation(target, portal.integrations);
  if (!found) {
    throw new InputError(
      `${entity.metadata.name} was read from ${
        location || 'nowhere'
      }, which is no repository that this portal can change. It changes those on GitHub, GitLab and Azure DevOps that it has an integration for, and those of its own folder.`,
    );
  }
  return found;
}

function localLocation(
  file: string,
  { enabled, path }: LocalRepositories,
): RepositoryLocation | undefined {
  const folder = dirname(resolve(file));
  return enabled && dirname(folder) === resolve(path)
    ? { kind: 'local', name: basename(folder) }
    : undefined;
}

/** The paths of files in the three systems: what stands before them names the repository. */
const paths: Readonly<Record<HostedKind, RegExp>> = {
  github: /^\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/(?:blob|tree|raw)\//,
  gitlab: /^\/(?<owner>.+?)\/(?<repo>[^/]+)\/(?:-\/)?(?:blob|tree|raw)\//,
  azure:
    /^\/(?<organization>[^/]+)\/(?:(?<project>[^/]+)\/)?_git\/(?<repo>[^/]+)$/,
};

function hostedLocation(
  target: string,
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>,
): RepositoryLocation | undefined {
  const kind = integrations.byUrl(target)?.type;
  if (kind !== 'github' && kind !== 'gitlab' && kind !== 'azure') {
    return undefined;
  }
  const { host, pathname } = new URL(target);
  const groups = paths[kind].exec(pathname)?.groups;
  if (!groups) return undefined;
  const parts =
    kind === 'azure'
      ? { ...groups, project: groups.project ?? groups.repo }
      : groups;
  const query = new URLSearchParams(
    Object.entries(parts).map(([name, part]) => [
      name,
      decodeURIComponent(part),
    ]),
  );
  return { kind, repoUrl: `${host}?${query}` };
}
