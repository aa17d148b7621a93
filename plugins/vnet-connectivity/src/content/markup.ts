/**
 * A segment of a text: plain words, or words that lead somewhere.
 *
 * | In a message                  | Shown as                                                |
 * | ----------------------------- | ------------------------------------------------------- |
 * | `[routes](term:routeTable)`   | the words, explained by that entry of `glossary.ts`     |
 * | `[](figure:roundTrip)`        | that figure of `figures.ts`, which opens its source     |
 * | `[](name:homeRegion)`         | what Azure calls that thing, by `names` in `figures.ts` |
 * | `[hubs](section:virtual-wan)` | the words, leading to the section of that anchor        |
 * | `**not**`                     | the words, strongly                                     |
 *
 * A translation moves these as its grammar wants, translates the words in brackets and leaves what is in parentheses alone.
 */
export type TextSegment =
  | { readonly kind: 'words' | 'strong'; readonly words: string }
  | {
      readonly kind: 'link';
      readonly words: string;
      /** `term`, `figure`, `name` or `section`; a translation may have anything here. */
      readonly to: string;
      readonly id: string;
    };

const markup = /\[([^[\]]*)\]\((\w+):([\w-]+)\)|\*\*([^*]+)\*\*/g;

/** Reads the markup of a text. Anything else is plain words. */
export function readMarkup(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let end = 0;
  const takeWords = (words: string) => {
    if (words) segments.push({ kind: 'words', words });
  };
  for (const match of text.matchAll(markup)) {
    const [all, words, to, id, strong] = match;
    takeWords(text.slice(end, match.index));
    segments.push(
      strong
        ? { kind: 'strong', words: strong }
        : { kind: 'link', words, to, id },
    );
    end = match.index + all.length;
  }
  takeWords(text.slice(end));
  return segments;
}
