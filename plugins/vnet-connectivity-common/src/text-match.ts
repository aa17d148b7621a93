/** Letters that Unicode does not decompose into a letter and an accent, by their plain spelling. */
const withoutStroke: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'o',
  æ: 'a',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
};

/** The quality of a match, the best first. @public */
export const matchRanks = ['exact', 'prefix', 'word', 'inside'] as const;

/** The quality of a match. @public */
export type MatchRank = (typeof matchRanks)[number];

/**
 * The best match of a query with the names of a thing: a name equals the query, starts with it, has words that start
 * with its words, or contains it. Case, accents, spaces and punctuation do not count; `ü` is found as `u` and as `ue`.
 * Undefined where no name matches; an empty query matches nothing.
 *
 * @public
 */
export function matchRank(
  query: string,
  names: readonly string[],
): MatchRank | undefined {
  const wanted = foldText(query);
  const words = wordsOf(query);
  if (wanted === '') return undefined;
  const folded = names.map(foldText);
  if (folded.includes(wanted)) return 'exact';
  if (folded.some(name => name.startsWith(wanted))) return 'prefix';
  const available = names.flatMap(wordsOf);
  if (words.every(word => available.some(each => each.startsWith(word)))) {
    return 'word';
  }
  return folded.some(name => name.includes(wanted)) ? 'inside' : undefined;
}

/** Letters and digits of a text, without case and accents. */
export function foldText(text: string): string {
  return wordsOf(text).join('');
}

/** A cache, because the same names are searched at every letter that the user types. */
const wordsByText = new Map<string, readonly string[]>();
const maxCachedTexts = 5000;

function wordsOf(text: string): readonly string[] {
  const known = wordsByText.get(text);
  if (known) return known;
  if (wordsByText.size >= maxCachedTexts) wordsByText.clear();
  const words = splitIntoWords(text);
  wordsByText.set(text, words);
  return words;
}

function splitIntoWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[øœæßłđ]/g, letter => withoutStroke[letter])
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      // The usual spelling of ä, ö and ü on keyboards without them; both sides are folded alike.
      .replace(/([aou])e/g, '$1')
      .split(/[^\p{Letter}\p{Number}]+/u)
      .filter(Boolean)
  );
}
