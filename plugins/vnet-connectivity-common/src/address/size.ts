/** Sizes that may be asked for: the largest pool of private addresses is a /8, and Azure has no network smaller than /29. */
export const sizeLengths = { largest: 8, smallest: 29 } as const;

/** True for a text such as `/22`, which stands for any free range of that size. @public */
export function isSize(text: unknown): text is string {
  return typeof text === 'string' && /^\/\d{1,2}$/.test(text);
}

/** The prefix length of a size; undefined where the text is none, or none that a network can have. @public */
export function lengthOfSize(text: string): number | undefined {
  if (!isSize(text)) return undefined;
  const length = Number(text.slice(1));
  return length >= sizeLengths.largest && length <= sizeLengths.smallest
    ? length
    : undefined;
}

/**
 * An address space with ranges in the places of its sizes: for each size the first range of that length that is not used.
 * Sizes for which there is none stay.
 *
 * @public
 */
export function withSizesFilled(
  addressSpace: readonly string[],
  ranges: readonly string[],
): string[] {
  const left = ranges.filter(range => !addressSpace.includes(range));
  return addressSpace.map(text => {
    const at = isSize(text)
      ? left.findIndex(range => range.endsWith(text))
      : -1;
    return at < 0 ? text : left.splice(at, 1)[0];
  });
}
