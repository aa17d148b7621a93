import type { AzurermArguments } from '../azure/azurerm-arguments';
import type { Reference, ResourceInstance, Value, ValueObject } from '../hcl';
import { canonical, isList, isObject, referencesOf } from '../hcl';

/** An argument whose value differs. */
export interface ChangedArgument {
  /** `sku`, or `ip_configuration.subnet_id` of an argument in a block. */
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
  /** True if Terraform has to create the resource anew because of it. */
  readonly forcesReplacement: boolean;
}

/** The context in which two versions of a resource are compared. */
export interface ComparedWith {
  /** The address of the newer version for that of the older one. */
  readonly renamed: (address: string) => string;
  /** True where arguments that a configuration ignores are left alone, as in Terraform. */
  readonly heedsIgnored: boolean;
  /** True if the attribute gets another value with this change, although the configuration is the same. */
  readonly isAnew: (reference: Reference) => boolean;
}

/** The arguments of a resource that a plan would change. */
export function changedArguments(
  before: ResourceInstance,
  after: ResourceInstance,
  { replacedBy, computed = [], defaults = {} }: AzurermArguments,
  context: ComparedWith,
): readonly ChangedArgument[] {
  const names = new Set([
    ...Object.keys(before.values),
    ...Object.keys(after.values),
  ]);
  return [...names]
    .filter(name => !context.heedsIgnored || !after.ignored.includes(name))
    .flatMap(name => {
      const [was, is] = [before, after].map(({ values }) =>
        normalized(name, values[name] ?? defaults[name] ?? null),
      );
      // Azure keeps a value that nobody states any more.
      if (is === null && computed.includes(name)) return [];
      return changesIn(name, was, is, replacedBy, context);
    });
}

function changesIn(
  path: string,
  was: Value,
  is: Value,
  replacedBy: readonly string[],
  context: ComparedWith,
): readonly ChangedArgument[] {
  if (isBlocks(was) || isBlocks(is)) {
    return changesInBlocks(path, was, is, replacedBy, context);
  }
  if (!differs(was, is, context)) return [];
  return [
    {
      path,
      before: was,
      after: is,
      forcesReplacement: replacedBy.includes(path),
    },
  ];
}

function changesInBlocks(
  path: string,
  was: Value,
  is: Value,
  replacedBy: readonly string[],
  context: ComparedWith,
): readonly ChangedArgument[] {
  const [before, after] = [was, is].map(value =>
    isList(value) ? value.filter(isObject) : [],
  );
  if (before.length !== after.length) {
    const surplus = [
      ...before.slice(after.length),
      ...after.slice(before.length),
    ];
    return [
      {
        path,
        before: was,
        after: is,
        forcesReplacement:
          replacedBy.includes(path) ||
          surplus.some(block => hasLasting(block, path, replacedBy)),
      },
    ];
  }
  return before.flatMap((block, at) =>
    keysOf(block, after[at]).flatMap(name =>
      changesIn(
        `${path}.${name}`,
        block[name] ?? null,
        after[at][name] ?? null,
        replacedBy,
        context,
      ),
    ),
  );
}

/** True if a block sets an argument that cannot be changed: the block cannot come or go, either. */
function hasLasting(
  block: ValueObject,
  path: string,
  replacedBy: readonly string[],
): boolean {
  return Object.entries(block).some(
    ([name, value]) =>
      replacedBy.includes(`${path}.${name}`) && value !== null && value !== '',
  );
}

function keysOf(one: ValueObject, other: ValueObject): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isBlocks(value: Value): value is readonly ValueObject[] {
  return isList(value) && value.length > 0 && value.every(isObject);
}

function differs(was: Value, is: Value, { renamed, isAnew }: ComparedWith) {
  if (referencesOf(is).some(isAnew)) return true;
  return canonical(was, renamed) !== canonical(is);
}

/** Spellings that the provider takes for one value; an empty list or map is none. */
function normalized(name: string, value: Value): Value {
  if (name === 'location' && typeof value === 'string') {
    return value.replaceAll(' ', '').toLowerCase();
  }
  const isEmpty =
    (isList(value) && value.length === 0) ||
    (isObject(value) && Object.keys(value).length === 0);
  return isEmpty ? null : value;
}
