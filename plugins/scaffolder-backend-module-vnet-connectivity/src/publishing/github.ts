import { assertError, InputError } from '@backstage/errors';
import { DefaultGithubCredentialsProvider } from '@backstage/integration';
import {
  createGithubBranchProtectionAction,
  createGithubRepoCreateAction,
  createGithubRepoPushAction,
} from '@backstage/plugin-scaffolder-backend-module-github';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import type {
  Portal,
  Publication,
  Published,
  StepContext,
} from './publication';
import { findRepository, nameTaken, runAction } from './publication';
import { pushedCommit } from './remote-content';

/** The members of GitHub's answer that are read (`GET /repos/{owner}/{repo}`). */
interface GithubRepository {
  readonly full_name: string;
  readonly html_url: string;
  readonly clone_url: string;
  readonly homepage: string | null;
}

/** Publishes to GitHub with Backstage's actions. The repository's homepage names the task that created it. */
export async function publishToGithub(
  ctx: StepContext,
  publication: Publication,
  { integrations, config }: Portal,
): Promise<Published> {
  const { repoUrl, defaultBranch } = publication;
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  const integration = integrations.github.byHost(host);
  if (!owner || !integration) {
    throw new InputError(`${repoUrl} names no owner on GitHub.`);
  }
  const credentials =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  const actions = {
    integrations,
    config,
    githubCredentialsProvider: credentials,
  };
  const { headers, token } = await credentials.getCredentials({
    url: `https://${host}/${owner}/${repo}`,
  });
  const find = async () => {
    const found = await findRepository<GithubRepository>(
      `${integration.config.apiBaseUrl}/repos/${owner}/${repo}`,
      { headers, signal: ctx.signal },
    );
    // A name that a repository had before it was renamed leads to the repository, and is free.
    const isNamed =
      found?.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
    return isNamed ? found : undefined;
  };

  let found = await find();
  if (found && found.homepage !== publication.taskUrl) {
    throw nameTaken(found.html_url);
  }
  if (!found) {
    await runAction(
      createGithubRepoCreateAction(actions),
      // Whether it was created is asked of GitHub, not of notes.
      { ...ctx, checkpoint: async ({ fn }) => fn() },
      {
        repoUrl,
        description: publication.description,
        homepage: publication.taskUrl,
        repoVisibility: publication.visibility,
      },
    );
    found = await find();
    if (!found) throw new Error(`GitHub has not created ${owner}/${repo}.`);
  }

  const remote = {
    url: found.clone_url,
    auth: { username: 'x-access-token', password: token ?? '' },
    defaultBranch,
  };
  if (await pushedCommit(ctx, remote)) {
    // What comes after a push; Backstage's push itself warns where the plan of the owner has no protection.
    try {
      await runAction(createGithubBranchProtectionAction(actions), ctx, {
        repoUrl,
        branch: defaultBranch,
      });
    } catch (error) {
      assertError(error);
      ctx.logger.warn(`${defaultBranch} is not protected: ${error.message}`);
    }
  } else {
    await runAction(
      createGithubRepoPushAction(actions),
      { ...ctx, checkpoint: async ({ fn }) => fn() },
      {
        repoUrl,
        defaultBranch,
        gitCommitMessage: publication.commitMessage,
      },
    );
  }
  return {
    remoteUrl: found.html_url,
    repoContentsUrl: `${found.html_url}/blob/${defaultBranch}`,
  };
}
