import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { vnetConnectivityPermissions } from 'backstage-plugin-vnet-connectivity-common';
import { sourceFiles } from '../sources/__testUtils__/source-files';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const pages = readdirSync(join(root, 'docs'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(path => path.endsWith('.md'))
  .map(path => `docs/${path}`);
const permissions = vnetConnectivityPermissions.map(({ name }) => name);
const guide = pages.filter(path => path.startsWith('docs/guide/'));

/** Files that the menu of the site names, in its order. */
function filesOf(menu: unknown): string[] {
  if (typeof menu === 'string') return [`docs/${menu}`];
  return Object.values(menu as object).flatMap(filesOf);
}

/** Text without blocks of code, in which nothing is a link. */
const prose = (page: string) => read(page).replace(/^```[^]*?^```/gm, '');
/** Targets of the links of a page that lead to other files or to places, without addresses of the web. */
const linksOf = (page: string) =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter(target => !/^[a-z]+:/.test(target));
/** Texts in the font of code. */
const quotesOf = (page: string) =>
  [...prose(page).matchAll(/`([^`]+)`/g)].map(([, text]) => text);

/** Names of the headings of a page, as links name them. */
const placesOf = (page: string) =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

/** Paths of the keys that the packages declare, with those of the sections on the way. */
function keysOf(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const within = (node: ts.Node, path: string): string[] => {
    if (ts.isPropertySignature(node)) {
      const key = [path, node.name.getText(source)].filter(Boolean).join('.');
      return [key, ...(node.type ? within(node.type, key) : [])];
    }
    const inner: string[] = [];
    node.forEachChild(child => {
      inner.push(...within(child, path));
    });
    return inner;
  };
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .flatMap(config => within(config, ''));
}

const keys = new Set(
  ['common', 'backend'].flatMap(name =>
    keysOf(`plugins/vnet-connectivity-${name}/config.d.ts`),
  ),
);
/** Sections whose keys are Backstage's, or names of the portal's choice. */
const open = [
  'vnetConnectivity.policy.requiredTagsByPattern',
  ...[...keys].filter(key => /\.(schedule|\w+For|timeout)$/.test(key)),
];

/** Paths of the keys in a part of a configuration. */
function keysIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap(each => keysIn(each, path));
  if (typeof value !== 'object' || value === null || open.includes(path)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}.${key}`,
    ...keysIn(inner, `${path}.${key}`),
  ]);
}

describe('the site of the documents', () => {
  const menu = filesOf(parse(read('mkdocs.yml')).nav);

  it('has every page in its menu, or behind the list of rules, and no other', () => {
    const rules = linksOf('docs/rules/README.md').map(target =>
      posix.join('docs/rules', target),
    );
    expect([...new Set([...menu, ...rules])].sort()).toEqual(
      expect.arrayContaining([...pages].sort()),
    );
    expect(menu.filter(path => !pages.includes(path))).toEqual([]);
    expect(new Set(menu).size).toBe(menu.length);
  });

  it('has no link that leads nowhere, or out of it', () => {
    const broken = pages.flatMap(page =>
      linksOf(page)
        .filter(target => {
          const [file, place] = target.split('#');
          const path = file === '' ? page : posix.join(dirname(page), file);
          return (
            !path.startsWith('docs/') ||
            !existsSync(join(root, path)) ||
            (place !== undefined && !placesOf(path).includes(place))
          );
        })
        .map(target => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the guide', () => {
  it('names no file that is not there', () => {
    const files = guide.flatMap(page =>
      quotesOf(page)
        .filter(text =>
          /^(docs|packages|plugins|scripts|templates|test)\/[\w./-]+$/.test(
            text,
          ),
        )
        .map(file => `${page}: ${file}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(
      files.filter(file => !existsSync(join(root, file.split(': ')[1]))),
    ).toEqual([]);
  });

  it('names no key that the packages do not have', () => {
    const written = guide.flatMap(page => [
      ...quotesOf(page).filter(
        text =>
          /^vnetConnectivity(\.\w+)+$/.test(text) &&
          !permissions.includes(text),
      ),
      ...[...read(page).matchAll(/^```yaml\n([^]*?)^```/gm)].flatMap(
        ([, block]) =>
          keysIn(parse(block)?.vnetConnectivity, 'vnetConnectivity'),
      ),
    ]);
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter(key => !keys.has(key))).toEqual([]);
  });

  it('has every key of the packages in its table', () => {
    const table = new Set(quotesOf('docs/guide/configure.md'));
    const missing = [...keys].filter(
      key =>
        key !== 'vnetConnectivity' &&
        // A section is there where its keys are.
        ![...keys].some(other => other.startsWith(`${key}.`)) &&
        !table.has(key.replace('vnetConnectivity.', '')),
    );
    expect(missing).toEqual([]);
  });

  it('names the permissions that there are', () => {
    expect(
      quotesOf('docs/guide/permissions.md')
        .filter(text => /^vnetConnectivity\.\w+\.\w+$/.test(text))
        .filter((name, index, all) => all.indexOf(name) === index)
        .sort(),
    ).toEqual([...permissions].sort());
  });

  it('names for each threat a test of that name, or says that there is none', () => {
    const rows = prose('docs/guide/security.md')
      .split('\n')
      .filter(line => /^\| (?!Threat|-)/.test(line))
      .map(line => line.split(' | '));
    expect(rows.length).toBeGreaterThan(20);
    const wrong = rows.flatMap(row => {
      const held = row[row.length - 1];
      const proofs = [...held.matchAll(/`([^`]+)`: _([^_]+)_/g)];
      if (proofs.length === 0) return held.startsWith('none') ? [] : [held];
      return proofs
        .filter(([, file, title]) => !read(file).includes(title))
        .map(([proof]) => proof);
    });
    expect(wrong).toEqual([]);
  });

  it('quotes messages as the code has them', () => {
    const code = sourceFiles()
      .filter(({ path }) => !/\.test\.|__testUtils__|^test\//.test(path))
      .map(({ text }) => text.replace(/\\'/g, "'"))
      .join('\n');
    const messages = prose('docs/guide/troubleshooting.md')
      .split('\n')
      .flatMap(line => /^\| `([^`]+)` +\|/.exec(line)?.[1] ?? []);
    expect(messages.length).toBeGreaterThan(20);
    const parts = messages.flatMap(message =>
      message.split('…').map(part => part.trim()),
    );
    expect(parts.filter(part => !code.includes(part))).toEqual([]);
  });
});
