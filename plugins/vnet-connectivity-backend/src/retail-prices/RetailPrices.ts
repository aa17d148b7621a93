import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { readDurationFromConfig } from '@backstage/config';
import { stringifyError } from '@backstage/errors';
import type { RetrievedPrices } from 'backstage-plugin-vnet-connectivity-common';
import {
  nothingRetrieved,
  parseRetrievedPrices,
} from 'backstage-plugin-vnet-connectivity-common';
import type { RetailPricesClient } from './RetailPricesClient';
import type { RetailAnswer } from './map-retail-items';
import { mapRetailItems } from './map-retail-items';
import { retailQueries } from './queries';

const cacheKey = 'retail-prices';

/** The prices that Azure stated last. Each error is logged once, and the prices that are known without Azure stay. */
export class RetailPrices {
  private problem = '';

  constructor(
    private readonly options: {
      readonly client: Pick<RetailPricesClient, 'items' | 'urlOf'>;
      readonly locations: readonly string[];
      readonly keepFor: ReturnType<typeof readDurationFromConfig>;
      readonly cache: CacheService;
      readonly logger: LoggerService;
      readonly now?: () => Date;
    },
  ) {}

  /** The prices that were retrieved last, while they are kept; otherwise none. */
  async current(): Promise<RetrievedPrices> {
    try {
      const kept = await this.options.cache.get(cacheKey);
      return parseRetrievedPrices(kept) ?? nothingRetrieved;
    } catch (error) {
      this.report(`The cache cannot be read: ${stringifyError(error)}`);
      return nothingRetrieved;
    }
  }

  /** Asks Azure for all prices. Never throws; without an answer, the kept prices stay. */
  async retrieve(signal?: AbortSignal): Promise<void> {
    const { cache, keepFor, locations, now = () => new Date() } = this.options;
    const { answers, problems } = await this.ask(signal);
    const { prices, unclear } = mapRetailItems(answers, {
      locations,
      now: now(),
    });
    if (Object.keys(prices).length > 0) {
      const retrieved = {
        prices,
        retrievedAt: now().toISOString(),
        fallback: nothingRetrieved.fallback.filter(
          name => !Object.hasOwn(prices, name),
        ),
      };
      try {
        // JSON has no readonly arrays.
        await cache.set(cacheKey, JSON.parse(JSON.stringify(retrieved)), {
          ttl: keepFor,
        });
      } catch (error) {
        problems.push(`The cache cannot be written: ${stringifyError(error)}`);
      }
    }
    if (unclear.length > 0) {
      problems.push(
        `It states no price, or several, for: ${unclear.join(', ')}.`,
      );
    }
    this.report([...new Set(problems)].join(' '));
  }

  private async ask(signal?: AbortSignal) {
    const { client, locations } = this.options;
    const answers: RetailAnswer[] = [];
    const problems: string[] = [];
    for (const { filter, meters } of retailQueries(locations)) {
      try {
        const items = await client.items(filter, signal);
        answers.push({ meters, items, url: client.urlOf(filter) });
      } catch (error) {
        problems.push(describe(error));
        if (signal?.aborted) break;
      }
    }
    return { answers, problems };
  }

  /** Logs a problem once, until it changes. */
  private report(problem: string): void {
    if (problem === this.problem) return;
    this.problem = problem;
    if (problem) {
      this.options.logger.warn(
        `Azure's Retail Prices API: ${problem} The prices known without it stay in use there.`,
      );
    } else {
      this.options.logger.info(
        "Azure's Retail Prices API: all prices are retrieved.",
      );
    }
  }
}

/** The reason for which a request failed; fetch hides it in the cause of its error. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return stringifyError(error);
  return error.cause
    ? `${error.message} (${stringifyError(error.cause)}).`
    : error.message;
}
