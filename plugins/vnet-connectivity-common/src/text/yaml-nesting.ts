import type { CST } from 'yaml';
import { Parser } from 'yaml';

/** Levels of lists and maps in a text that is read; no document of ours has more than twenty. @public */
export const deepestYaml = 100;

/** The latest answer: whoever shows a text asks about it several times for each key that is pressed. */
let last: { readonly text: string; readonly answer: boolean } | undefined;

/**
 * True if a YAML or JSON text is nested more than `deepestYaml` levels deep. To be asked before the text is read:
 * the parser follows the levels by calls, and near the end of the stack V8 ends the process as soon as it compiles a
 * regular expression, which nothing can catch.
 *
 * @public
 */
export function isNestedTooDeeply(text: string): boolean {
  if (text !== last?.text) last = { text, answer: followLevels(text) };
  return last.answer;
}

function followLevels(text: string): boolean {
  for (const token of new Parser().parse(text)) {
    if (isDeeper(token)) return true;
  }
  return false;
}

/** A work list instead of recursion, which is what must not happen. */
function isDeeper(whole: CST.Token): boolean {
  const pending: [token: CST.Token, depth: number][] = [[whole, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [token, depth] = next;
    if (depth > deepestYaml) return true;
    if (token.type === 'document') {
      if (token.value) pending.push([token.value, depth]);
    } else if ('items' in token) {
      for (const { key, value } of token.items) {
        if (key) pending.push([key, depth + 1]);
        if (value) pending.push([value, depth + 1]);
      }
    }
  }
  return false;
}
