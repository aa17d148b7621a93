import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  AddressPool,
  TakenRange,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  hasAddressRegistry,
  prefixProblem,
  readAddressPools,
} from 'backstage-plugin-vnet-connectivity-common';
import { milliseconds } from '../durations';

/** `vnetConnectivity.addressRegistry`, with its defaults. */
export interface AddressRegistryOptions {
  readonly pools: readonly AddressPool[];
  /** Ranges that the configuration says are taken. */
  readonly declared: readonly TakenRange[];
  /** Milliseconds for which a range is kept for a repository that is being made. */
  readonly reservedForMs: number;
  /** Milliseconds for which the range of a repository is kept until the catalog has it. */
  readonly confirmedForMs: number;
  /** Milliseconds for which the range of a proposed change is kept until it is merged and the catalog has it. */
  readonly proposedForMs: number;
  /** The schedule by which the catalog and the networks of Azure are read. */
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

const section = 'vnetConnectivity.addressRegistry';
const keys = [
  'enabled',
  'pools',
  'taken',
  'reservedFor',
  'confirmedFor',
  'proposedFor',
  'schedule',
];

/**
 * Undefined where the registry is off, which is the default.
 *
 * @throws where a key is unknown or a value cannot be used; the message names the key
 */
export function readAddressRegistryOptions(
  config: Config,
): AddressRegistryOptions | undefined {
  const registry = config.getOptionalConfig(section);
  const unknown = registry?.keys().find(key => !keys.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${section}.${unknown}: there is no such key. Known are ${keys.join(
        ', ',
      )}.`,
    );
  }
  if (!registry || !hasAddressRegistry(config)) return undefined;
  const duration = (key: string, hours: number) =>
    milliseconds(
      registry.has(key)
        ? readDurationFromConfig(config, { key: `${section}.${key}` })
        : { hours },
    );
  return {
    pools: readAddressPools(config),
    declared: (registry.getOptionalConfigArray('taken') ?? []).map(
      (range, index): TakenRange => {
        const prefix = range.getString('range');
        const problem = prefixProblem(prefix);
        if (problem !== undefined) {
          throw new InputError(
            `${section}.taken[${index}].range: ${prefix} ${problem}.`,
          );
        }
        return {
          prefix,
          owner: range.getString('owner'),
          takenBy: 'declaration',
        };
      },
    ),
    reservedForMs: duration('reservedFor', 2),
    confirmedForMs: duration('confirmedFor', 7 * 24),
    proposedForMs: duration('proposedFor', 30 * 24),
    schedule: registry.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          registry.getConfig('schedule'),
        )
      : { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
  };
}
