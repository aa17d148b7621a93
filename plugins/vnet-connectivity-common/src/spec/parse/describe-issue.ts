import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { Finding, SpecPath } from '../../findings';
import { formatPath, valueAt } from '../../findings';
import { choiceAt } from '../label-of-path';
import { connectivitySpecSchema } from '../schema';
import {
  capitalised,
  exampleAt,
  fieldAt,
  missingValue,
  unreadableValue,
} from './field-words';
import { schemaFinding } from './findings';

/** A schema issue in words: the field, the required value and the actual one. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
): Finding[] {
  const path = issue.path.map(part =>
    typeof part === 'symbol' ? String(part) : part,
  );
  const name = formatPath(path) || 'The document';
  const report = (message: string, plain: string) => [
    schemaFinding(path, message, plain),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownField(path, key));
    case 'invalid_key': {
      const key = JSON.stringify(path.at(-1));
      const why = issue.issues.map(({ message }) => message).join(', and it ');
      return report(
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
        return report(
          `${name} is missing. It must be ${wanted}.`,
          missingValue(path),
        );
      }
      const quote =
        issue.expected === 'string' &&
        (typeof got === 'number' || typeof got === 'boolean')
          ? ` Put it in quotes: "${got}".`
          : '';
      return report(
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
        ? report(`${name} is missing. It must be ${wanted}.`, choose)
        : report(`${name} must be ${wanted}, not ${nameOf(got)}.`, choose);
    }
    default: {
      const got = valueAt(input, path);
      const must = requirementOf(issue);
      return report(
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
