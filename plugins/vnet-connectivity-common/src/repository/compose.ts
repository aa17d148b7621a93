import type { Layer } from './layers';

/**
 * A piece of infrastructure code: text; text that is there where, of each list of layers, one is; or a list that is
 * there where anything is in it.
 */
export type Part =
  | string
  | { readonly needs: readonly string[]; readonly text: string }
  | {
      readonly before: string;
      readonly entries: readonly Part[];
      readonly after: string;
    };

/** The text of the parts that are there. */
export function textOf(
  parts: readonly Part[],
  layers: ReadonlySet<string>,
): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else if ('needs' in part) {
      if (
        part.needs.every(any => any.split('|').some(one => layers.has(one)))
      ) {
        text += part.text;
      }
    } else {
      const entries = textOf(part.entries, layers);
      if (entries) text += part.before + entries + part.after;
    }
  }
  return text;
}

/**
 * What is composed for each set of layers, once: networks of one kind have the same code, and there are some hundred
 * kinds.
 */
export function composedOnce<T>(
  compose: (layers: ReadonlySet<Layer>) => T,
): (layers: ReadonlySet<Layer>) => T {
  const known = new Map<string, T>();
  return layers => {
    const key = [...layers].join();
    let composed = known.get(key);
    if (composed === undefined) {
      composed = compose(layers);
      known.set(key, composed);
    }
    return composed;
  };
}
