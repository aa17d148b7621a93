import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';

/** The place in a document at which a key or value is being typed. */
export interface YamlPlace {
  /** Of the section or list that a key or entry is written into, or of the field whose value is written. */
  readonly path: SpecPath;
  readonly kind: 'key' | 'value';
  /** Offset at which the key or value starts. */
  readonly from: number;
  /** True if it is within braces or brackets. */
  readonly isFlow?: boolean;
}

type Part = string | number;

/** A key or the dash of a list, and the column that it stands in. */
interface Level {
  readonly column: number;
  readonly part: Part;
}

/**
 * The place of an offset, by indentation: a document that is being written is seldom valid, so that no parser
 * would do. Undefined in comments and where nothing can be written.
 */
export function yamlPlaceAt(
  text: string,
  offset: number,
): YamlPlace | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const levels: Level[] = [];
  let scalarColumn: number | undefined;
  for (const line of text.slice(0, start).split('\n')) {
    const column = line.search(/\S/);
    if (column < 0) continue;
    if (scalarColumn !== undefined && column > scalarColumn) continue;
    scalarColumn = undefined;
    if (line[column] === '#') continue;
    const content = enterDashes(levels, line);
    const entry = readKey(content.text);
    if (!entry) continue;
    const { key, value } = entry;
    enterKey(levels, content.column, key);
    if (/^[|>][-+\d]*\s*(#.*)?$/.test(value)) scalarColumn = content.column;
  }
  const line = text.slice(start, offset);
  const column = line.search(/\S/);
  if (scalarColumn !== undefined && column > scalarColumn) return undefined;
  const { text: content, column: at } = enterDashes(levels, line);
  if (content.startsWith('#') || /\s#/.test(content)) return undefined;
  leave(levels, at);
  const path = levels.map(({ part }) => part);
  const from = start + at;
  if (/^[[{]/.test(content)) return flowPlace(content, path, from);
  const entry = readKey(content);
  if (!entry) return { path, kind: 'key', from };
  const { whole, key, value } = entry;
  const valueFrom = from + whole.length - value.length;
  // Directly after the colon there is no value yet: `key:x` is one word.
  if (whole.endsWith(':')) return undefined;
  return /^[[{]/.test(value)
    ? flowPlace(value, [...path, key], valueFrom)
    : { path: [...path, key], kind: 'value', from: valueFrom };
}

interface Entry {
  readonly whole: string;
  readonly key: string;
  /** Empty where there is none yet. */
  readonly value: string;
}

/** `key: value` as its parts. */
function readKey(content: string): Entry | undefined {
  const match = /^("[^"]*"|'[^']*'|[^\s"'#{[][^:#]*?)\s*:(?:\s+(.*))?$/.exec(
    content,
  );
  return match
    ? { whole: match[0], key: unquote(match[1]), value: match[2] ?? '' }
    : undefined;
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Enters the lists whose dashes a line starts with; returns what is left of it, and its column. */
function enterDashes(
  levels: Level[],
  line: string,
): { readonly text: string; readonly column: number } {
  let column = line.search(/\S/);
  if (column < 0) return { text: '', column: line.length };
  while (/^-(\s|$)/.test(line.slice(column))) {
    let index = 0;
    for (let top = levels.at(-1); top; top = levels.at(-1)) {
      const isEntry = typeof top.part === 'number';
      if (top.column < column || (top.column === column && !isEntry)) break;
      if (top.column === column) index = Number(top.part) + 1;
      levels.pop();
    }
    levels.push({ column, part: index });
    const rest = line.slice(column + 1).search(/\S/);
    if (rest < 0) return { text: '', column: line.length };
    column += 1 + rest;
  }
  return { text: line.slice(column), column };
}

function leave(levels: Level[], column: number): void {
  while ((levels.at(-1)?.column ?? -1) >= column) levels.pop();
}

function enterKey(levels: Level[], column: number, part: string): void {
  leave(levels, column);
  levels.push({ column, part });
}

/** The place at the end of `{ location: weste` or `[weu, n`. */
function flowPlace(
  text: string,
  base: SpecPath,
  offset: number,
): YamlPlace | undefined {
  const open: { isList: boolean; index: number; key?: string; from: number }[] =
    [];
  let quote: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    const top = open.at(-1);
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '{' || char === '[') {
      open.push({ isList: char === '[', index: 0, from: at + 1 });
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (top && char === ',') {
      top.index += 1;
      top.key = undefined;
      top.from = at + 1;
    } else if (top && !top.isList && char === ':' && top.key === undefined) {
      top.key = unquote(text.slice(top.from, at).trim());
      top.from = at + 1;
    }
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const path = [
    ...base,
    ...open.flatMap(({ isList, index, key }): Part[] => {
      if (isList) return [index];
      return key === undefined ? [] : [key];
    }),
  ];
  const written = text.slice(last.from);
  return {
    path,
    kind: last.isList || last.key !== undefined ? 'value' : 'key',
    from: offset + last.from + (written.length - written.trimStart().length),
    isFlow: true,
  };
}
