import { InputError } from '@backstage/errors';
import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  getGitLabRequestOptions,
} from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import type { Portal } from '../publishing/publication';
import { findRepository } from '../publishing/publication';
import type { HostedKind } from './location';

/** A repository on a server, as its API tells of it and as git reaches it. */
export interface HostedRepository {
  /** Address of the repository in the API. */
  readonly api: string;
  /** Headers that the API takes the credentials from. */
  readonly headers: Readonly<Record<string, string>>;
  /** Page of the repository. */
  readonly page: string;
  /** Address for git. */
  readonly url: string;
  readonly auth: { readonly username: string; readonly password: string };
}

interface Found {
  readonly html_url?: string;
  readonly clone_url?: string;
  readonly web_url?: string;
  readonly http_url_to_repo?: string;
  readonly webUrl?: string;
  readonly remoteUrl?: string;
}

interface Access {
  readonly api: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly auth: { readonly username: string; readonly password: string };
}

const access: Readonly<
  Record<
    HostedKind,
    (
      repoUrl: string,
      integrations: Portal['integrations'],
      token: string | undefined,
    ) => Promise<Access>
  >
> = {
  async github(repoUrl, integrations, userToken) {
    const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
    const integration = integrations.github.byHost(host);
    const token =
      userToken ??
      (
        await DefaultGithubCredentialsProvider.fromIntegrations(
          integrations,
        ).getCredentials({ url: `https://${host}/${owner}/${repo}` })
      ).token ??
      '';
    return {
      api: `${integration?.config.apiBaseUrl}/repos/${owner}/${repo}`,
      headers: { Authorization: `Bearer ${token}` },
      auth: { username: 'x-access-token', password: token },
    };
  },

  async gitlab(repoUrl, integrations, userToken) {
    const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
    const integration = integrations.gitlab.byHost(host);
    if (!integration) {
      throw new InputError(`This portal has no integration for ${host}.`);
    }
    const { headers } = getGitLabRequestOptions(integration.config, userToken);
    return {
      api: `${integration.config.apiBaseUrl}/projects/${encodeURIComponent(
        `${owner}/${repo}`,
      )}`,
      headers: headers as Record<string, string>,
      auth: {
        username: 'oauth2',
        password: userToken ?? integration.config.token ?? '',
      },
    };
  },

  async azure(repoUrl, integrations, userToken) {
    const { host, organization, project, repo } = parseRepoUrl(
      repoUrl,
      integrations,
    );
    const organizationUrl = `https://${host}/${organization}`;
    const credentials = userToken
      ? {
          token: userToken,
          headers: { Authorization: `Bearer ${userToken}` },
        }
      : await DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
          integrations,
        ).getCredentials({ url: organizationUrl });
    if (!project || !credentials) {
      throw new InputError(
        `${repoUrl} names no project of Azure DevOps that this portal has credentials for.`,
      );
    }
    return {
      api: `${organizationUrl}/${encodeURIComponent(
        project,
      )}/_apis/git/repositories/${encodeURIComponent(repo)}`,
      headers: credentials.headers,
      auth: { username: 'notempty', password: credentials.token },
    };
  },
};

/**
 * Finds a repository with the credentials of the user, or with those of the portal where the user has given none.
 *
 * @throws InputError where the credentials reach no such repository
 */
export async function openHosted(
  { kind, repoUrl }: { readonly kind: HostedKind; readonly repoUrl: string },
  { integrations }: Pick<Portal, 'integrations'>,
  { token, signal }: { readonly token?: string; readonly signal?: AbortSignal },
): Promise<HostedRepository> {
  const { api, headers, auth } = await access[kind](
    repoUrl,
    integrations,
    token,
  );
  const found = await findRepository<Found>(api, { headers, signal });
  const url = found?.clone_url ?? found?.http_url_to_repo ?? found?.remoteUrl;
  const page = found?.html_url ?? found?.web_url ?? found?.webUrl;
  if (!url || !page) {
    throw new InputError(
      `There is no repository at ${repoUrl}, or these credentials may not read it.`,
    );
  }
  return { api, headers, page, url, auth };
}
