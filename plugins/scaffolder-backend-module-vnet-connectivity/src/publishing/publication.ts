import type { Config } from '@backstage/config';
import { ConflictError, ResponseError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';

/** The files of a workspace as the first commit of a repository that does not exist yet. */
export interface Publication {
  /** Address as Backstage's repository picker gives it, such as `github.com?owner=contoso&repo=contoso-core`. */
  readonly repoUrl: string;
  readonly description?: string;
  readonly visibility: 'private' | 'internal' | 'public';
  readonly defaultBranch: string;
  readonly commitMessage?: string;
  /**
   * Page of the task in the portal. A repository that carries it was created by this task: it is handed over in the
   * call that creates the repository, so that there is no moment without it.
   */
  readonly taskUrl: string;
}

/** Addresses of a repository that was published. */
export interface Published {
  /** Page of the repository. */
  readonly remoteUrl: string;
  /** Address of its files, for the catalog. */
  readonly repoContentsUrl: string;
}

/** The parts of the portal that its actions work with. */
export interface Portal {
  readonly integrations: ScmIntegrationRegistry;
  readonly config: Config;
}

/** Publishes to one system. May be repeated after a kill at any moment. */
export type Publish = (
  ctx: StepContext,
  publication: Publication,
  portal: Portal,
) => Promise<Published>;

/** A step's context without its inputs and outputs. */
export type StepContext = Omit<ActionContext<JsonObject>, 'input' | 'output'>;

/** Runs another action within a step, and returns its outputs. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
  ctx: StepContext,
  input: I,
): Promise<Partial<O>> {
  const outputs: Partial<O> = {};
  await action.handler({
    ...ctx,
    input,
    output: (name, value) => {
      outputs[name] = value;
    },
  });
  return outputs;
}

/**
 * The answer of an API about a repository; undefined where it knows none.
 *
 * @throws ResponseError where it refuses, and where it answers with a page to sign in (Azure DevOps: status 203)
 */
export async function findRepository<T>(
  url: string,
  init: RequestInit,
): Promise<T | undefined> {
  const response = await fetch(url, init);
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw await ResponseError.fromResponse(response);
  return response.json();
}

/** The refusal of a name that a repository of somebody else has. */
export function nameTaken(url: string): ConflictError {
  return new ConflictError(
    `There is a repository ${url} already, and this task did not create it. Choose another name.`,
  );
}
