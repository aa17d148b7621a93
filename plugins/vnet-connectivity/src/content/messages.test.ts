import { english } from './__testUtils__/english';
import { figures, names } from './figures';
import { glossary } from './glossary';
import { readMarkup } from './markup';
import type { Message } from './message';
import { message, messagesIn } from './message';
import { alternatives, options } from './options';
import { interconnectRows, onPremisesRows } from './overview';
import { places, stops } from './places';
import { decisions, question } from './question';
import type { vnetConnectivityLearnTranslationRef } from './translation';
import type { Option } from './types';
import { formulas, reaches, units } from './units';

const all: readonly Option[] = [...options, ...alternatives];

describe('messages', () => {
  /** Claims, headings and everything else that the page is made of. */
  const structure = [
    question,
    decisions,
    interconnectRows,
    onPremisesRows,
    options,
    alternatives,
    glossary,
  ];
  /** Messages that a component or a figure fills in. */
  const filledIn = [places, stops, units, formulas, reaches];
  const said = messagesIn([structure, filledIn]);

  it('have keys of their own, that i18next takes as they are', () => {
    const words = new Map<string, string>();
    for (const { key, english: text } of said) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/);
      expect(words.get(key) ?? text).toBe(text);
      words.set(key, text);
    }
    for (const key of words.keys()) {
      expect([...words.keys()].filter(k => k.startsWith(`${key}.`))).toEqual(
        [],
      );
    }
  });

  it('are all in the translation ref, word for word', () => {
    for (const each of said) {
      const words = english(each);
      expect(words).not.toBe(each.key);
      // With nothing filled in, only the placeholders are missing.
      const fixed = each.english.split(/\{\{.*?\}\}/);
      expect(fixed.filter(part => !words.includes(part))).toEqual([]);
    }
    expect(english(message('nobody.says.this', ''))).toBe('nobody.says.this');
  });

  it('keep their words in the type of the ref, from which Backstage exports them', () => {
    type Messages = typeof vnetConnectivityLearnTranslationRef.T;
    const words: Messages['globalPeering.short'] = 'Global peering';
    // @ts-expect-error There is no such message.
    type Missing = Messages['globalPeering.nothing'];
    expect(english(options[0].short)).toBe(words as Missing);
  });

  it('need nothing filled in where they are claims, headings or words', () => {
    for (const { english: text } of messagesIn(structure)) {
      expect(text).not.toMatch(/\{\{|\}\}|\$t\(/);
    }
  });

  it('name terms, figures, names and sections that there are', () => {
    const known: Record<string, readonly string[]> = {
      term: Object.keys(glossary),
      figure: Object.keys(figures),
      name: Object.keys(names),
      section: all.map(({ id }) => id),
    };
    const unknown = said.flatMap(({ key, english: text }) =>
      readMarkup(text).flatMap(stretch => {
        const isFine =
          stretch.kind === 'link'
            ? known[stretch.to]?.includes(stretch.id)
            : // What looks like markup and is not read as such.
              !/[[\]*]/.test(stretch.words);
        return isFine ? [] : [{ key, stretch }];
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('are plain where the page takes them as they are', () => {
    const claims = [
      question,
      ...decisions.flatMap(({ answers }) => answers.map(({ gist }) => gist)),
      ...[...interconnectRows, ...onPremisesRows].map(({ cells }) => cells),
      ...all.flatMap(option => [
        ...option.lead,
        option.picture,
        option.corrections,
        ...option.consequences.map(({ why }) => why),
        ...[option.gains, option.losses, option.costs, option.limits],
        ...[option.setUp, option.choose, option.avoid],
      ]),
    ];
    const rich = new Set(messagesIn(claims).map(({ key }) => key));
    const plain = said.filter(({ key }) => !rich.has(key));
    expect(plain.length).toBeGreaterThan(100);
    for (const { english: text } of plain) {
      expect(readMarkup(text)).toEqual([{ kind: 'words', words: text }]);
    }
  });

  it('are all that the structure says: beside them it has only ids', () => {
    const ids = stringsBesideMessages(structure);
    expect(ids.length).toBeGreaterThan(100);
    for (const id of ids) expect(id).toMatch(/^[a-z][\w:/-]*$/);
  });
});

function stringsBesideMessages(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  const own = messagesIn(content);
  if (own.length === 1 && own[0] === (content as Message)) return [];
  return Object.values(content).flatMap(stringsBesideMessages);
}
