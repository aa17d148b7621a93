import { closest, distance } from 'fastest-levenshtein';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { sources } from '../azure';
import type { Finding, SpecPath } from '../findings';
import { formatPath } from '../findings';
import {
  hiddenCharacterIn,
  pipelineCommandIn,
  withVisibleCharacters,
} from '../text';
import { choiceAt, labelAt, placeOf } from './labels';
import type { ConnectivitySpec } from './schema';
import { connectivitySpecSchema } from './schema';

/** The spec if its shape is right, and the errors if it is not. */
export interface ParsedSpec {
  readonly spec?: ConnectivitySpec;
  readonly findings: readonly Finding[];
}

/** Reads a spec from YAML or JSON text, or from data. Never throws for what it is given. */
export function parseSpec(input: unknown): ParsedSpec {
  const read = typeof input === 'string' ? readText(input) : { data: input };
  if ('problems' in read) {
    return {
      findings: read.problems.map(({ message, plain }) =>
        syntaxFinding(message, plain),
      ),
    };
  }
  if (read.data === null || read.data === undefined) {
    return {
      findings: [
        syntaxFinding(
          'The document is empty. Start with apiVersion: vnet-connectivity/v1, kind: ConnectivitySpec, metadata, regions and interconnect.',
          'There is nothing here yet. Give the network a name, add regions and say how they connect, or open a document that you have.',
        ),
      ],
    };
  }
  const parsed = connectivitySpecSchema.safeParse(read.data);
  const findings = [
    ...placesIn(read.data).flatMap(textFindings),
    ...(parsed.error?.issues ?? []).flatMap(issue =>
      describe(issue, read.data),
    ),
  ];
  return parsed.success && findings.length === 0
    ? { spec: parsed.data, findings }
    : { findings };
}

/** A value of the document and its parent. */
interface Place {
  readonly value: unknown;
  readonly key?: string | number;
  readonly parent?: Place;
}

/** Every value of a document that has a key, outermost first. */
function placesIn(data: unknown): Place[] {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  // A work list instead of recursion, because a document can be nested deeper than calls.
  const pending: Place[] = [{ value: data }];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    const { value } = parent;
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      continue;
    }
    seen.add(value);
    for (const [name, child] of Object.entries(value)) {
      const key = Array.isArray(value) ? Number(name) : name;
      const place = { value: child, key, parent };
      found.push(place);
      // The schema would drop it without a word.
      if (key !== '__proto__') pending.push(place);
    }
  }
  return found;
}

/** The errors in a text of the document, or in a name in it, whatever it means. */
function textFindings(place: Place): Finding[] {
  const { key, value } = place;
  if (key === '__proto__') {
    const path = pathOf(place);
    return [
      schemaFinding(
        path,
        `${formatPath(
          path,
        )} is not a name that a spec can use. Choose another.`,
        `${JSON.stringify(key)} cannot be a name. Choose another.`,
      ),
    ];
  }
  return [
    ...(typeof key === 'string' ? [problemOfText(key)] : []),
    ...(typeof value === 'string' ? [problemOfText(lineOf(place, value))] : []),
  ].flatMap(problem => {
    if (!problem) return [];
    const path = pathOf(place);
    return [
      {
        rule: 'spec-text',
        severity: 'error' as const,
        kind: 'incomplete' as const,
        path: formatPath(path),
        message: withVisibleCharacters(`${formatPath(path)} ${problem}`),
        plain: withVisibleCharacters(
          `${capitalised(fieldAt(path))} ${problem}`,
        ),
        docs: sources.spec.url,
      },
    ];
  });
}

/** A description without the line break at its end that a YAML block adds. */
function lineOf({ key, parent }: Place, value: string): string {
  return key === 'description' && parent?.key === 'metadata'
    ? value.replace(/\n$/, '')
    : value;
}

function problemOfText(text: string): string | undefined {
  const character = hiddenCharacterIn(text);
  if (character !== undefined) {
    return `has a character that readers do not see or take for another: ${character}. Delete it, and type a plain space where one is meant.`;
  }
  const command = pipelineCommandIn(text);
  return command === undefined
    ? undefined
    : `has ${command} in it, which a pipeline takes for a command when it prints the text. Write it another way.`;
}

function pathOf(place: Place): SpecPath {
  const path: (string | number)[] = [];
  for (
    let at: Place | undefined = place;
    at?.key !== undefined;
    at = at.parent
  ) {
    path.unshift(at.key);
  }
  return path;
}

type Read =
  | { readonly data: unknown }
  | { readonly problems: readonly Problem[] };

/** The reason why a text is no document: for readers who write YAML, and in plain words for those who do not. */
interface Problem {
  readonly message: string;
  readonly plain: string;
}

function readText(text: string): Read {
  try {
    const document = parseDocument(text, {
      prettyErrors: true,
      // Warnings of the parser are not printed: the schema refuses such documents.
      logLevel: 'error',
    });
    return document.errors.length > 0
      ? {
          problems: document.errors.map(({ code, message, linePos }) =>
            code === 'MULTIPLE_DOCS'
              ? {
                  message:
                    'The text holds several YAML documents. Keep one and remove the others, with the --- between them.',
                  plain:
                    'The text holds several networks. Keep one, and remove the others together with the lines of three hyphens between them.',
                }
              : {
                  message: `The document is no valid YAML: ${message
                    .split('\n')[0]
                    .replace(/[:.]$/, '')}.`,
                  plain: `The text cannot be read${
                    linePos ? ` from line ${linePos[0].line} on` : ''
                  }: look there for a missing quote, bracket or colon, or for a line that is indented too far or not far enough.`,
                },
          ),
        }
      : // The limit stops documents that grow without bound when their aliases are resolved.
        { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problems: [
        {
          message: `The document cannot be read: ${reason}.`,
          plain: `The text cannot be read: ${reason}.`,
        },
      ],
    };
  }
}

