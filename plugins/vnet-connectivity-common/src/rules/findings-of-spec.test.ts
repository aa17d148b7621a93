import { parsePath, valueAt } from '../findings';
import { casesOfRules } from './__testUtils__/cases-of-rules';
import { contextOf } from './__testUtils__/context';
import { specWith } from './__testUtils__/spec';
import { findingsOfSpec } from './findings-of-spec';
import { rules } from './index';
import { networkRules } from './network';

/** Cases that a rule about specs refuses, of those whose law a rule about networks states as well. */
const cases = [...casesOfRules()].flatMap(([rule, { refused }]) => {
  const ofNetworks = networkRules.filter(
    ({ id, sameAs }) => sameAs === rule || id === rule.id,
  );
  return refused
    .filter(({ graph }) => ofNetworks.length > 0 && !graph)
    .map(({ name, changes, options }) => ({
      name: `${rule.id}: ${name}`,
      rule,
      laws: ofNetworks.map(({ id }) => id),
      context: contextOf(specWith(changes), options),
    }));
});

describe('a law that a rule about specs and one about networks state', () => {
  it.each(cases)('is told once ($name)', ({ rule, laws, context }) => {
    const told = findingsOfSpec(rules, context).map(({ rule: id }) => id);
    const own = findingsOfSpec([rule], context).filter(
      ({ rule: id }) => id === rule.id || laws.includes(id),
    );
    expect(told).toContain(rule.id);
    expect(own.map(({ rule: id }) => id)).toEqual(own.map(() => rule.id));
  });

  it('is told by the network where the rule about specs does not see it, in a place of the spec', () => {
    const found = cases.flatMap(({ rule, laws, context }) =>
      findingsOfSpec(
        rules.filter(each => each !== rule),
        context,
      )
        .filter(({ rule: id }) => laws.includes(id))
        .map(finding => ({ rule, finding, spec: context.planned })),
    );
    expect(
      new Set(found.map(({ rule }) => rule.id)).size,
    ).toBeGreaterThanOrEqual(10);
    for (const { rule, finding, spec } of found) {
      expect(finding).toMatchObject({
        severity: rule.severity,
        kind: rule.kind,
        plain: expect.any(String),
      });
      const place = valueAt(spec, parsePath(finding.path));
      expect({ ...finding, place }).toEqual({
        ...finding,
        place: expect.anything(),
      });
    }
  });
});
