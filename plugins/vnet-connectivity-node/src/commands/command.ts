import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** The input and output of a command. */
export interface CommandContext {
  /** Content of a file, or of standard input for `-`. */
  readonly read: (path: string) => Promise<string>;
  /** Prints a line to standard output. */
  readonly print: (line: string) => void;
  /** Prints a line to standard error. */
  readonly printError: (line: string) => void;
}

/** The exit code of a command: 0 fine, 1 usage or I/O error, 2 findings of severity error. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** Arguments as the usage shows them. */
  readonly usage: string;
  readonly description: string;
  /** Descriptions of the options, by their names. */
  readonly options: Readonly<Record<string, string>>;
  /** @throws UsageError where the arguments are wrong */
  readonly run: (
    args: readonly string[],
    context: CommandContext,
  ) => Promise<ExitCode>;
}

/** The arguments are wrong; answered with the usage of the command. */
export class UsageError extends Error {}

/** A finding with the keys that the command line promises. */
export function toJsonFinding({
  rule,
  severity,
  kind,
  path,
  related,
  message,
  plain,
  docs,
}: Finding) {
  return {
    rule,
    severity,
    kind,
    path,
    ...(related && { related }),
    message,
    ...(plain !== undefined && { plain }),
    docs,
  };
}

/** Reads options and the one SPEC of a command. */
export function parseSpecArguments<
  T extends NonNullable<ParseArgsConfig['options']>,
>(args: readonly string[], options: T) {
  const { values, positionals } = parseArguments(args, options);
  const [spec, ...more] = positionals;
  if (spec === undefined) {
    throw new UsageError('SPEC is missing: a file, or - for standard input.');
  }
  if (more.length > 0) {
    throw new UsageError(`One SPEC is expected, not also ${more.join(', ')}.`);
  }
  return { spec, values };
}

/**
 * Reads options and arguments.
 *
 * @throws UsageError where an option is not known, or lacks its value
 */
export function parseArguments<
  T extends NonNullable<ParseArgsConfig['options']>,
>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
