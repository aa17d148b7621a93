import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Reader, Reference } from './reader';
import { idUpTo, parseResourceId, sameInAnyCase } from './resource-id';
import { blocksOf, textOf } from './values';

/** An argument that holds the id of a resource, or of something inside it: type, argument and its block. */
export type IdArgument = readonly [
  type: string,
  argument: string,
  block?: string,
];

/** The resources of a type, those of the document and those that it only refers to, with keys in the graph. */
export interface KeyedResources {
  readonly known: readonly {
    readonly instance: Instance;
    readonly key: string;
  }[];
  /** Known by id only; sorted by it. */
  readonly outside: readonly { readonly id: string; readonly key: string }[];
  readonly keyOfInstance: (instance: Instance) => string | undefined;
  /** Key of the resource that a reference to it, or to something inside it, means. */
  readonly keyOf: (reference: Reference) => string | undefined;
}

/**
 * @param type - of the resource
 * @param segment - what the type is called in ids: `virtualNetworks`
 * @param mentions - where a document can name such a resource by id
 */
export function readKeyed(
  reader: Reader,
  type: string,
  segment: string,
  mentions: readonly IdArgument[],
): KeyedResources {
  const known = reader.ofType(type);
  const outside = outsideIds(reader, type, segment, mentions);
  const keys = uniqueKeys([
    ...known.map(({ name, key, address, values }) => ({
      name: textOf(values, 'name') ?? String(key ?? name),
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
    ...outside.map(id => {
      const parts = parseResourceId(id);
      return {
        name: parts?.name ?? id,
        qualifiers: [parts?.resourceGroup, id],
      };
    }),
  ]);
  const keyByInstance = new Map(
    known.map((instance, index) => [instance, keys[index]]),
  );
  const keysOfOutside = keys.slice(known.length);
  const keyById = new Map(
    outside.map((id, index) => [sameInAnyCase(id), keysOfOutside[index]]),
  );
  const keyOfInstance = (instance: Instance) => keyByInstance.get(instance);
  return {
    known: known.map((instance, index) => ({ instance, key: keys[index] })),
    outside: outside.map((id, index) => ({ id, key: keysOfOutside[index] })),
    keyOfInstance,
    keyOf: reference => {
      if (reference.kind === 'resource') {
        return keyOfInstance(reference.instance);
      }
      if (reference.kind !== 'outside') return undefined;
      const id = idUpTo(reference.id, segment) ?? '';
      const found = reader.withId(id, [type]);
      return found.kind === 'resource'
        ? keyOfInstance(found.instance)
        : keyById.get(sameInAnyCase(id));
    },
  };
}

/** Ids of resources that are referred to and that the document does not hold, sorted. */
function outsideIds(
  reader: Reader,
  type: string,
  segment: string,
  mentions: readonly IdArgument[],
): string[] {
  const ids = new Map<string, string>();
  for (const [owner, argument, block] of mentions) {
    for (const { values } of reader.ofType(owner)) {
      const holders = block === undefined ? [values] : blocksOf(values, block);
      for (const holder of holders) {
        const id = idUpTo(textOf(holder, argument) ?? '', segment);
        if (id !== undefined && reader.withId(id, [type]).kind === 'outside') {
          ids.set(sameInAnyCase(id), id);
        }
      }
    }
  }
  return [...ids.values()].sort();
}
