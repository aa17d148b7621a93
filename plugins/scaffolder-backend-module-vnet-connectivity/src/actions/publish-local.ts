import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
} from '@backstage/errors';
import {
  createTemplateAction,
  deserializeDirectoryContents,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import type {
  CommitOptions,
  LocalRepositories,
} from 'backstage-plugin-vnet-connectivity-node';
import {
  createLocalRepository,
  isTaken,
  localRepositoryPath,
  readHead,
} from 'backstage-plugin-vnet-connectivity-node';
import { holdsExactly, readFiles } from './files';
import { examples } from './publish-local.examples';

/**
 * `vnetConnectivity:publish:local`: makes the workspace a git repository in the portal's folder for repositories. The
 * repository appears there complete or not at all. May be repeated, also after it was killed half-way: one of this name
 * with the same files is the result of an earlier attempt, one with other files belongs to someone else and is left
 * alone.
 *
 * @param repositories - the folder; refuses to run where it is not enabled
 * @param commit - author and message where the template names none
 */
export function createPublishLocalAction({
  repositories,
  commit = {},
}: {
  repositories: LocalRepositories;
  commit?: CommitOptions;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:publish:local',
    description:
      "Makes the workspace a git repository with an initial commit in the portal's folder for repositories, where the catalog picks it up. Needs no account.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder in the workspace that becomes the repository. Default: the workspace itself.',
            ),
        gitCommitMessage: z =>
          z.string().optional().describe('Default: Initial commit'),
        gitAuthorName: z =>
          z.string().optional().describe('Default: Scaffolder'),
        gitAuthorEmail: z =>
          z.string().optional().describe('Default: scaffolder@backstage.io'),
      },
      output: {
        path: z => z.string().describe('Folder of the repository'),
        remoteUrl: z => z.string().describe('The folder as a file URL'),
        catalogInfoPath: z =>
          z.string().describe("Path of the repository's catalog file"),
        commitHash: z =>
          z
            .string()
            .optional()
            .describe('Hash of the commit; absent in a dry run'),
      },
    },
    async handler({ input, isDryRun, logger, output, task, workspacePath }) {
      if (!repositories.enabled) {
        throw new NotAllowedError(
          'This portal keeps no local repositories. Choose another destination, or set vnetConnectivity.localRepositories.enabled in app-config.',
        );
      }
      const path = localRepositoryPath(repositories.path, input.name);
      const files = await readFiles(
        getRepoSourceDirectory(workspacePath, input.sourcePath),
      );
      if (files.size === 0) {
        throw new InputError(
          'There are no files to publish. Generate the repository in an earlier step; after a restart of the backend, start the task over.',
        );
      }
      const exists = await isTaken(path);
      if (exists && !(await holdsExactly(path, files))) {
        throw new ConflictError(
          `A repository ${input.name} with other content exists in ${repositories.path}. Choose another name.`,
        );
      }
      output('path', path);
      output('remoteUrl', pathToFileURL(path).href);
      output('catalogInfoPath', join(path, 'catalog-info.yaml'));
      if (isDryRun) {
        logger.info(`Dry run: nothing is written to ${path}`);
        return;
      }
      const commitHash = exists
        ? await createLocalRepository(path, commit)
        : await publish(path, files, stagingPath(repositories.path, task.id), {
            authorName: input.gitAuthorName ?? commit.authorName,
            authorEmail: input.gitAuthorEmail ?? commit.authorEmail,
            message: input.gitCommitMessage ?? commit.message,
          });
      logger.info(
        `${exists ? 'Found' : 'Wrote'} the repository with ${
          files.size
        } files in ${path}`,
      );
      output('commitHash', commitHash);
    },
  });
}

/** The folder in which a task builds its repository. The leading dot hides it from the catalog. */
function stagingPath(root: string, taskId: string): string {
  return resolveSafeChildPath(root, `.task-${taskId.replace(/[^\w-]/g, '')}`);
}

/** Builds the repository beside its place, and moves it there when it is complete. */
async function publish(
  path: string,
  files: ReadonlyMap<string, Buffer>,
  staged: string,
  commit: CommitOptions,
): Promise<string> {
  // The files that a killed attempt of this task has left.
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  try {
    await deserializeDirectoryContents(
      staged,
      [...files].map(([file, content]) => ({ path: file, content })),
    );
    const hash = await createLocalRepository(staged, commit);
    await rename(staged, path);
    return hash;
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    // Two tasks at the same moment: the other one was first.
    if (isError(error) && ['ENOTEMPTY', 'EEXIST'].includes(`${error.code}`)) {
      if (await holdsExactly(path, files)) {
        const hash = await readHead(path);
        if (hash) return hash;
      }
      throw new ConflictError(`A repository exists in ${path} already.`);
    }
    throw error;
  }
}
