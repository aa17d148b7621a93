import type { UnknownPart } from '../../network/graph';
import type { Instance } from './instances';

/** The way in which the network depends on something that is not modelled. */
export type Aspect =
  /** The way on which packets are sent. */
  | 'routing'
  /** Routes that gateways, hubs and networks have beside those that are known. */
  | 'routes'
  /** Peerings of networks. */
  | 'peering'
  /** Every flow from or to it. */
  | 'flows';

/** Every network, or every site, of the document. */
export type Every = 'every network' | 'every site';

/** The parts of the network that depend on something that is not modelled. */
export interface Concerns {
  /** Empty: no answer does. */
  readonly as: readonly Aspect[];
  /** Instead of what the resource refers to: resources, or names of the graph's elements. */
  readonly of?: readonly (Instance | { readonly name: string } | Every)[];
  /** The same, beside what the resource refers to. */
  readonly also?: Concerns['of'];
  /** Addresses at which something may forward. */
  readonly nextHops?: readonly string[];
  /** Names of networks and sites: every flow between one of `a` and one of `b`. */
  readonly between?: UnknownPart['between'];
  /** With `between`: only where the flow passes what one of these has become. */
  readonly over?: readonly Instance[];
}

/** Answers do not depend on it. */
export const nothing: Concerns = { as: [] };

/** The forwarding of everything that a resource refers to. */
export const everything: Concerns = { as: ['routing'] };

/** The concerns, with the resources that may be meant. */
export function concernsOf(
  concerns: Concerns,
  candidates: readonly Instance[],
): Concerns {
  return { ...concerns, also: [...(concerns.also ?? []), ...candidates] };
}

/** The loss of the answers without a connection, as the end of a sentence. */
export const withoutConnection = 'the connection is left out';

/** The parts that depend on a connection that is left out: any site may have a further device. */
export const connectionConcerns: Concerns = {
  as: ['routes'],
  also: ['every site'],
};
