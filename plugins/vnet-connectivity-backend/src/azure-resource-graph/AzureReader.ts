import type { QueryRequest } from '@azure/arm-resourcegraph';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';
import {
  createDefaultHttpClient,
  createPipelineRequest,
  isRestError,
  retryPolicy,
} from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { AzureResourceGraphOptions } from './options';
import { networkApiVersion, pageSize } from './queries';
import type { AzureTransport } from './transport';
import {
  limitPolicy,
  maxRepetitions,
  quotaPolicy,
  repetitions,
} from './transport';

/** A resource as Azure gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** Pages of one answer; a query of the most resources that a portal may store has far fewer. */
const maxPages = 10_000;

const listPageShape = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  nextLink: z.string().nullish(),
});
const errorShape = z.object({
  error: z.object({ code: z.string().optional(), message: z.string() }),
});

/** Thrown where Azure refuses a request for good: its status says that the same request would be refused again. */
export class AzureRefusal extends Error {}

/** Thrown where an answer would have more bytes than Resource Graph gives at once. */
class AnswerTooLarge extends Error {}

/** Reads Azure by two operations only: queries of Resource Graph and GET requests. Answers are untrusted data. */
export class AzureReader {
  private readonly client: ResourceGraphClient;
  private readonly http: HttpClient = createDefaultHttpClient();

  constructor(
    private readonly options: Pick<
      AzureResourceGraphOptions,
      'scope' | 'endpoint' | 'timeoutMs'
    >,
    credential: TokenCredential,
    transport: AzureTransport,
  ) {
    this.client = new ResourceGraphClient(credential, {
      endpoint: options.endpoint,
      credentials: { scopes: [`${options.endpoint}/.default`] },
      tlsOptions: transport.tlsOptions,
      // A redirection would lead the token elsewhere.
      redirectOptions: { maxRetries: 0 },
      additionalPolicies: [
        { policy: quotaPolicy(), position: 'perRetry' },
        { policy: limitPolicy(options.timeoutMs), position: 'perRetry' },
      ],
    });
    const { pipeline } = this.client;
    const repeat = retryPolicy([repetitions(transport)], {
      maxRetries: maxRepetitions,
    });
    pipeline.removePolicy({ phase: 'Retry' });
    pipeline.addPolicy(repeat, { phase: 'Retry' });
  }

  /**
   * All rows of a query that has a row for each resource.
   *
   * @returns the rows, and true where Azure left subscriptions out, because the identity sees too many
   * @throws where a page fails, or pages are missing
   */
  async rows(
    query: string,
    signal?: AbortSignal,
  ): Promise<{ rows: Row[]; isLimited: boolean }> {
    // An answer over the limit of bytes is refused whole: smaller pages hold the same rows.
    for (let top = pageSize; ; top = Math.floor(top / 4)) {
      try {
        return await this.pages(query, top, signal);
      } catch (error) {
        if (!(error instanceof AnswerTooLarge) || top < 4) throw error;
      }
    }
  }

  private async pages(query: string, top: number, signal?: AbortSignal) {
    const { scope } = this.options;
    const rows: Row[] = [];
    const totals: number[] = [];
    let isLimited = false;
    let skipToken: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const { answer, hitsLimit } = await this.ask(
        {
          // The order makes pages hold each row once.
          query: `${query} | order by id asc`,
          ...('subscriptions' in scope
            ? { subscriptions: [...scope.subscriptions] }
            : { managementGroups: [...scope.managementGroups] }),
          options: { resultFormat: 'objectArray', top, skipToken },
        },
        signal,
      );
      isLimited ||= hitsLimit;
      if (!Array.isArray(answer.data)) {
        throw new Error('Azure Resource Graph did not answer rows.');
      }
      for (const row of answer.data) rows.push(row);
      totals.push(answer.totalRecords);
      if (!answer.skipToken) {
        const total = Math.min(...totals);
        if (!(rows.length >= total)) {
          throw new Error(
            `Azure Resource Graph answered ${rows.length} of ${total} rows.`,
          );
        }
        return { rows, isLimited };
      }
      if (answer.skipToken === skipToken) break;
      skipToken = answer.skipToken;
    }
    throw new Error('The pages of Azure Resource Graph have no end.');
  }

  /** One page of a query. */
  private async ask(request: QueryRequest, signal?: AbortSignal) {
    let status = 200;
    let hitsLimit = false;
    try {
      const answer = await this.client.resources(request, {
        abortSignal: signal,
        onResponse: response => {
          status = response.status;
          hitsLimit =
            response.headers.get('x-ms-tenant-subscription-limit-hit') ===
            'true';
        },
      });
      return { answer, hitsLimit };
    } catch (error) {
      // The library fails over errors that are no JSON, but the status is known by then.
      if (status === 200) throw error;
      const details = isRestError(error) ? error.details : undefined;
      const message = `Azure Resource Graph answered ${reasonOf(
        status,
        details,
      )}.`;
      throw /ResponsePayloadTooLarge/.test(JSON.stringify(details) ?? '')
        ? new AnswerTooLarge(message)
        : new Error(message);
    }
  }

  /**
   * All entries of a list of a resource.
   *
   * @throws AzureRefusal where Azure refuses it for good; any other error where it may succeed later
   */
  async list(path: string, signal?: AbortSignal): Promise<Row[]> {
    const first = new URL(
      this.onEndpoint(this.options.endpoint + path, `The address of ${path}`),
    );
    first.searchParams.set('api-version', networkApiVersion);
    const rows: Row[] = [];
    let next: string | undefined = first.href;
    for (let page = 0; next !== undefined; page += 1) {
      if (page === maxPages)
        throw new Error(`The pages of ${path} have no end.`);
      const { value, nextLink }: z.infer<typeof listPageShape> =
        await this.page(next, path, signal);
      rows.push(...value);
      next = nextLink
        ? this.onEndpoint(nextLink, `The next page of ${path}`)
        : undefined;
    }
    return rows;
  }

  /** An address that comes from outside, so that it must not lead the token anywhere else. */
  private onEndpoint(address: string, what: string): string {
    const { endpoint } = this.options;
    if (
      !URL.canParse(address) ||
      new URL(address).origin !== new URL(endpoint).origin
    ) {
      throw new Error(`${what} is elsewhere.`);
    }
    return address;
  }

  private async page(url: string, path: string, signal?: AbortSignal) {
    const response = await this.client.pipeline.sendRequest(
      this.http,
      createPipelineRequest({ url, method: 'GET', abortSignal: signal }),
    );
    const { status, bodyAsText: text } = response;
    const body = jsonOf(text ?? '');
    if (status !== 200) {
      const reason = reasonOf(status, body);
      throw status >= 400 && status < 500 && status !== 408 && status !== 429
        ? new AzureRefusal(reason)
        : new Error(`Azure answered ${reason} (${path}).`);
    }
    const { data } = listPageShape.safeParse(body);
    if (!data) throw new Error(`Azure did not answer a list for ${path}.`);
    return data;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The status with what Azure says of it. */
function reasonOf(status: number, body: unknown): string {
  const { data } = errorShape.safeParse(body);
  const said = data ? [data.error.code ?? '', data.error.message] : [];
  return [status, ...said].join(' ').trim().replace(/\.$/, '');
}
