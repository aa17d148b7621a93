import { assertCases, design } from 'backstage-plugin-vnet-connectivity-common';
import { kindNames, specOfKind } from '../iac/__testUtils__/kinds';

jest.setTimeout(60_000);

/** Kinds that the rules accept, with the cases of their repositories; none where the network is too large for them. */
const cases = kindNames.flatMap(kind => {
  const designed = design(specOfKind(kind));
  if (!designed.ok) return [];
  return [[kind, designed.files().get('tests/routing-cases.yaml')] as const];
});

// A repository whose own promises fail has a pipeline that never applies anything.
it.each(cases.filter(([, text]) => text !== undefined))(
  'a generated repository keeps its promises: %s',
  (_, text = '') => {
    const result = assertCases(text);
    if ('problem' in result) throw new Error(result.problem);
    expect(result.cases.filter(({ ok }) => !ok)).toEqual([]);
    expect(result.passed).toBeGreaterThan(0);
  },
);

it('promises something of most kinds', () => {
  const promised = cases.filter(([, text]) => text !== undefined);
  expect(promised.length).toBeGreaterThan(kindNames.length / 2);
});
