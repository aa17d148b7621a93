import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { describeMissing, missingVariables } from './missingVariables';

const root = resolve(__dirname, '../../..');
const production = join(root, 'app-config.production.yaml');

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'variables-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** `--config` and a file with this text. */
function configured(name: string, text: string): string[] {
  writeFileSync(join(dir, name), text);
  return ['--config', join(dir, name)];
}

const names = (argv: string[], env: Record<string, string> = {}) =>
  missingVariables(argv, env).map(({ name }) => name);

describe('missingVariables', () => {
  it('names all at once, each of them once, of all files', () => {
    const argv = [
      ...configured('a.yaml', 'a: ${ONE}\nb: x-${TWO}-${SET}\nc: ${ONE}'),
      ...configured('b.yaml', 'a: { $env: THREE }\nb: ${ONE}'),
    ];
    expect(missingVariables(argv, { SET: 'x' })).toEqual([
      { name: 'ONE', file: join(dir, 'a.yaml') },
      { name: 'TWO', file: join(dir, 'a.yaml') },
      { name: 'THREE', file: join(dir, 'b.yaml') },
    ]);
  });

  it('takes an empty variable for a missing one', () => {
    expect(names(configured('a.yaml', 'a: ${ONE}'), { ONE: '' })).toEqual([
      'ONE',
    ]);
  });

  it('leaves out comments, escaped variables, and those with a fallback', () => {
    const text = '# ${COMMENT}\na: $${ESCAPED}\nb: ${FALLBACK:-x}\nc: ${OPT:-}';
    expect(names(configured('a.yaml', text))).toEqual([]);
  });

  it('needs nothing without --config, and reads no address', () => {
    expect(names([])).toEqual([]);
    expect(names(['--config', 'https://example.com/a.yaml'])).toEqual([]);
  });

  it('needs nothing for app-config.yaml, with which a developer starts', () => {
    expect(names(['--config', join(root, 'app-config.yaml')])).toEqual([]);
  });
});

it('says which variables are missing, and where', () => {
  const argv = configured('a.yaml', 'a: ${ONE}\nb: ${TWO}');
  expect(describeMissing(missingVariables(argv, {}))).toBe(
    [
      'The portal does not start: these environment variables are not set.',
      `  ONE (${join(dir, 'a.yaml')})`,
      `  TWO (${join(dir, 'a.yaml')})`,
      'Set them, or remove what needs them from the file.',
    ].join('\n'),
  );
});

describe('app-config.production.yaml', () => {
  it('needs the variables that docs/production.md lists, and no others', () => {
    const guide = readFileSync(join(root, 'docs/production.md'), 'utf8');
    const listed = [...guide.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, n]) => n);
    expect(names(['--config', production]).sort()).toEqual(listed.sort());
  });

  it('states each source of content that a browser may use, without a wildcard', () => {
    const { csp } = parse(readFileSync(production, 'utf8')).backend;
    // Directives whose defaults in Backstage have wildcards, or that app-config.yaml opens for a developer.
    expect(Object.keys(csp)).toEqual(
      expect.arrayContaining(['connect-src', 'font-src', 'style-src']),
    );
    for (const sources of Object.values(csp)) {
      for (const source of sources as string[]) {
        expect(source).not.toMatch(/\*|^(https?|wss?):$/);
      }
    }
  });
});
