import {
  findingKinds,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  Finding,
  ReadingNotes,
} from 'backstage-plugin-vnet-connectivity-common';

/** Findings for people: one paragraph each, and a line that counts them. */
export function printFindings(
  findings: readonly Finding[],
  print: (line: string) => void,
): void {
  for (const { rule, severity, kind, path, message, docs } of findings) {
    print(
      `${severity}: ${withVisibleCharacters(path || 'the whole document')}`,
    );
    print(`  ${withVisibleCharacters(message)}`);
    print(`  ${rule}, see ${docs} (${findingKinds[kind]})`);
    print('');
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  print(
    findings.length === 0
      ? 'No findings.'
      : `${count(errors, 'error')}, ${count(
          findings.length - errors,
          'warning',
        )}.`,
  );
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

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
