import { isRecord } from '../../records';
import { partsOf, referencesOf, writtenReferences } from './expressions';
import type { Instance, InstanceKey } from './instances';
import type { ConfiguredModules, Place } from './modules';
import { childOf, keysOf } from './modules';

/** The resources to which an argument may refer. */
export interface Candidates {
  readonly instances: readonly Instance[];
  /** Only the key of for_each chose among them. */
  readonly inferred: boolean;
}

/**
 * Those that the key chooses among the instances of for_each or count. `each.key` is known; `each.value.x` is known where
 * for_each is over a variable. Elsewhere keys are read: of `weu/hq` one part names the instance that is meant (the whole
 * key does where each.value has no fields, as in a set), and a variable may have an entry of the same key that names it.
 */
export function chosenByKey(
  modules: ConfiguredModules,
  place: Place,
  written: readonly string[],
  { instances, inferred }: Candidates,
): Candidates {
  const { module, key } = place;
  const selectors = written.filter(each => /^(each|count)\./.test(each));
  const whole = { instances, inferred };
  if (instances.length < 2) return whole;
  const having = (wanted: (key: InstanceKey) => boolean) =>
    instances.filter(each => keysOf(each, module).some(wanted));
  const guided = (wanted: (key: InstanceKey) => boolean) => {
    const found = having(wanted);
    return found.length > 0 && found.length < instances.length
      ? { instances: found, inferred: true }
      : undefined;
  };
  // `networks[var.hub]`: the value of a variable that is a key.
  const given = written.map(each => modules.valueOf(module, each));
  const byVariable = guided(each => given.includes(each));
  if (key === undefined || selectors.length === 0) return byVariable ?? whole;
  const isWhole = selectors.includes('each.value');
  const values = selectors.filter(each => each.startsWith('each.value'));
  const known =
    values.length === 0
      ? [key]
      : values.flatMap(each => valueOfEach(modules, place, each) ?? []);
  const exact = having(each => known.includes(each));
  if (exact.length > 0) return { instances: exact, inferred };
  const entries = values.flatMap(each => entriesAt(modules, key, each));
  const byPart = guided(
    // A field of each.value that is the key itself would be written each.key.
    each => isPartOf(each, key) && (each !== key || isWhole),
  );
  const byEntry = guided(each => entries.includes(each));
  const chosen = byPart ?? byEntry;
  if (!chosen) return byVariable ?? whole;
  // Keys are hints. Where two of them mean different resources, none decides.
  const others = [byEntry, byVariable].filter(
    other => other && !isSameSet(other.instances, chosen.instances),
  );
  return others.length > 0 ? whole : chosen;
}

/**
 * The values of variables at the key of for_each: of `shop: { region: weu }` the region for `each.value.region`,
 * every text for `each.value`. Local values that for_each is over are mostly made of such variables.
 */
function entriesAt(
  { variables }: ConfiguredModules,
  key: InstanceKey,
  reference: string,
): unknown[] {
  const path = partsOf(reference).names.slice(2);
  return Object.values(variables).flatMap(({ value }) => {
    const found = path.reduce(childOf, childOf(value, key));
    return isRecord(found) ? Object.values(found) : [found];
  });
}

/** `each.value.to` where for_each is over a variable of which the value is known. */
function valueOfEach(
  modules: ConfiguredModules,
  { module, key, repetition }: Place,
  reference: string,
): InstanceKey | undefined {
  const [over, ...others] = writtenReferences(referencesOf(repetition));
  if (over === undefined || others.length > 0) return undefined;
  const entry = childOf(modules.valueOf(module, over), key);
  const value = partsOf(reference).names.slice(2).reduce(childOf, entry);
  return typeof value === 'string' || typeof value === 'number'
    ? value
    : undefined;
}

/** True if a key is part of another one: `weu` in `weu/hq/0`, or in `hub-to-weu`. Numbers of count name nothing. */
function isPartOf(key: InstanceKey, whole: InstanceKey): boolean {
  if (typeof key === 'number' || typeof whole === 'number') return false;
  if (whole.includes('/')) return `/${whole}/`.includes(`/${key}/`);
  const escaped = key.replace(/[^A-Za-z0-9]/g, '\\$&');
  return new RegExp(`(^|[^A-Za-z0-9])${escaped}([^A-Za-z0-9]|$)`).test(whole);
}

function isSameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every(each => b.includes(each));
}
