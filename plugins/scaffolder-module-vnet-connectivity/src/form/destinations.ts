import { asRecord, asText } from 'backstage-plugin-vnet-connectivity-common';
import type { ConfigApi } from '@backstage/core-plugin-api';
import type { Destination, DestinationKind } from './formData';
import type { Translate } from '../useTexts';

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

/**
 * The destinations in which this portal can create repositories: the hosts in its configuration, and the local folder.
 */
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

/** The reason why no repository can be created at a destination, with the way out. */
export interface DestinationProblem {
  /** Part of the address; absent where it is about the destination as such. */
  readonly field?: keyof RepoAddress;
  readonly message: string;
}

const part = /^[\w.-]+$/;
const namespace = /^[\w.-]+(\/[\w.-]+)*$/;
/** Names of Azure DevOps may contain spaces, but nothing that has a meaning in an address. */
const azureName =
  /^[^\s/?&#%"'`$\\<>|:*;@=+,[\]{}][^/?&#%"'`$\\<>|:*;@=+,[\]{}]*$/;

/** The problems for which the publish actions would refuse a destination, or which this portal does not have. */
export function problemsOfDestination(
  t: Translate,
  { kind, repoUrl }: Partial<Destination>,
  options: readonly DestinationOption[],
): DestinationProblem[] {
  if (options.length === 0) return [{ message: t('destination.nothing') }];
  if (!kind) return [{ message: t('destination.missing.kind') }];
  const option = options.find(other => other.kind === kind);
  if (!option) {
    return [
      {
        message: t('destination.notOffered', {
          kinds: options
            .map(other => t(`destination.${other.kind}.title`))
            .join(', '),
        }),
      },
    ];
  }
  if (kind === 'local') return [];
  const address = parseRepoUrl(repoUrl);
  const patterns: Partial<Record<keyof RepoAddress, RegExp>> =
    kind === 'azure'
      ? { organization: azureName, project: azureName, repo: part }
      : { owner: kind === 'gitlab' ? namespace : part, repo: part };
  return [
    ...(option.hosts.includes(address.host)
      ? []
      : [
          {
            field: 'host' as const,
            message: t('destination.missing.host', {
              hosts: option.hosts.join(', '),
            }),
          },
        ]),
    ...(['owner', 'organization', 'project', 'repo'] as const)
      .filter(field => patterns[field]?.test(address[field]) === false)
      .map(field => ({
        field,
        message: t(`destination.missing.${field}`),
      })),
  ];
}
