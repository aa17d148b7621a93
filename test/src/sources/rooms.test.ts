import type { Import } from './__testUtils__/imports';
import {
  commonFiles,
  importsAmong,
  importsAmongFolders,
  importsInCircles,
  roomOf,
} from './__testUtils__/imports';

/** The rooms of the common package. Each imports only from those that stand before it. */
const rooms: readonly string[] = [
  'grouped-by.ts',
  'records.ts',
  'checker-package.ts',
  'steps.ts',
  'text',
  'text-match.ts',
  'version.ts',
  'address',
  'hcl',
  'azure',
  'findings',
  'spec',
  'network',
  'patterns',
  'topology',
  'readers',
  'rules',
  'routing',
  'change',
  'check-spec.ts',
  'comparison',
  'repository',
  'change-report',
  'design.ts',
  'design-policy.ts',
  'config.ts',
  'form',
  'prices',
  'questionnaire',
  'portal-networks.ts',
  'address-registry',
  'read-network-document.ts',
  'exports',
  'import',
  'compare-documents.ts',
  'drift.ts',
  'questions',
  'index.ts',
];

const written = ({ from, to }: Import) => `${from} imports ${to}`;

const files = commonFiles();
const imports = importsAmong(files);

it('finds the imports of the common package', () => {
  expect(imports).toEqual(
    expect.arrayContaining([
      { from: 'design.ts', to: 'check-spec.ts' },
      { from: 'readers/topology/parse.ts', to: 'findings/index.ts' },
      { from: 'index.ts', to: 'routing/index.ts' },
    ]),
  );
});

it('every room of the common package has its place in the order', () => {
  expect([...new Set([...files.keys()].map(roomOf))].sort()).toEqual(
    [...rooms].sort(),
  );
});

it('a room imports only from rooms before it', () => {
  const upwards = imports
    .filter(
      ({ from, to }) => rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from)),
    )
    .map(written);
  expect(upwards).toEqual([]);
});

it('no files of the common package import each other in a circle', () => {
  expect(importsInCircles(imports).map(written)).toEqual([]);
});

it('no folders of a room import each other in a circle', () => {
  const inside = imports.filter(({ from, to }) => roomOf(from) === roomOf(to));
  expect(importsInCircles(importsAmongFolders(inside)).map(written)).toEqual(
    [],
  );
});

describe('importsAmong', () => {
  it('finds values, types, exports and what is loaded on request', () => {
    const found = importsAmong(
      new Map([
        ['a/index.ts', ''],
        ['b.ts', "export * from './a';"],
        ['c/d.ts', "import type { B } from '../b';\nimport * as z from 'zod';"],
        ['c/e.ts', "const text = 'import x from ./d';\nimport('./d');"],
      ]),
    );
    expect(found).toEqual([
      { from: 'b.ts', to: 'a/index.ts' },
      { from: 'c/d.ts', to: 'b.ts' },
      { from: 'c/e.ts', to: 'c/d.ts' },
    ]);
  });
});

describe('importsInCircles', () => {
  const importsOf = (...pairs: readonly string[]) =>
    pairs.map(pair => ({ from: pair[0], to: pair[1] }));

  it('finds a circle, and nothing that leads to it or from it', () => {
    expect(importsInCircles(importsOf('ab', 'bc', 'cd', 'db', 'de'))).toEqual(
      importsOf('bc', 'cd', 'db'),
    );
  });

  it('finds none where there is none', () => {
    expect(importsInCircles(importsOf('ab', 'ac', 'bd', 'cd'))).toEqual([]);
  });

  it('finds two folders that import each other by different files', () => {
    const among = importsAmongFolders([
      { from: 'room/a/one.ts', to: 'room/b/one.ts' },
      { from: 'room/b/two/three.ts', to: 'room/a/two.ts' },
      { from: 'room/a/one.ts', to: 'room/words.ts' },
      { from: 'room/a/one.ts', to: 'room/a/two.ts' },
    ]);
    expect(importsInCircles(among)).toEqual([
      { from: 'room/a', to: 'room/b' },
      { from: 'room/b', to: 'room/a' },
    ]);
  });
});
