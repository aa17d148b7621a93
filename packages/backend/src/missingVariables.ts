import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAllDocuments, visit } from 'yaml';

/** An environment variable that a configuration file needs and that is not set. */
export interface MissingVariable {
  readonly name: string;
  /** The first file that needs it, as `--config` names it. */
  readonly file: string;
}

/**
 * The environment variables without which the configuration has gaps, in the order of the files. Backstage itself leaves
 * the value of an unset variable out, and the first plugin that misses it fails with the name of a key.
 *
 * A variable with a fallback (`${NAME:-text}`) is never missing. Files that `$include` names are not followed.
 *
 * @param argv - the parameters of the process, of which `--config` counts; addresses (`https://…`) are not read
 */
export function missingVariables(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MissingVariable[] {
  const missing = new Map<string, MissingVariable>();
  for (const file of configurationFiles(argv)) {
    for (const name of variablesIn(readFileSync(resolve(file), 'utf8'))) {
      if (!env[name] && !missing.has(name)) missing.set(name, { name, file });
    }
  }
  return [...missing.values()];
}

/** A message for who starts the portal; names every variable at once. */
export function describeMissing(missing: readonly MissingVariable[]): string {
  const lines = missing.map(({ name, file }) => `  ${name} (${file})`);
  return [
    'The portal does not start: these environment variables are not set.',
    ...lines,
    'Set them, or remove what needs them from the file.',
  ].join('\n');
}

function configurationFiles(argv: readonly string[]): readonly string[] {
  const { values } = parseArgs({
    args: [...argv],
    options: { config: { type: 'string', multiple: true } },
    strict: false,
  });
  return (values.config ?? []).filter(
    (file): file is string =>
      typeof file === 'string' && !/^https?:\/\//.test(file),
  );
}

/** Names of the variables in the values of a YAML document; comments and escaped ones (`$${NAME}`) do not count. */
function variablesIn(text: string): string[] {
  const names: string[] = [];
  for (const document of parseAllDocuments(text)) {
    visit(document, {
      Pair: (_, { key, value }) => {
        const isVariable = String(key) === '$env';
        if (isVariable && value) names.push(String(value));
      },
      Scalar: (part, { value }) => {
        if (part === 'key' || typeof value !== 'string') return;
        for (const [, escape, name] of value.matchAll(/(\$?)\$\{([^{}]*)\}/g)) {
          if (!escape && !name.includes(':-')) names.push(name.trim());
        }
      },
    });
  }
  return names;
}
