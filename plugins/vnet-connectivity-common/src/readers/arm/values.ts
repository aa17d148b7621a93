import { parsePrefix } from '../../address';
import { isRecord } from '../../records';
import { hasOpenPart } from './template/open';

/** The properties of something in Azure's JSON. */
export type Values = Readonly<Record<string, unknown>>;

/** The field of a name. Tools write some names in another letter case than Azure does: `privateIpAddress`. */
export function fieldOf(values: Values, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  const wanted = name.toLowerCase();
  const found = Object.keys(values).find(key => key.toLowerCase() === wanted);
  return found === undefined ? undefined : values[found];
}

/** An expression of a template that nobody can evaluate without Azure; undefined for every other value. */
export function openExpression(value: unknown): string | undefined {
  return typeof value === 'string' && /^\[(?!\[)[^]*\]$/.test(value)
    ? value
    : undefined;
}

/** A text that is known; undefined for what is absent, empty or an open expression. */
export function textOf(values: Values, name: string): string | undefined {
  const value = fieldOf(values, name);
  return typeof value === 'string' &&
    value !== '' &&
    openExpression(value) === undefined
    ? value
    : undefined;
}

/** A flag; Resource Graph writes those of Network Manager as `"True"`. */
export function flagOf(values: Values, name: string): boolean | undefined {
  const value = fieldOf(values, name);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : undefined;
}

export function numberOf(values: Values, name: string): number | undefined {
  const value = fieldOf(values, name);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+$/.test(value)
    ? Number(value)
    : undefined;
}

/** A record inside; an empty one where there is none. */
export function recordOf(values: Values, name: string): Values {
  const value = fieldOf(values, name);
  return isRecord(value) ? value : {};
}

/** The entries of a list; none where it is absent or something else. */
export function listOf(values: Values, name: string): readonly unknown[] {
  const value = fieldOf(values, name);
  return Array.isArray(value) ? value : [];
}

export function recordsOf(values: Values, name: string): Values[] {
  return listOf(values, name).filter(isRecord);
}

/** The texts of a list that are known. */
export function textsOf(values: Values, name: string): string[] {
  return listOf(values, name).filter(
    (each): each is string =>
      typeof each === 'string' && openExpression(each) === undefined,
  );
}

/**
 * The properties of a part of a resource. `az` prints them one level up, beside the name and the id.
 */
export function propertiesOf(part: Values): Values {
  const properties = fieldOf(part, 'properties');
  return isRecord(properties) ? properties : part;
}

/** The id in a field such as `subnet: { id }`. An open expression is an id as well: one that nothing has. */
export function idIn(values: Values, name: string): string | undefined {
  return idOf(fieldOf(values, name));
}

/** The ids in a list such as `[{ id }]`. */
export function idsIn(values: Values, name: string): string[] {
  return listOf(values, name).flatMap(each => idOf(each) ?? []);
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  const id = isRecord(value) ? fieldOf(value, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** True for an address or a range of IPv6: the model is of IPv4. */
export function isIpv6(text: string): boolean {
  return (
    text.includes(':') &&
    openExpression(text) === undefined &&
    !hasOpenPart(text)
  );
}

/** IPv4 ranges, and what cannot be read as one. IPv6 is left aside: the model is of IPv4. */
export function rangesOf(texts: readonly unknown[]): {
  readonly ranges: readonly string[];
  readonly unread: readonly string[];
} {
  const ranges = new Set<string>();
  const unread: string[] = [];
  for (const text of texts) {
    if (typeof text !== 'string') {
      unread.push(JSON.stringify(text) ?? 'nothing');
      continue;
    }
    if (isIpv6(text)) continue;
    const parsed = parsePrefix(text);
    const range = 'prefix' in parsed ? text : parsed.suggestion;
    if (range !== undefined && text.includes('/')) ranges.add(range);
    else unread.push(text);
  }
  return { ranges: [...ranges].sort(), unread };
}

/** The ranges of `{ addressPrefixes: [...] }` in a field. */
export function spaceIn(values: Values, name: string) {
  const listed = fieldOf(recordOf(values, name), 'addressPrefixes');
  if (Array.isArray(listed)) return rangesOf(listed);
  return rangesOf(listed === undefined || listed === null ? [] : [listed]);
}

/** `West Europe` as `westeurope`. */
export function locationOf(values: Values): string | undefined {
  return (
    textOf(values, 'location')?.toLowerCase().replace(/\s/g, '') || undefined
  );
}
