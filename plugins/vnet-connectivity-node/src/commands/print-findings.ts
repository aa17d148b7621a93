import type { Finding } from 'backstage-plugin-vnet-connectivity-common';

/** Findings for people: one paragraph each, and a line that counts them. */
export function printFindings(
  findings: readonly Finding[],
  print: (line: string) => void,
): void {
  for (const { rule, severity, path, message, docs } of findings) {
    print(`${severity}: ${printable(path || 'the whole document')}`);
    print(`  ${printable(message)}`);
    print(`  ${rule}, see ${docs}`);
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

/** Text from a spec without the control characters that could steer a terminal. */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f]/g,
    character => JSON.stringify(character).slice(1, -1),
  );
}
