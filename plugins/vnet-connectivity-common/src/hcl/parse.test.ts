import type { Expression } from './syntax';
import { evaluate } from './evaluate';
import { parseHcl } from './parse';
import { HclError } from './tokens';

/** The value of an expression of literals. */
function valueOf(expression: string) {
  return evaluate(
    parseHcl(`value = ${expression}\n`).attributes.value,
    () => undefined,
  );
}

function parsed(expression: string): Expression {
  return parseHcl(`value = ${expression}\n`).attributes.value;
}

describe('parseHcl', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['10 % 4 + 1', 3],
    ['1 + 1 == 2 && 3 > 2', true],
    ['true || true && false', true],
    ['!true || true', true],
    ['-2 * -3', 6],
    ['1 < 2 ? "a" : false ? "b" : "c"', 'a'],
    ['false ? "a" : false ? "b" : "c"', 'c'],
    ['1.5e2', 150],
  ])('binds the operators of %s', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it.each([
    [String.raw`"a\"b\\c\n\té"`, 'a"b\\c\n\té'],
    ['"$${not} %%{this}"', '${not} %{this}'],
    ['"a${1 + 1}b${"c${2}"}"', 'a2bc2'],
    ['"${ { a = "}" }["a"] }"', '}'],
  ])('reads the text %s', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it.each([
    ['<<EOT\n  a\n    b\n  EOT', '  a\n    b\n'],
    ['<<-EOT\n  a\n    b\n\n  EOT', 'a\n  b\n\n'],
    ['<<EOT\r\na\r\nb\r\nEOT', 'a\nb\n'],
    ['<<EOT\nx = ${1 + 1}, "$${y}" \\n\nEOT', 'x = 2, "${y}" \\n\n'],
  ])('reads the heredoc %j', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  it.each([
    ['[for x in [1, 2, 3] : x * 2 if x != 2]', [2, 6]],
    ['[for at, x in ["a", "b"] : "${at}${x}"]', ['0a', '1b']],
    ['{ for key, x in { b = 1, a = 2 } : x => key }', { 1: 'b', 2: 'a' }],
    [
      '{ for x in ["ab", "ac", "bc"] : length(x) == 2 ? "k${length(x)}" : "" => x... }',
      { k2: ['ab', 'ac', 'bc'] },
    ],
    ['{ for x in ["__proto__"] : x => 1... }["__proto__"]', [1]],
  ])('evaluates %s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  it('has no text of a list', () => {
    expect(() => valueOf('"${[1, 2]}"')).toThrow(HclError);
  });

  it('keeps the rest of a splat for each element', () => {
    expect(valueOf('[{ a = { b = 1 } }, { a = { b = 2 } }][*].a.b')).toEqual([
      1, 2,
    ]);
    expect(valueOf('{ a = 1 }[*].a')).toEqual([1]);
    expect(valueOf('null[*].a')).toEqual([]);
    expect(parsed('a.b[*].c').kind).toBe('splat');
  });

  it('ends an expression with its line, but not between brackets', () => {
    const { attributes } = parseHcl(
      'a = 1 # of it\nb = [\n  1, // one\n  2,\n]\nc = (1\n  + 2)\nd = f(\n  1,\n)\n/* x\n y = 1 */',
    );
    expect(Object.keys(attributes)).toEqual(['a', 'b', 'c', 'd']);
    expect(() => parseHcl('a = 1\n+ 2\n')).toThrow(HclError);
  });

  it('reads blocks of one line and of several labels', () => {
    expect(
      parseHcl('resource "a" "b" { c = 1 }\nd { e { f = 1 } }').blocks,
    ).toMatchObject([
      { type: 'resource', labels: ['a', 'b'], blocks: [] },
      { type: 'd', labels: [], blocks: [{ type: 'e' }] },
    ]);
  });

  it.each([
    'a = ',
    'a = "',
    'a = "${',
    'a = "${1"',
    'a = "%{ if x }y%{ endif }"',
    'a = <<EOT\nno end',
    'a = [1 2]',
    'a = { b = 1 c = 2 }',
    'a = 1 2',
    'a {',
    'a = (1',
    'a = @',
    String.raw`a = "\q"`,
    '}',
    '"a" = 1',
    '\u0000',
  ])('refuses %j as a language error', text => {
    expect(() => parseHcl(text)).toThrow(HclError);
  });

  it.each([
    ['brackets', `a = ${'('.repeat(200_000)}`],
    ['lists', `a = ${'['.repeat(200_000)}`],
    ['signs', `a = ${'!'.repeat(200_000)}true`],
    ['texts', `a = ${'"${'.repeat(100_000)}`],
    ['blocks', 'a {\n'.repeat(200_000)],
    ['conditionals', `a = ${'true ? 1 : '.repeat(100_000)}`],
  ])('refuses %s that are nested without end', (_, text) => {
    expect(() => parseHcl(text)).toThrow(HclError);
  });

  it('has an attribute of any name', () => {
    const { attributes } = parseHcl('__proto__ = 1\nconstructor = 2\n');
    expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });
});
