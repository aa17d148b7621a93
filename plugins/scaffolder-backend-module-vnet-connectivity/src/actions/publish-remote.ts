import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  parseRepoUrl,
} from '@backstage/plugin-scaffolder-node';
import { publishToAzure } from '../publishing/azure';
import { publishToGithub } from '../publishing/github';
import { publishToGitlab } from '../publishing/gitlab';
import type { Portal, Publish } from '../publishing/publication';
import { examples } from './publish-remote.examples';

/** The systems that publish, by the type of the portal's integration. */
const systems: Readonly<Record<string, Publish | undefined>> = {
  azure: publishToAzure,
  github: publishToGithub,
  gitlab: publishToGitlab,
};

/**
 * `vnetConnectivity:publish:remote`: publishes the workspace to GitHub, GitLab or Azure DevOps with the actions that
 * Backstage has for them. May be repeated, which those may not: where an attempt was killed after the server created the
 * repository or took the push, and before anybody noted that, GitHub's and GitLab's repository is recognized by the
 * address of the task that it carries, and the step goes on from there. A repository of somebody else is left alone.
 */
export function createPublishRemoteAction({ integrations, config }: Portal) {
  return createTemplateAction({
    id: 'vnetConnectivity:publish:remote',
    description:
      'Publishes the workspace as a new repository on GitHub, GitLab or Azure DevOps. May be repeated: a repository that an earlier attempt of the same task created is gone on with.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe('Address as the repository picker of Backstage gives it'),
        description: z =>
          z.string().optional().describe('Description of the repository'),
        repoVisibility: z =>
          z
            .enum(['private', 'internal', 'public'])
            .optional()
            .describe('Default: private. In Azure DevOps the project decides.'),
        defaultBranch: z => z.string().optional().describe('Default: main'),
        gitCommitMessage: z =>
          z.string().optional().describe('Default: Initial commit'),
      },
      output: {
        remoteUrl: z => z.string().describe('Page of the repository'),
        repoContentsUrl: z =>
          z.string().describe('Address of the files of the repository'),
      },
    },
    async handler(ctx) {
      const { input, logger, output, workspacePath } = ctx;
      const { host } = parseRepoUrl(input.repoUrl, integrations);
      const type = integrations.byHost(host)?.type;
      const publish = type && systems[type];
      if (!publish) {
        throw new InputError(
          `Repositories on ${host} cannot be published. Choose one on GitHub, GitLab or Azure DevOps.`,
        );
      }
      if (ctx.isDryRun) {
        logger.info(`Dry run: nothing is published to ${host}`);
        output('remoteUrl', `https://${host}`);
        output('repoContentsUrl', `https://${host}`);
        return;
      }
      // A commit that an attempt made which was killed before it could push.
      await rm(join(workspacePath, '.git'), { recursive: true, force: true });
      const portal = config.getOptionalString('app.baseUrl') ?? '';
      const published = await publish(
        ctx,
        {
          repoUrl: input.repoUrl,
          description: input.description,
          visibility: input.repoVisibility ?? 'private',
          defaultBranch: input.defaultBranch ?? 'main',
          commitMessage: input.gitCommitMessage ?? 'Initial commit',
          taskUrl: `${portal.replace(/\/$/, '')}/create/tasks/${ctx.task.id}`,
        },
        { integrations, config },
      );
      output('remoteUrl', published.remoteUrl);
      output('repoContentsUrl', published.repoContentsUrl);
    },
  });
}
