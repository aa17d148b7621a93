import * as z from 'zod';
import type { Price } from '../azure';
import { chargedFor, retailMeters } from '../azure';

/** Prices as Azure's Retail Prices API stated them: the answer of the backend, and the content of its cache. @public */
export interface RetrievedPrices {
  /** By name of the price; see `docs/comparison.md`. */
  readonly prices: Readonly<Record<string, Price>>;
  /** The time at which they were retrieved (ISO 8601); null where none were. */
  readonly retrievedAt: string | null;
  /** Names for which Azure stated no price, or not a single one: what is known without Azure stays in use. */
  readonly fallback: readonly string[];
}

/** The value where nothing was retrieved: all prices are those that are known without Azure. @public */
export const nothingRetrieved: RetrievedPrices = {
  prices: {},
  retrievedAt: null,
  fallback: retailMeters.map(({ price }) => price),
};

const shape = z.object({
  prices: z.record(
    z.string().refine(name => chargedFor(name) !== undefined),
    z.object({
      usd: z.number().nonnegative(),
      per: z.enum(['hour', 'month', 'gigabyte']),
      source: z.object({
        title: z.string(),
        // The text becomes a link.
        url: z.string().regex(/^https?:\/\//),
        date: z.string(),
      }),
    }),
  ),
  retrievedAt: z
    .string()
    .refine(text => !Number.isNaN(Date.parse(text)))
    .nullable(),
  fallback: z.array(z.string()),
});

/** Parses untrusted data, such as the backend's answer; undefined where it has another shape. @public */
export function parseRetrievedPrices(
  value: unknown,
): RetrievedPrices | undefined {
  return shape.safeParse(value).data;
}
