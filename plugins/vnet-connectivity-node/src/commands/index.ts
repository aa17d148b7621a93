import { assert } from './assert';
import { change } from './change-of-repositories';
import { check } from './check';
import type { Command } from './command';
import { compare } from './compare';
import { diff } from './diff';
import { generate } from './generate';
import { importNetwork } from './import';
import { reach } from './reach';
import { routes } from './routes';
import { verify } from './verify';
import { whatIf } from './what-if';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  generate,
  routes,
  reach,
  whatIf,
  compare,
  assert,
  verify,
  importNetwork,
  diff,
  change,
];
