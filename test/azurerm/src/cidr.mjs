// IP addresses and address ranges.
import { isIP, isIPv4 } from 'node:net';

/** @typedef {{ family: 4 | 6, first: bigint, last: bigint, bits: number, text: string }} Range */

/** An IPv6 address whose last 32 bits may be written as in IPv4, without that. @param {string} address */
function withoutDots(address) {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  if (!dotted) return address;
  const [a, b, c, d] = dotted.slice(2).map(Number);
  const group = (/** @type {number} */ n) => n.toString(16);
  return `${dotted[1]}${group(a * 256 + b)}:${group(c * 256 + d)}`;
}

/** @param {string} address a valid IPv4 or IPv6 address */
function toNumber(address) {
  if (isIPv4(address))
    return address.split('.').reduce((n, part) => n * 256n + BigInt(part), 0n);
  const [head, tail] = withoutDots(address).split('::');
  const groups = (/** @type {string | undefined} */ s) =>
    s ? s.split(':') : [];
  const left = groups(head);
  const right = groups(tail);
  const middle =
    tail === undefined ? [] : Array(8 - left.length - right.length).fill('0');
  return [...left, ...middle, ...right].reduce(
    (n, g) => (n << 16n) + BigInt(parseInt(g, 16)),
    0n,
  );
}

/** @type {Map<string, Range | null>} */
const parsed = new Map();

/** @param {string} text e.g. "10.0.0.0/16" @returns {Range | null} null when it is not a CIDR range */
export function parseCidr(text) {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const m = /^([^/%]+)\/(\d{1,3})$/.exec(text);
  const family = m ? isIP(m[1]) : 0;
  /** @type {Range | null} */
  let range = null;
  if (m && family && Number(m[2]) <= (family === 4 ? 32 : 128)) {
    const bits = Number(m[2]);
    const size = 1n << BigInt((family === 4 ? 32 : 128) - bits);
    const first = (toNumber(m[1]) / size) * size;
    range = {
      family: family === 4 ? 4 : 6,
      first,
      last: first + size - 1n,
      bits,
      text,
    };
  }
  parsed.set(text, range);
  return range;
}

/** @param {string} text @param {string} from @param {string} to all IPv4 */
export const isBetween = (text, from, to) =>
  isIPv4(text) &&
  toNumber(text) >= toNumber(from) &&
  toNumber(text) <= toNumber(to);

/** @param {Range} a @param {Range} b */
export const overlap = (a, b) =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** @param {Range} outer @param {Range} inner */
export const contains = (outer, inner) =>
  outer.family === inner.family &&
  outer.first <= inner.first &&
  inner.last <= outer.last;

/** @param {unknown} list @returns {Range[]} the entries that are CIDR ranges */
export const ranges = list =>
  (Array.isArray(list) ? list : []).flatMap(t =>
    typeof t === 'string' ? parseCidr(t) ?? [] : [],
  );
