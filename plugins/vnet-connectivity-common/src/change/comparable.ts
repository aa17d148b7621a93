import type { NetworkGraph } from '../network';
import type { ElementNames } from '../network/element-ids';
import { documentNames, specNames } from '../network/element-ids';
import type { Network } from '../routing';
import { buildNamedNetwork } from '../routing/network';

/** A network as plain data, to be compared with another. @public */
export interface ComparableNetwork {
  readonly graph: NetworkGraph;
  /** The names that its elements have: those of a spec (`vnet:weu`), or those of a document (`Hub`). */
  readonly names: 'spec' | 'document';
  /** Resource ids of its virtual networks and circuits, by their keys, as far as they are known. */
  readonly ids?: {
    readonly vnets: Readonly<Record<string, string>>;
    readonly circuits: Readonly<Record<string, string>>;
  };
}

/** The functions that name the elements of a network. */
export function namesOf({ names }: ComparableNetwork): ElementNames {
  return names === 'spec' ? specNames : documentNames;
}

/** The network of which questions are asked. */
export function networkOf(comparable: ComparableNetwork): Network {
  return buildNamedNetwork(comparable.graph, namesOf(comparable));
}
