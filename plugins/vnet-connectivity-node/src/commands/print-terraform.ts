import { withVisibleCharacters } from 'backstage-plugin-vnet-connectivity-common';
import { count } from './print-findings';
import type { ReadNetwork } from './read-network';

/** Prints the parts of a plan or state that the answers leave out, and the references that they infer. */
export function printTerraform(
  { notModelled, inferred }: NonNullable<ReadNetwork['terraform']>,
  print: (line: string) => void,
): void {
  if (notModelled.length > 0) {
    print(`Not modelled: ${count(notModelled.length, 'note')}.`);
    for (const { address, type, reason } of notModelled) {
      const line = `${address}${address.includes(type) ? '' : ` (${type})`}`;
      print(withVisibleCharacters(`  ${line}: ${reason}`));
    }
  }
  if (inferred.length > 0) {
    print(
      `${count(
        inferred.length,
        'reference',
      )} unknown until apply, read from the keys of for_each (--json lists them).`,
    );
  }
}
