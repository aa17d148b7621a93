import { packText, unpackText } from 'backstage-plugin-vnet-connectivity-react';
import type { AddressText } from './address';
import { found, isPacked, readData, specKey } from './address';
import { withinMaxLength } from './data';

/** The content of a fragment, packed or not. */
export function readText(hash: string): AddressText {
  return isPacked(hash)
    ? found(unpackText(hash.slice(specKey.length)))
    : readData(hash);
}

/** The fragment that holds a text; undefined where it would be too long for an address. */
export function writeText(text: string): string | undefined {
  return withinMaxLength(`${specKey}${packText(text)}`);
}
