import type { Topology } from '../topology';
import type { TopologyGraph } from './document/schema';
import { withoutRoutes } from './document/without-route';
import { buildModel } from './model/build';
import { graphOfTopology } from './model/from-topology';
import { documentNames, specNames } from './model/names';
import type { Network } from './state';
import { fork, intact } from './state';

/** The network that a spec's resource graph makes; elements have the ids of findings and diagrams. */
export function buildNetwork(topology: Topology): Network {
  return intact(buildModel(graphOfTopology(topology), specNames));
}

/** The network of a `kind: Topology` document; elements have the document's names. */
export function buildDocumentNetwork(graph: TopologyGraph): Network {
  return intact(buildModel(graph, documentNames));
}

/** A fork, or the names that no element has. */
export type WithFailures =
  | { readonly network: Network }
  | { readonly unknown: readonly string[] };

/**
 * A fork of the network in which these have failed: any id of an element, `gateway:…`, `gatewayInstance:…#0`,
 * `circuitLink:…`, `conn:…`, or `route:…` for a route that is withdrawn.
 */
export function withFailures(
  network: Network,
  ids: readonly string[],
): WithFailures {
  const routes = ids.filter(id => id.startsWith('route:'));
  const without = withoutRoutes(network.model.graph, routes);
  if (without.unknown.length > 0) return { unknown: without.unknown };
  const base =
    routes.length > 0
      ? fork(
          intact(buildModel(without.graph, network.model.names)),
          network.failures,
        )
      : network;
  const { byName } = base.model.elements;
  const others = ids.filter(id => !id.startsWith('route:'));
  const unknown = others.filter(id => !byName.has(id));
  return unknown.length > 0
    ? { unknown }
    : {
        network: fork(
          base,
          others.map(id => byName.get(id)!),
        ),
      };
}
