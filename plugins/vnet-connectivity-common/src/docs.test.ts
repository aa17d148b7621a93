import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { design } from './design';
import { rules } from './rules';
import { reasonOf } from './rules/__testUtils__/reason-of';

const root = resolve(__dirname, '..');
const docs = resolve(root, '../../docs');

describe('documentation', () => {
  it('is as the source says: rule pages, fields of the spec and the published JSON Schema', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/generate-docs.mjs'), '--check'],
      { encoding: 'utf8' },
    );
    expect(stderr.match(/.* is stale.*/g) ?? []).toEqual([]);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({
      status: 0,
      stderr: '',
    });
  }, 120_000);

  it('shows specs that are accepted', () => {
    const specs = readFileSync(join(docs, 'spec.md'), 'utf8')
      .split('```')
      .filter(block => block.startsWith('yaml\napiVersion'))
      .map(block => block.replace('yaml\n', ''));
    expect(specs).toHaveLength(3);
    for (const spec of specs) {
      expect(
        design(spec).findings.filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
    }
  });
});

describe('rules', () => {
  it('have an id of their own, after which their files are named', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id } of rules) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      for (const suffix of ['.ts', '.test.ts']) {
        expect(() =>
          readFileSync(join(root, 'src/rules', `${id}${suffix}`)),
        ).not.toThrow();
      }
    }
  });

  it('say what holds in one line and why in whole sentences', () => {
    for (const rule of rules) {
      expect(rule.title).toMatch(/^\S.*[^.]$/);
      expect(reasonOf(rule)).toMatch(/^\S.*\.$/);
    }
  });
});
