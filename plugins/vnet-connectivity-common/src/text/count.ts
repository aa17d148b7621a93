/** A number as sentences have it: `12,000`. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
