import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { commands } from './commands';
import type { Command, CommandContext, ExitCode } from './commands/command';
import { UsageError } from './commands/command';

const program = 'vnet-connectivity';

/** Runs the command line of this process; its exit code is that of the process. */
export function main(): void {
  // A reader that has seen enough, such as head, is no error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  });
  runCommandLine(process.argv.slice(2), {
    read: path => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    print: line => process.stdout.write(`${line}\n`),
    printError: line => process.stderr.write(`${line}\n`),
  }).then(code => {
    process.exitCode = code;
  });
}

/** Runs one command. Never throws: what goes wrong is printed and becomes the exit code. */
export async function runCommandLine(
  [name, ...args]: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { print, printError } = context;
  if (name === undefined || name === '--help' || name === '-h') {
    for (const line of programUsage()) (name ? print : printError)(line);
    return name ? 0 : 1;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) {
    printError(`${program}: ${JSON.stringify(name)} is no command.`);
    printError('');
    for (const line of programUsage()) printError(line);
    return 1;
  }
  if (args.includes('--help') || args.includes('-h')) {
    for (const line of commandUsage(command)) print(line);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    printError(
      `${program} ${name}: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
    if (error instanceof UsageError) {
      printError('');
      for (const line of commandUsage(command)) printError(line);
    }
    return 1;
  }
}

function programUsage(): string[] {
  return [
    `Usage: ${program} COMMAND`,
    '',
    ...table(
      commands.map(({ usage, description }) => [usage, description] as const),
    ),
    '',
    'SPEC is a file, or - for standard input.',
    'Exit code: 0 fine, 1 usage or I/O error, 2 findings of severity error.',
    `${program} COMMAND --help says more about a command.`,
  ];
}

function commandUsage({ usage, description, options }: Command): string[] {
  return [
    `Usage: ${program} ${usage}`,
    '',
    description,
    '',
    ...table(Object.entries(options)),
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
