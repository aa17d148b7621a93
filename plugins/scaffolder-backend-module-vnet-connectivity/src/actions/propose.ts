import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  CommitOptions,
  LocalRepositories,
} from 'backstage-plugin-vnet-connectivity-node';
import {
  commitToBranch,
  localRepositoryPath,
} from 'backstage-plugin-vnet-connectivity-node';
import type { AddressRegistryClient } from '../addresses/AddressRegistryClient';
import { keepingAddresses } from '../addresses/keep-addresses';
import { proposals } from '../changing/proposal';
import type { Portal } from '../publishing/publication';
import { repositoryFolder } from './fetch';
import { examples } from './propose.examples';

/**
 * `vnetConnectivity:propose`: proposes the change of the repository in the workspace: as a pull request on GitHub or Azure
 * DevOps, a merge request on GitLab, a branch with a commit in the portal's folder. Nothing is merged. May be repeated, also
 * after it was killed half-way: the branch carries the id of the task.
 *
 * @param commit - author where the template names none
 */
export function createProposeAction({
  repositories,
  commit: defaults = {},
  addresses,
  ...portal
}: Portal & {
  readonly repositories: LocalRepositories;
  readonly commit?: CommitOptions;
  /** The registry in which addresses are reserved; absent where the portal keeps none. */
  readonly addresses?: AddressRegistryClient;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:propose',
    description:
      'Opens a pull request with the change of the repository in the workspace; in the folder of the portal, a branch with a commit.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repository: z =>
          z
            .object({
              kind: z.enum(['local', 'github', 'gitlab', 'azure']),
              name: z.string().optional(),
              repoUrl: z.string().optional(),
            })
            .describe('The place of the repository, as the fetch gives it'),
        commit: z => z.string().describe('Hash of the commit that was fetched'),
        branch: z =>
          z.string().describe('The branch that the change goes into'),
        title: z => z.string().describe('Title, and message of the commit'),
        description: z => z.string().describe('Text of the request, Markdown'),
        written: z =>
          z.array(z.string()).describe('Paths of new and changed files'),
        deleted: z =>
          z.array(z.string()).describe('Paths of files that are gone'),
        token: z =>
          z
            .string()
            .optional()
            .describe("The user's own token. Default: that of the portal."),
        reservation: z =>
          z
            .string()
            .optional()
            .describe(
              'The reservation of new addresses, as vnetConnectivity:change gives it. They belong to the network once the change is proposed, and are given back where it cannot be.',
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of the System that is the network; for a reservation',
            ),
      },
      output: {
        remoteUrl: z =>
          z
            .string()
            .optional()
            .describe('Page of the request; absent for a local branch'),
        path: z =>
          z
            .string()
            .optional()
            .describe('Folder of the repository; only for a local branch'),
        branch: z => z.string().describe('The branch with the change'),
      },
    },
    async handler(ctx) {
      const { input, logger, output, task, workspacePath } = ctx;
      const { kind, name, repoUrl } = input.repository;
      const reserved = {
        addresses,
        reservation: input.reservation,
        entityRef: input.entityRef,
        isProposed: true,
      };
      const branch = `vnet-connectivity/${task.id.replace(/[^\w-]/g, '')}`;
      output('branch', branch);
      const clone = resolveSafeChildPath(workspacePath, repositoryFolder);
      const commit = {
        branch,
        parent: input.commit,
        message: `${input.title}\n\n${input.description}`,
        authorName: defaults.authorName,
        authorEmail: defaults.authorEmail,
        written: input.written,
        deleted: input.deleted,
      };
      if (kind === 'local') {
        if (!repositories.enabled || !name) {
          throw new NotAllowedError('This portal keeps no local repositories.');
        }
        const path = localRepositoryPath(repositories.path, name);
        output('path', path);
        if (ctx.isDryRun) {
          logger.info(`Dry run: nothing is committed in ${path}`);
          return;
        }
        const hash = await keepingAddresses(ctx, reserved, () =>
          commitToBranch(path, { ...commit, source: clone }),
        );
        logger.info(`Committed ${hash} to ${branch} in ${path}`);
        return;
      }
      if (!repoUrl) {
        throw new InputError('The address of the repository is missing.');
      }
      if (ctx.isDryRun) {
        logger.info(`Dry run: no pull request is opened for ${repoUrl}`);
        output('remoteUrl', `https://${repoUrl.split('?')[0]}`);
        return;
      }
      // The same commit in every attempt, so that a push that nobody noted is no conflict.
      const timestamp = await ctx.checkpoint({
        key: 'commit-time',
        fn: () => Math.floor(Date.now() / 1000),
      });
      const base = portal.config.getOptionalString('app.baseUrl') ?? '';
      const url = await keepingAddresses(ctx, reserved, () =>
        proposals[kind](
          ctx,
          {
            repoUrl,
            title: input.title,
            description: input.description,
            target: input.branch,
            clone,
            commit: { ...commit, message: input.title, timestamp },
            token: input.token || undefined,
            taskUrl: `${base.replace(/\/$/, '')}/create/tasks/${task.id}`,
          },
          portal,
        ),
      );
      logger.info(`Opened ${url}`);
      output('remoteUrl', url);
    },
  });
}
