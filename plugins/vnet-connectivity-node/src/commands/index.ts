import { check } from './check';
import type { Command } from './command';
import { generate } from './generate';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, generate];
