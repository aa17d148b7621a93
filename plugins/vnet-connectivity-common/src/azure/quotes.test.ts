import { rules } from '../rules';
import * as azure from './index';
import type { Quote } from './quotes';
import { allQuotes } from './quotes';
import type { Source } from './sources';

/** Numbers that pages write as words. */
const words: Readonly<Record<number, readonly string[]>> = {
  1: ['one', 'first'],
  2: ['two', 'second', 'both'],
  4: ['four'],
};

/** Numbers that no page states as they are, with what they follow from. */
const derived = new Map([
  ['routeServerLimits.peerAsn.value', 'ASNs of 16 bits end there'],
  [
    'routeServerLimits.routesPerPeerAnnouncedAnew.value',
    'the page counts 2001 routes twice, which is more than 4,000',
  ],
]);

/** Exports with numbers that are no facts of a page. */
const noFacts = new Map([
  ['hoursPerMonth', 'arithmetic'],
  ['knownPrices', 'built of prices that have quotes of their own'],
  ['maxAsn', 'RFC 7300'],
  ['places', 'a table of coordinates, as a whole from its source'],
  ['retailMeters', 'zones are names there'],
]);

interface Numbered {
  readonly path: string;
  readonly value: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isSource = (value: unknown): value is Source =>
  isRecord(value) && 'url' in value && 'date' in value;

/** Members of a value with the path to each; what an array holds has the path of the array. */
function membersOf(value: unknown, path: string): [string, unknown][] {
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([key, member]) => [
    Array.isArray(value) ? path : `${path}.${key}`,
    member,
  ]);
}

function numbersIn(value: unknown, path: string): Numbered[] {
  if (typeof value === 'number') return [{ path, value }];
  return membersOf(value, path).flatMap(([inner, member]) =>
    numbersIn(member, inner),
  );
}

/** Parts of a value that name the document that states them. */
function sourcedIn(
  value: unknown,
  path: string,
): { readonly path: string; readonly source: Source }[] {
  if (!isRecord(value)) return [];
  const inner = membersOf(value, path).flatMap(([at, member]) =>
    sourcedIn(member, at),
  );
  return isSource(value.source)
    ? [{ path, source: value.source }, ...inner]
    : inner;
}

const values = Object.entries(azure).filter(
  ([name, value]) =>
    !noFacts.has(name) &&
    typeof value !== 'function' &&
    !isSource(value) &&
    !/[sS]ources$/.test(name),
);
const sourced = values.flatMap(([name, value]) => sourcedIn(value, name));
const quotesOf = (source: Source): readonly Quote[] =>
  allQuotes.find(known => known.source === source)?.quotes ?? [];
const everyQuote = allQuotes.flatMap(({ quotes }) => quotes);

/** True where a quote is about a fact, about one that it is part of, or about a part of it. */
const isAbout = ({ fact }: Quote, path: string) =>
  fact !== undefined &&
  (fact === path || path.startsWith(`${fact}.`) || fact.startsWith(`${path}.`));

/** The notations that a page may have for a number; the path gives its unit. */
function spellings({ path, value }: Numbered): string[] {
  return [
    String(value),
    value.toLocaleString('en-US'),
    ...(/mbps/i.test(path)
      ? [`${value / 1000} Gbps`, `${value / 1000}-Gbps`]
      : []),
    // In tables the unit stands once, above.
    ...(/^firewallTiers\./.test(path) ? [String(value / 1000)] : []),
    ...(path.endsWith('.generations') ? [`Generation${value}`] : []),
    ...(words[value] ?? []),
  ];
}

const says = (text: string, spelling: string) =>
  new RegExp(
    `(?<![\\w.,])${spelling.replace(/\./g, '\\.')}(?!\\w|[.,]\\d)`,
    'i',
  ).test(text);

describe('quotes', () => {
  it('are there for every fact that names its source', () => {
    expect(sourced.length).toBeGreaterThan(30);
    expect(
      sourced
        .filter(
          ({ path, source }) =>
            !quotesOf(source).some(quote => isAbout(quote, path)),
        )
        .map(({ path, source }) => `${path} (${source.title})`),
    ).toEqual([]);
  });

  it('say every number of the facts, or why it is on no page', () => {
    const numbers = values.flatMap(([name, value]) => numbersIn(value, name));
    expect(numbers.length).toBeGreaterThan(100);
    const unsaid = numbers.filter(number => {
      const about = everyQuote.filter(quote => isAbout(quote, number.path));
      return (
        !derived.has(number.path) &&
        !about.some(({ unquoted }) => unquoted !== undefined) &&
        !about.some(({ text = '' }) =>
          spellings(number).some(spelling => says(text, spelling)),
        )
      );
    });
    expect(unsaid.map(({ path, value }) => `${path}: ${value}`)).toEqual([]);
  });

  it('name facts and rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const memberOf = (value: unknown, key: string): unknown => {
      if (Array.isArray(value)) {
        return value
          .map(member => memberOf(member, key))
          .find(member => member !== undefined);
      }
      return isRecord(value) ? value[key] : undefined;
    };
    const exists = (fact: string) =>
      ids.has(fact) ||
      fact.split('.').reduce<unknown>(memberOf, { ...azure }) !== undefined;
    expect(
      everyQuote.flatMap(({ fact }) => (fact && !exists(fact) ? [fact] : [])),
    ).toEqual([]);
  });

  it('name a rule under the document that the rule cites', () => {
    const cited = new Map(
      rules.map(({ id, source }) => [id, azure.sources[source].title]),
    );
    expect(
      allQuotes
        .flatMap(({ source, quotes }) =>
          quotes.map(({ fact = '' }) => ({ fact, title: source.title })),
        )
        .filter(({ fact, title }) => (cited.get(fact) ?? title) !== title),
    ).toEqual([]);
  });

  it('are there for every document, once, or say why they are not', () => {
    for (const { source, quotes } of allQuotes) {
      expect([source.title, quotes.length]).not.toEqual([source.title, 0]);
      for (const { fact, text, unquoted } of quotes) {
        expect([fact, (text ?? unquoted ?? '').trim()]).not.toEqual([fact, '']);
      }
    }
    const documents = allQuotes.map(({ source }) => source);
    expect(new Set(documents).size).toBe(documents.length);
    const others = Object.values(azure).filter(
      value => isSource(value) && !documents.includes(value),
    );
    expect(others).toEqual([]);
  });

  it('are not part of what a portal loads', () => {
    expect(Object.keys(azure)).not.toContain('quotes');
  });
});
