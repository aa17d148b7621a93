import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type { PortalNetworksApi } from 'backstage-plugin-vnet-connectivity-react/portal-networks';
import { portalNetworksApiRef } from 'backstage-plugin-vnet-connectivity-react/portal-networks';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** Asks the backend; the cache of the browser keeps documents. */
export class PortalNetworksClient implements PortalNetworksApi {
  constructor(
    private readonly apis: {
      readonly discoveryApi: DiscoveryApi;
      readonly fetchApi: FetchApi;
    },
  ) {}

  async list(): Promise<unknown> {
    return (await this.get('')).json();
  }

  async document(id: string): Promise<string> {
    return (await this.get(`/${encodeURIComponent(id)}/document`)).text();
  }

  private async get(path: string): Promise<Response> {
    const { discoveryApi, fetchApi } = this.apis;
    const baseUrl = await discoveryApi.getBaseUrl('vnet-connectivity');
    const response = await fetchApi.fetch(`${baseUrl}/networks${path}`);
    if (!response.ok) {
      throw new Error(`${response.status} ${response.statusText}`.trim());
    }
    return response;
  }
}

/** The same in both frontend systems. */
export const portalNetworksApiFactory = createApiFactory({
  api: portalNetworksApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: apis => new PortalNetworksClient(apis),
});
