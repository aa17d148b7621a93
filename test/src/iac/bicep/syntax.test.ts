import { grammarProblems } from './__testUtils__/grammar';
import { parseBicep } from './__testUtils__/parser';

const accepted = [
  "metadata name = 'x'",
  "targetScope = 'subscription'",
  "using 'main.bicep'\n\nparam name = 'x'",
  "import { a, b as c } from 'types.bicep'",
  "import * as types from 'types.bicep'",
  "@description('x')\n@minLength(1)\nparam names string[] = []",
  'param region types.region?',
  "param sku 'a' | 'b' = 'a'",
  "param sku ('a' | 'b')[]?",
  'param regions {\n  *: string\n}',
  "@export()\ntype region = {\n  @description('x')\n  name: string\n  'a-b': int?\n  tags: { *: string }\n}",
  "type kind =\n  | 'a'\n  | 'b'",
  'func double(value int) int => value * 2',
  'func join2(\n  a string,\n  b string\n) string =>\n  a',
  "var a = 'it\\'s ${b ? '${c}' : 'd'} \\u{1F600} \\${e}'",
  "var a = '''\nfirst ${not}\n  second\n'''",
  'var a = { b: 1, c: [1, 2], d: {} }',
  'var a = {\n  ...b\n  c: 1\n\n  ...d\n}',
  'var a = [\n  ...b\n  c\n]',
  'var a = [...b, c]',
  'var a = [for (item, i) in items(b): { key: i }]',
  'var a = [\n  for item in b: item\n]',
  "var a = b.?c[?0].d!.e[^1]['f']",
  'var a = b ?? c == d && !e || f > -1',
  'var a = b\n  ? c\n  : d ? e : f',
  'var a = map(b, (c, i) =>\n  { d: c })',
  'var a = f(\n  b,\n  c\n)',
  'var a = (\n  b\n)',
  'var a = b::c.id',
  "resource a 'A/b@2024-07-01' existing = {\n  name: 'x'\n  scope: resourceGroup('y')\n}",
  "resource a 'A/b@2024-07-01' = if (c) {\n  name: 'x'\n}",
  "resource a 'A/b@2024-07-01' = [for (c, i) in d: if (c.e) {\n  name: 'x'\n}]",
  "resource a 'A/b@2024-07-01' = {\n  name: 'x'\n  resource c 'd' = {\n    name: 'y'\n  }\n}",
  "@batchSize(1)\nmodule a 'b.bicep' = [\n  for c in d: {\n    name: c\n  }\n]",
  'output a string[] = [for b in c: b.id] // comment\n/* and\nmore */',
  '#disable-next-line no-unused-vars\nvar a = 1',
];

describe('what is Bicep', () => {
  it.each(accepted)('%s', async text => {
    expect(parseBicep('x.bicep', text)).not.toEqual([]);
    // The grammar is another's, and agrees.
    expect(await grammarProblems('x.bicep', text)).toEqual([]);
  });
});

describe('what is not', () => {
  it.each([
    ['var a = b @', '1:11'],
    ['var a', '1:6'],
    ['var a = ', '1:9'],
    ["var a = 'b", '1:9'],
    ["var a = '''b", '1:9'],
    ["var a = '\\x'", '1:10'],
    ["var a = '${b'", '1:13'],
    ["var a = '${b\n}'", '1:13'],
    ["var a = '${[b]}'", '1:12'],
    ['var a = "b"', '1:9'],
    ['var a = [1,\n2]', '1:12'],
    ['var a = [1 2]', '1:12'],
    ['var a = { b: 1 c: 2 }', '1:16'],
    ['var a = {\n  b = 1\n}', '2:5'],
    ['var a = b\n  && c', '2:3'],
    ['var a = b ? c', '1:14'],
    ['var a = (b, c)', '1:9'],
    ['var a = f(b', '1:12'],
    ['var a = f(b,)', '1:13'],
    ['var a = b var c = d', '1:11'],
    ['variable a = b', '1:1'],
    ['param a = 1 2', '1:13'],
    ['param a', '1:8'],
    ["resource a 'A/b' {\n}", '1:18'],
    ["resource a 'A/${b}' = {\n}", '1:12'],
    ["resource a 'A/b' = [for c in d {\n}]", '1:32'],
    ["resource a 'A/b' = if c {\n}", '1:23'],
    ["@description('x') param a string", '1:19'],
    ['type a = { b }', '1:14'],
  ])('%s', (text, place) => {
    expect(() => parseBicep('x.bicep', text)).toThrow(`x.bicep:${place}:`);
  });
});

describe('precedence', () => {
  it.each([
    ['a.b != c.d', '(a.b) != (c.d)'],
    ['a + b * c', 'a + (b * c)'],
    ['a - b - c', '(a - b) - c'],
    ['!a && b || c', '((!a) && b) || c'],
    ['a ?? b == c', 'a ?? (b == c)'],
    ['a || b ? c : d', '(a || b) ? c : d'],
    ['a ? b : c ? d : e', 'a ? b : (c ? d : e)'],
    ['-a.b', '-(a.b)'],
  ])('%s is %s', (short, long) => {
    const shape = (text: string) =>
      JSON.stringify(parseBicep('x.bicep', `var a = ${text}`), (key, value) =>
        key === 'at' ? undefined : value,
      );
    expect(shape(short)).toBe(shape(long));
  });
});

describe('the grammar of tree-sitter', () => {
  it('tells the place of what it does not accept', async () => {
    expect(await grammarProblems('x.bicep', 'var a = 1\nparam b\n')).toEqual([
      expect.stringMatching(/^x\.bicep:[23]:/),
    ]);
  });
});
