import { startProgram } from './command-line';
import { assert } from './commands/assert';
import { changeOfSpecs } from './commands/change';
import { check } from './commands/check';
import { verify } from './commands/verify';

// The program that scripts/build-checker.mjs makes one file of: the commands that check, not those that write.
// `change` is the gate of a pull request.
startProgram({
  name: 'checker.cjs',
  commands: [check, assert, verify, changeOfSpecs],
});
