import { hasErrors } from 'backstage-plugin-vnet-connectivity-common';
import { parseSpecArguments, toJsonFinding } from './command';
import type { Command } from './command';
import { printFindings } from './print';
import { readNetwork } from './read-network';

/** `check SPEC`: prints the errors of a spec or of a network, and the advice. */
export const check: Command = {
  name: 'check',
  usage: 'check SPEC [--json]',
  description:
    'Checks a spec, or a network in any form that is read, and prints the findings.',
  options: { '--json': 'Print one JSON object: { ok, findings }.' },
  async run(args, { read, print }) {
    const { spec, values } = parseSpecArguments(args, {
      json: { type: 'boolean' },
    });
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
