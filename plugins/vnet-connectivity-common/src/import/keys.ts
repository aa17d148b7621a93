import { suggestRegionKey } from '../azure';
import { maxKeyLength } from '../spec';
import type { Layout } from './layout';

/** Keys of the spec by the names in the graph. */
export interface Keys {
  readonly vnets: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly circuits: ReadonlyMap<string, string>;
}

/** Short names for everything that a layout takes: of regions by their location, of the rest by their own names. */
export function keysOf(
  layout: Layout,
  locationOf: (region: string) => string,
  sites: readonly string[],
  circuits: readonly string[],
): Keys {
  const regions = new Map<string, string>();
  for (const region of layout.regions) {
    regions.set(region, suggestRegionKey(locationOf(region), regions.values()));
  }
  return {
    vnets: new Map([
      ...regions,
      ...keysByName([...layout.spokes.keys()], [...regions.values()]),
    ]),
    sites: keysByName(sites, []),
    circuits: keysByName(circuits, []),
  };
}

function keysByName(
  names: readonly string[],
  taken: readonly string[],
): Map<string, string> {
  const used = new Set(taken);
  const plain = [...names].sort().map(name => [name, plainName(name)] as const);
  const common = commonStart(plain.map(([, text]) => text));
  return new Map(
    plain.map(([name, text]) => {
      const key = freeKey(shortened(text, common), used);
      used.add(key);
      return [name, key];
    }),
  );
}

/** `vnet-Shop_EU` as `shop-eu`: the type is said by the place in the spec. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(vnet|lgw|lng|erc|vst)[-_.]/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
}

/** A name that is too long without what all names begin with, or else its end. */
function shortened(text: string, common: string): string {
  if (text.length <= maxKeyLength) return text || 'network';
  const own = text.slice(common.length).replace(/^[^a-z]+/, '');
  const end = (own || text).slice(-maxKeyLength);
  const whole =
    end.length < (own || text).length ? end.replace(/^[^-]*-/, '') : end;
  return (
    cut(whole.replace(/^[^a-z]+/, ''), maxKeyLength) || cut(text, maxKeyLength)
  );
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  if (others.length === 0) return '';
  let length = first.length;
  for (const text of others) {
    while (!text.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, first.lastIndexOf('-', length - 1) + 1);
}

function cut(key: string, length: number): string {
  return key.slice(0, length).replace(/-+$/, '');
}

function freeKey(base: string, used: ReadonlySet<string>): string {
  if (!used.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const key = `${cut(base, maxKeyLength - end.length)}${end}`;
    if (!used.has(key)) return key;
  }
}
