import {
  fromBase64Url,
  toBase64Url,
} from 'backstage-plugin-vnet-connectivity-react';

/** Longer fragments are cut off by programs that pass links on, characters. */
export const longestFragment = 12_000;

const dataKey = '#data=';

/**
 * The fragment that holds a spec as data, for pages that link to Design and have neither a writer of YAML nor a compressor;
 * undefined where it would be too long for an address.
 */
export function writeData(spec: object): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(spec));
  return withinMaxLength(`${dataKey}${toBase64Url(bytes)}`);
}

/** A fragment; undefined where it would be too long for an address. */
export function withinMaxLength(fragment: string): string | undefined {
  return fragment.length <= longestFragment ? fragment : undefined;
}

export function holdsData(hash: string): boolean {
  return hash.startsWith(dataKey);
}

/** The data that {@link writeData} wrote; undefined where it cannot be read. */
export function readData(hash: string): unknown {
  try {
    const bytes = fromBase64Url(hash.slice(dataKey.length));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
