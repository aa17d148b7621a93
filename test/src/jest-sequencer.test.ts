import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const Sequencer = jest.requireActual('../jest-sequencer.cjs');

const root = resolve(__dirname, '../..');

/** The files of tests of every package. */
const files = ['packages', 'plugins', 'test'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.test\.tsx?$/.test(path) && !/node_modules/.test(path))
    .map(path => `${root}/${folder}/${path.replaceAll('\\', '/')}`),
);

it.each(Sequencer.longest as string[])('knows the file %s', end => {
  expect(files.filter(path => path.endsWith(end))).toHaveLength(1);
});

it('starts with the files that take longest', () => {
  const context = { config: { cache: false }, hasteFS: { getSize: () => 0 } };
  const sorted: { path: string }[] = new Sequencer().sort(
    files.map(path => ({ path, context })),
  );
  expect(sorted).toHaveLength(files.length);
  expect(
    sorted
      .slice(0, Sequencer.longest.length)
      .map(({ path }, index) => path.endsWith(Sequencer.longest[index])),
  ).not.toContain(false);
});
