/**
 * The client of the networks that a portal retrieves from Azure, for pages and the wizard.
 *
 * @packageDocumentation
 */
import { createApiRef } from '@backstage/frontend-plugin-api';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** Networks that the backend retrieves from the Azure of the portal owner. @public */
export interface PortalNetworksApi {
  /**
   * The answer of the backend as it is.
   *
   * @throws where it does not answer
   */
  list(): Promise<unknown>;
  /**
   * The document of a network.
   *
   * @throws where the backend does not answer, or has none
   */
  document(id: string): Promise<string>;
}

/** The client that `backstage-plugin-vnet-connectivity` has. @public */
export const portalNetworksApiRef = createApiRef<PortalNetworksApi>().with({
  id: 'plugin.vnet-connectivity.portal-networks',
  pluginId: 'vnet-connectivity',
});
