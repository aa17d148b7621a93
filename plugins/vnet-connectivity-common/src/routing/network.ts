import type { NetworkGraph } from '../network/graph';
import type { Topology } from '../topology';
import { graphOfTopology } from '../topology/graph-of-topology';
import { announcedRoutes, withoutRoutes } from './without-route';
import { buildModel } from './model/build';
import {
  documentNames,
  parsePeeringHalf,
  partIds,
  routeOfFailure,
  specNames,
} from '../network/element-ids';
import type { ElementNames } from '../network/element-ids';
import type { NetworkModel } from './model/types';
import type { Network } from './state';
import { fork, intact } from './state';

/** The network that a spec's resource graph makes; elements have the ids of findings and diagrams. @public */
export function buildNetwork(topology: Topology): Network {
  return intact(buildModel(graphOfTopology(topology), specNames));
}

/** The network of a resource graph; elements have the names that documents have for them. @public */
export function buildGraphNetwork(graph: NetworkGraph): Network {
  return intact(buildModel(graph, documentNames));
}

/** The network of a resource graph, with elements that have these names. */
export function buildNamedNetwork(
  graph: NetworkGraph,
  names: ElementNames,
): Network {
  return intact(buildModel(graph, names));
}

/** A fork, or the names that no element has. @public */
export type WithFailures =
  | { readonly network: Network }
  | { readonly unknown: readonly string[] };

/**
 * A fork of the network in which these have failed: any id of an element, `gateway:…`, `gatewayInstance:…#0`,
 * `circuitLink:…`, `conn:…`, `peering:a->b` for one half of a peering, or `route:…` for a route that is withdrawn.
 *
 * @public
 */
export function withFailures(
  network: Network,
  ids: readonly string[],
): WithFailures {
  const routes = ids.filter(isRoute);
  const without = withoutRoutes(network.model.graph, routes);
  const base =
    routes.length > without.unknown.length
      ? fork(
          intact(buildModel(without.graph, network.model.names)),
          network.failures,
        )
      : network;
  const found = ids
    .filter(id => !isRoute(id))
    .map(id => ({ id, elements: elementsOf(base.model, id) }));
  const unknown = [
    ...without.unknown,
    ...found.flatMap(({ id, elements }) => (elements ? [] : [id])),
  ];
  return unknown.length > 0
    ? { unknown }
    : {
        network: fork(
          base,
          found.flatMap(({ elements = [] }) => elements),
        ),
      };
}

/** True where something of the network has this name, so that {@link withFailures} can let it fail. */
export function canFail({ model }: Network, id: string): boolean {
  return isRoute(id)
    ? withoutRoutes(model.graph, [id]).unknown.length === 0
    : elementsOf(model, id) !== undefined;
}

function isRoute(id: string): boolean {
  return routeOfFailure(id) !== undefined;
}

/** The elements that fail by a name; undefined where nothing has it. */
function elementsOf(
  { elements, vnets, vnetByName, graph }: NetworkModel,
  id: string,
): readonly number[] | undefined {
  const element = elements.byName.get(id);
  if (element !== undefined) return [element];
  const half = parsePeeringHalf(id);
  if (!half) return undefined;
  const { from, to } = half;
  const link = vnets[vnetByName.get(from) ?? -1]?.links.get(
    vnetByName.get(to) ?? -1,
  );
  // Without its other half a peering is disconnected. Source: Create, change, or delete a virtual network peering.
  if (link?.kind === 'peering') return [link.element];
  return graph.peerings.some(each => each.from === from && each.to === to)
    ? []
    : undefined;
}

/** Ids that can fail beside the elements, with their kind: halves of peerings, and announced routes. */
export function furtherFailures({ model: { vnets, graph } }: Network): {
  readonly id: string;
  readonly kind: 'peering-half' | 'route';
}[] {
  return [
    ...vnets.flatMap(({ name, links }) =>
      [...links.values()].flatMap(({ kind, to }) =>
        kind === 'peering'
          ? [
              {
                id: partIds.peeringHalf(name, vnets[to].name),
                kind: 'peering-half' as const,
              },
            ]
          : [],
      ),
    ),
    ...announcedRoutes(graph).map(id => ({ id, kind: 'route' as const })),
  ];
}
