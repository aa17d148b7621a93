import { InputError } from '@backstage/errors';
import { getGitLabRequestOptions } from '@backstage/integration';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import {
  initRepoAndPush,
  parseRepoUrl,
} from '@backstage/plugin-scaffolder-node';
import type {
  Portal,
  Publication,
  Published,
  StepContext,
} from './publication';
import { findRepository, nameTaken, runAction } from './publication';
import { pushedCommit } from './remote-content';

/** The members of GitLab's answer that are read (`GET /projects/{id}`). */
interface GitlabProject {
  readonly path_with_namespace: string;
  readonly web_url: string;
  readonly http_url_to_repo: string;
  readonly description: string | null;
}

/** Publishes to GitLab with Backstage's action. The last line of the project's description names the task that created it. */
export async function publishToGitlab(
  ctx: StepContext,
  publication: Publication,
  { integrations, config }: Portal,
): Promise<Published> {
  const { repoUrl, defaultBranch, commitMessage } = publication;
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  const integration = integrations.gitlab.byHost(host);
  if (!owner || !integration) {
    throw new InputError(`${repoUrl} names no group or user on GitLab.`);
  }
  const path = `${owner}/${repo}`;
  const mark = `Created by ${publication.taskUrl}`;
  const find = async () => {
    const found = await findRepository<GitlabProject>(
      `${integration.config.apiBaseUrl}/projects/${encodeURIComponent(path)}`,
      { ...getGitLabRequestOptions(integration.config), signal: ctx.signal },
    );
    // A path that a project had before it was moved leads to the project, and is free.
    const isNamed =
      found?.path_with_namespace.toLowerCase() === path.toLowerCase();
    return isNamed ? found : undefined;
  };

  let found = await find();
  if (found && found.description?.split('\n').at(-1) !== mark) {
    throw nameTaken(found.web_url);
  }
  if (!found) {
    await runAction(createPublishGitlabAction({ integrations, config }), ctx, {
      repoUrl,
      // Creates the project, and leaves it empty.
      sourcePath: false,
      defaultBranch,
      settings: {
        description: [publication.description, mark]
          .filter(Boolean)
          .join('\n\n'),
        visibility: publication.visibility,
      },
    });
    found = await find();
    if (!found) throw new Error(`GitLab has not created ${path}.`);
  }

  const remote = {
    url: found.http_url_to_repo,
    auth: { username: 'oauth2', password: integration.config.token ?? '' },
    defaultBranch,
  };
  if (!(await pushedCommit(ctx, remote))) {
    await initRepoAndPush({
      dir: ctx.workspacePath,
      remoteUrl: remote.url,
      auth: remote.auth,
      defaultBranch,
      logger: ctx.logger,
      commitMessage,
      gitAuthorInfo: {
        name: config.getOptionalString('scaffolder.defaultAuthor.name'),
        email: config.getOptionalString('scaffolder.defaultAuthor.email'),
      },
    });
  }
  return {
    remoteUrl: found.web_url,
    repoContentsUrl: `${found.web_url}/-/blob/${defaultBranch}`,
  };
}
