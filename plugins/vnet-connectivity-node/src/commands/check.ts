import { checkDocument } from 'backstage-plugin-vnet-connectivity-common';
import { parseSpecArguments } from './arguments';
import type { Command } from './command';
import { toJsonFinding } from './command';
import { printFindings } from './print-findings';

/** `check SPEC`: prints the errors of a spec, and the advice. */
export const check: Command = {
  name: 'check',
  usage: 'check SPEC [--json]',
  description: 'Checks a spec and prints the findings.',
  options: { '--json': 'Print one JSON object: { ok, findings }.' },
  async run(args, { read, print }) {
    const { spec, values } = parseSpecArguments(args, {
      json: { type: 'boolean' },
    });
    const { ok, findings } = checkDocument(await read(spec));
    if (values.json) {
      print(JSON.stringify({ ok, findings: findings.map(toJsonFinding) }));
    } else {
      printFindings(findings, print);
    }
    return ok ? 0 : 2;
  },
};
