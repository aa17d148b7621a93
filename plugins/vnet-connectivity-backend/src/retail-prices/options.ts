import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import type { Duration } from '../durations';
import { milliseconds } from '../durations';

/** `vnetConnectivity.prices.retailPricesApi`, with its defaults. */
export interface RetailPricesOptions {
  readonly baseUrl: URL;
  /** Azure locations in order of preference. */
  readonly locations: readonly string[];
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly keepFor: Duration;
  readonly timeoutMs: number;
}

const section = 'vnetConnectivity.prices.retailPricesApi';

/** @throws where a value cannot be used; the message names its key */
export function readRetailPricesOptions(config: Config): RetailPricesOptions {
  const api = config.getOptionalConfig(section);
  const duration = (key: string, fallback: Duration) =>
    api?.has(key)
      ? readDurationFromConfig(config, { key: `${section}.${key}` })
      : fallback;
  return {
    baseUrl: readBaseUrl(
      api?.getOptionalString('baseUrl') ?? 'https://prices.azure.com',
    ),
    locations: readLocations(
      api?.getOptionalStringArray('locations') ?? ['westeurope', 'eastus'],
    ),
    schedule: api?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          api.getConfig('schedule'),
        )
      : { frequency: { hours: 24 }, timeout: { minutes: 10 } },
    keepFor: duration('keepFor', { days: 7 }),
    timeoutMs: milliseconds(duration('timeout', { seconds: 20 })),
  };
}

function readBaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `Invalid configuration, ${section}.baseUrl: ${JSON.stringify(
        text,
      )} is not an address that begins with https:// or http://.`,
    );
  }
  return url;
}

function readLocations(locations: readonly string[]): readonly string[] {
  if (locations.length === 0) {
    throw new InputError(
      `Invalid configuration, ${section}.locations: name at least one Azure location, or leave the key out.`,
    );
  }
  for (const [index, location] of locations.entries()) {
    if (!findAzureRegion(location)) {
      throw new InputError(
        `Invalid configuration, ${section}.locations[${index}]: ${JSON.stringify(
          location,
        )} is no Azure location. Write a name such as westeurope.`,
      );
    }
  }
  return locations;
}
