import type { ElementNames } from '../network/element-ids';
import { documentNames } from '../network/element-ids';
import type { ConnectionEnd } from '../network/graph';
import type { Keys } from './keys';
import { ownKeys } from './keys';

/** A value of a field: null stands for "none", a list is in alphabetical order. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** Something of a network that can be there or not, or be changed. */
export interface Part {
  /** Its name in terms of the second network. */
  readonly id: string;
  /** Its name in the network that it is of. */
  readonly own: string;
  readonly kind: string;
  /** The key that its owner gave it, and that in the second network; absent for what is named after others. */
  readonly key?: { readonly own: string; readonly same: string };
  /** A field that is not stated is absent: it says nothing about what is. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** The names of a network's elements, and of the same elements in terms of the second network. */
export interface Naming {
  readonly own: ElementNames;
  readonly same: ElementNames;
  readonly keys: Keys;
}

/** Fields as a graph has them: lists in any order, and undefined where nothing is stated. */
export type Draft = Readonly<
  Record<string, FieldValue | undefined | readonly (string | undefined)[]>
>;

/** A part of which both names are made alike, from the own keys and from those of the second network. */
export function part(
  { own, same, keys }: Naming,
  kind: string,
  id: (names: ElementNames, keys: Keys) => string,
  fields: Draft,
  key?: Part['key'],
): Part {
  return {
    id: id(same, keys),
    own: id(own, ownKeys),
    kind,
    ...(key ? { key } : {}),
    fields: stated(fields),
  };
}

function stated(fields: Draft): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [
        [
          name,
          Array.isArray(value)
            ? [...new Set(value.map(String))].sort()
            : (value as FieldValue),
        ],
      ];
    }),
  );
}

/** The end of a connection in terms of the second network. */
export function endText(end: ConnectionEnd, keys: Keys): string {
  switch (end.kind) {
    case 'gateway':
      return `${keys.vnet(end.key)}/${end.type}`;
    case 'circuit':
      return documentNames.circuit(keys.circuit(end.key));
    case 'site':
      return end.device === undefined
        ? keys.site(end.key)
        : `${keys.site(end.key)}/${end.device}`;
    case 'nva':
      return documentNames.nva(keys.nva(end.key));
    default:
      return end.written;
  }
}
