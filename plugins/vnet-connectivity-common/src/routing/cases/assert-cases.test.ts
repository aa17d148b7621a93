import { assertCases } from './assert-cases';
import { readFileSync } from 'fs';
it('runs', () => {
  const r = assertCases(readFileSync('/work/shared/routing-cases.yaml', 'utf8'));
  if ('problem' in r) throw new Error(r.problem);
  console.log(r.passed, r.failed, r.cases.filter(c => !c.ok).map(c => `${c.id}\n${c.why}`).join('\n\n'));
});
