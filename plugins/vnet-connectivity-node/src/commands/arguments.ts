import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { UsageError } from './command';

/** Reads options and the one SPEC of a command. */
export function parseSpecArguments<
  T extends NonNullable<ParseArgsConfig['options']>,
>(args: readonly string[], options: T) {
  const { values, positionals } = parse(args, options);
  const [spec, ...more] = positionals;
  if (spec === undefined) {
    throw new UsageError('SPEC is missing: a file, or - for standard input.');
  }
  if (more.length > 0) {
    throw new UsageError(`One SPEC is expected, not also ${more.join(', ')}.`);
  }
  return { spec, values };
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
