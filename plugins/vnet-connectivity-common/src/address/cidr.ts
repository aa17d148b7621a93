/** An IPv4 prefix: `base` is the first address as an unsigned 32-bit number, with no host bits set. @public */
export interface Prefix {
  readonly base: number;
  /** 0 to 32. */
  readonly length: number;
}

/** The prefix, or an error with the prefix that was probably meant. */
export type ParsedPrefix =
  | { readonly prefix: Prefix }
  | { readonly problem: string; readonly suggestion?: string };

/** A table, because comparisons of ranges ask for it more often than for anything else. */
const sizes = Array.from({ length: 33 }, (_, length) => 2 ** (32 - length));

/** Number of addresses of a prefix. @public */
export function sizeOf(length: number): number {
  return sizes[length];
}

/** Four numbers. A leading zero is refused: some readers take 010 for eight. */
const dottedDecimal =
  /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** `10.1.2.3` as an unsigned 32-bit number, or undefined where the text is no IPv4 address. */
export function parseAddress(text: string): number | undefined {
  const octets = dottedDecimal.exec(text);
  if (!octets) return undefined;
  let address = 0;
  for (let index = 1; index <= 4; index += 1) {
    const octet = Number(octets[index]);
    if (octet > 255) return undefined;
    address = address * 256 + octet;
  }
  return address;
}

/** An unsigned 32-bit number as `10.1.2.3`. */
export function formatAddress(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${
    (address >>> 8) & 255
  }.${address & 255}`;
}

/** A prefix as `10.1.0.0/16`. @public */
export function formatPrefix({ base, length }: Prefix): string {
  return `${formatAddress(base)}/${length}`;
}

/** Reads `10.1.0.0/16`. Host bits, bad lengths and other forms are named, with the likely intention. */
export function parsePrefix(text: string): ParsedPrefix {
  const trimmed = text.trim();
  if (trimmed.includes(':')) {
    return {
      problem:
        'is an IPv6 range, which this version does not build; write an IPv4 range such as 10.10.0.0/16',
    };
  }
  const [addressText, lengthText, ...more] = trimmed.split('/');
  const address = parseAddress(addressText);
  if (address === undefined || more.length > 0) {
    return {
      problem:
        'is no IPv4 range; write four numbers from 0 to 255 and a length, such as 10.10.0.0/16',
    };
  }
  if (lengthText === undefined) {
    return {
      problem: 'has no prefix length; write it behind a slash',
      suggestion: formatPrefix(
        networkOf(address, address % 65536 === 0 ? 16 : 24),
      ),
    };
  }
  const length = Number(lengthText);
  if (!/^\d{1,2}$/.test(lengthText) || length > 32) {
    return {
      problem: `has the prefix length ${lengthText}; it must be a number from 0 to 32`,
    };
  }
  const prefix = networkOf(address, length);
  if (prefix.base !== address) {
    return {
      problem: `starts inside a /${length}, not at its first address`,
      suggestion: formatPrefix(prefix),
    };
  }
  // Terraform and Azure compare ranges as text, so one range has one way of being written.
  return formatPrefix(prefix) === text
    ? { prefix }
    : {
        problem: 'is not written in the usual form',
        suggestion: formatPrefix(prefix),
      };
}

/** The prefix of a text that is known to be right; throws where it is not. */
export function prefixOf(text: string): Prefix {
  const parsed = parsePrefix(text);
  if ('problem' in parsed) throw new Error(`${text} ${parsed.problem}`);
  return parsed.prefix;
}

/** The prefix of this length that holds the address. @public */
export function networkOf(address: number, length: number): Prefix {
  const size = sizeOf(length);
  return { base: Math.floor(address / size) * size, length };
}

/** Last address of a prefix as an unsigned 32-bit number. @public */
export function lastAddressOf({ base, length }: Prefix): number {
  return base + sizeOf(length) - 1;
}

/** The first address of the prefix that a machine can have: Azure keeps the first four of a subnet. */
export function hostOf({ base, length }: Prefix): number {
  return length > 29 ? base : base + 4;
}

/** True if two prefixes share an address. @public */
export function overlaps(a: Prefix, b: Prefix): boolean {
  return a.base <= lastAddressOf(b) && b.base <= lastAddressOf(a);
}

/** True if every address of `inner` is in `outer`. @public */
export function contains(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && overlaps(outer, inner);
}

/** True if `outer` has every address of `inner` and more, so that longest prefix match prefers `inner`. */
export function isSummaryOf(outer: Prefix, inner: Prefix): boolean {
  return outer.length < inner.length && overlaps(outer, inner);
}

/** True if the address is in the prefix. */
export function containsAddress(prefix: Prefix, address: number): boolean {
  return address >= prefix.base && address <= lastAddressOf(prefix);
}
