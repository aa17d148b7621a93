import type { Layer } from './layers';
import { shared } from './shared';

/**
 * A piece of infrastructure code: text; parts that are there where, of each of some choices of layers (`a|b`), one is;
 * a list that is there where anything is in it; or what only one language has.
 */
export type Part<Other = never> =
  | string
  | Needing<Other>
  | ListOf<Other>
  | Other;

interface Needing<Other> {
  readonly needs: readonly string[];
  readonly parts: readonly Part<Other>[];
}

interface ListOf<Other> {
  readonly before: string;
  readonly entries: readonly Part<Other>[];
  readonly after: string;
}

/** For {@link textOf} where a language has no parts of its own. */
export const nothingElse = (part: never): string => part;

/**
 * The text of the parts that are there.
 *
 * @param textOfOther - of what only one language has
 */
export function textOf<Other extends object>(
  parts: readonly Part<Other>[],
  layers: ReadonlySet<string>,
  textOfOther: (part: Other) => string,
): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else if ('needs' in part) {
      const isThere = part.needs.every(choice =>
        choice.split('|').some(layer => layers.has(layer)),
      );
      if (isThere) text += textOf(part.parts, layers, textOfOther);
    } else if ('entries' in part) {
      const entries = textOf(part.entries, layers, textOfOther);
      if (entries) text += part.before + entries + part.after;
    } else {
      text += textOfOther(part);
    }
  }
  return text;
}

/**
 * The files that are composed for each set of layers, once: networks of one kind have the same code, and there are some hundred
 * kinds.
 */
export function composedOnce(
  compose: (layers: ReadonlySet<Layer>) => ReadonlyMap<string, string>,
): (layers: ReadonlySet<Layer>) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return layers => {
    const key = [...layers].join();
    let composed = known.get(key);
    if (composed === undefined) {
      composed = compose(layers);
      composed.forEach(shared);
      known.set(key, composed);
    }
    return composed;
  };
}
