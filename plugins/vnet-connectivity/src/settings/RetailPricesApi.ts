import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** Prices that the backend has retrieved from Azure. */
export interface RetailPricesApi {
  /** The answer of the backend as it is; undefined where it does not answer, for any reason. */
  answer(): Promise<unknown>;
}

export const retailPricesApiRef = createApiRef<RetailPricesApi>({
  id: 'plugin.vnet-connectivity.retail-prices',
});

/** The time for which an answer is used, milliseconds; the backend is asked at most that often. */
const freshMs = 10 * 60 * 1000;

/** Asks the backend, once for all pages. */
export class RetailPricesClient implements RetailPricesApi {
  private asked?: { readonly at: number; readonly answer: Promise<unknown> };

  constructor(
    private readonly apis: {
      readonly discoveryApi: DiscoveryApi;
      readonly fetchApi: FetchApi;
    },
  ) {}

  answer(): Promise<unknown> {
    const now = Date.now();
    if (!this.asked || now - this.asked.at > freshMs) {
      this.asked = { at: now, answer: this.ask().catch(() => undefined) };
    }
    return this.asked.answer;
  }

  private async ask(): Promise<unknown> {
    const { discoveryApi, fetchApi } = this.apis;
    const baseUrl = await discoveryApi.getBaseUrl('vnet-connectivity');
    const response = await fetchApi.fetch(`${baseUrl}/prices`);
    return response.ok ? response.json() : undefined;
  }
}

/** The same in both frontend systems. */
export const retailPricesApiFactory = createApiFactory({
  api: retailPricesApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: apis => new RetailPricesClient(apis),
});
