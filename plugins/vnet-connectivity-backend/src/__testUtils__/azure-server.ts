import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { json as readJson, text as readText } from 'node:stream/consumers';
import { generate } from 'selfsigned';

type Response = ServerResponse<IncomingMessage>;
type Row = Readonly<Record<string, unknown>>;

/** A request that the server got. */
export interface AzureRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  /** Query of Resource Graph, without the order; empty for other requests. */
  readonly query: string;
  readonly body: any;
  /** Number of this request among all of Azure Resource Manager, from 1. */
  readonly count: number;
}

/** Answers instead of Azure; true where it did. */
export type Behaviour = (request: AzureRequest, response: Response) => boolean;

export const tenantId = '3f2e1d0c-0000-4000-8000-00000000000a';
export const clientSecret = 'a secret of the test';
const token = 'token-of-the-test';

/** A server of this machine that speaks the parts of Azure that are asked, over TLS. */
export interface AzureServer {
  /** Azure Resource Manager, and the authority that issues tokens. */
  readonly url: string;
  /** The certificate, to be trusted. */
  readonly ca: string;
  /** The requests of Azure Resource Manager so far, in order. */
  readonly requests: readonly AzureRequest[];
  /** Requests for a token so far, as the fields of their forms. */
  readonly tokenRequests: readonly URLSearchParams[];
  /** Replaces what Azure has. */
  has(resources: AzureResources): void;
  /** From now on. */
  behave(behaviour?: Behaviour): void;
  stop(): Promise<void>;
}

export interface AzureResources {
  /** Rows of Resource Graph, each with its type. */
  readonly rows: readonly Row[];
  /** Subscriptions that the identity sees. */
  readonly subscriptions: readonly string[];
  /** Entries of lists of Azure Resource Manager by path. */
  readonly lists: Readonly<Record<string, readonly Row[]>>;
}

/**
 * Answers queries in pages of this length, and lists in pages of two.
 *
 * Resource Graph understands the queries that are asked, and nothing else.
 */
export async function startAzureServer(pageLength = 3): Promise<AzureServer> {
  const requests: AzureRequest[] = [];
  const tokenRequests: URLSearchParams[] = [];
  let behaviour: Behaviour | undefined;
  let azure: AzureResources = { rows: [], subscriptions: [], lists: {} };
  let url = '';
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: 'localhost' }],
    {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
      ],
    },
  );
  const server = createServer({ cert, key }, async (request, response) => {
    const asked = new URL(request.url ?? '/', url);
    if (asked.pathname.startsWith(`/${tenantId}/`)) {
      issueToken(asked, await readText(request), response);
      return;
    }
    const body =
      request.method === 'POST' ? await readJson(request) : undefined;
    const record: AzureRequest = {
      method: request.method ?? '',
      url: asked,
      authorization: request.headers.authorization,
      query: String((body as any)?.query ?? '').replace(
        ' | order by id asc',
        '',
      ),
      body,
      count: requests.length + 1,
    };
    requests.push(record);
    if (record.authorization !== `Bearer ${token}`) {
      refuse(response, 401, 'AuthenticationFailed', 'No token.');
    } else if (!behaviour?.(record, response)) {
      answer(record, response);
    }
  });

  function issueToken(asked: URL, form: string, response: Response): void {
    if (asked.pathname.endsWith('/.well-known/openid-configuration')) {
      const base = `${url}/${tenantId}`;
      json(response, {
        issuer: `${base}/v2.0`,
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
      });
      return;
    }
    const fields = new URLSearchParams(form);
    tokenRequests.push(fields);
    if (fields.get('client_secret') !== clientSecret) {
      json(
        response,
        {
          error: 'invalid_client',
          error_description:
            'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1',
        },
        401,
      );
      return;
    }
    json(response, {
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: token,
    });
  }

  function answer(request: AzureRequest, response: Response): void {
    const { pathname, searchParams } = request.url;
    if (pathname === '/providers/Microsoft.ResourceGraph/resources') {
      answerQuery(request, response);
      return;
    }
    const list = azure.lists[pathname];
    if (!list || searchParams.get('api-version') !== '2024-05-01') {
      refuse(response, 404, 'ResourceNotFound', `${pathname} was not found.`);
      return;
    }
    const skip = Number(searchParams.get('$skip') ?? 0);
    const next = new URL(request.url);
    next.searchParams.set('$skip', String(skip + 2));
    json(response, {
      value: list.slice(skip, skip + 2),
      ...(list.length > skip + 2 ? { nextLink: next.href } : {}),
    });
  }

  function answerQuery(
    { method, url: { searchParams }, query, body }: AzureRequest,
    response: Response,
  ): void {
    const found = rowsOf(query, azure);
    if (
      method !== 'POST' ||
      searchParams.get('api-version') !== '2024-04-01' ||
      Boolean(body.subscriptions) === Boolean(body.managementGroups) ||
      !found
    ) {
      refuse(response, 400, 'BadRequest', 'Please provide below info.');
      return;
    }
    const { $skipToken, $top } = body.options;
    const skip = $skipToken ? Number(/^after-(\d+)$/.exec($skipToken)?.[1]) : 0;
    const page = found.slice(skip, skip + Math.min(pageLength, $top));
    const end = skip + page.length;
    response.setHeader('x-ms-user-quota-remaining', '14');
    response.setHeader('x-ms-user-quota-resets-after', '00:00:05');
    json(response, {
      totalRecords: found.length,
      count: page.length,
      resultTruncated: 'false',
      data: page,
      facets: [],
      ...(end < found.length ? { $skipToken: `after-${end}` } : {}),
    });
  }

  await new Promise<void>(done => server.listen(0, 'localhost', done));
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    ca: cert,
    requests,
    tokenRequests,
    has: next => (azure = next),
    behave: next => (behaviour = next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

/** Rows in the order of their ids; undefined for a query that nobody asks. */
function rowsOf(query: string, azure: AzureResources): Row[] | undefined {
  const found: Record<string, () => readonly Row[]> = {
    "resources | where type startswith 'microsoft.network/'": () =>
      azure.rows.filter(row => !isOfManager(row)),
    "networkresources | where type startswith 'microsoft.network/networkmanagers'":
      () => azure.rows.filter(isOfManager),
    "resourcecontainers | where type =~ 'microsoft.resources/subscriptions'":
      () =>
        azure.subscriptions.map(id => ({
          id: `/subscriptions/${id}`,
          type: 'microsoft.resources/subscriptions',
          subscriptionId: id,
        })),
  };
  return found[query]?.()
    .slice()
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}

function isOfManager({ type }: Row): boolean {
  return String(type).startsWith('microsoft.network/networkmanagers/');
}

export function json(response: Response, body: unknown, status = 200): true {
  response
    .writeHead(status, { 'Content-Type': 'application/json' })
    .end(JSON.stringify(body));
  return true;
}

/** Answers an error as Azure Resource Manager does. */
export function refuse(
  response: Response,
  status: number,
  code: string,
  message: string,
): true {
  return json(response, { error: { code, message } }, status);
}
