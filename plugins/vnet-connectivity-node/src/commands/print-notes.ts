import type { ReadingNotes } from 'backstage-plugin-vnet-connectivity-common';
import { withVisibleCharacters } from 'backstage-plugin-vnet-connectivity-common';
import { count } from './print-findings';

/** Prints the parts of a document that the answers leave out, and the references of a plan that they infer. */
export function printNotes(
  { notModelled, inferred }: ReadingNotes,
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
