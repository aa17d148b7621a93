import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';
import {
  formatPath,
  isNestedTooDeeply,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Node } from 'yaml';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

/** Part of a text, from one offset up to another. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A lookup of places in a text by the path of a finding: the range of a scalar value, otherwise that of its key. For a
 * value that is missing it is the range of the innermost part that would hold it.
 *
 * @public
 */
export function locator(text: string): (path: string) => TextRange {
  const ranges = new Map<string, TextRange>();
  if (!isNestedTooDeeply(text)) {
    const document = parseDocument(text, { logLevel: 'silent' });
    collect(document.contents, [], ranges);
  }
  // The longest first: the innermost part that contains a value.
  const paths = [...ranges.keys()].sort((a, b) => b.length - a.length);
  return path => {
    const holder = paths.find(
      known =>
        path === known ||
        path.startsWith(`${known}.`) ||
        path.startsWith(`${known}[`),
    );
    const range = holder === undefined ? undefined : ranges.get(holder);
    return range ?? firstLine(text);
  };
}

/** Line of an offset, counted from 1. @public */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function collect(
  node: unknown,
  path: SpecPath,
  ranges: Map<string, TextRange>,
): void {
  const enter = (part: string | number, key: unknown, value: unknown) => {
    const range =
      (isScalar(value) && value.value !== null && rangeOf(value)) ||
      rangeOf(key);
    if (range) ranges.set(formatPath([...path, part]), range);
    collect(value, [...path, part], ranges);
  };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key)) enter(String(key.value), key, value);
    }
  } else if (isSeq(node)) {
    node.items.forEach((entry, index) => enter(index, entry, entry));
  }
}

function rangeOf(value: unknown): TextRange | undefined {
  const range = isNode(value) ? (value as Node).range : undefined;
  return range ? { from: range[0], to: range[1] } : undefined;
}

/** The first line that is neither empty nor a comment; findings about the whole document are marked there. */
function firstLine(text: string): TextRange {
  const from = Math.max(0, text.search(/^[^#\s]/m));
  const end = text.indexOf('\n', from);
  return { from, to: end < 0 ? text.length : end };
}
