import type { ConfigApi } from '@backstage/core-plugin-api';
import type { Destination, DestinationKind } from './formData';
import { asRecord, asText } from './formData';

/** A place that the portal can create repositories in. */
export interface DestinationOption {
  readonly kind: DestinationKind;
  /** Hosts with an integration; none for a local folder. */
  readonly hosts: readonly string[];
}

const defaultHosts = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  azure: 'dev.azure.com',
} as const;

/** Where this portal can create repositories: the hosts that its configuration names, and the local folder. */
export function readDestinations(config: ConfigApi): DestinationOption[] {
  const hosted = (['github', 'gitlab', 'azure'] as const).flatMap(kind => {
    const hosts = (
      config.getOptionalConfigArray(`integrations.${kind}`) ?? []
    ).map(entry => entry.getOptionalString('host') ?? defaultHosts[kind]);
    return hosts.length > 0 ? [{ kind, hosts: [...new Set(hosts)] }] : [];
  });
  const isLocal =
    config.getOptionalBoolean('vnetConnectivity.localRepositories.enabled') ??
    false;
  return isLocal ? [...hosted, { kind: 'local', hosts: [] }] : hosted;
}

/** The parts of a repository's address. */
export interface RepoAddress {
  readonly host: string;
  /** GitHub owner or GitLab namespace. */
  readonly owner: string;
  /** Azure DevOps. */
  readonly organization: string;
  /** Azure DevOps. */
  readonly project: string;
  readonly repo: string;
}

/** Reads an address of the form `host?owner=…&repo=…`; what is missing is empty. */
export function parseRepoUrl(repoUrl: string | undefined): RepoAddress {
  const [host = '', query = ''] = (repoUrl ?? '').split('?');
  const parameters = new URLSearchParams(query);
  const read = (name: string) => parameters.get(name) ?? '';
  return {
    host,
    owner: read('owner'),
    organization: read('organization'),
    project: read('project'),
    repo: read('repo'),
  };
}

/** The address as Backstage's publish actions take it. */
export function formatRepoUrl(
  kind: Exclude<DestinationKind, 'local'>,
  { host, owner, organization, project, repo }: RepoAddress,
): string {
  const parameters = new URLSearchParams(
    kind === 'azure' ? { organization, project, repo } : { owner, repo },
  );
  return `${host}?${parameters}`;
}

/** The value of the field, also where someone typed it into an address. */
export function readDestination(value: unknown): Partial<Destination> {
  const { kind, repoUrl } = asRecord(value);
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(asText(repoUrl) ? { repoUrl: asText(repoUrl) } : {}),
  };
}

function isKind(kind: unknown): kind is DestinationKind {
  return (
    typeof kind === 'string' &&
    ['local', 'github', 'gitlab', 'azure'].includes(kind)
  );
}

/** The pipeline that a destination runs by itself. */
export function defaultCi(
  kind: DestinationKind | undefined,
): 'github-actions' | 'azure-pipelines' | 'gitlab-ci' {
  if (kind === 'azure') return 'azure-pipelines';
  return kind === 'gitlab' ? 'gitlab-ci' : 'github-actions';
}
