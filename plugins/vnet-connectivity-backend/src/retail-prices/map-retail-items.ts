import type {
  Price,
  RetailMeter,
} from 'backstage-plugin-vnet-connectivity-common';
import { findAzureRegion } from 'backstage-plugin-vnet-connectivity-common';
import type { RetailItem } from './retail-item';

const units: ReadonlyMap<string, Price['per']> = new Map([
  ['1 Hour', 'hour'],
  ['1/Hour', 'hour'],
  ['1 GB', 'gigabyte'],
  ['1 Month', 'month'],
  ['1/Month', 'month'],
]);

/** The answer to one query: its items, and the URL of the query. */
export interface RetailAnswer {
  readonly meters: readonly RetailMeter[];
  readonly items: readonly RetailItem[];
  readonly url: string;
}

/** Prices by name, and the names that have no price, or more than one. */
export interface MappedPrices {
  readonly prices: Readonly<Record<string, Price>>;
  readonly unclear: readonly string[];
}

/**
 * Prices of the comparison from items of the API. A price is taken only where the items leave no choice: of the meter that
 * is named for it, in US dollars, for one unit, in effect now, and the same in all items.
 *
 * @param locations - whose prices are taken, in order of preference
 */
export function mapRetailItems(
  answers: readonly RetailAnswer[],
  { locations, now }: { locations: readonly string[]; now: Date },
): MappedPrices {
  const prices: Record<string, Price> = {};
  const unclear: string[] = [];
  for (const { meters, items, url } of answers) {
    const current = items.filter(item => isInEffect(item, now));
    for (const meter of meters) {
      const found = priceOf(meter, current, locations);
      if (found === undefined) {
        unclear.push(meter.price);
        continue;
      }
      prices[meter.price] = {
        usd: found.usd,
        per: meter.per,
        source: {
          title: `Azure Retail Prices API: ${found.items
            .map(({ meterName }) => meterName)
            .filter((name, index, all) => all.indexOf(name) === index)
            .join(' and ')} of ${meter.productName}, ${found.place}`,
          url,
          date: now.toISOString().slice(0, 10),
        },
      };
    }
  }
  return { prices, unclear };
}

function priceOf(
  meter: RetailMeter,
  items: readonly RetailItem[],
  locations: readonly string[],
) {
  const { scope } = meter;
  const charged = items.filter(item => isChargedBy(meter, item));
  if (scope === 'location') {
    const place = locations.find(location =>
      charged.some(({ armRegionName }) => armRegionName === location),
    );
    return place === undefined
      ? undefined
      : onlyPrice(
          meter,
          charged.filter(({ armRegionName }) => armRegionName === place),
          place,
        );
  }
  if (scope === 'global') {
    return onlyPrice(
      meter,
      charged.filter(({ armRegionName }) => armRegionName === 'Global'),
      'everywhere',
    );
  }
  return onlyPrice(
    meter,
    charged.filter(({ armRegionName }) => zoneOf(armRegionName) === scope.zone),
    `zone ${scope.zone}`,
  );
}

/** The one price of all items; of the meters that are charged, where others differ. */
function onlyPrice(
  { meterNames }: RetailMeter,
  items: readonly RetailItem[],
  place: string,
) {
  const isComplete = meterNames.every(names =>
    items.some(({ meterName }) => names.includes(meterName)),
  );
  if (!isComplete) return undefined;
  const primary = items.filter(({ isPrimaryMeterRegion: is }) => is);
  for (const candidates of [items, primary]) {
    const prices = new Set(candidates.map(({ retailPrice }) => retailPrice));
    const [usd] = prices;
    if (prices.size === 1) return { usd, items: candidates, place };
  }
  return undefined;
}

/** A price of 0 does not count: it is that of an included amount. */
function isChargedBy(meter: RetailMeter, item: RetailItem): boolean {
  return (
    item.type === 'Consumption' &&
    item.currencyCode === 'USD' &&
    item.serviceName === meter.serviceName &&
    item.productName === meter.productName &&
    (meter.skuName === undefined || item.skuName === meter.skuName) &&
    meter.meterNames.some(names => names.includes(item.meterName)) &&
    units.get(item.unitOfMeasure) === meter.per &&
    Number.isFinite(item.retailPrice) &&
    item.retailPrice > 0
  );
}

function zoneOf(armRegionName: string): number | undefined {
  const [, zone] = /^Zone (\d)$/.exec(armRegionName) ?? [];
  return zone === undefined
    ? findAzureRegion(armRegionName)?.peeringPriceZone
    : Number(zone);
}

function isInEffect(
  { effectiveStartDate, effectiveEndDate }: RetailItem,
  now: Date,
): boolean {
  return (
    !(Date.parse(effectiveStartDate) > now.getTime()) &&
    (effectiveEndDate === undefined ||
      !(Date.parse(effectiveEndDate) <= now.getTime()))
  );
}
