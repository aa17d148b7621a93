import type { Price, Source } from '../../azure';
import { findAzureRegion, hoursPerMonth, knownPrices } from '../../azure';
import type { ComparisonOptions } from '../comparison-options';
import { uniqueSources } from '../figure';

/** One thing that is paid for every month. @public */
export interface CostLine {
  readonly what: string;
  /** US dollars a month; null where the price is not known. */
  readonly usd: number | null;
  readonly formula: string;
  /** True if it grows with the traffic. */
  readonly traffic: boolean;
  readonly sources: readonly Source[];
}

/** An amount of something that has a price. */
export interface Quantity {
  readonly what: string;
  /** Name of the price, such as `vpn-gateway/VpnGw2AZ`. */
  readonly price: string;
  /** A number of pieces, or of gigabytes a month. */
  readonly amount: number;
  /** The sources of the amount. */
  readonly sources?: readonly Source[];
}

/** Prices by name: those that were given before those that are known. */
export class Prices {
  constructor(
    private readonly given: NonNullable<ComparisonOptions['prices']> = {},
  ) {}

  of(name: string): Price | undefined {
    for (const prices of [this.given, knownPrices]) {
      if (Object.hasOwn(prices, name)) return prices[name];
    }
    return undefined;
  }

  /** The monthly cost of a quantity. */
  line({ what, price: name, amount, sources = [] }: Quantity): CostLine {
    const price = this.of(name);
    const times = number(amount);
    if (!price) {
      return {
        what,
        usd: null,
        formula: `${times} × ${name}: no price known`,
        traffic: false,
        sources,
      };
    }
    const { usd, per } = price;
    return {
      what,
      usd: cents(amount * usd * (per === 'hour' ? hoursPerMonth : 1)),
      formula:
        per === 'hour'
          ? `${times} × ${hoursPerMonth} h × ${usd} USD`
          : `${times}${per === 'gigabyte' ? ' GB' : ''} × ${usd} USD`,
      traffic: per === 'gigabyte',
      sources: uniqueSources(price.source, ...sources),
    };
  }
}

/** Zone of a location in the prices of traffic; the dearest where it is not known. */
export function priceZone(location: string): {
  readonly zone: 1 | 2 | 3;
  readonly known: boolean;
} {
  const zone = findAzureRegion(location)?.peeringPriceZone;
  return { zone: zone ?? 3, known: zone !== undefined };
}

/** Dollars, rounded to cents. */
export function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

function number(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}
