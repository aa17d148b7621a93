import type {
  ConnectivitySpec,
  DesignOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  checkDocument,
  rangeRequestsOf,
  rewrite,
  withAssignedRanges,
} from 'backstage-plugin-vnet-connectivity-common';
import { builtSpecIn } from 'backstage-plugin-vnet-connectivity-node';
import type { AddressRegistryClient } from './AddressRegistryClient';
import type { ReservingContext } from './reserve-addresses';
import { reserveAddresses } from './reserve-addresses';

/**
 * The text of a changed spec with the addresses that the registry gives what is new in it. What is built keeps its own; a
 * spec that is refused gets none.
 *
 * @param dir - the repository
 * @param entityRef - the System that is the network
 * @throws InputError where a new address that is written down is taken
 */
export async function withNewAddresses(
  ctx: ReservingContext,
  change: {
    readonly dir: string;
    readonly text: string;
    readonly entityRef: string;
    readonly options: DesignOptions;
  },
  addresses: AddressRegistryClient | undefined,
): Promise<{ readonly text: string; readonly reservation?: string }> {
  const { dir, text, entityRef, options } = change;
  if (!addresses) return { text };
  const existing = await builtSpecIn(dir);
  const { ok, written } = checkDocument(text, { ...options, existing });
  if (!ok || !written) return { text };
  const { assigned, reservation } = await reserveAddresses(
    ctx,
    {
      network: written.metadata.name,
      entityRef,
      ranges: rangeRequestsOf(written, existing),
    },
    addresses,
  );
  const changed: ConnectivitySpec = withAssignedRanges(
    written,
    assigned,
    existing,
  );
  return {
    text: assigned.length > 0 ? rewrite(text, changed) : text,
    reservation,
  };
}
