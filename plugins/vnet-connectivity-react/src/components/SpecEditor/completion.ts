import type {
  Completion,
  CompletionContext,
  CompletionResult,
} from '@codemirror/autocomplete';
import { startCompletion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';
import { isNestedTooDeeply } from 'backstage-plugin-vnet-connectivity-common';
import { parseDocument, stringify } from 'yaml';
import type { Translate } from '../../texts/components';
import type { SpecSchema } from './schema';
import { schemaAt, valuesOf } from './schema';
import { recordAt, suggestionsFor } from './suggestions';
import { yamlPlaceAt } from './yamlPlace';

/** Completes fields and values of the spec from its published schema, and from what the document itself names. */
export function completeSpec(
  t: Translate,
  {
    state,
    pos,
    explicit,
  }: Pick<CompletionContext, 'state' | 'pos' | 'explicit'>,
): CompletionResult | null {
  const written = state.doc.toString();
  const place = yamlPlaceAt(written, pos);
  if (!place) return null;
  const { path, from } = place;
  const schema = schemaAt(place.path);
  if (!schema) return null;
  const word = written.slice(from, pos);
  if (!explicit && word === '' && place.kind === 'key') return null;

  const document = dataOf(written);
  // An entry of a list of texts is written where a key could be.
  const isKey = place.kind === 'key' && schema.properties !== undefined;
  const options = isKey
    ? keys(
        t,
        schema,
        path,
        document,
        word,
        place.isFlow ? undefined : columnOf(written, from),
      )
    : values(schema, path, document);
  return options.length > 0 ? { from, options, validFor: /^[\w./ -]*$/ } : null;
}

function keys(
  t: Translate,
  { properties = {}, required = [] }: SpecSchema,
  path: SpecPath,
  document: unknown,
  written: string,
  column: number | undefined,
): Completion[] {
  const present = Object.keys(recordAt(document, path));
  const isRequired = (key: string) => required.includes(key);
  const missing = Object.keys(properties).filter(
    key => key === written || !present.includes(key),
  );
  // Otherwise in the order of the schema, which is that of the documentation.
  const ordered = [
    ...missing.filter(isRequired),
    ...missing.filter(key => !isRequired(key)),
  ];
  return ordered.map((key, index) => ({
    label: key,
    type: 'property',
    detail: isRequired(key) ? t('editor.required') : undefined,
    info: properties[key].description,
    boost: -Math.min(index, 99),
    apply: insertKey(key, properties[key], column),
  }));
}

/**
 * Inserts a key, and the start that every value of its kind has.
 *
 * @param column - column of the key; undefined within braces, where everything stays in the line
 */
function insertKey(key: string, schema: SpecSchema, column?: number) {
  // Of a value that may be a list or a single one, the list.
  const type =
    schema.type ??
    schema.anyOf?.map(each => each.type).find(each => each === 'array');
  const inner = `\n${' '.repeat((column ?? 0) + 2)}`;
  const start: Readonly<Record<string, string>> =
    column === undefined ? {} : { object: inner, array: `${inner}- ` };
  const insert = `${key}:${start[type ?? ''] ?? ' '}`;
  return (view: EditorView, _: Completion, from: number, to: number) => {
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.complete',
    });
    startCompletion(view);
  };
}

function values(
  schema: SpecSchema,
  path: SpecPath,
  document: unknown,
): Completion[] {
  const listed = valuesOf(schema).map(value => ({ value, detail: undefined }));
  return [...listed, ...suggestionsFor(path, document)].map(
    ({ value, detail }, index) => ({
      label: value,
      // Quoted where YAML would read something else.
      apply: schema.type === 'boolean' ? value : stringify(value).trim(),
      type: 'enum',
      detail,
      boost: -Math.min(index, 99),
    }),
  );
}

function columnOf(written: string, offset: number): number {
  return offset - (written.lastIndexOf('\n', offset - 1) + 1);
}

/** The readable part of a document; one that is being typed has errors. */
function dataOf(written: string): unknown {
  if (isNestedTooDeeply(written)) return undefined;
  try {
    return parseDocument(written, { logLevel: 'silent' }).toJS({
      maxAliasCount: 100,
    });
  } catch {
    return undefined;
  }
}
