import { startProgram } from './command-line';
import { assert } from './commands/assert';
import { check } from './commands/check';
import { verify } from './commands/verify';

// The program that scripts/build-checker.mjs makes one file of: the commands that check, not those that write or
// compare.
startProgram({ name: 'checker.cjs', commands: [check, assert, verify] });
