import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers instead of the list; true where it did. */
export type Behaviour = (
  request: URL,
  response: ServerResponse<IncomingMessage>,
  count: number,
) => boolean;

/** A server of this machine that speaks the Azure Retail Prices API. */
export interface RetailPricesServer {
  readonly url: string;
  /** The requests so far, in order. */
  readonly requests: readonly URL[];
  /** From now on. */
  behave(behaviour?: Behaviour): void;
  stop(): Promise<void>;
}

type Item = Readonly<Record<string, unknown>>;

/** Serves items in pages of this length. */
export async function startRetailPricesServer(
  items: readonly Item[],
  pageLength = 3,
): Promise<RetailPricesServer> {
  const requests: URL[] = [];
  let behaviour: Behaviour | undefined;
  let url = '';
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', url);
    requests.push(asked);
    if (behaviour?.(asked, response, requests.length)) return;
    if (asked.pathname !== '/api/retail/prices') {
      response.writeHead(404).end();
      return;
    }
    const skip = Number(asked.searchParams.get('$skip') ?? 0);
    const found = items.filter(
      matches(asked.searchParams.get('$filter') ?? ''),
    );
    const next = new URL(asked);
    next.searchParams.set('$skip', String(skip + pageLength));
    json(response, {
      BillingCurrency: 'USD',
      CustomerEntityId: 'Default',
      CustomerEntityType: 'Retail',
      Items: found.slice(skip, skip + pageLength),
      NextPageLink: found.length > skip + pageLength ? next.href : null,
      Count: Math.min(pageLength, found.length - skip),
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    behave: next => (behaviour = next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

export function json(
  response: ServerResponse<IncomingMessage>,
  body: unknown,
): true {
  response
    .writeHead(200, { 'Content-Type': 'application/json' })
    .end(JSON.stringify(body));
  return true;
}

/** As much of OData as the API understands and is asked: `a eq 'x' and (b eq 'y' or b eq 'z')`. */
function matches(filter: string): (item: Item) => boolean {
  const all = filter.split(' and ').map(part =>
    part
      .replace(/^\(|\)$/g, '')
      .split(' or ')
      .map(comparison => {
        const [, field, value] = /^(\w+) eq '(.*)'$/.exec(comparison) ?? [];
        if (!field) throw new Error(`Not a filter: ${comparison}`);
        return [field === 'priceType' ? 'type' : field, value] as const;
      }),
  );
  return item =>
    all.every(any => any.some(([field, value]) => item[field] === value));
}
