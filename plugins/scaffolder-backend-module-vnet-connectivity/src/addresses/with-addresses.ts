import type {
  ConnectivitySpec,
  DesignOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  rangeRequestsOf,
  withAssignedRanges,
} from 'backstage-plugin-vnet-connectivity-common';
import type { DesignResult } from 'backstage-plugin-vnet-connectivity-node';
import { designRepository } from 'backstage-plugin-vnet-connectivity-node';
import type { AddressRegistryClient } from './AddressRegistryClient';
import { givingBackAddresses } from './keep-addresses';
import type { ReservingContext } from './reserve-addresses';
import { reserveAddresses } from './reserve-addresses';

/**
 * The design of a new network with the addresses that the registry gives it, which are kept until its repository is there. A
 * dry run keeps none, and neither does a design that is refused with them.
 *
 * @throws InputError where an address that is written down is taken
 */
export async function withAddresses(
  ctx: ReservingContext,
  written: ConnectivitySpec,
  options: DesignOptions,
  addresses: AddressRegistryClient,
): Promise<{ readonly designed: DesignResult; readonly reservation?: string }> {
  const { assigned, reservation } = await reserveAddresses(
    ctx,
    { network: written.metadata.name, ranges: rangeRequestsOf(written) },
    addresses,
  );
  const designed = await givingBackAddresses(
    ctx,
    { addresses, reservation },
    () =>
      designRepository({
        input: withAssignedRanges(written, assigned),
        options,
      }),
  );
  if (designed.ok || reservation === undefined) {
    return { designed, reservation };
  }
  await addresses.release(reservation, await ctx.getInitiatorCredentials());
  return { designed };
}