function syntaxFinding(message: string, plain: string): Finding {
  return {
    rule: 'spec-syntax',
    severity: 'error',
    kind: 'incomplete',
    path: '',
    message: withVisibleCharacters(message),
    plain: withVisibleCharacters(plain),
    docs: sources.spec.url,
  };
}

function schemaFinding(
  path: SpecPath,
  message: string,
  plain: string,
): Finding {
  return {
    rule: 'spec-schema',
    severity: 'error',
    kind: 'incomplete',
    path: formatPath(path),
    message: withVisibleCharacters(message),
    plain: withVisibleCharacters(plain),
    docs: sources.spec.url,
  };
}

/** A schema issue in words: the field, the required value and the actual one. */
function describe(issue: z.core.$ZodIssue, input: unknown): Finding[] {
  const path = issue.path.map(part =>
    typeof part === 'symbol' ? String(part) : part,
  );
  const name = formatPath(path) || 'The document';
  const say = (message: string, plain: string) => [
    schemaFinding(path, message, plain),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownField(path, key));
    case 'invalid_key': {
      const key = JSON.stringify(path.at(-1));
      const why = issue.issues.map(({ message }) => message).join(', and it ');
      return say(
        `${key} cannot be a name in ${formatPath(
          path.slice(0, -1),
        )}: it ${why}.`,
        `${key} cannot be a name here: it ${why}.`,
      );
    }
    case 'invalid_type': {
      const got = valueAt(input, path);
      const wanted = nameOfType(issue.expected);
      if (got === undefined) {
        return say(
          `${name} is missing. It must be ${wanted}.`,
          missingValue(path),
        );
      }
      const quote =
        issue.expected === 'string' &&
        (typeof got === 'number' || typeof got === 'boolean')
          ? ` Put it in quotes: "${got}".`
          : '';
      return say(
        `${name} must be ${wanted}, not ${nameOf(got)}.${quote}`,
        got === null ? missingValue(path) : unreadableValue(path),
      );
    }
    case 'invalid_value': {
      const got = valueAt(input, path);
      const wanted = oneOf(issue.values);
      const choose = `Choose ${
        issue.values.length === 1 ? '' : 'one of '
      }${issue.values
        .map(choice => choiceAt(path, String(choice)))
        .join(', ')} for ${fieldAt(path)}.`;
      return got === undefined
        ? say(`${name} is missing. It must be ${wanted}.`, choose)
        : say(`${name} must be ${wanted}, not ${nameOf(got)}.`, choose);
    }
    default: {
      const got = valueAt(input, path);
      const must = requirementOf(issue);
      return say(
        `${name} ${must}.`,
        got === '' || (Array.isArray(got) && got.length === 0)
          ? missingValue(path)
          : `${capitalised(fieldAt(path))} ${must}${exampleAt(path)}.`,
      );
    }
  }
}

/** The requirement that a value of the right type does not meet; the rest of a sentence. */
function requirementOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return 'must have at least one entry';
    if (issue.origin === 'string') return 'must not be empty';
    return `must be ${issue.minimum} or more`;
  }
  return issue.code === 'too_big' && issue.origin === 'number'
    ? `must be ${issue.maximum} or less`
    : issue.message;
}

/** `“Address ranges” of site hq`. */
function fieldAt(path: SpecPath): string {
  const label = labelAt(path)?.label;
  const place = placeOf(path);
  return label === undefined
    ? 'this part of the network'
    : `“${label}”${place === undefined ? '' : ` of ${place}`}`;
}

/** `, for example 192.168.0.0/16`. */
function exampleAt(path: SpecPath): string {
  const example = labelAt(path)?.example;
  return example === undefined ? '' : `, for example ${example}`;
}

function missingValue(path: SpecPath): string {
  return `Fill in ${fieldAt(path)}${exampleAt(path)}.`;
}

function unreadableValue(path: SpecPath): string {
  return `What stands in ${fieldAt(
    path,
  )} cannot be read. Enter it again${exampleAt(path)}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unknownField(path: SpecPath, key: string): Finding {
  const name = formatPath([...path, key]);
  const fields = fieldsAt(path);
  const guess = fields.length > 0 ? closest(key, fields) : undefined;
  const wayOut =
    guess && distance(key, guess) <= Math.max(2, key.length / 3)
      ? `Did you mean ${guess}?`
      : `Remove it; the fields here are ${fields.join(', ')}.`;
  return schemaFinding(
    [...path, key],
    `${name} is not a field of the spec. ${wayOut}`,
    `There is a value named ${JSON.stringify(
      key,
    )} that no form asks for. Remove it from the document.`,
  );
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1
    ? String(values[0])
    : `one of ${values.map(String).join(', ')}`;
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a section with fields',
    record: 'a section with named entries',
  };
  return names[expected] ?? expected;
}

function nameOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a section with fields';
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
  return `the text ${JSON.stringify(
    value.length > 60 ? `${value.slice(0, 59)}…` : value,
  )}`;
}

function valueAt(input: unknown, path: SpecPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    input,
  );
}

/** Names of the fields that the schema knows at this path. */
function fieldsAt(path: SpecPath): string[] {
  const schema = path.reduce<unknown>(childOf, connectivitySpecSchema);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The schema of one part of a value; undefined where the schema knows no such part. */
function childOf(schema: unknown, part: string | number): unknown {
  const child = partOf(schema, part);
  return child instanceof z.ZodOptional ? child.unwrap() : child;
}

function partOf(schema: unknown, part: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, part)
    ? schema.shape[part]
    : undefined;
}
