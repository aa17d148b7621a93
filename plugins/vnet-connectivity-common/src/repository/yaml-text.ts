import { stringify } from 'yaml';

/**
 * YAML of a document, as the library would write it. A large network has hundreds of entities and networks, almost all
 * of values that need no quotes: what stands under a key of the document is written here where it is made of those
 * only, and by the library otherwise. What stands twice is written twice.
 */
export function yamlText(document: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(document).filter(
    ([, value]) => value !== undefined,
  );
  return parts.length === 0
    ? stringify({})
    : parts
        .map(
          ([key, value]) =>
            plainEntry(key, value, '') ??
            stringify(
              { [key]: value },
              { lineWidth: 0, aliasDuplicateObjects: false },
            ),
        )
        .join('');
}

/** Undefined, as below, where there is anything that may need more than to be written down. */
function plainEntry(
  key: string,
  value: unknown,
  indent: string,
): string | undefined {
  if (!isPlain(key)) return undefined;
  const scalar = plainScalar(value);
  if (scalar !== undefined) return `${indent}${key}: ${scalar}\n`;
  const inner = Array.isArray(value)
    ? plainList(value, `${indent}  `)
    : plainRecord(value, `${indent}  `);
  // What is empty stands on the line of its key.
  return inner ? `${indent}${key}:\n${inner}` : undefined;
}

function plainRecord(record: unknown, indent: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  let text = '';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    const entry = plainEntry(key, value, indent);
    if (!entry) return undefined;
    text += entry;
  }
  return text;
}

function plainList(
  list: readonly unknown[],
  indent: string,
): string | undefined {
  let text = '';
  for (const item of list) {
    if (Array.isArray(item)) return undefined;
    const scalar = plainScalar(item);
    const inner = scalar ?? plainRecord(item, `${indent}  `);
    if (!inner) return undefined;
    text +=
      scalar === undefined
        ? `${indent}- ${inner.slice(indent.length + 2)}`
        : `${indent}- ${scalar}\n`;
  }
  return text;
}

function plainScalar(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return isPlain(value) ? value : undefined;
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0)
        ? String(value)
        : undefined;
    default:
      return undefined;
  }
}

/** Words of which none could be read as a mark of YAML; with a letter first or several, it is no number either. */
const words =
  /^(?:[A-Za-z](?:[\w./,()-]|:(?=\w))*|\w[\w./,()-]*(?= ))(?: [\w.(](?:[\w./,()-]|:(?=\w))*)*$/;

/** IPv4 addresses and ranges, and ids of subscriptions: too many dots, or dashes, for a number. */
const addressOrId =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Words that YAML, of any version, takes for something else than a text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function isPlain(text: string): boolean {
  return (words.test(text) && !reserved.test(text)) || addressOrId.test(text);
}
