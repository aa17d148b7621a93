import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from '../azure';
import { networkRules } from './network';
import { rules } from './index';

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
    for (const { title, why } of networkRules) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(why).toMatch(/^\S.*\.$/);
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
