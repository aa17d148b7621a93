import { readMarkup } from './markup';

describe('readMarkup', () => {
  it('reads words, terms, figures and strong words', () => {
    expect(
      readMarkup(
        'A [peering](term:peering) takes [](figure:roundTrip), **not** more.',
      ),
    ).toEqual([
      { kind: 'words', words: 'A ' },
      { kind: 'link', words: 'peering', to: 'term', id: 'peering' },
      { kind: 'words', words: ' takes ' },
      { kind: 'link', words: '', to: 'figure', id: 'roundTrip' },
      { kind: 'words', words: ', ' },
      { kind: 'strong', words: 'not' },
      { kind: 'words', words: ' more.' },
    ]);
  });

  it.each([
    '',
    'Nothing special (see below).',
    'An [open bracket',
    '[words](without a kind)',
    '2 * 3 ** 4',
    '[](figure:)',
  ])('takes “%s” as it stands', text => {
    expect(readMarkup(text)).toEqual(
      text ? [{ kind: 'words', words: text }] : [],
    );
  });
});
