/** Commands as a block of a page, one a line. */
export function sh(...commands: readonly string[]): string {
  return ['```sh', ...commands, '```'].join('\n');
}

/** The command that brings the files of a repository up to date. */
export const update =
  'vnet-connectivity generate connectivity.yaml --out . --update';
