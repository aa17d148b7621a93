import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkRule } from '../network-rule';
import type { Rule } from '../rule';

const folder = join(__dirname, '..');

/** The reason for which a rule matters: the `why` of its file, or of the file of the rule whose law it is. */
export function reasonOf(rule: Rule | NetworkRule): string {
  const isOfNetworks = 'visit' in rule;
  const file = join(folder, isOfNetworks ? 'network' : '', `${rule.id}.ts`);
  const { why } = existsSync(file) ? require(file) : { why: undefined };
  if (typeof why === 'string') return why;
  if (isOfNetworks && rule.sameAs) return reasonOf(rule.sameAs);
  throw new Error(`The file of the rule ${rule.id} exports no text "why".`);
}
