import { parseDocument } from 'yaml';
import { parseYaml } from './yaml';
import { problemOfSize } from './yaml-nesting';

describe('parseYaml', () => {
  it.each([
    'a: 1\nb: 2\n',
    '{"a": {"b": [1, {"c": 2}]}}',
    '- 1\n- a: &x 1\n  b: *x\n',
    'a: 1\na: 2\n',
    'a:\n  b: 1\n  "b": 2\nc: [',
    '? [1]\n: 2\n? [1]\n: 3\n',
  ])('reads %j and refuses what the library does', text => {
    const ours = parseYaml(text);
    const theirs = parseDocument(text);
    expect(ours.errors.map(({ code }) => code).sort()).toEqual(
      theirs.errors.map(({ code }) => code).sort(),
    );
    const dataOf = (document: typeof ours) =>
      document.errors.length === 0 ? document.toJS() : undefined;
    expect(dataOf(ours)).toEqual(dataOf(theirs));
  });

  it('names the line of a key that stands twice', () => {
    expect(parseYaml('a: 1\nb: 2\na: 3\n').errors).toMatchObject([
      {
        code: 'DUPLICATE_KEY',
        message: 'Map keys must be unique at line 3, column 1',
        linePos: [{ line: 3, col: 1 }],
      },
    ]);
  });
});

describe('problemOfSize', () => {
  const most = { characters: 100, entries: 3 };

  it.each([
    ['a: [1, 2, 3]\n', undefined],
    [
      'x: 1\na: [1, 2, 3, 4]\n',
      'has a list or section with 4 entries, from line 2 on, and at most 3 are read',
    ],
    [
      'a: 1\nb: 1\nc: 1\nd: 1\n',
      'has a list or section with 4 entries, from line 1 on, and at most 3 are read',
    ],
    [' '.repeat(101), 'has 101 characters, and at most 100 are read'],
  ])('says of %j: %s', (text, problem) => {
    expect(problemOfSize(text, most)).toBe(problem);
  });

  it('says that a text is nested too deeply', () => {
    expect(
      problemOfSize('['.repeat(200), { characters: 1000, entries: 3 }),
    ).toBe('is nested more than 100 levels deep, and no network is');
  });
});
