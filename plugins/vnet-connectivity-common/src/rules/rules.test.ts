import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { defaultAddressPools } from '../address';
import { applyFix } from '../findings';
import type { ConnectivitySpec } from '../spec';
import { buildTopology, planSpec } from '../topology';
import { spec } from '../topology/__testUtils__/arbitrary-spec';
import { applyRule, rules } from './index';

function findingsOf(document: ConnectivitySpec) {
  const planned = planSpec(document, defaultAddressPools);
  const context = {
    spec: document,
    planned,
    topology: buildTopology(planned),
    pools: defaultAddressPools,
    policy: {},
  };
  return rules.flatMap(rule => applyRule(rule, context));
}

describe('rules', () => {
  it('have something to say about any spec, in sentences, and never throw', () => {
    fc.assert(
      fc.property(spec, document => {
        for (const { message, path } of findingsOf(document)) {
          expect(message).toMatch(/^\S.*[.?]$/);
          expect(message).not.toMatch(/undefined|\[object|NaN| {2}/);
          expect(path).not.toMatch(/undefined/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offer only fixes that change the spec', () => {
    fc.assert(
      fc.property(spec, document => {
        const without = findingsOf(document).filter(
          ({ fix }) =>
            fix && isDeepStrictEqual(applyFix(document, fix), document),
        );
        expect(without).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
