/**
 * A resource as both languages describe it: the facts that decide how the network behaves, by the same names. Ids are in
 * lower case, because Azure compares them so.
 */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Resources by type and id. Two of the same id would hide each other, and are refused. */
export function byId(
  resources: readonly Resource[],
): Readonly<Record<string, Resource['facts']>> {
  const found: Record<string, Resource['facts']> = {};
  for (const { type, id, facts } of resources) {
    const key = `${type} ${id}`;
    if (key in found) throw new Error(`${key} is there twice.`);
    found[key] = plain(facts);
  }
  return found;
}

/** Without what is not set, so that leaving out and setting to nothing are the same. */
function plain<T>(value: T): T {
  if (Array.isArray(value)) return value.map(plain) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, plain(entry)])
      .filter(([, entry]) => !isNothing(entry)),
  ) as T;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** A set that both languages may write in any order. */
export function sorted(values: unknown): string[] | undefined {
  return Array.isArray(values) ? values.map(String).sort() : undefined;
}

export function lower(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}
