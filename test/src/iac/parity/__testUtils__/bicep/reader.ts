import type { Resource } from '../resource';

/** A resource as the templates write it; what is not written is absent. */
export type Body = any;

/** Readers by the types of Azure; the id is that of the resource unless a reader says otherwise. */
export type BicepReaders = Readonly<
  Record<
    string,
    (body: Body) => Omit<Resource, 'id'> & { readonly id?: string }
  >
>;
