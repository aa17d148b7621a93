import { answerSchemas } from 'backstage-plugin-vnet-connectivity-common';
import { runProgram, startProgram } from './command-line';
import type { CommandContext, ExitCode } from './commands/command';
import { commands } from './commands';

const program = {
  name: 'vnet-connectivity',
  commands,
  schemas: answerSchemas,
};

/** Runs the command line of this process; its exit code is that of the process. @public */
export function main(): void {
  startProgram(program);
}

/** Runs one command. Never throws: an error is printed and becomes the exit code. @public */
export function runCommandLine(
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  return runProgram(program, args, context);
}
