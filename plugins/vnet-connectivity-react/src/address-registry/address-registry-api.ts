/**
 * The client of the portal's registry of addresses, for pages and the wizard.
 *
 * @packageDocumentation
 */
import { createApiRef } from '@backstage/frontend-plugin-api';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the domain.

/** The ranges that the networks of a form ask for. @public */
export interface AddressProposal {
  readonly network: string;
  /** Entity reference of the network, whose own ranges are no obstacle to it. */
  readonly entityRef: string;
  readonly ranges: readonly object[];
}

/** The registry of addresses that the backend keeps. @public */
export interface AddressRegistryApi {
  /**
   * Pools with their use, and every range that is taken, as the backend answers it.
   *
   * @throws where it does not answer, or refuses
   */
  overview(): Promise<unknown>;
  /** The answer that a reservation would get now; nothing is kept. */
  check(proposal: AddressProposal): Promise<unknown>;
  /** Keeps ranges for the task that the user starts next; a proposal with the same id is replaced. */
  propose(id: string, proposal: AddressProposal): Promise<unknown>;
}

/** The client that `backstage-plugin-vnet-connectivity` has. @public */
export const addressRegistryApiRef = createApiRef<AddressRegistryApi>().with({
  id: 'plugin.vnet-connectivity.address-registry',
  pluginId: 'vnet-connectivity',
});
