import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command, CommandContext, ExitCode } from './commands/command';
import { UsageError } from './commands/command';
import {
  commonOptions,
  optionText,
  usageOf,
} from 'backstage-plugin-vnet-connectivity-common';

/** A program that is called from a shell. */
export interface Program {
  readonly name: string;
  readonly commands: readonly Command[];
  /** JSON Schemas of the answers by the names of the commands; absent where the program does not print them. */
  readonly schemas?: Readonly<Record<string, object>>;
}

/** Runs a program in this process; its exit code is that of the process. */
export function startProgram(program: Program): void {
  // A reader that has seen enough, such as head, is no error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  });
  runProgram(program, process.argv.slice(2), {
    read: path => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    print: line => process.stdout.write(`${line}\n`),
    printError: line => process.stderr.write(`${line}\n`),
  }).then(code => {
    process.exitCode = code;
  });
}

/** Runs one command. Never throws: an error is printed and becomes the exit code. */
export async function runProgram(
  program: Program,
  [name, ...args]: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { print, printError } = context;
  if (name === undefined || name === '--help' || name === '-h') {
    for (const line of programUsage(program)) (name ? print : printError)(line);
    return name ? 0 : 1;
  }
  const command = program.commands.find(
    ({ question }) => question.name === name,
  );
  if (!command) {
    printError(`${program.name}: ${JSON.stringify(name)} is no command.`);
    printError('');
    for (const line of programUsage(program)) printError(line);
    return 1;
  }
  if (args.includes('--help') || args.includes('-h')) {
    for (const line of commandUsage(program, command)) print(line);
    return 0;
  }
  const schema = program.schemas?.[name];
  if (schema && args.includes('--schema')) {
    print(JSON.stringify(schema, null, 2));
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    printError(
      `${program.name} ${name}: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
    if (error instanceof UsageError) {
      printError('');
      for (const line of commandUsage(program, command)) printError(line);
    }
    return 1;
  }
}

function programUsage({ name, commands }: Program): string[] {
  return [
    `Usage: ${name} COMMAND`,
    '',
    ...table(
      commands.map(
        ({ question }) => [usageOf(question), question.description] as const,
      ),
    ),
    '',
    'SPEC is a file, or - for standard input.',
    'Exit code: 0 fine, 1 usage or I/O error, 2 findings of severity error.',
    `${name} COMMAND --help says more about a command.`,
  ];
}

function commandUsage(
  { name, schemas }: Program,
  { question }: Command,
): string[] {
  const { description, inputs, options, exitCodes } = question;
  const common = commonOptions(question).filter(
    option => schemas || option.name !== 'schema',
  );
  return [
    `Usage: ${name} ${usageOf(question)}`,
    '',
    description,
    '',
    ...table([
      ...inputs.map(input => [input.name, input.description] as const),
      ...[...options, ...common].map(
        option => [optionText(option), option.description] as const,
      ),
    ]),
    '',
    'Exit code:',
    ...table([
      ['0', exitCodes[0]],
      ['1', 'Wrong usage, or something cannot be read or written.'],
      ['2', exitCodes[2]],
    ]),
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
