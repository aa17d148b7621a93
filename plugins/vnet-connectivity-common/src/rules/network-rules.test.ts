import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sources } from '../azure';
import type { DesignOptions } from '../check-spec';
import { checkSpec } from '../check-spec';
import { hasErrors } from '../findings';
import { graphOfTopology } from '../topology';
import type { ConnectivitySpec } from '../spec';
import { parseSpec } from '../spec';
import { spec as anySpec } from '../topology/__testUtils__/arbitrary-spec';
import { specWith } from './__testUtils__/spec';
import { networkRules } from './network';
import { networkFindings } from './network-findings';
import { rules } from './index';
import { reasonOf } from './__testUtils__/reason-of';

describe('rules about networks', () => {
  it('are all there, each with an id of its own and a file that is named after it', () => {
    const files = readdirSync(join(__dirname, 'network'))
      .filter(name => name.endsWith('.test.ts'))
      .map(name => name.replace('.test.ts', ''));
    expect(networkRules.map(({ id }) => id).sort()).toEqual(files.sort());
    for (const id of files) {
      const test = readFileSync(
        join(__dirname, `network/${id}.test.ts`),
        'utf8',
      );
      expect(test).toMatch(/accepted: \[\s*\{/);
      expect(test).toMatch(/refused: \[\s*\{/);
    }
  });

  it('have the severity, kind and source of the rule that says the same of a spec', () => {
    for (const { id, severity, kind, source, sameAs } of networkRules) {
      const ofSpec = sameAs ?? rules.find(rule => rule.id === id);
      if (!ofSpec) continue;
      expect(rules).toContain(ofSpec);
      expect({ id, severity, kind, source }).toEqual({
        id,
        severity: ofSpec.severity,
        kind: ofSpec.kind,
        source: ofSpec.source,
      });
    }
  });

  it('say what holds in one line and why in whole sentences', () => {
    for (const rule of networkRules) {
      expect(rule.title).toMatch(/^\S.*[^.]$/);
      expect(reasonOf(rule)).toMatch(/^\S.*\.$/);
    }
  });

  it('refuse nothing by advice, and those of Azure name a document of Microsoft', () => {
    expect(
      networkRules.filter(
        ({ kind, severity }) => kind === 'advice' && severity === 'error',
      ),
    ).toEqual([]);
    expect(
      networkRules
        .filter(({ kind }) => kind === 'azure-refuses')
        .filter(
          ({ source }) =>
            !sources[source].url.startsWith('https://learn.microsoft.com/'),
        ),
    ).toEqual([]);
  });
});

describe('networks of specs', () => {
  // A mesh of hundreds takes long, and shows nothing new.
  const isSmall = ({ regions, spokes = {} }: ConnectivitySpec) =>
    Object.keys(regions).length + Object.keys(spokes).length < 20;

  /** The findings about the network of a spec that the rules about specs accept; undefined where they refuse it. */
  function ofNetwork(document: unknown, options?: DesignOptions) {
    const { spec } = parseSpec(document);
    if (!spec || !isSmall(spec)) return undefined;
    const { topology, findings } = checkSpec(spec, options);
    return hasErrors(findings)
      ? undefined
      : networkFindings(graphOfTopology(topology));
  }

  it('break no rule about networks where the rules about specs accept them', () => {
    // The tests of the rules are only read here, for their cases.
    const { describe: suite } = globalThis;
    globalThis.describe = (() => {}) as unknown as typeof suite;
    const { casesByRule } = jest.requireActual<
      typeof import('./__testUtils__/test-rule')
    >('./__testUtils__/test-rule');
    for (const { id } of rules) jest.requireActual(`./${id}.test`);
    globalThis.describe = suite;
    const judged = [...casesByRule.values()]
      .flatMap(({ accepted, refused }) => [...accepted, ...refused])
      .filter(({ graph }) => !graph)
      .flatMap(({ name, changes, options }) => {
        const findings = ofNetwork(specWith(changes), options);
        return findings ? [{ name, findings }] : [];
      });
    expect(judged.length).toBeGreaterThan(200);
    expect(judged.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('break none, whatever else a spec says', () => {
    fc.assert(
      fc.property(anySpec, document => {
        expect(ofNetwork(document) ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
