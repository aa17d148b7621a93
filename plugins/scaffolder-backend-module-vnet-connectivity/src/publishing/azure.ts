import { ConflictError, InputError } from '@backstage/errors';
import { DefaultAzureDevOpsCredentialsProvider } from '@backstage/integration';
import { createPublishAzureAction } from '@backstage/plugin-scaffolder-backend-module-azure';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import type { JsonValue } from '@backstage/types';
import type {
  Portal,
  Publication,
  Published,
  StepContext,
} from './publication';
import { findRepository, nameTaken, runAction } from './publication';
import { pushedCommit } from './remote-content';

/** The members of Azure DevOps' answer that are read (`GET {project}/_apis/git/repositories/{name}`). */
interface AzureRepository {
  readonly webUrl: string;
  /** Bytes; 0 where nothing was pushed. */
  readonly size: number;
}

// The two notes that Backstage's action takes.
const creating = 'create.repo.';
const pushing = 'init.repo.and.push.';

/**
 * Publishes to Azure DevOps with Backstage's action. Azure DevOps takes nothing but a name for a new repository, and
 * does not tell who created one, or when. A repository that is there although no note of this task says so is therefore
 * left alone, also an empty one: a person has to say whose it is.
 */
export async function publishToAzure(
  ctx: StepContext,
  publication: Publication,
  { integrations, config }: Portal,
): Promise<Published> {
  const { repoUrl, defaultBranch, commitMessage } = publication;
  const { host, organization, project, repo } = parseRepoUrl(
    repoUrl,
    integrations,
  );
  const organizationUrl = `https://${host}/${organization}`;
  const credentials =
    await DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
      integrations,
    ).getCredentials({ url: organizationUrl });
  if (!organization || !project || !credentials) {
    throw new InputError(
      `${repoUrl} names no organization and project of Azure DevOps that this portal has credentials for.`,
    );
  }
  const { headers, token } = credentials;

  const refuseExisting = async () => {
    const url = `${organizationUrl}/${encodeURIComponent(
      project,
    )}/_apis/git/repositories/${encodeURIComponent(repo)}?api-version=6.0`;
    const found = await findRepository<AzureRepository>(url, {
      headers,
      signal: ctx.signal,
    });
    if (found?.size === 0) {
      throw new ConflictError(
        `There is an empty repository ${found.webUrl} already. Azure DevOps does not tell who created it, so nothing is pushed to it. If an attempt of this task that was interrupted has left it behind, delete it and press Retry. Otherwise choose another name.`,
      );
    }
    if (found) throw nameTaken(found.webUrl);
  };

  const { remoteUrl, repoContentsUrl } = await runAction(
    createPublishAzureAction({ integrations, config }),
    {
      ...ctx,
      checkpoint: <T extends JsonValue | void>({
        key,
        fn,
      }: {
        key: string;
        fn: () => Promise<T> | T;
      }): Promise<T> =>
        ctx.checkpoint({
          key,
          fn: async () => {
            if (key.startsWith(creating)) await refuseExisting();
            if (key.startsWith(pushing)) {
              const commit = await pushedCommit(ctx, {
                url: key.slice(pushing.length),
                auth: { username: 'notempty', password: token },
                defaultBranch,
              });
              // The commit is what the action notes of a push as well.
              if (commit) return commit as T;
            }
            return fn();
          },
        }),
    },
    {
      repoUrl,
      description: publication.description,
      defaultBranch,
      gitCommitMessage: commitMessage,
    },
  );
  if (!remoteUrl || !repoContentsUrl) {
    throw new Error(`Azure DevOps gives no address of ${repo}.`);
  }
  return { remoteUrl, repoContentsUrl };
}
