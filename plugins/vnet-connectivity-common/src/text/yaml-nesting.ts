import type { CST } from 'yaml';
import { Parser } from 'yaml';
import { count } from './count';

/** Levels of lists and maps in a text that is read; no document of ours has more than twenty. @public */
export const deepestYaml = 100;

interface Shape {
  readonly isTooDeep: boolean;
  /** Entries of the largest list or section, and the place where that starts. */
  readonly largest: { readonly entries: number; readonly offset: number };
}

/** The latest answer: whoever shows a text asks about it several times for each key that is pressed. */
let last: { readonly text: string; readonly shape: Shape } | undefined;

/**
 * True if a YAML or JSON text is nested more than `deepestYaml` levels deep. To be asked before the text is read:
 * the parser follows the levels by calls, and near the end of the stack V8 ends the process as soon as it compiles a
 * regular expression, which nothing can catch.
 *
 * @public
 */
export function isNestedTooDeeply(text: string): boolean {
  return shapeOf(text).isTooDeep;
}

/**
 * The way in which a YAML or JSON text is larger than what is read, as the rest of a sentence about it; undefined where it
 * is not. To be asked before the text is read.
 */
export function problemOfSize(
  text: string,
  most: { readonly characters: number; readonly entries: number },
): string | undefined {
  if (text.length > most.characters) {
    return `has ${count(text.length)} characters, and at most ${count(
      most.characters,
    )} are read`;
  }
  const { isTooDeep, largest } = shapeOf(text);
  if (isTooDeep) {
    return `is nested more than ${deepestYaml} levels deep, and no network is`;
  }
  if (largest.entries <= most.entries) return undefined;
  const line = text.slice(0, largest.offset).split('\n').length;
  return `has a list or section with ${count(
    largest.entries,
  )} entries, from line ${line} on, and at most ${count(
    most.entries,
  )} are read`;
}

function shapeOf(text: string): Shape {
  if (text !== last?.text) last = { text, shape: followLevels(text) };
  return last.shape;
}

function followLevels(text: string): Shape {
  let largest = { entries: 0, offset: 0 };
  for (const token of new Parser().parse(text)) {
    const shape = shapeOfToken(token);
    if (shape.isTooDeep) return shape;
    if (shape.largest.entries > largest.entries) largest = shape.largest;
  }
  return { isTooDeep: false, largest };
}

/** A work list instead of recursion, which is what must not happen. */
function shapeOfToken(whole: CST.Token): Shape {
  let largest = { entries: 0, offset: 0 };
  const pending: [token: CST.Token, depth: number][] = [[whole, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [token, depth] = next;
    if (depth > deepestYaml) return { isTooDeep: true, largest };
    if (token.type === 'document') {
      if (token.value) pending.push([token.value, depth]);
    } else if ('items' in token) {
      if (token.items.length > largest.entries) {
        largest = { entries: token.items.length, offset: token.offset };
      }
      for (const { key, value } of token.items) {
        if (key) pending.push([key, depth + 1]);
        if (value) pending.push([value, depth + 1]);
      }
    }
  }
  return { isTooDeep: false, largest };
}
