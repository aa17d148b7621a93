import type { Scope } from './evaluate';
import { evaluate } from './evaluate';
import type { Block, Body } from './syntax';
import { HclError } from './tokens';
import type { Value, ValueObject } from './values';
import { entriesOf, isList, Unknown } from './values';

/** Arguments that are not the resource's own. */
export const metaArguments: ReadonlySet<string> = new Set([
  'for_each',
  'count',
  'depends_on',
  'provider',
]);
/** Blocks that are not the resource's own. */
const metaBlocks: ReadonlySet<string> = new Set([
  'lifecycle',
  'timeouts',
  'provisioner',
  'connection',
]);

/** Values of attributes, and of blocks as lists. */
export function valuesOf(
  { attributes, blocks }: Body,
  scope: Scope,
  left: ReadonlySet<string>,
): ValueObject {
  const values: Record<string, Value> = Object.create(null);
  for (const [name, expression] of Object.entries(attributes)) {
    if (!left.has(name)) values[name] = evaluate(expression, scope);
  }
  const add = (type: string, block: ValueObject) => {
    const before = values[type];
    values[type] = [...(isList(before) ? before : []), block];
  };
  for (const block of blocks) {
    if (metaBlocks.has(block.type)) continue;
    if (block.type === 'dynamic') {
      for (const made of dynamicBlocks(block, scope))
        add(block.labels[0], made);
    } else {
      add(block.type, valuesOf(block, scope, new Set()));
    }
  }
  return values;
}

function dynamicBlocks(block: Block, scope: Scope): readonly ValueObject[] {
  const [type] = block.labels;
  const content = block.blocks.find(inner => inner.type === 'content');
  const collection = evaluate(block.attributes.for_each, scope);
  if (!content || collection instanceof Unknown) {
    throw new HclError(`The blocks ${type} are not known`);
  }
  const iterator = block.attributes.iterator;
  const named = iterator?.kind === 'name' ? iterator.name : type;
  return entriesOf(collection).map(([at, member]) =>
    valuesOf(
      content,
      name =>
        name === named
          ? {
              key:
                isList(collection) && typeof member === 'string' ? member : at,
              value: member,
            }
          : scope(name),
      new Set(),
    ),
  );
}

/** Names of attributes that a resource leaves to others. */
export function ignoredOf({ blocks }: Body): readonly string[] {
  const changes = blocks.find(({ type }) => type === 'lifecycle')?.attributes
    .ignore_changes;
  return changes?.kind === 'list'
    ? changes.items.flatMap(item => (item.kind === 'name' ? item.name : []))
    : [];
}

/** True for a resource that no plan may destroy. */
export function isProtected({ blocks }: Body): boolean {
  const prevent = blocks.find(({ type }) => type === 'lifecycle')?.attributes
    .prevent_destroy;
  return prevent?.kind === 'literal' && prevent.value === true;
}
