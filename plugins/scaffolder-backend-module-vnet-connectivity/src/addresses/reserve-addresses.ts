import { randomUUID } from 'node:crypto';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { AssignedRange } from 'backstage-plugin-vnet-connectivity-common';
import type {
  AddressRegistryClient,
  AddressRequest,
} from './AddressRegistryClient';

/** The parts of a step's context that a reservation needs. */
export interface ReservingContext {
  readonly checkpoint: (note: {
    key: string;
    fn: () => Promise<string>;
  }) => Promise<string>;
  readonly getInitiatorCredentials: () => Promise<BackstageCredentials>;
  readonly isDryRun?: boolean;
  readonly logger: Pick<LoggerService, 'info' | 'warn'>;
}

/**
 * The ranges that the registry gives a network, with the reservation that keeps them. A dry run keeps none. A step that is
 * repeated after a crash gets the same ones.
 *
 * @throws InputError where an address that is written down is taken, with its owner and the next free range
 */
export async function reserveAddresses(
  { checkpoint, getInitiatorCredentials, isDryRun, logger }: ReservingContext,
  request: Omit<AddressRequest, 'id'>,
  addresses: AddressRegistryClient,
): Promise<{
  readonly assigned: readonly AssignedRange[];
  readonly reservation?: string;
}> {
  if (request.ranges.length === 0) return { assigned: [] };
  const credentials = await getInitiatorCredentials();
  const id = await checkpoint({
    key: 'reservation',
    fn: async () => randomUUID(),
  });
  const assigned = isDryRun
    ? await addresses.check({ ...request, id }, credentials)
    : await addresses.reserve({ ...request, id }, credentials);
  for (const { key, prefix } of assigned) {
    logger.info(`The registry of addresses has ${prefix} for ${key}`);
  }
  return isDryRun ? { assigned } : { assigned, reservation: id };
}
