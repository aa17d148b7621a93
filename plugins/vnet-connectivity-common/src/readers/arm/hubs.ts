import type { ArmResource } from './resources';

/** A virtual hub of a virtual WAN. */
export interface FoundHub {
  readonly name: string;
  readonly resource: ArmResource;
  /** Key of its virtual WAN. */
  readonly wan: string;
  /** True if the document has its connections and its route tables. */
  readonly isShown: boolean;
}

/** The virtual hubs of a document by their keys, with the names of their connections and their route tables. */
export interface Hubs {
  readonly found: ReadonlyMap<string, FoundHub>;
  readonly connectionNames: ReadonlyMap<string, string>;
}
