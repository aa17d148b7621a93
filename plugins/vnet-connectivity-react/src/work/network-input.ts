import type {
  NetworkGraph,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';

/** The network that is asked: one that a spec plans, or one that a document describes. @public */
export type NetworkInput =
  | { readonly topology: Topology }
  | { readonly graph: NetworkGraph };

/** The topology of a network that a spec plans. */
export function topologyOf(network: NetworkInput): Topology | undefined {
  return 'topology' in network ? network.topology : undefined;
}
