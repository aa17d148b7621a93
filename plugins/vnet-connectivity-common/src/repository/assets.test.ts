import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { assets } from './assets.generated';
import { assetsBelow, keepSections } from './assets';

const script = join(__dirname, '..', '..', 'scripts', 'embed-assets.mjs');

it('embeds what is below assets/', () => {
  // Exits with 1, and says what to run, where the module is stale.
  expect(() =>
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});

it('embeds neither state nor what Terraform downloads', () => {
  expect(
    Object.keys(assets).filter(path => /\.terraform|tfstate/.test(path)),
  ).toEqual([]);
});

it('finds the files of one folder by their path from there', () => {
  expect([...assetsBelow('ci/terraform/gitlab-ci', []).keys()]).toEqual([
    '.gitlab-ci.yml',
  ]);
  expect(assetsBelow('ci/terraform/gitlab', [])).toEqual(new Map());
});

describe('sections', () => {
  const text = [
    'a: 1',
    '# begin: vpn',
    'b: 2',
    '# end: vpn',
    'c:',
    '  # begin: other',
    '  - 3',
    '  # end: other',
    '',
  ].join('\n');

  it.each([
    [[], 'a: 1\nc:\n'],
    [['vpn'], 'a: 1\nb: 2\nc:\n'],
    [['vpn', 'other'], 'a: 1\nb: 2\nc:\n  - 3\n'],
  ])('keeps %j', (kept, expected) => {
    expect(keepSections(text, kept)).toBe(expected);
  });

  it('stand inside others, and are there for what lacks something', () => {
    const nested = [
      '- a',
      '# begin: vpn',
      '- b',
      '# begin: !transit',
      '- c',
      '# end: !transit',
      '# end: vpn',
      '',
    ].join('\n');
    expect(keepSections(nested, [])).toBe('- a\n');
    expect(keepSections(nested, ['vpn'])).toBe('- a\n- b\n- c\n');
    expect(keepSections(nested, ['vpn', 'transit'])).toBe('- a\n- b\n');
  });

  it('leaves no mark in any asset, whatever is kept', () => {
    const mark = /# (begin|end):/;
    for (const content of Object.values(assets)) {
      expect(keepSections(content, [])).not.toMatch(mark);
      expect(keepSections(content, ['vpn'])).not.toMatch(mark);
    }
  });
});
