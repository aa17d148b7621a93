import type {
  Document,
  DocumentOptions,
  ParsedNode,
  ParseOptions,
  SchemaOptions,
} from 'yaml';
import {
  LineCounter,
  YAMLParseError,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';

/**
 * Reads YAML or JSON text as `parseDocument` of the library does, but compares each key with a set of those before it: the
 * library compares all pairs.
 */
export function parseYaml(
  text: string,
  options: Pick<
    ParseOptions & DocumentOptions & SchemaOptions,
    'logLevel' | 'merge'
  > = {},
): Document.Parsed<ParsedNode> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    ...options,
    lineCounter,
    uniqueKeys: false,
  });
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          document.errors.push(
            repeatedKey(key.range ?? [0, 0, 0], lineCounter),
          );
        }
        seen.add(key.value);
      }
    },
  });
  return document;
}

function repeatedKey(
  [from, to]: readonly [number, number, number],
  lines: LineCounter,
): YAMLParseError {
  const start = lines.linePos(from);
  const error = new YAMLParseError(
    [from, to],
    'DUPLICATE_KEY',
    `Map keys must be unique at line ${start.line}, column ${start.col}`,
  );
  error.linePos = [start];
  return error;
}
