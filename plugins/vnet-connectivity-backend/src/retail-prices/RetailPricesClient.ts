import { setTimeout as wait } from 'node:timers/promises';
import type { RetailItem, RetailPage } from './retail-item';
import { retailPageShape } from './retail-item';

/** Pages of one answer; a page has 100 to 1,000 items, and the longest answer that is asked for has a few hundred. */
const maxPages = 20;
/** Bytes of one page; a page of 1,000 items has about half of it. */
const maxBytes = 2_000_000;
/** Most repetitions of a request that the API refuses for now, and the longest wait that it may ask for. */
const maxRepetitions = 2;
const maxWaitMs = 60_000;

/** Reads Azure's public list of prices, as untrusted data. */
export class RetailPricesClient {
  private readonly baseUrl: URL;
  private readonly timeoutMs: number;

  constructor({ baseUrl, timeoutMs }: { baseUrl: URL; timeoutMs: number }) {
    this.baseUrl = baseUrl;
    this.timeoutMs = timeoutMs;
  }

  /** Address of the first page. */
  urlOf(filter: string): string {
    const url = new URL(
      `${this.baseUrl.pathname.replace(/\/$/, '')}/api/retail/prices`,
      this.baseUrl,
    );
    url.search = new URLSearchParams({
      'api-version': '2023-01-01-preview',
      $filter: filter,
    }).toString();
    return url.href;
  }

  /**
   * All items that match a filter.
   *
   * @throws if the answer is not complete, because a part of it could look like a single price
   */
  async items(filter: string, signal?: AbortSignal): Promise<RetailItem[]> {
    const items: RetailItem[] = [];
    const visited = new Set<string>();
    let next: string | undefined = this.urlOf(filter);
    while (next !== undefined) {
      if (visited.has(next)) throw new Error('Its pages lead in a circle.');
      if (visited.size === maxPages) {
        throw new Error(`It has more than ${maxPages} pages.`);
      }
      visited.add(next);
      const page: RetailPage = await this.page(next, signal);
      items.push(...page.Items);
      next = this.following(page, next);
    }
    return items;
  }

  /** The next page's address. It comes from outside, so it must not lead the backend anywhere else. */
  private following(
    { NextPageLink: link }: RetailPage,
    current: string,
  ): string | undefined {
    if (!link) return undefined;
    if (!URL.canParse(link, current)) {
      throw new Error('The link to its next page is not an address.');
    }
    const url = new URL(link, current);
    if (url.origin !== this.baseUrl.origin) {
      throw new Error(`Its next page is elsewhere, on ${url.origin}.`);
    }
    return url.href;
  }

  private async page(url: string, signal?: AbortSignal): Promise<RetailPage> {
    const text = await this.text(url, signal);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new Error('It did not answer JSON.');
    }
    const { data } = retailPageShape.safeParse(json);
    if (!data) throw new Error('It did not answer a list of prices.');
    if ((data.BillingCurrency ?? 'USD') !== 'USD') {
      throw new Error(`It answered prices in ${data.BillingCurrency}.`);
    }
    return data;
  }

  private async text(url: string, signal?: AbortSignal): Promise<string> {
    for (let repetition = 0; ; repetition += 1) {
      const timeout = AbortSignal.timeout(this.timeoutMs);
      const response = await fetch(url, {
        headers: { Accept: 'application/json' },
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      if (response.ok) return readText(response);
      await response.body?.cancel();
      const waitMs = waitOf(response);
      if (
        waitMs === undefined ||
        waitMs > maxWaitMs ||
        repetition === maxRepetitions
      ) {
        throw new Error(`It answered with status ${response.status}.`);
      }
      await wait(waitMs, undefined, { signal });
    }
  }
}

/** Milliseconds to wait before the request may be repeated; undefined where the answer would be the same. */
function waitOf({ status, headers }: Response): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const text = headers.get('Retry-After');
  if (text === null) return 1000;
  const waitMs = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - Date.now();
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) {
      throw new Error(`It answered more than ${maxBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
