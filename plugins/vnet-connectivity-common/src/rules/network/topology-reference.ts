import type { SpecPath } from '../../findings';
import { formatPath } from '../../findings';
import type { ConnectionEnd, NetworkGraph } from '../../network/graph';
import { gatewayAt, vnetOf } from '../../network/lookups';
import type { NetworkViolation } from '../network-rule';
import type { NetworkRule } from '../network-rule';

/** A name, and the place where it is used. */
type Use = readonly [path: SpecPath, name: string];

function missing([path, name]: Use): NetworkViolation {
  return {
    path,
    message: `${formatPath(
      path,
    )} names ${name}, which the topology does not have.`,
  };
}

/** Names of networks, and of subnets within them. */
function* networksUsed(graph: NetworkGraph): Iterable<Use> {
  const { peerings, routeTables, nvas, routeServers } = graph;
  const subnet = (path: SpecPath, vnet: string, name?: string): Use[] => {
    const declared = vnetOf(graph, vnet)?.subnets;
    // A network of which no subnet is written down has the subnets that route tables and appliances name.
    return name !== undefined && declared && !Object.hasOwn(declared, name)
      ? [[path, `the subnet ${name} of ${vnet}`]]
      : [];
  };
  const vnet = (path: SpecPath, name: string): Use[] =>
    vnetOf(graph, name) ? [] : [[path, name]];
  for (const [index, { from, to }] of peerings.entries()) {
    if (!vnetOf(graph, from)) yield [['peerings', index, 'from'], from];
    if (!vnetOf(graph, to)) yield [['peerings', index, 'to'], to];
  }
  for (const [index, table] of routeTables.entries()) {
    yield* vnet(['udrs', index, 'vnet'], table.vnet);
    yield* subnet(['udrs', index, 'subnet'], table.vnet, table.subnet);
  }
  for (const [index, nva] of nvas.entries()) {
    yield* vnet(['nvas', index, 'vnet'], nva.vnet);
    yield* subnet(['nvas', index, 'subnet'], nva.vnet, nva.subnet);
  }
  yield* defaultSites(graph);
  for (const { place, vnet: name } of routeServers) {
    yield* vnet([...place, 'vnet'], name);
  }
  yield* sitesOfCircuits(graph);
  for (const wan of graph.virtualWans) {
    for (const [index, { vnet: name, hub }] of wan.vnetConnections.entries()) {
      const path = [...wan.place, 'vnetConnections', index];
      yield* vnet([...path, 'vnet'], name);
      if (!wan.hubs[hub]) yield [[...path, 'hub'], hub];
    }
    for (const [index, { nva, hub }] of wan.bgpConnections.entries()) {
      const path = [...wan.place, 'bgpConnections', index];
      if (!nvas.some(({ id }) => id === nva.key)) {
        yield [[...path, 'nva'], nva.written];
      }
      if (!wan.hubs[hub]) yield [[...path, 'hub'], hub];
    }
    for (const [index, branch] of wan.branchConnections.entries()) {
      const { kind, endpoint, hub } = branch;
      const path = [...wan.place, 'branchConnections', index];
      const known = elementsOf(graph)[endpoint.kind][endpoint.key];
      if (!known && kind !== 'p2s') {
        yield [[...path, 'endpoint'], endpoint.written];
      }
      if (!wan.hubs[hub]) yield [[...path, 'hub'], hub];
    }
  }
  for (const { place, members, hub } of graph.networkManagers) {
    for (const name of members) yield* vnet([...place, 'members'], name);
    if (hub !== undefined) yield* vnet([...place, 'hub'], hub);
  }
}

/** The elements that a branch can be, by the kind of its end. */
function elementsOf({ circuits, sites, vnets }: NetworkGraph) {
  return { circuit: circuits, site: sites, gateway: vnets };
}

function* defaultSites({
  vnets,
  sites,
  connections,
}: NetworkGraph): Iterable<Use> {
  for (const [name, { gateways }] of Object.entries(vnets)) {
    for (const [index, { defaultSite }] of gateways.entries()) {
      if (
        defaultSite &&
        !sites[defaultSite.key] &&
        !connections.some(({ id }) => id === defaultSite.key)
      ) {
        yield [
          ['vnets', name, 'gateways', index, 'defaultSite'],
          defaultSite.key,
        ];
      }
    }
  }
}

function* sitesOfCircuits({ circuits, sites }: NetworkGraph): Iterable<Use> {
  for (const [name, circuit] of Object.entries(circuits)) {
    for (const [index, site] of circuit.sites.entries()) {
      if (!sites[site]) yield [['circuits', name, 'sites', index], site];
    }
  }
}

/** True if the network has the element at an end of a connection. */
function exists(graph: NetworkGraph, end: ConnectionEnd): boolean {
  return end.kind === 'gateway'
    ? gatewayAt(graph, end) !== undefined
    : end.kind !== 'unknown';
}

export const why =
  'A name that no element has is a typing error, or the element was left out. Everything that depends on it would be missing, and the answers would be those of another network.';

export const topologyReference: NetworkRule = {
  id: 'topology-reference',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every element that a network names is part of it',
  source: 'routing',
  visit: {
    *network(_, graph) {
      for (const use of networksUsed(graph)) yield missing(use);
      for (const [index, connection] of graph.connections.entries()) {
        for (const end of ['a', 'b'] as const) {
          if (exists(graph, connection[end])) continue;
          yield missing([['connections', index, end], connection[end].written]);
        }
      }
    },
    *globalReach({ a, b, pair }) {
      if (a && b) return;
      yield {
        message: `Global Reach joins ${pair.a} and ${pair.b}, of which the topology does not have both.`,
      };
    },
  },
};
