import { rules } from '../index';
import type { Rule } from '../rule';
import type { RuleCases } from './test-rule';

/** The cases of every rule's tests, which are only read here and do not run. */
export function casesOfRules(): ReadonlyMap<Rule, RuleCases> {
  const { describe: suite } = globalThis;
  globalThis.describe = (() => {}) as unknown as typeof suite;
  const { casesByRule } =
    jest.requireActual<typeof import('./test-rule')>('./test-rule');
  for (const { id } of rules) jest.requireActual(`../${id}.test`);
  globalThis.describe = suite;
  return casesByRule;
}
