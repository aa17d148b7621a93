/** Data that has a literal in Bicep. What is undefined is left out. */
export type BicepData =
  | string
  | number
  | boolean
  | readonly BicepData[]
  | { readonly [key: string]: BicepData | undefined };

/**
 * The Bicep literal of a value, over several lines where it is an object.
 *
 * @param indent - what stands before the line on which it begins
 */
export function bicepLiteral(value: BicepData, indent = ''): string {
  if (typeof value === 'string') return bicepString(value);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  const inner = `${indent}  `;
  if (isList(value)) {
    return value.every(item => typeof item !== 'object')
      ? `[${value.map(item => bicepLiteral(item)).join(', ')}]`
      : block(
          '[',
          ']',
          indent,
          value.map(item => bicepLiteral(item, inner)),
        );
  }
  return block(
    '{',
    '}',
    indent,
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined
        ? []
        : [`${bicepKey(key)}: ${bicepLiteral(item, inner)}`],
    ),
  );
}

function isList(value: BicepData): value is readonly BicepData[] {
  return Array.isArray(value);
}

function block(
  open: string,
  close: string,
  indent: string,
  lines: readonly string[],
): string {
  return lines.length === 0
    ? `${open}${close}`
    : [open, ...lines.map(line => `${indent}  ${line}`), indent + close].join(
        '\n',
      );
}

/** Names that mean something else to Bicep where they stand alone. */
const keywords = ['true', 'false', 'null'];

/** A key of an object: Bicep's linter wants no quotes where none are needed. */
function bicepKey(key: string): string {
  return /^[a-zA-Z_]\w*$/.test(key) && !keywords.includes(key)
    ? key
    : bicepString(key);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '${': '\\${',
};

/** A text as a Bicep string: nothing in it ends the string, begins an expression or hides from a reader. */
export function bicepString(text: string): string {
  // Almost every text is a name or a range.
  if (/^[\w ./:-]*$/.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/[\\'\n\r\t]|\$\{/g, match => escapes[match])
    // Half of a character is no character to Bicep.
    .replace(/\p{Cs}/gu, '\u{fffd}')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
  return `'${escaped}'`;
}
