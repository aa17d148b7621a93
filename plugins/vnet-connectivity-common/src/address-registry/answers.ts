import { isRecord } from '../records';
import type { AssignedRange, PoolUse, RefusedRange, TakenRange } from './types';

/** The answer of the registry to a check or a reservation. @public */
export type AddressAnswer =
  | {
      readonly assigned: readonly AssignedRange[];
      /** Time in ISO 8601 at which a reservation ends. */
      readonly expiresAt?: string;
    }
  | { readonly refused: readonly RefusedRange[] };

/**
 * Reads the backend's answer to a check or a reservation.
 *
 * @returns undefined where it is none
 * @public
 */
export function parseAddressAnswer(answer: unknown): AddressAnswer | undefined {
  if (!isRecord(answer)) return undefined;
  const { assigned, refused } = answer;
  if (Array.isArray(refused)) {
    return refused.every(each => hasTexts(each, ['key', 'message']))
      ? (answer as unknown as AddressAnswer)
      : undefined;
  }
  return Array.isArray(assigned) &&
    assigned.every(each => hasTexts(each, ['key', 'prefix']))
    ? (answer as unknown as AddressAnswer)
    : undefined;
}

/** Pools with their use, and every range that is taken. @public */
export interface AddressOverview {
  readonly pools: readonly PoolUse[];
  readonly taken: readonly TakenRange[];
}

/**
 * Reads the backend's answer to `GET /address-pools`.
 *
 * @returns undefined where it is none
 * @public
 */
export function parseAddressOverview(
  answer: unknown,
): AddressOverview | undefined {
  if (!isRecord(answer)) return undefined;
  const { pools, taken } = answer;
  return Array.isArray(pools) &&
    pools.every(isPoolUse) &&
    Array.isArray(taken) &&
    taken.every(each => hasTexts(each, ['prefix', 'owner', 'takenBy']))
    ? { pools, taken }
    : undefined;
}

function isPoolUse(value: unknown): value is PoolUse {
  return (
    isRecord(value) &&
    typeof value.size === 'number' &&
    typeof value.used === 'number' &&
    isRecord(value.pool) &&
    hasTexts(value.pool, ['name']) &&
    Array.isArray(value.pool.ranges) &&
    typeof value.pool.prefixLength === 'number'
  );
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every(key => typeof value[key] === 'string');
}
