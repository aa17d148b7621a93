const collator = new Intl.Collator('en', { numeric: true });

/**
 * Compares names and addresses as people order them: numbers in them count as numbers, so that `r2` is before `r10`, and
 * `10.9.0.0/16` before `10.89.0.0/16`. Ranges are in the order of their first address, the larger one first. Zero for the
 * same text only.
 *
 * @public
 */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || Number(a > b) - Number(a < b);
}
