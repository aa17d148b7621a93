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
import type { CredentialOptions } from '../azure-resource-graph';
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
  /** A file that declares more of them, read with the other sources. */
  readonly takenFile?: string;
  /** Azure IPAM, where it is configured. */
  readonly azureIpam?: AzureIpamOptions;
  /** The schedule by which the catalog and the networks of Azure are read. */
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/** `vnetConnectivity.addressRegistry.azureIpam`, with its defaults. */
export interface AzureIpamOptions {
  /** Address of its website, without a slash at the end. */
  readonly endpoint: string;
  /** Client id of the application registration of its engine, for which tokens are. */
  readonly engineClientId: string;
  readonly credential: CredentialOptions;
  /** Longest time of one request, in milliseconds. */
  readonly timeoutMs: number;
}

const section = 'vnetConnectivity.addressRegistry';
const keys = [
  'enabled',
  'pools',
  'taken',
  'reservedFor',
  'confirmedFor',
  'proposedFor',
  'takenFile',
  'azureIpam',
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
    takenFile: registry.getOptionalString('takenFile'),
    azureIpam: readAzureIpam(registry.getOptionalConfig('azureIpam')),
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

const ipamKeys = ['endpoint', 'engineClientId', 'credential', 'timeout'];
const credentialKeys = [
  'tenantId',
  'clientId',
  'clientSecret',
  'authorityHost',
];

function readAzureIpam(ipam: Config | undefined): AzureIpamOptions | undefined {
  if (!ipam) return undefined;
  const credential = ipam.getOptionalConfig('credential');
  const unknown =
    ipam.keys().find(key => !ipamKeys.includes(key)) ??
    credential?.keys().find(key => !credentialKeys.includes(key));
  if (unknown !== undefined) {
    throw new InputError(`${section}.azureIpam has no key ${unknown}.`);
  }
  const text = (key: string) => credential?.getOptionalString(key);
  return {
    endpoint: readAddress('endpoint', ipam.getString('endpoint')),
    engineClientId: ipam.getString('engineClientId'),
    credential: {
      tenantId: text('tenantId'),
      clientId: text('clientId'),
      clientSecret: text('clientSecret'),
      authorityHost:
        text('authorityHost') &&
        readAddress('credential.authorityHost', text('authorityHost') ?? ''),
    },
    timeoutMs: milliseconds(
      ipam.has('timeout')
        ? readDurationFromConfig(ipam, { key: 'timeout' })
        : { seconds: 60 },
    ),
  };
}

/** Tokens are sent there, so it must be HTTPS. */
function readAddress(key: string, text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:') {
    throw new InputError(
      `${section}.azureIpam.${key}: ${text} is not an address that begins with https://.`,
    );
  }
  return text.replace(/\/+$/, '');
}
