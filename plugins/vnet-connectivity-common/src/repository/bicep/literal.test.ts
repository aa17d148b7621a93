import * as fc from 'fast-check';
import type { BicepData } from './literal';
import { bicepLiteral, bicepString } from './literal';

/** The text that Bicep reads from a string, by the escapes that its documentation lists; anything else is refused. */
function read(literal: string): string {
  const match =
    /^'((?:[^'\\$\r\n]|\$(?!\{)|\\(?:[\\'nrt$]|u\{[0-9a-f]{1,6}\}))*)'$/u.exec(
      literal,
    );
  if (!match) throw new Error(`Not one Bicep string: ${literal}`);
  const single: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
  };
  return match[1].replace(
    /\\(?:u\{([0-9a-f]+)\}|(.))/gu,
    (_, code: string | undefined, character: string) =>
      code === undefined
        ? single[character] ?? character
        : String.fromCodePoint(parseInt(code, 16)),
  );
}

describe('a string', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['${name}', "'\\${name}'"],
    ['\\${name}', "'\\\\\\${name}'"],
    ['5 $ and {', "'5 $ and {'"],
    ['a\nb\r\tc', "'a\\nb\\r\\tc'"],
    // Reversed text would show a reader something else than what Bicep reads.
    ['\u202e', "'\\u{202e}'"],
    ['\u0000\u2028', "'\\u{0}\\u{2028}'"],
    ['größer 東京 🙂', "'größer 東京 🙂'"],
  ])('%j is %s', (text, literal) => {
    expect(bicepString(text)).toBe(literal);
  });

  it('is read as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({
            unit: fc.constantFrom('$', '{', '}', '\\', "'", '\n', 'u'),
          }),
        ),
        text => {
          expect(read(bicepString(text))).toBe(text);
        },
      ),
    );
  });

  it('has no half of a character, which Bicep could not read', () => {
    expect(read(bicepString('a\ud800b'))).toBe('a\ufffdb');
  });
});

it('writes a value over as many lines as it has parts', () => {
  const value: BicepData = {
    name: 'contoso',
    count: 3,
    'data-1': true,
    '0': [],
    none: {},
    left: undefined,
    list: ['a', "b'"],
    records: [{ a: 1 }, { b: 2 }],
  };
  expect(bicepLiteral(value)).toBe(`{
  '0': []
  name: 'contoso'
  count: 3
  'data-1': true
  none: {}
  list: ['a', 'b\\'']
  records: [
    {
      a: 1
    }
    {
      b: 2
    }
  ]
}`);
});

it.each(['true', 'false', 'null'])(
  'quotes the key %s, which would mean something else',
  key => {
    expect(bicepLiteral({ [key]: 1 })).toBe(`{\n  '${key}': 1\n}`);
  },
);

it('keeps a key from ending its object', () => {
  expect(bicepLiteral({ "a: 1\n}\n'": 2 })).toBe("{\n  'a: 1\\n}\\n\\'': 2\n}");
});
