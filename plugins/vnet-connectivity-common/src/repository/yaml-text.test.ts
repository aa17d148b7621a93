import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { yamlText } from './yaml-text';

const asLibrary = (document: Record<string, unknown>) =>
  stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });

/** Words as people write them, and what YAML could take for something else. */
const words = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[\w.,:/()#'"&*!|>%@`?{}[\]~ -]{0,12}$/),
      fc.constantFrom(
        '10.10.0.0/16',
        'West Europe',
        'group:default/network',
        '0x1F',
        '1e3',
        '12:30:45',
        '2026-01-01',
        'null',
        'Yes',
        'NaN',
        '.inf',
        '---',
        '...',
        '- a',
        'a: b',
        'a #b',
        'a:',
        '\n',
        '\u0085',
        'é',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(parts => parts.join(' '));
const texts = fc.oneof(words, fc.string(), fc.string({ unit: 'binary' }));
const empty = fc.constantFrom(undefined, null, {}, []);
const values = fc.oneof(
  texts,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.ipV4(),
  fc.uuid(),
  fc.tuple(fc.ipV4(), fc.nat(99)).map(([ip, length]) => `${ip}/${length}`),
);
const records = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(values, fc.array(values), empty),
);
const documents = fc.dictionary(
  fc.oneof(fc.constantFrom('name', 'title', 'type', 'owner'), texts),
  fc.oneof(values, records, fc.array(fc.oneof(values, records)), empty),
);

describe('yamlText', () => {
  it('is what the library writes, whatever the texts', () => {
    fc.assert(
      fc.property(documents, document => {
        expect(yamlText(document)).toBe(asLibrary(document));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every text', () => {
    fc.assert(
      // Lines the library folds in ways of its own.
      fc.property(
        words.filter(text => !text.includes('\n')),
        text => {
          expect(parse(yamlText({ metadata: { title: text } }))).toEqual({
            metadata: { title: text },
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
