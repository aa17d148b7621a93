import type { Config } from '@backstage/config';
import { closest } from 'fastest-levenshtein';
import type { Price, Source } from '../azure';
import {
  azureRegions,
  chargedFor,
  mayBeLocation,
  guessAzureRegion,
  nearestPriceName,
  sources,
} from '../azure';
import type { ComparisonOptions, LatencyOverrides } from '../comparison';

/** The portal's own figures, which replace those of this package. @public */
export interface ComparisonSettings
  extends Pick<ComparisonOptions, 'prices' | 'latencies'> {
  /** True if the backend keeps prices that Azure states, so that it can be asked for them. */
  readonly retailPrices: boolean;
}

const units = ['hour', 'month', 'gigabyte'] as const;

/**
 * Reads `vnetConnectivity.comparison` and `vnetConnectivity.prices`; the same in the browser and in the backend.
 *
 * @throws where a value cannot be used; the message names its key
 * @public
 */
export function readComparisonSettings(config: Config): ComparisonSettings {
  const comparison = config.getOptionalConfig('vnetConnectivity.comparison');
  const prices = readPrices(comparison);
  const latencies = readLatencies(comparison);
  return {
    ...(prices && { prices }),
    ...(latencies && { latencies }),
    retailPrices:
      config.getOptionalBoolean(
        'vnetConnectivity.prices.retailPricesApi.enabled',
      ) ?? false,
  };
}

function readPrices(
  comparison: Config | undefined,
): Record<string, Price> | undefined {
  const entries = comparison?.getOptionalConfigArray('prices');
  if (!entries?.length) return undefined;
  const prices = new Map<string, Price>();
  entries.forEach((entry, index) => {
    const key = `prices[${index}]`;
    const name = entry.getString('name');
    const charged = chargedFor(name);
    if (!charged) {
      throw invalid(
        `${key}.name`,
        `${quote(
          name,
        )} is no price of the comparison. Did you mean ${nearestPriceName(
          name,
        )}?`,
      );
    }
    if (prices.has(name)) {
      throw invalid(`${key}.name`, `${quote(name)} has a price already.`);
    }
    const per = readUnit(entry.getString('per'), `${key}.per`);
    if ((per === 'gigabyte') !== (charged === 'traffic')) {
      throw invalid(
        `${key}.per`,
        `${name} is charged by the ${
          charged === 'traffic' ? 'gigabyte' : 'hour or month'
        }, not by the ${per}.`,
      );
    }
    prices.set(name, {
      usd: readAmount(entry, 'usd', key),
      per,
      source: readSource(entry, key),
    });
  });
  return Object.fromEntries(prices);
}

function readLatencies(
  comparison: Config | undefined,
): LatencyOverrides | undefined {
  const latencies = comparison?.getOptionalConfig('latencies');
  const entries = latencies?.getOptionalConfigArray('roundTrips');
  if (!latencies || !entries?.length) return undefined;
  const roundTripMs: Record<string, Record<string, number>> = {};
  entries.forEach((entry, index) => {
    const key = `latencies.roundTrips[${index}]`;
    const from = readLocation(entry, 'from', key);
    const to = readLocation(entry, 'to', key);
    if (from === to) {
      throw invalid(
        `${key}.to`,
        `is ${to}, as "from"; a round trip is between two locations.`,
      );
    }
    if (roundTripMs[from]?.[to] !== undefined) {
      throw invalid(key, `${from} to ${to} has a round trip already.`);
    }
    roundTripMs[from] = {
      ...roundTripMs[from],
      [to]: readAmount(entry, 'milliseconds', key),
    };
  });
  return { roundTripMs, source: readSource(latencies, 'latencies') };
}

function readUnit(text: string, key: string): Price['per'] {
  const unit = units.find(known => known === text);
  if (!unit) {
    throw invalid(
      key,
      `${quote(text)} is no unit. Write one of ${units.join(', ')}.`,
    );
  }
  return unit;
}

function readAmount(entry: Config, name: string, key: string): number {
  const amount = entry.getNumber(name);
  if (!Number.isFinite(amount) || amount < 0) {
    throw invalid(`${key}.${name}`, `${amount} is not a number from 0 on.`);
  }
  return amount;
}

function readLocation(entry: Config, name: string, key: string): string {
  const location = entry.getString(name);
  // New regions open: only what cannot be the name of one, or looks like a typing error, is refused.
  if (!mayBeLocation(location)) {
    const meant =
      guessAzureRegion(location)?.location ??
      closest(
        location,
        azureRegions.map(region => region.location),
      );
    throw invalid(
      `${key}.${name}`,
      `${quote(location)} is no Azure location. Did you mean ${meant}?`,
    );
  }
  return location;
}

/** The source of an entry; values that are left out are those of the configuration itself. */
function readSource(entry: Config, key: string): Source {
  const given = entry.getOptionalConfig('source');
  const own = sources.portalComparison;
  const url = given?.getOptionalString('url') ?? own.url;
  const date = given?.getOptionalString('date') ?? own.date;
  // The text becomes a link, and any other scheme could run code.
  if (url !== own.url && !/^https?:\/\/\S+$/.test(url)) {
    throw invalid(
      `${key}.source.url`,
      `${quote(url)} is not the address of a web page.`,
    );
  }
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(date)) {
    throw invalid(
      `${key}.source.date`,
      `${quote(date)} is not a date such as 2026-11-23.`,
    );
  }
  return { title: given?.getOptionalString('title') ?? own.title, url, date };
}

function invalid(key: string, problem: string): Error {
  return new Error(
    `Invalid configuration, vnetConnectivity.comparison.${key}: ${problem}`,
  );
}

function quote(text: string): string {
  return JSON.stringify(text);
}
