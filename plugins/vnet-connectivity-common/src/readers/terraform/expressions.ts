import type { Expression } from './document';
import { isRecord } from '../../records';
import type { InstanceKey } from './instances';
import { keyOf } from './instances';

/** A reference in its parts: `module.network["weu"].id` as module, network, key weu, id. */
export interface ReferenceParts {
  readonly names: readonly string[];
  /** Key right behind the name of the resource or of the module call. */
  readonly key?: InstanceKey;
  /** Of an output, a variable or a local value that holds several resources: the key of one of them. */
  readonly entry?: InstanceKey;
}

/** Every reference of an expression, or of a block with expressions in it. */
export function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (!isRecord(node)) return [];
  return Array.isArray(node.references)
    ? node.references.filter((each): each is string => typeof each === 'string')
    : Object.values(node).flatMap(referencesIn);
}

/**
 * The references as somebody wrote them. Terraform lists behind each one everything that it goes through
 * (`a.b["k"].id`, `a.b["k"]`, `a.b`), which would make it look like a reference to every instance.
 */
export function writtenReferences(references: readonly string[]): string[] {
  let last = '';
  return references.filter(reference => {
    const isParent =
      last.startsWith(reference) && /^[.[]/.test(last.slice(reference.length));
    last = reference;
    return !isParent;
  });
}

const part = /([^.[\]]+)|\[(\d+|"(?:[^"\\]|\\.)*")\]/g;

export function partsOf(reference: string): ReferenceParts {
  const parts = [...reference.matchAll(part)];
  const names = parts.flatMap(([, name]) => (name === undefined ? [] : [name]));
  // Of `data.type.name["k"]` the key is the fourth part, of everything else the third.
  const at = parts[names[0] === 'data' ? 3 : 2];
  const key = at?.[2] === undefined ? undefined : keyOf(at[2]);
  const entry = entryOf(parts, names[0], key === undefined ? 3 : 4);
  return {
    names,
    ...(key === undefined ? {} : { key }),
    ...(entry === undefined ? {} : { entry }),
  };
}

/** Fields that hold the id of an entry itself. */
const idOfEntry = /^(id|resource_id)?$/;

/**
 * `app` of `module.net.subnets["app"].id`, `module.net.subnets.app.id` and `var.subnets["app"]`. Another field of the
 * entry, such as `hub_id`, may lead to any other resource.
 *
 * @param afterCall - number of parts up to the name of an output, with it
 */
function entryOf(
  parts: readonly RegExpMatchArray[],
  kind: string,
  afterCall: number,
): InstanceKey | undefined {
  if (!/^(module|var|local)$/.test(kind)) return undefined;
  const [entry, field, ...further] = parts.slice(
    kind === 'module' ? afterCall : 2,
  );
  const isWhole =
    further.length === 0 &&
    (field === undefined || idOfEntry.test(field[1] ?? '-'));
  if (!entry || !isWhole) return undefined;
  return entry[2] === undefined ? entry[1] : keyOf(entry[2]);
}

/** The value of an argument, if the configuration states it literally. */
export type ArgumentExpression =
  | { readonly kind: 'references'; readonly references: readonly string[] }
  /** Nobody sets it. */
  | { readonly kind: 'unset' }
  /** Its block is made by a dynamic block, of which the JSON says nothing. */
  | { readonly kind: 'hidden' };

/**
 * The expression of an argument, such as `ip_configuration.subnet_id`.
 *
 * @param place - which of several blocks is meant, and how many there are
 */
export function expressionOf(
  expressions: Readonly<Record<string, unknown>>,
  argument: string,
  place?: { readonly index: number; readonly count: number },
): ArgumentExpression {
  const [name, ...rest] = argument.split('.');
  const found = expressions[name];
  if (found === undefined) {
    return { kind: rest.length > 0 ? 'hidden' : 'unset' };
  }
  // Some blocks are written as values: one expression for all of them.
  if (rest.length === 0 || (isRecord(found) && 'references' in found)) {
    return { kind: 'references', references: referencesIn(found) };
  }
  const blocks = (Array.isArray(found) ? found : [found]).filter(isRecord);
  const meant =
    place && blocks.length === place.count ? [blocks[place.index]] : blocks;
  const inner = meant.map(block => expressionOf(block, rest.join('.')));
  const references = inner.flatMap(each =>
    each.kind === 'references' ? each.references : [],
  );
  if (references.length > 0) return { kind: 'references', references };
  return (
    inner.find(({ kind }) => kind === 'hidden') ??
    (blocks.length === place?.count ? { kind: 'unset' } : { kind: 'hidden' })
  );
}

/** References of for_each, count or an output. */
export function referencesOf(expression: Expression | undefined): string[] {
  return expression?.references ?? [];
}
