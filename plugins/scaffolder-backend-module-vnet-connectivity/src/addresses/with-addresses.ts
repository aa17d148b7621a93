import { randomUUID } from 'node:crypto';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
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

/** The parts of a step's context that the reservation needs. */
interface StepContext {
  readonly checkpoint: (note: {
    key: string;
    fn: () => Promise<string>;
  }) => Promise<string>;
  readonly getInitiatorCredentials: () => Promise<BackstageCredentials>;
  readonly isDryRun?: boolean;
  readonly logger: Pick<LoggerService, 'info'>;
}

/**
 * The design of a network with the addresses that the registry gives it, which are kept until its repository is there. A
 * dry run keeps none, and neither does a design that is refused with them.
 *
 * @throws InputError where an address that is written down is taken
 */
export async function withAddresses(
  { checkpoint, getInitiatorCredentials, isDryRun, logger }: StepContext,
  written: ConnectivitySpec,
  options: DesignOptions,
  addresses: AddressRegistryClient,
): Promise<{ readonly designed: DesignResult; readonly reservation?: string }> {
  const credentials = await getInitiatorCredentials();
  // A step that is repeated after a crash asks for the same ranges.
  const id = await checkpoint({
    key: 'reservation',
    fn: async () => randomUUID(),
  });
  const request = {
    id,
    network: written.metadata.name,
    ranges: rangeRequestsOf(written),
  };
  const assigned = isDryRun
    ? await addresses.check(request, credentials)
    : await addresses.reserve(request, credentials);
  for (const { key, prefix } of assigned) {
    logger.info(`The registry of addresses has ${prefix} for ${key}`);
  }
  const designed = await designRepository({
    input: withAssignedRanges(written, assigned),
    options,
  });
  if (isDryRun || assigned.length === 0) return { designed };
  if (designed.ok) return { designed, reservation: id };
  await addresses.release(id, credentials);
  return { designed };
}
