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

/** Entries of a list that are printed at once: the text of a whole list may be longer than text can be. */
const entriesInLine = 10_000;

/** Prints one JSON object; its long lists go on in further lines. */
export function printJson(object: object, print: (line: string) => void): void {
  const fields = Object.entries(object).filter(
    ([, value]) => value !== undefined,
  );
  if (fields.every(([, value]) => !isLong(value))) {
    print(JSON.stringify(object));
    return;
  }
  let line = '{';
  fields.forEach(([name, value], index) => {
    line += `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`;
    if (!isLong(value)) {
      line += JSON.stringify(value);
      return;
    }
    line += '[';
    for (let at = 0; at < value.length; at += entriesInLine) {
      const entries = value.slice(at, at + entriesInLine);
      line += `${at > 0 ? ',' : ''}${JSON.stringify(entries).slice(1, -1)}`;
      print(line);
      line = '';
    }
    line += ']';
  });
  print(`${line}}`);
}

function isLong(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > entriesInLine;
}
