import { segmentOf } from '../../azure';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Reader } from './reader';
import type { Reference } from './references';
import {
  idUpTo,
  mayBeSame,
  parseResourceId,
  sameInAnyCase,
} from './resource-id';
import { blocksOf, textOf } from './values';

/** An argument that holds the id of a resource, or of something inside it: type, argument and its block. */
export type IdArgument = readonly [
  type: string,
  argument: string,
  block?: string,
];

/** The places in which a document can name a resource that it does not have. */
export interface Mentions {
  readonly byId: readonly IdArgument[];
  /** Types of what lies in it and names it. */
  readonly byName: readonly string[];
}

/** The resources of a type, those of the document and those that it only refers to, with keys in the graph. */
export interface KeyedResources {
  readonly known: readonly {
    readonly instance: Instance;
    readonly key: string;
  }[];
  /** Known by id only; sorted by it. */
  readonly outside: readonly { readonly id: string; readonly key: string }[];
  readonly keyOfInstance: (instance: Instance) => string | undefined;
  /** Id of the resource of a key; without its subscription, or absent, where a document does not tell it. */
  readonly idOf: (key: string) => string | undefined;
  /** Key of the resource that a reference to it, or to something inside it, means. */
  readonly keyOf: (reference: Reference) => string | undefined;
}

/**
 * @param type - of the resource
 * @param mentions - where a document can name such a resource
 */
export function readKeyed(
  reader: Reader,
  type: string,
  mentions: Mentions,
): KeyedResources {
  const known = reader.ofType(type);
  const segment = segmentOf(type);
  const outside = outsideIds(reader, type, mentions);
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
  const outsideWithKeys = outside.map((id, index) => ({
    id,
    key: keys[known.length + index],
  }));
  const keyOfInstance = (instance: Instance) => keyByInstance.get(instance);
  return {
    known: known.map((instance, index) => ({ instance, key: keys[index] })),
    outside: outsideWithKeys,
    keyOfInstance,
    idOf: key => {
      const instance = known[keys.indexOf(key)];
      return instance
        ? textOf(instance.values, 'id')
        : outsideWithKeys.find(each => each.key === key)?.id;
    },
    keyOf: reference => {
      if (reference.kind === 'resource') {
        return keyOfInstance(reference.instance);
      }
      if (reference.kind !== 'outside') return undefined;
      const id = idUpTo(reference.id, segment) ?? '';
      const found = reader.withId(id, [type]);
      return found.kind === 'resource'
        ? keyOfInstance(found.instance)
        : onlyOne(outsideWithKeys.filter(each => mayBeSame(each.id, id)))?.key;
    },
  };
}

/** Ids of resources that are referred to and that the document does not hold, sorted. */
function outsideIds(
  reader: Reader,
  type: string,
  { byId, byName }: Mentions,
): string[] {
  const segment = segmentOf(type);
  const ids = new Map<string, string>();
  for (const [owner, argument, block] of byId) {
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
  for (const owner of byName) {
    for (const child of reader.ofType(owner)) {
      if (idUpTo(textOf(child.values, 'id') ?? '', segment)) continue;
      const id = reader.outsideParent(child, type);
      if (id === undefined) continue;
      if (![...ids.values()].some(each => mayBeSame(each, id))) {
        ids.set(sameInAnyCase(id), id);
      }
    }
  }
  return [...ids.values()].sort();
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
