import {
  hasErrors,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseQuestion, toJsonFinding } from './command';
import type { Command } from './command';
import { printFindings } from './print';
import { readNetwork } from './read-network';

/** `check SPEC`: prints the errors of a spec or of a network, and the advice. */
export const check: Command = {
  question: questions.check,
  async run(args, { read, print }) {
    const {
      inputs: [spec],
      values,
    } = parseQuestion(questions.check, args);
    const { findings } = readNetwork(await read(spec));
    const ok = !hasErrors(findings);
    if (values.json) {
      print(
        JSON.stringify({
          ok,
          findings: findings.map(toJsonFinding),
        }),
      );
    } else {
      printFindings(findings, print);
    }
    return ok ? 0 : 2;
  },
};
