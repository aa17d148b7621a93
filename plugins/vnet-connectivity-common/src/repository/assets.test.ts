import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { assets } from './assets.generated';
import { assetsBelow, keepSections, withInserted } from './assets';

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

describe('what is inserted', () => {
  const partial = 'partials/secrets-of-tests.hcl';

  it('stands where its mark was, as far indented', () => {
    const [first] = assets[partial].split('\n');
    const lines = withInserted(`a {\n    # insert: ${partial}\n}\n`).split(
      '\n',
    );
    expect(lines.slice(0, 2)).toEqual(['a {', `    ${first}`]);
    expect(lines).toContain('');
    expect(lines.slice(-2)).toEqual(['}', '']);
  });

  it('is an asset', () => {
    expect(() => withInserted('# insert: nothing.hcl\n')).toThrow(
      'no asset nothing.hcl',
    );
  });

  it('leaves no mark in any file', () => {
    for (const content of assetsBelow('terraform', []).values()) {
      expect(content).not.toContain('# insert:');
    }
  });
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

  it('stand in comments of Bicep too, and inside others', () => {
    const bicep = [
      'var a = [',
      '  // begin: vpn',
      '  b',
      '  // begin: !transit',
      '  c',
      '  // end: !transit',
      '  // end: vpn',
      ']',
      '',
    ].join('\n');
    expect(keepSections(bicep, [])).toBe('var a = [\n]\n');
    expect(keepSections(bicep, ['vpn'])).toBe('var a = [\n  b\n  c\n]\n');
    expect(keepSections(bicep, ['vpn', 'transit'])).toBe('var a = [\n  b\n]\n');
  });

  it('leaves no mark in any asset, whatever is kept', () => {
    const mark = /(#|\/\/) (begin|end):/;
    for (const content of Object.values(assets)) {
      expect(keepSections(content, [])).not.toMatch(mark);
      expect(keepSections(content, ['vpn'])).not.toMatch(mark);
    }
  });
});
