import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  cloneRepo,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { digest } from 'backstage-plugin-vnet-connectivity-common';
import type { LocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import {
  localRepositoryPath,
  readHead,
  specPath,
  writeCommitted,
} from 'backstage-plugin-vnet-connectivity-node';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openHosted } from '../changing/hosted';
import type { RepositoryLocation } from '../changing/location';
import { locationOf } from '../changing/location';
import type { Portal } from '../publishing/publication';
import { examples } from './fetch.examples';

/** The folder in the workspace that the steps of a change work in. */
export const repositoryFolder = 'repository';

/**
 * `vnetConnectivity:fetch`: brings the generated repository of an entity of the catalog into the workspace, as it is on its
 * branch. May be repeated.
 *
 * @param repositories - the portal's folder for repositories
 */
export function createFetchAction({
  catalog,
  repositories,
  integrations,
}: {
  readonly catalog: Pick<CatalogService, 'getEntityByRef'>;
  readonly repositories: LocalRepositories;
} & Pick<Portal, 'integrations'>) {
  return createTemplateAction({
    id: 'vnetConnectivity:fetch',
    description:
      'Brings the repository of a network of the catalog into the workspace, so that later steps change it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe(
              'An entity of the repository, such as component:default/contoso-core-infrastructure',
            ),
        base: z =>
          z
            .string()
            .optional()
            .describe(
              'SHA-256 of the connectivity.yaml that a person has edited. The step fails where the repository has another one.',
            ),
        token: z =>
          z
            .string()
            .optional()
            .describe("The user's own token. Default: that of the portal."),
      },
      output: {
        repository: z =>
          z
            .object({
              kind: z.enum(['local', 'github', 'gitlab', 'azure']),
              name: z.string().optional(),
              repoUrl: z.string().optional(),
            })
            .describe('The place of the repository'),
        commit: z => z.string().describe('Hash of the commit'),
        branch: z => z.string().describe('The branch that it is on'),
      },
    },
    async handler(ctx) {
      const { entityRef, base } = ctx.input;
      const entity = await catalog.getEntityByRef(entityRef, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (!entity) {
        throw new NotFoundError(
          `The catalog has no ${entityRef}, or you may not see it.`,
        );
      }
      const location = locationOf(entity, { integrations, repositories });
      const target = resolveSafeChildPath(ctx.workspacePath, repositoryFolder);
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      const { commit, branch } = await fetchInto(target, location);
      const spec = await readSpec(target);
      if (spec === undefined) {
        throw new InputError(
          `The repository of ${entityRef} has no ${specPath} at its root, so it is none that was generated here.`,
        );
      }
      if (base && digest(spec) !== base) {
        throw new ConflictError(
          `${specPath} was changed in the repository since the form was filled from it. Open the wizard again, so that nobody's change is lost.`,
        );
      }
      ctx.logger.info(`Fetched ${branch} at ${commit}`);
      ctx.output('repository', location);
      ctx.output('commit', commit);
      ctx.output('branch', branch);

      async function fetchInto(dir: string, where: RepositoryLocation) {
        if (where.kind === 'local') {
          const tree = await writeCommitted(
            localRepositoryPath(repositories.path, where.name),
            dir,
          );
          return { branch: 'HEAD', ...tree };
        }
        const { url, auth } = await openHosted(
          where,
          { integrations },
          { token: ctx.input.token || undefined, signal: ctx.signal },
        );
        await cloneRepo({ url, dir, auth, depth: 1 });
        return {
          commit: (await readHead(dir)) ?? '',
          branch: (await git.currentBranch({ fs, dir })) || 'main',
        };
      }
    },
  });
}

async function readSpec(dir: string): Promise<string | undefined> {
  return await readFile(join(dir, specPath), 'utf8').catch(() => undefined);
}
