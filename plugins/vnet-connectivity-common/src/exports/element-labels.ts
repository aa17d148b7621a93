import type { NetworkGraph } from '../network/graph';
import {
  circuitLinks,
  documentNames,
  keyOfId,
  parseEnd,
  partIds,
} from '../network/element-ids';
import type { Network } from '../routing';

/**
 * The elements of a document's network for people, by the names that they have as failures: `VPN gateway of Hub` for
 * `gateway:Hub/vpn`. What has no label keeps its name.
 */
export function elementLabels(
  graph: NetworkGraph,
  network: Network,
): (failure: string) => string {
  const { byName, list } = network.model.elements;
  const pairs = pairLabels(graph);
  return failure => {
    const element = byName.get(failure);
    if (element === undefined) return failure;
    const { kind } = list[element];
    const key = keyOfId(failure);
    const { key: owner, part = '' } = parseEnd(key.replace(/^vhub:/, ''));
    switch (kind) {
      case 'vnet':
        return `Virtual network ${failure}`;
      case 'site':
        return `Site ${key}`;
      case 'region':
        return `Region ${key}`;
      case 'vpn-gateway':
        return `VPN gateway of ${owner}`;
      case 'er-gateway':
        return `ExpressRoute gateway of ${owner}`;
      case 'device':
        return `Device ${part} of ${owner}`;
      case 'circuit':
        return `ExpressRoute circuit ${key}`;
      case 'hub':
        return `Virtual hub ${key}`;
      case 'hub-firewall':
        return `Firewall of virtual hub ${owner}`;
      case 'nva':
        return `Appliance ${key}`;
      case 'route-server':
        return `Route Server of ${key}`;
      case 'connected-group':
        return 'Connected group';
      case 'connection':
      case 'hub-connection':
        return pairs.get(failure) ?? `Connection ${key}`;
      default:
        return pairs.get(failure) ?? failure;
    }
  };
}

/** Labels of what joins two things: a name may have a dash, so that an id alone does not say where the first one ends. */
function pairLabels(graph: NetworkGraph): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const add = (id: string, label: string) => {
    if (!labels.has(id)) labels.set(id, label);
  };
  const managed = graph.networkManagers.flatMap(({ hub, members }) =>
    hub === undefined ? [] : members.map(member => ({ from: hub, to: member })),
  );
  for (const { from, to } of [...graph.peerings, ...managed]) {
    const label = `Peering of ${from} and ${to}`;
    add(documentNames.peering(from, to), label);
    add(documentNames.peering(to, from), label);
    add(partIds.peeringHalf(from, to), `Peering from ${from} to ${to}`);
  }
  for (const { id, a, b } of graph.connections) {
    add(
      documentNames.connection(id),
      `Connection ${id} of ${a.written} and ${b.written}`,
    );
  }
  for (const { vnetConnections } of graph.virtualWans) {
    for (const { id, vnet, hub } of vnetConnections) {
      add(
        documentNames.hubConnection(hub, vnet, id),
        `Connection of ${vnet} and virtual hub ${hub}`,
      );
    }
  }
  for (const circuit of Object.keys(graph.circuits)) {
    for (const link of circuitLinks) {
      add(
        partIds.circuitLink(circuit, link),
        `ExpressRoute circuit ${circuit}, ${link} link`,
      );
    }
  }
  return labels;
}
