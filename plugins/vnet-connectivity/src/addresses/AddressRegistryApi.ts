import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type {
  AddressProposal,
  AddressRegistryApi,
} from 'backstage-plugin-vnet-connectivity-react/address-registry';
import { addressRegistryApiRef } from 'backstage-plugin-vnet-connectivity-react/address-registry';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** Asks the backend. */
export class AddressRegistryClient implements AddressRegistryApi {
  constructor(
    private readonly apis: {
      readonly discoveryApi: DiscoveryApi;
      readonly fetchApi: FetchApi;
    },
  ) {}

  overview(): Promise<unknown> {
    return this.ask('address-pools');
  }

  check(proposal: AddressProposal): Promise<unknown> {
    return this.ask('address-checks', proposal);
  }

  propose(id: string, proposal: AddressProposal): Promise<unknown> {
    return this.ask('address-reservations', { ...proposal, id, draft: true });
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const { discoveryApi, fetchApi } = this.apis;
    const baseUrl = await discoveryApi.getBaseUrl('vnet-connectivity');
    const response = await fetchApi.fetch(
      `${baseUrl}/${path}`,
      body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    const answer = await response.json().catch(() => undefined);
    // A reservation that is refused has an answer of its own.
    if (response.ok || (response.status === 409 && answer?.refused)) {
      return answer;
    }
    throw new Error(
      answer?.error?.message ??
        `${response.status} ${response.statusText}`.trim(),
    );
  }
}

/** The same in both frontend systems. */
export const addressRegistryApiFactory = createApiFactory({
  api: addressRegistryApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: apis => new AddressRegistryClient(apis),
});
