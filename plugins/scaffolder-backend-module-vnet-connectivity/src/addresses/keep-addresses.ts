import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { AddressRegistryClient } from './AddressRegistryClient';

/** The parts of a step's context that the registry needs. */
interface StepContext {
  readonly getInitiatorCredentials: () => Promise<BackstageCredentials>;
  readonly isDryRun?: boolean;
  readonly logger: Pick<LoggerService, 'info' | 'warn'>;
}

/** Addresses that an earlier step has reserved, with the network that they are for. */
export interface ReservedAddresses {
  readonly addresses?: AddressRegistryClient;
  /** Absent where nothing was reserved. */
  readonly reservation?: string;
  /** Entity reference of the System that is the network. */
  readonly entityRef?: string;
  /** True where the change has yet to be merged. */
  readonly isProposed?: boolean;
}

/**
 * Does what needs reserved addresses: they are renewed before it, belong to the network after it, and are given back where
 * it fails.
 *
 * @throws where the reservation has expired, and somebody else may have its ranges; nothing is done then
 */
export async function keepingAddresses<T>(
  ctx: StepContext,
  { addresses, reservation, entityRef, isProposed }: ReservedAddresses,
  work: () => Promise<T>,
): Promise<T> {
  if (!addresses || !reservation || !entityRef || ctx.isDryRun) return work();
  const credentials = await ctx.getInitiatorCredentials();
  await addresses.renew(reservation, credentials);
  const result = await givingBackAddresses(
    ctx,
    { addresses, reservation },
    work,
  );
  await addresses.confirm(reservation, entityRef, credentials, isProposed);
  ctx.logger.info(`The addresses belong to ${entityRef}`);
  return result;
}

/** Does what needs reserved addresses, and gives them back where it fails. */
export async function givingBackAddresses<T>(
  ctx: StepContext,
  { addresses, reservation }: ReservedAddresses,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (addresses && reservation) {
      try {
        await addresses.release(
          reservation,
          await ctx.getInitiatorCredentials(),
        );
        ctx.logger.info('The addresses of this network were given back');
      } catch {
        // They end by themselves; the reason for which the step fails is the other one.
        ctx.logger.warn(
          'The addresses of this network could not be given back; they stay reserved for a while',
        );
      }
    }
    throw error;
  }
}
