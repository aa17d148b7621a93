import fc from 'fast-check';
import {
  hasVisibleText,
  hiddenCharacterIn,
  pipelineCommandIn,
  withVisibleCharacters,
} from '.';

const codes = (from: number, to = from) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a hidden character', () => {
  it.each(
    [
      codes(0x00, 0x1f),
      codes(0x7f, 0xa0),
      [0xad, 0x034f, 0x061c, 0x115f, 0x1680, 0x17b4, 0x180e],
      codes(0x2000, 0x200f),
      codes(0x2028, 0x202f),
      codes(0x205f, 0x206f),
      [0x2800, 0x3000, 0x3164, 0xfe00, 0xfeff, 0xffa0, 0xfff9, 0xffff],
      [0xd800, 0xdfff, 0xe000, 0x1d173, 0xe0001, 0xe0041, 0xe0100, 0x10ffff],
    ]
      .flat()
      .map(code => [`U+${code.toString(16).toUpperCase().padStart(4, '0')}`]),
  )('is %s', notation => {
    const character = String.fromCodePoint(parseInt(notation.slice(2), 16));
    expect(hiddenCharacterIn(`a${character}b`)).toMatch(
      new RegExp(`^${notation.replace('+', '\\+')}(?: \\(.+\\))?$`),
    );
    expect(withVisibleCharacters(`a${character}b`)).toBe(`a${notation}b`);
    expect(hasVisibleText(character.repeat(3))).toBe(false);
  });

  it('has the name that people know it by', () => {
    expect(hiddenCharacterIn('a\u202eb')).toBe(
      'U+202E (right-to-left override)',
    );
    expect(hiddenCharacterIn('a\nb')).toBe('U+000A (line break)');
  });

  it.each([
    'Netzwerk für Büro Köln, Straße 5',
    'Σίσυφος Привет 日本語 العربية עברית हिन्दी ไทย e\u0301',
    'costs 5 € & more: <b> “quoted” – 100 % ✓ 🚀 ❤️ 👍🏽',
    ' plain spaces ',
  ])('is none of those in %j', text => {
    expect(hiddenCharacterIn(text)).toBeUndefined();
    expect(withVisibleCharacters(text)).toBe(text);
    expect(hasVisibleText(text)).toBe(true);
  });

  it.each([
    ['emoji of several parts', '👩\u200d💻 ❤\ufe0f\u200d🔥 👩🏽\u200d🚀'],
    ['Persian', 'شبکه\u200cی می\u200cخواهم'],
    ['Hindi and Sinhala', 'क्\u200dष क्\u200cष ශ්\u200dරී'],
  ])('is no joiner that changes what is seen: %s', (_, text) => {
    expect(hiddenCharacterIn(text)).toBeUndefined();
    expect(withVisibleCharacters(text)).toBe(text);
  });

  it.each([
    ['between letters that do not join', 'a\u200db'],
    ['between Arabic letters of which the first never joins', 'د\u200cا'],
    ['as the other joiner in Arabic', 'ب\u200dب'],
    ['at the end', '👩\u200d'],
    ['at the start', '\u200d👩'],
    ['twice', '👩\u200d\u200d💻'],
    ['at the end of an Indic word', 'क्\u200c'],
    ['between a pictogram and a letter', '👩\u200da'],
  ])('is a joiner %s', (_, text) => {
    expect(hiddenCharacterIn(text)).toMatch(/^U\+200[CD] \(zero-width /);
  });

  it('is a variation selector where there is no pictogram that it could belong to', () => {
    expect(hiddenCharacterIn('cost\ufe0f')).toBe('U+FE0F');
    expect(hiddenCharacterIn('❤\ufe0f\ufe0f')).toBe('U+FE0F');
  });

  it('is never left in what is made visible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(hiddenCharacterIn(withVisibleCharacters(text))).toBeUndefined();
      }),
    );
  });
});

describe('a command of a pipeline', () => {
  it.each([
    ['##vso[task.setvariable variable=x]y', '##vso['],
    ['a ##VSO[task.setsecret]y', '##VSO['],
    ['##[error]no', '##['],
    ['a ##[add-mask]b', '##['],
    ['::add-mask::x', '::'],
    ['  ::set-output name=a::b', '::'],
    ['::whatever::', '::'],
    ['first\n::error::x', '::'],
    ['a ::stop-commands::token', '::'],
    ['a ::Set-Env name=PATH::b', '::'],
    ['section_start:1560896352:first', 'section_start:'],
    ['a section_end:1:b', 'section_end:'],
  ])('is in %j', (text, mark) => {
    expect(pipelineCommandIn(text)).toBe(mark);
  });

  it.each([
    'std::chrono::seconds',
    '2001:db8::1',
    '::1',
    'a :: b',
    'ticket #[12] and ## 13',
    'section start: here',
    '',
  ])('is not in %j', text => {
    expect(pipelineCommandIn(text)).toBeUndefined();
  });
});
