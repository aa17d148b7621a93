import type { Block } from './blocks';
import type { Concerns } from './concerns';
import type { Instance } from './instances';

/** The target of an argument's reference. */
export type Reference =
  | { readonly kind: 'resource'; readonly instance: Instance }
  /** A resource that the document does not hold. */
  | { readonly kind: 'outside'; readonly id: string }
  /** The argument is not set. */
  | { readonly kind: 'none' }
  /** Unknown until apply, or not to be told from others; it is on the list of what is not modelled. */
  | { readonly kind: 'undecided' };

export const none: Reference = { kind: 'none' };
export const undecided: Reference = { kind: 'undecided' };

/** The ways in which an argument's reference is found. */
export interface FindOptions {
  /** Types of resource to which the argument can refer. */
  readonly types: readonly string[];
  /** The block that has the argument, where it is in one. */
  readonly block?: Block;
  /** True if a resource can be the target; holds only for references that are unknown until apply. */
  readonly accepts?: (instance: Instance) => boolean;
  /** It stands in what is meant, so that of several the one in the module nearest to it is. */
  readonly near?: boolean;
  /** Keys of for_each say nothing of it. */
  readonly certain?: boolean;
  /** The element that a resource stands for; resources of the same element are one. Default: itself. */
  readonly means?: (instance: Instance) => unknown;
  /** The loss of the answers without the reference, as the end of a sentence. */
  readonly without: string;
  /** The parts that depend on it, if it cannot be decided. */
  readonly concerns?: Concerns;
}

/** The ways in which the resource is found in which another one lies. */
export interface ParentOptions extends Omit<FindOptions, 'types'> {
  /** It is known by its id where the document does not hold it; otherwise it is reported. */
  readonly mayBeOutside?: boolean;
}
