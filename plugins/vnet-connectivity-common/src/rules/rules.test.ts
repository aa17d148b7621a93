import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { defaultAddressPools } from '../address';
import { applyFix, findingKinds } from '../findings';
import type { ConnectivitySpec } from '../spec';
import { buildTopology, planSpec } from '../topology';
import { spec } from '../topology/__testUtils__/arbitrary-spec';
import { casesOfRules } from './__testUtils__/cases-of-rules';
import { contextOf } from './__testUtils__/context';
import { specWith } from './__testUtils__/spec';
import { rules } from './index';
import { applyRule } from './rule';

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

const notBuilt = /\bthis version does not (build|change)\b/i;
const blamesAzure =
  /\bAzure (allows|refuses|rejects|has no|does not|takes only|cannot)\b/;
const wayOut =
  /\b(Use|Write|Move|Give|Remove|Set|Let|Keep|Switch|Connect|Add)\b/i;

describe('kinds of findings', () => {
  /** One finding for each refused case of each rule's test. */
  const found = [...casesOfRules()].flatMap(([rule, { refused }]) =>
    refused
      .filter(({ graph }) => !graph)
      .flatMap(({ changes, options }) =>
        applyRule(rule, contextOf(specWith(changes), options)),
      ),
  );

  it('every rule says who says no, and none blocks by advice', () => {
    for (const { id, kind } of rules) {
      expect({ id, kind }).toEqual({
        id,
        kind: expect.stringMatching(
          new RegExp(`^(${Object.keys(findingKinds).join('|')})$`),
        ),
      });
    }
    expect(
      [...rules, ...found].filter(
        ({ kind, severity }) => kind === 'advice' && severity === 'error',
      ),
    ).toEqual([]);
  });

  it('what this version does not build is not told as a law of Azure, and has a way out', () => {
    const ofProduct = found.filter(({ kind }) => kind === 'not-built');
    expect(new Set(ofProduct.map(({ rule }) => rule)).size).toBeGreaterThan(9);
    for (const { message } of ofProduct) {
      expect(message).toMatch(notBuilt);
      expect(message).toMatch(wayOut);
      expect(message).not.toMatch(blamesAzure);
    }
  });

  it('only what this version does not build is said not to be built', () => {
    expect(
      found.filter(
        ({ kind, message }) => kind !== 'not-built' && notBuilt.test(message),
      ),
    ).toEqual([]);
  });

  it('what Azure refuses names a document of Microsoft', () => {
    for (const { docs, rule } of found.filter(
      ({ kind }) => kind === 'azure-refuses',
    )) {
      expect({ rule, docs }).toEqual({
        rule,
        docs: expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
      });
    }
  });
});

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
