import type { ConfigApi } from '@backstage/core-plugin-api';
import { configApiRef, useApi, useApiHolder } from '@backstage/core-plugin-api';
import type {
  ComparisonOptions,
  ComparisonSettings as ConfiguredSettings,
  RetrievedPrices,
} from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useMemo, useState } from 'react';
import { retailPricesApiRef } from './RetailPricesApi';

/** The options of the portal for a comparison on the pages, and the origin of its prices. */
export interface ComparisonSettings {
  /** The same object until something changes, so that a comparison can be kept. */
  readonly options: Pick<ComparisonOptions, 'prices' | 'latencies'>;
  /**
   * `azure`: prices that Azure stated, except those that are configured. `configuration`: configured prices, and those of
   * the table. Each price has its own source besides.
   */
  readonly pricesFrom: 'table' | 'configuration' | 'azure';
  /** The time at which Azure stated them (ISO 8601). */
  readonly retrievedAt?: string;
}

const known = new WeakMap<ConfigApi, ConfiguredSettings>();

/**
 * Configured prices and latencies, then the prices that the backend retrieved where the portal retrieves any, then the
 * tables. The page does not wait for the backend, and no request is made where nothing is retrieved.
 *
 * @throws where the configuration cannot be used; the message names the key. Suspends while what reads it is being loaded.
 */
export function useComparisonSettings(): ComparisonSettings {
  const configured = configuredOf(useApi(configApiRef));
  const retrieved = useRetrievedPrices(configured.retailPrices);
  return useMemo(() => {
    const { prices, latencies } = configured;
    return {
      options: {
        ...((prices || retrieved) && {
          prices: { ...retrieved?.prices, ...prices },
        }),
        ...(latencies && { latencies }),
      },
      ...(retrieved?.retrievedAt
        ? { pricesFrom: 'azure', retrievedAt: retrieved.retrievedAt }
        : { pricesFrom: prices ? 'configuration' : 'table' }),
    };
  }, [configured, retrieved]);
}

function useRetrievedPrices(isEnabled: boolean): RetrievedPrices | undefined {
  const api = useApiHolder().get(retailPricesApiRef);
  const [retrieved, setRetrieved] = useState<RetrievedPrices>();
  useEffect(() => {
    if (!isEnabled || !api) return undefined;
    let isCurrent = true;
    // Most portals retrieve none, and do not need the names of all prices.
    Promise.all([api.answer(), import('./retrieved-prices')]).then(
      ([answer, { parseRetrievedPrices }]) => {
        const prices = parseRetrievedPrices(answer);
        if (isCurrent && prices?.retrievedAt) setRetrieved(prices);
      },
      () => {
        // Prices that cannot be had are those of the table.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [api, isEnabled]);
  return retrieved;
}

const nothingConfigured: ConfiguredSettings = { retailPrices: false };

/** Once it has been loaded. */
let read: ((config: ConfigApi) => ConfiguredSettings) | undefined;

/** Suspends until the module that reads settings is there: most portals have none, and do not load it. */
function configuredOf(config: ConfigApi): ConfiguredSettings {
  const found = known.get(config);
  if (found) return found;
  if (hasNone(config)) return nothingConfigured;
  if (!read) {
    throw import('./configured-settings').then(
      module => {
        read = module.readComparisonSettings;
      },
      error => {
        // Thrown when it is rendered again, for the error boundary of the page.
        read = () => {
          read = undefined;
          throw error;
        };
      },
    );
  }
  const settings = read(config);
  known.set(config, settings);
  return settings;
}

function hasNone(config: ConfigApi): boolean {
  return (
    !config.has('vnetConnectivity.comparison') &&
    !config.has('vnetConnectivity.prices')
  );
}
