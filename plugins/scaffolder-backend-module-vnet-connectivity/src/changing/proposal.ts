import fs from 'node:fs';
import { ResponseError } from '@backstage/errors';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabMergeRequestAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { DefaultGithubCredentialsProvider } from '@backstage/integration';
import type { BranchCommit } from 'backstage-plugin-vnet-connectivity-node';
import { commitToBranch } from 'backstage-plugin-vnet-connectivity-node';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Portal, StepContext } from '../publishing/publication';
import { runAction } from '../publishing/publication';
import type { HostedRepository } from './hosted';
import { openHosted } from './hosted';
import type { HostedKind } from './location';

/** A change of a repository on a server that other people are to look at. */
export interface Proposal {
  readonly repoUrl: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** The branch that the change goes into. */
  readonly target: string;
  /** The clone, and the commit to make in it. */
  readonly clone: string;
  readonly commit: Omit<BranchCommit, 'source'>;
  /** Token of the user, where the portal has one. */
  readonly token?: string;
  /** Page of the task, for what does not fit. */
  readonly taskUrl: string;
}

/** Opens a pull request and returns its page. May be repeated after a kill at any moment. */
export type Propose = (
  ctx: StepContext,
  proposal: Proposal,
  portal: Portal,
) => Promise<string>;

/**
 * Most characters of the text of a pull request. GitHub: the limit of its API for texts; GitLab:
 * https://docs.gitlab.com/administration/instance_limits/; Azure DevOps:
 * https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-requests/create.
 */
const longest: Readonly<Record<HostedKind, number>> = {
  github: 65_536,
  gitlab: 1_048_576,
  azure: 4_000,
};

/** The description as a system takes it: whole lines, and where the rest is. */
export function fitted(
  { description, taskUrl }: Pick<Proposal, 'description' | 'taskUrl'>,
  kind: HostedKind,
): string {
  if (description.length <= longest[kind]) return description;
  const end = `\n\nThe report is longer than this text may be. All of it is in the log of [the task](${taskUrl}).\n`;
  const start = description.slice(0, longest[kind] - end.length);
  return `${start.slice(0, start.lastIndexOf('\n'))}${end}`;
}

/** The folder in the workspace that has the changed files only. */
const changedFolder = 'changed';

/** With Backstage's action, which commits through the API. */
const proposeOnGithub: Propose = async (ctx, proposal, portal) => {
  const { clone, commit, repoUrl, target, title, token } = proposal;
  const changed = join(ctx.workspacePath, changedFolder);
  await rm(changed, { recursive: true, force: true });
  await mkdir(changed, { recursive: true });
  for (const path of commit.written) {
    await mkdir(dirname(join(changed, path)), { recursive: true });
    await cp(join(clone, path), join(changed, path));
  }
  const { remoteUrl } = await runAction(
    createPublishGithubPullRequestAction({
      integrations: portal.integrations,
      config: portal.config,
      githubCredentialsProvider:
        DefaultGithubCredentialsProvider.fromIntegrations(portal.integrations),
      requireScmUserCredentials: needsUser(portal),
    }),
    ctx,
    {
      repoUrl,
      title,
      description: fitted(proposal, 'github'),
      branchName: commit.branch,
      targetBranchName: target,
      sourcePath: changedFolder,
      filesToDelete: [...commit.deleted],
      commitMessage: commit.message,
      gitAuthorName: commit.authorName,
      gitAuthorEmail: commit.authorEmail,
      // A request of this task that nobody has noted is brought up to date.
      update: true,
      ...(token ? { token } : {}),
    },
  );
  if (!remoteUrl) throw new Error('GitHub gives no address of a pull request.');
  return remoteUrl;
};

/** With Backstage's action for the request; that deletes no files, so the branch is pushed before. */
const proposeOnGitlab: Propose = async (ctx, proposal, portal) => {
  const { commit, repoUrl, target, title, token } = proposal;
  const repository = await openHosted({ kind: 'gitlab', repoUrl }, portal, {
    token,
    signal: ctx.signal,
  });
  await pushBranch(proposal, repository);
  const [existing] = await ask<{ web_url: string }[]>(
    `${
      repository.api
    }/merge_requests?state=opened&source_branch=${encodeURIComponent(
      commit.branch,
    )}`,
    { headers: repository.headers, signal: ctx.signal },
  );
  if (existing) return existing.web_url;
  const { mergeRequestUrl } = await runAction(
    createPublishGitlabMergeRequestAction({
      integrations: portal.integrations,
      requireScmUserCredentials: needsUser(portal),
    }),
    ctx,
    {
      repoUrl,
      title,
      description: fitted(proposal, 'gitlab'),
      branchName: commit.branch,
      targetBranchName: target,
      // The branch has it.
      commitAction: 'skip',
      sourcePath: '.',
      removeSourceBranch: true,
      ...(token ? { token } : {}),
    },
  );
  if (!mergeRequestUrl) {
    throw new Error('GitLab gives no address of a merge request.');
  }
  return mergeRequestUrl;
};

/** With the API: Backstage has no action for a pull request in Azure DevOps. */
const proposeOnAzure: Propose = async (ctx, proposal, portal) => {
  const { commit, repoUrl, target, title, token } = proposal;
  const repository = await openHosted({ kind: 'azure', repoUrl }, portal, {
    token,
    signal: ctx.signal,
  });
  await pushBranch(proposal, repository);
  const sourceRefName = `refs/heads/${commit.branch}`;
  const requests = `${repository.api}/pullrequests`;
  const { value } = await ask<{ value: { pullRequestId: number }[] }>(
    `${requests}?searchCriteria.status=active&searchCriteria.sourceRefName=${encodeURIComponent(
      sourceRefName,
    )}&api-version=6.0`,
    { headers: repository.headers, signal: ctx.signal },
  );
  const { pullRequestId } =
    value[0] ??
    (await ask<{ pullRequestId: number }>(`${requests}?api-version=6.0`, {
      method: 'POST',
      headers: { ...repository.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        sourceRefName,
        targetRefName: `refs/heads/${target}`,
        title,
        description: fitted(proposal, 'azure'),
      }),
      signal: ctx.signal,
    }));
  return `${repository.page}/pullrequest/${pullRequestId}`;
};

/** The way to a pull request, by system. */
export const proposals: Readonly<Record<HostedKind, Propose>> = {
  github: proposeOnGithub,
  gitlab: proposeOnGitlab,
  azure: proposeOnAzure,
};

/** True if a portal takes no credentials of its own for what users do. */
function needsUser({ config }: Portal): boolean {
  return (
    config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ?? false
  );
}

async function pushBranch(
  { clone, commit }: Proposal,
  { url, auth }: HostedRepository,
): Promise<void> {
  await commitToBranch(clone, { ...commit, source: clone });
  await git.push({
    fs,
    http,
    dir: clone,
    url,
    ref: commit.branch,
    onAuth: () => auth,
  });
}

/** @throws ResponseError where the API refuses, also with a page to sign in (Azure DevOps: status 203) */
async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (response.status !== 200 && response.status !== 201) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}
