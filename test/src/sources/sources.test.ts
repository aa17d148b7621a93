import { riddlesIn } from './__testUtils__/riddles';
import { sourceFiles } from './__testUtils__/source-files';

const files = sourceFiles();

/** Tables of facts, and texts: they may be as long as what they list. */
const data = [
  'plugins/vnet-connectivity-common/src/azure/places.ts',
  'plugins/vnet-connectivity-common/src/azure/quotes.ts',
  'plugins/vnet-connectivity-common/src/azure/regions.ts',
  'plugins/vnet-connectivity-common/src/azure/sources.ts',
  'plugins/vnet-connectivity-common/src/spec/labels.ts',
  'plugins/vnet-connectivity/src/content/overview.ts',
];

it('finds the source files of the repository', () => {
  expect(files.length).toBeGreaterThan(1000);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'plugins/vnet-connectivity-common/src/design.ts',
      'plugins/vnet-connectivity-common/scripts/facts.mjs',
      'packages/backend/src/index.ts',
      'test/src/sources/sources.test.ts',
    ]),
  );
});

describe('source files', () => {
  it('have at most 400 lines, but for tables of data', () => {
    const long = files
      .filter(({ text }) => text.split('\n').length - 1 > 400)
      .map(({ path }) => path);
    expect(long).toEqual(data);
  });
});

describe('riddlesIn', () => {
  it.each([
    ['*', ' What a rule says. ', ['What a rule says.']],
    ['*', '\n * Whether it works.\n * Default: no.\n ', ['Whether it works.']],
    ['*', ' True if it works. ', []],
    ['*', ' Whatever is left. ', []],
    ['', ' What a comment in code explains. ', []],
  ])('finds in /*%s%s*/', (star, comment, texts) => {
    const source = `const a = 1;
/*${star}${comment}*/
const b = 2;`;
    expect(riddlesIn(source)).toEqual(texts.map(text => ({ line: 2, text })));
  });
});

describe('doc comments', () => {
  it('say what a thing is or returns, and do not begin with a question word', () => {
    const found = files.flatMap(({ path, text }) =>
      riddlesIn(text).map(
        ({ line, text: riddle }) => `${path}:${line} ${riddle}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
