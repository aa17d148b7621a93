import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient, Pipeline } from '@azure/core-rest-pipeline';
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createPipelineFromOptions,
  createPipelineRequest,
  retryPolicy,
} from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { AzureTransport } from '../azure-resource-graph';
import {
  limitPolicy,
  maxRepetitions,
  repetitions,
} from '../azure-resource-graph';
import type { OwnedRange } from './AddressStore';
import type { AzureIpamOptions } from './options';

/** The spaces of Azure IPAM with their networks; `vnets` are virtual hubs as well. */
const spacesShape = z.array(
  z.object({
    name: z.string(),
    blocks: z.array(
      z.object({
        name: z.string(),
        vnets: z.array(
          z.object({ id: z.string(), prefixes: z.array(z.string()) }),
        ),
        externals: z
          .array(z.object({ name: z.string(), cidr: z.string() }))
          .default([]),
        resv: z
          .array(
            z.object({
              cidr: z.string(),
              createdBy: z.string(),
              settledOn: z.number().nullish(),
            }),
          )
          .default([]),
      }),
    ),
  }),
);

/**
 * Reads the ranges that Azure IPAM (the solution of Microsoft's repository Azure/ipam) knows: networks in its blocks, external
 * networks, and reservations that nobody has settled. One GET request; it answers everything at once, without pages. The
 * identity must be an administrator there: others are not shown the reservations of other people.
 *
 * Source: the engine's `GET /api/spaces` with `expand`, version 3.5, read on 2026-12-01.
 */
export class AzureIpam {
  private readonly http: HttpClient = createDefaultHttpClient();
  private readonly pipeline: Pipeline;

  constructor(
    private readonly options: Pick<
      AzureIpamOptions,
      'endpoint' | 'engineClientId' | 'timeoutMs'
    >,
    credential: TokenCredential,
    transport: AzureTransport,
  ) {
    this.pipeline = createPipelineFromOptions({
      tlsOptions: transport.tlsOptions,
      // A redirection would lead the token elsewhere.
      redirectOptions: { maxRetries: 0 },
    });
    this.pipeline.removePolicy({ phase: 'Retry' });
    this.pipeline.addPolicy(
      retryPolicy([repetitions(transport)], { maxRetries: maxRepetitions }),
      { phase: 'Retry' },
    );
    this.pipeline.addPolicy(
      bearerTokenAuthenticationPolicy({
        credential,
        scopes: [`api://${options.engineClientId}/.default`],
      }),
    );
    this.pipeline.addPolicy(limitPolicy(options.timeoutMs), {
      afterPhase: 'Retry',
    });
  }

  /** @throws where it does not answer, refuses, or answers something else */
  async ranges(signal?: AbortSignal): Promise<readonly OwnedRange[]> {
    const { status, bodyAsText } = await this.pipeline.sendRequest(
      this.http,
      createPipelineRequest({
        url: `${this.options.endpoint}/api/spaces?expand=true`,
        method: 'GET',
        abortSignal: signal,
      }),
    );
    if (status !== 200) {
      throw new Error(
        `Azure IPAM answered ${status}${
          status === 403
            ? '; the identity must be an administrator of Azure IPAM'
            : ''
        }.`,
      );
    }
    const { data: spaces } = spacesShape.safeParse(jsonOf(bodyAsText ?? ''));
    if (!spaces) throw new Error('Azure IPAM did not answer a list of spaces.');
    return spaces.flatMap(space =>
      space.blocks.flatMap(({ name, vnets, externals, resv }) => {
        const block = `${space.name}/${name}`;
        return [
          ...vnets.flatMap(({ id, prefixes }) =>
            prefixes.map(prefix => ({ prefix, owner: id, element: block })),
          ),
          ...externals.map(external => ({
            prefix: external.cidr,
            owner: `${external.name} (Azure IPAM, ${block})`,
            element: block,
          })),
          ...resv
            .filter(({ settledOn }) => !settledOn)
            .map(({ cidr, createdBy }) => ({
              prefix: cidr,
              owner: `${createdBy} (Azure IPAM, ${block})`,
              element: block,
            })),
        ];
      }),
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
