import { setTimeout as wait } from 'node:timers/promises';
import { addAbortSignal, Readable } from 'node:stream';
import type {
  PipelinePolicy,
  PipelineResponse,
  RetryStrategy,
  TlsSettings,
} from '@azure/core-rest-pipeline';
import { RestError } from '@azure/core-rest-pipeline';
import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** The settings of connections to Azure. */
export interface AzureTransport {
  /** Authorities besides those that Node trusts. */
  readonly tlsOptions?: TlsSettings;
  /** The wait before the first repetition of a request, in milliseconds; each further one waits twice as long. */
  readonly firstWaitMs: number;
}

/** The transport as a service, which the tests replace to speak TLS with a server of this machine. */
export const azureTransportServiceRef = createServiceRef<AzureTransport>({
  id: 'vnet-connectivity.azure-transport',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => ({ firstWaitMs: 1000 }),
    }),
});

/** Most repetitions of one request. */
export const maxRepetitions = 4;
/** The longest wait that Azure may ask for, in milliseconds; with a longer one, the next run of the schedule tries again. */
const longestWaitMs = 2 * 60_000;
/** Bytes of one answer; Resource Graph limits its answers to 16 MB. */
const maxBytes = 32 * 1024 * 1024;

/**
 * Repeats what may succeed later: refusals for now, errors of the server, and connections that break.
 *
 * A refusal says when to come again in `Retry-After` (seconds or a date), or in `x-ms-user-quota-resets-after`
 * (hh:mm:ss). Sources: "Guidance for throttled requests in Azure Resource Graph" and "Understand how Azure Resource
 * Manager throttles requests", 2026-11.
 */
export function repetitions({ firstWaitMs }: AzureTransport): RetryStrategy {
  return {
    name: 'vnetConnectivityRepetitions',
    retry({ retryCount, response }) {
      if (response && !isTemporary(response.status)) {
        return { skipStrategy: true };
      }
      const waitMs =
        (response && waitOf(response)) ?? firstWaitMs * 2 ** retryCount;
      return waitMs > longestWaitMs
        ? {
            errorToThrow: new Error(
              `Azure refuses requests for ${Math.ceil(waitMs / 1000)} seconds.`,
            ),
          }
        : { retryAfterInMs: Math.max(0, waitMs) };
    },
  };
}

function isTemporary(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}

/** Milliseconds to wait before the next request; undefined where the answer does not say. */
function waitOf({ status, headers }: PipelineResponse): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const after = headers.get('Retry-After');
  if (after === undefined) return quotaResetOf({ headers });
  const waitMs = /^\d+$/.test(after)
    ? Number(after) * 1000
    : Date.parse(after) - Date.now();
  return Number.isNaN(waitMs) ? undefined : waitMs;
}

function quotaResetOf({
  headers,
}: Pick<PipelineResponse, 'headers'>): number | undefined {
  const [, hours, minutes, seconds] =
    /^(\d+):(\d{2}):(\d{2})/.exec(
      headers.get('x-ms-user-quota-resets-after') ?? '',
    ) ?? [];
  return seconds === undefined
    ? undefined
    : ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Waits before a request that Resource Graph would refuse, as its last answer said that nothing of the quota remains. */
export function quotaPolicy(): PipelinePolicy {
  let waitUntil = 0;
  return {
    name: 'vnetConnectivityQuota',
    async sendRequest(request, next) {
      const waitMs = Math.min(waitUntil - Date.now(), longestWaitMs);
      if (waitMs > 0) {
        await wait(waitMs, undefined, {
          signal: request.abortSignal as AbortSignal | undefined,
        });
      }
      const response = await next(request);
      if (response.headers.get('x-ms-user-quota-remaining') === '0') {
        waitUntil = Date.now() + (quotaResetOf(response) ?? 0);
      }
      return response;
    },
  };
}

/** Limits the time and the size of every single answer, its body included. */
export function limitPolicy(timeoutMs: number): PipelinePolicy {
  return {
    name: 'vnetConnectivityLimits',
    async sendRequest(request, next) {
      const outer = request.abortSignal as AbortSignal | undefined;
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = outer ? AbortSignal.any([outer, timeout]) : timeout;
      request.abortSignal = signal;
      // Every status.
      request.streamResponseStatusCodes = new Set([Number.POSITIVE_INFINITY]);
      try {
        const response = await next(request);
        const bodyAsText = await readText(response, signal);
        return { ...response, readableStreamBody: undefined, bodyAsText };
      } catch (error) {
        if (timeout.aborted && !outer?.aborted) {
          throw new RestError(
            `Azure did not answer within ${timeoutMs / 1000} seconds.`,
            { code: 'ETIMEDOUT', request },
          );
        }
        throw error;
      } finally {
        request.abortSignal = outer;
      }
    },
  };
}

async function readText(
  { readableStreamBody: body, request }: PipelineResponse,
  signal: AbortSignal,
): Promise<string> {
  if (!(body instanceof Readable)) return '';
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of addAbortSignal(signal, body)) {
      bytes += chunk.length;
      // Leaving the loop cancels the rest.
      if (bytes > maxBytes) break;
      chunks.push(Buffer.from(chunk));
    }
  } catch {
    throw new RestError('The connection to Azure broke.', {
      code: RestError.REQUEST_SEND_ERROR,
      request,
    });
  }
  if (bytes > maxBytes) {
    throw new Error(`Azure answered more than ${maxBytes} bytes.`);
  }
  return Buffer.concat(chunks).toString('utf8');
}
