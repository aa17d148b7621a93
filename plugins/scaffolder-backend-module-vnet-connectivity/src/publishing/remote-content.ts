import { ConflictError } from '@backstage/errors';
import { cloneRepo } from '@backstage/plugin-scaffolder-node';
import git from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { holdsExactly, readFiles } from '../actions/files';
import type { StepContext } from './publication';

/** A repository on a server, as git reaches it. */
export interface Remote {
  readonly url: string;
  readonly auth: { readonly username: string; readonly password: string };
  readonly defaultBranch: string;
}

/**
 * The commit of a remote repository that holds exactly the files of the workspace, such as one that an attempt pushed
 * which was killed before anybody noted it; undefined where the repository is empty.
 *
 * @throws ConflictError where it holds anything else
 */
export async function pushedCommit(
  ctx: StepContext,
  { url, auth, defaultBranch }: Remote,
): Promise<string | undefined> {
  const { refs } = await git.getRemoteInfo({ http, url, onAuth: () => auth });
  if (!refs) return undefined;
  const head = refs.heads?.[defaultBranch];
  if (typeof head === 'string') {
    const dir = await ctx.createTemporaryDirectory();
    await cloneRepo({ url, dir, auth, ref: defaultBranch, depth: 1 });
    if (await holdsExactly(dir, await readFiles(ctx.workspacePath))) {
      ctx.logger.info(`An earlier attempt has pushed the files to ${url}`);
      return head;
    }
  }
  throw new ConflictError(
    `${url} holds other files than those of this task. Nothing is pushed to it: look at it, and start again with another name.`,
  );
}
