import { isRecord, mapValues } from '../../records';
import { withoutShorthands } from './shorthands';
import type { Path, Report, SpellingProblem } from './spelling-problem';
import type { Spelling } from './spellings';
import { topologySpelling } from './spellings';

/** The data in the words of the schema of a topology, and what could be read in two ways. */
export function inSchemaWords(data: unknown): {
  readonly data: unknown;
  readonly problems: readonly SpellingProblem[];
} {
  const problems: SpellingProblem[] = [];
  const report = (path: Path, message: string) =>
    problems.push({ path, message });
  return {
    data: withoutShorthands(
      spelled(topologySpelling, data, [], report),
      report,
    ),
    problems,
  };
}

/** One text, or one gateway; a map in the place of a list of texts is something else. */
const isSingle = (value: unknown, field: string) =>
  typeof value === 'string' || (field === 'gateways' && isRecord(value));

function spelled(
  spelling: Spelling,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  const { each, keyed, ...own } = spelling;
  const entries = keyed ? regrouped(keyed, data, path, report) : data;
  const inner = each ?? own;
  if (Array.isArray(entries)) {
    return entries.map((value, index) =>
      fieldsOf(inner, value, [...path, index], report),
    );
  }
  if (!isRecord(entries)) return entries;
  return each || keyed?.schema === 'map'
    ? mapValues(entries, (value, name) =>
        fieldsOf(inner, value, [...path, name], report),
      )
    : fieldsOf(inner, entries, path, report);
}

/** One object with its fields in the words of the schema. */
function fieldsOf(
  { names = {}, words = {}, lists = [], maps = {}, inside = {} }: Spelling,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  if (!isRecord(data)) return data;
  const mapped = Object.keys(maps).filter(list => isRecord(data[list]));
  const meanings = { ...names };
  // A map in the place of a list is the field that is a map.
  for (const list of mapped) meanings[maps[list]] = [list];
  return mapValues(renamed(meanings, data, path, report), (value, field) => {
    const listed =
      lists.includes(field) && isSingle(value, field) ? [value] : value;
    const worded =
      words[field] && typeof listed === 'string'
        ? words[field][listed.toLowerCase().replace(/ /g, '')] ?? listed
        : listed;
    return inside[field]
      ? spelled(inside[field], worded, [...path, field], report)
      : worded;
  });
}

function renamed(
  names: NonNullable<Spelling['names']>,
  fields: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const written = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const meant =
      Object.keys(names).find(name => names[name].includes(field)) ?? field;
    const before = written.get(meant);
    if (before !== undefined) {
      report(
        [...path, field],
        `${before} and ${field} are two names of one field (${meant}); write it once`,
      );
      continue;
    }
    written.set(meant, field);
    result[meant] = value;
  }
  return result;
}

/** A list of things with names as a map by name, or the other way round; as it was where that would lose something. */
function regrouped(
  { by, schema }: NonNullable<Spelling['keyed']>,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  if (schema === 'list') {
    if (!isRecord(data)) return data;
    return Object.entries(data).map(([name, value]) => {
      if (!isRecord(value)) return value;
      if (by in value && value[by] !== name) {
        report(
          [...path, name, by],
          `it is named ${name} and ${String(value[by])}; write one name`,
        );
      }
      return { ...value, [by]: name };
    });
  }
  if (!Array.isArray(data)) return data;
  const result: Record<string, unknown> = {};
  for (const [index, entry] of data.entries()) {
    const name = isRecord(entry) ? entry[by] : undefined;
    if (!isRecord(entry) || typeof name !== 'string' || name === '') {
      report([...path, index], `an entry of this list needs a ${by}`);
      continue;
    }
    if (Object.hasOwn(result, name)) {
      report(
        [...path, index, by],
        `another entry of this list is named ${name} too; give each a name of its own`,
      );
      continue;
    }
    const { [by]: _, ...rest } = entry;
    result[name] = path.at(-1) === 'subnets' ? subnetRange(rest) : rest;
  }
  return result;
}

/** The range of a subnet that is written as an object with nothing but its range. */
function subnetRange(subnet: Record<string, unknown>): unknown {
  const [[field, range] = [], ...more] = Object.entries(subnet);
  return more.length === 0 && (field === 'prefix' || field === 'addressPrefix')
    ? range
    : subnet;
}
