import type { Config } from '@backstage/config';
import { limits } from '../azure';
import { contains, parsePrefix } from '../address';
import type { AddressPool } from './types';

/** A spoke has room for 1,000 machines; a portal that wants larger networks says so. */
const defaultLength = 22;

/**
 * True where the portal keeps a registry of addresses (`vnetConnectivity.addressRegistry.enabled`).
 *
 * @public
 */
export function hasAddressRegistry(config: Config): boolean {
  return (
    config.getOptionalBoolean('vnetConnectivity.addressRegistry.enabled') ??
    false
  );
}

/**
 * The reason why a text is no range, as the rest of a sentence about it; undefined where it is one.
 *
 * @public
 */
export function prefixProblem(text: string): string | undefined {
  const parsed = parsePrefix(text);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/** True if a range has every address of another; false where one of them cannot be read. @public */
export function holds(outer: string, inner: string): boolean {
  const [one, other] = [parsePrefix(outer), parsePrefix(inner)];
  return (
    'prefix' in one && 'prefix' in other && contains(one.prefix, other.prefix)
  );
}

/**
 * The pools of the portal's registry.
 *
 * @throws where a pool has no name, a name twice, no ranges, or one that cannot be read
 * @public
 */
export function readAddressPools(config: Config): AddressPool[] {
  const section = 'vnetConnectivity.addressRegistry.pools';
  const pools = config.getConfigArray(section).map((pool, index) => {
    const at = `${section}[${index}]`;
    const ranges = pool.getStringArray('ranges');
    const prefixLength =
      pool.getOptionalNumber('prefixLength') ?? defaultLength;
    for (const range of ranges) {
      const problem = prefixProblem(range);
      if (problem !== undefined) {
        throw new Error(`${at}.ranges: ${range} ${problem}.`);
      }
    }
    if (ranges.length === 0) throw new Error(`${at}.ranges is empty.`);
    const longest = limits.subnetPrefixLength.value;
    if (
      !Number.isInteger(prefixLength) ||
      prefixLength < 8 ||
      prefixLength > longest
    ) {
      throw new Error(
        `${at}.prefixLength must be a whole number from 8 to ${longest}.`,
      );
    }
    return {
      name: pool.getString('name'),
      environment: pool.getOptionalString('environment'),
      locations: pool.getOptionalStringArray('locations'),
      ranges,
      prefixLength,
    };
  });
  const names = pools.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new Error(`${section} has two pools with the name ${twice}.`);
  }
  return pools;
}
