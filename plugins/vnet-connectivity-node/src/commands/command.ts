import type {
  Finding,
  FindingOutput,
  Question,
} from 'backstage-plugin-vnet-connectivity-common';
import { optionText } from 'backstage-plugin-vnet-connectivity-common';
import { parseArgs } from 'node:util';

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

/** One command of the command line: it answers a question. */
export interface Command {
  readonly question: Question;
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
}: Finding): FindingOutput {
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

/** The values of a question's options; undefined where one is not given. */
type Values<Q extends Question> = {
  readonly [Option in Q['options'][number] as Option['name']]:
    | (Option extends { readonly type: 'flag' }
        ? boolean
        : Option extends { readonly repeatable: true }
        ? readonly string[]
        : string)
    | undefined;
} & { readonly json: boolean | undefined };

/** A text for each entry of a list. */
type Texts<List extends readonly unknown[]> = {
  readonly [Index in keyof List]: string;
};

/**
 * Reads the arguments of a question.
 *
 * @throws UsageError where one is missing, not known or too many
 */
export function parseQuestion<const Q extends Question>(
  question: Q,
  args: readonly string[],
): { readonly inputs: Texts<Q['inputs']>; readonly values: Values<Q> } {
  const { values, positionals } = parse(question, args);
  const names = question.inputs.map(({ name }) => name);
  const missing = names[positionals.length];
  if (missing !== undefined) {
    throw new UsageError(
      `${missing} is missing: a file, or - for standard input.`,
    );
  }
  const more = positionals.slice(names.length);
  if (more.length > 0) {
    throw new UsageError(
      `${
        names.length === 1 ? `One ${names[0]} is` : `${names.join(' and ')} are`
      } expected, not also ${more.join(', ')}.`,
    );
  }
  const given: Readonly<Record<string, unknown>> = values;
  for (const option of question.options) {
    if (option.required && !given[option.name]) {
      throw new UsageError(`${optionText(option)} is missing.`);
    }
  }
  if (positionals.filter(path => path === '-').length > 1) {
    throw new UsageError(
      `${names.join(' and ')} cannot both be standard input.`,
    );
  }
  // The parser was told the options of the question.
  return {
    inputs: positionals as unknown as Texts<Q['inputs']>,
    values: values as Values<Q>,
  };
}

function parse({ options }: Question, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(
          options.map(({ name, type, repeatable }) => [
            name,
            {
              type:
                type === 'flag' ? ('boolean' as const) : ('string' as const),
              multiple: repeatable ?? false,
            },
          ]),
        ),
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
