/** Address arithmetic of the functions cidrSubnet, cidrHost and parseCidr, for IPv4. */

interface Network {
  /** The first address as a number. */
  readonly first: number;
  readonly length: number;
}

/** Azure documents no meaning of a host inside a network without a broadcast address. */
const longestWithHosts = 30;

function networkOf(text: string): Network {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(
    text,
  );
  const [o1, o2, o3, o4, length] = match?.slice(1).map(Number) ?? [];
  if (!match || [o1, o2, o3, o4].some(octet => octet > 255) || length > 32) {
    throw new Error(`"${text}" is not an IPv4 address range`);
  }
  const address = ((o1 * 256 + o2) * 256 + o3) * 256 + o4;
  return { first: address - (address % sizeOf(length)), length };
}

function sizeOf(length: number): number {
  return 2 ** (32 - length);
}

function addressOf(address: number): string {
  return [24, 16, 8, 0]
    .map(bits => Math.floor(address / 2 ** bits) % 256)
    .join('.');
}

/** The `index`-th range of the given prefix length inside a range, counted from 0. */
export function cidrSubnet(
  network: string,
  length: number,
  index: number,
): string {
  const outer = networkOf(network);
  if (length < outer.length || length > 32) {
    throw new Error(`a /${length} is not inside ${network}`);
  }
  if (index < 0 || index >= 2 ** (length - outer.length)) {
    throw new Error(`${network} has no /${length} with the index ${index}`);
  }
  return `${addressOf(outer.first + index * sizeOf(length))}/${length}`;
}

/** The `index`-th usable address of a range, counted from 0: index 0 of 10.0.0.0/24 is 10.0.0.1. */
export function cidrHost(network: string, index: number): string {
  const { first, length } = networkOf(network);
  if (length > longestWithHosts || index < 0 || index >= sizeOf(length) - 2) {
    throw new Error(`${network} has no usable address with the index ${index}`);
  }
  return addressOf(first + 1 + index);
}

export function parseCidr(network: string): Record<string, string | number> {
  const { first, length } = networkOf(network);
  if (length > longestWithHosts) {
    throw new Error(`${network} has no usable addresses`);
  }
  const last = first + sizeOf(length) - 1;
  return {
    network: addressOf(first),
    netmask: addressOf(2 ** 32 - sizeOf(length)),
    broadcast: addressOf(last),
    firstUsable: addressOf(first + 1),
    lastUsable: addressOf(last - 1),
    cidr: length,
  };
}
