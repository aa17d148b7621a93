import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { elementIds } from 'backstage-plugin-vnet-connectivity-common';
import type { LineKind } from './model';

/** Two regions that are joined. */
export interface Join {
  /** Ids of the elements that join them; empty where these cannot fail, such as a connected group. */
  readonly ids: readonly string[];
  readonly kind: LineKind;
  /** Ids of the regions; where a gateway is used, the second one has it. */
  readonly from: string;
  readonly to: string;
  /** Both names, and what is special; worked out for the few of thousands that have a line. */
  readonly title: () => string;
}

/** The pairs of regions that are joined; both directions of a peering are one pair. */
export function joinsOf(topology: Topology): Join[] {
  const regions = new Set(topology.regions.map(({ key }) => key));
  return [
    ...peerings(topology, regions),
    ...managedJoins(topology, regions),
    ...topology.gatewayConnections.map(
      ({ id, regions: [from, to] }): Join => join([id], 'vnetToVnet', from, to),
    ),
    ...pairs(topology.virtualWan?.hubs ?? []).map(
      ([a, b]): Join => join([], 'virtualWan', a.region, b.region),
    ),
  ];
}

function peerings(topology: Topology, regions: ReadonlySet<string>): Join[] {
  const joins = new Map<string, Join>();
  for (const { id, from, to, useRemoteGateways } of topology.peerings) {
    // Those of spokes are drawn inside their region.
    if (!regions.has(from) || !regions.has(to)) continue;
    if (useRemoteGateways || !joins.has(id)) {
      joins.set(
        id,
        join([id], useRemoteGateways ? 'gatewayTransit' : 'peering', from, to),
      );
    }
  }
  return [...joins.values()];
}

/** The joins that a Virtual Network Manager makes: each member with the hub, the members with each other, or both. */
function managedJoins(
  { networkManager }: Topology,
  regions: ReadonlySet<string>,
): Join[] {
  if (!networkManager) return [];
  const { hub, directlyConnected, useHubGateway } = networkManager;
  const members = networkManager.members.filter(key => regions.has(key));
  return [
    ...(hub === undefined
      ? []
      : members.map(
          (from): Join =>
            join(
              [elementIds.peering(from, hub)],
              useHubGateway ? 'gatewayTransit' : 'peering',
              from,
              hub,
            ),
        )),
    ...(directlyConnected ? pairs(members) : []).map(
      ([from, to]): Join => join([], 'connectedGroup', from, to),
    ),
  ];
}

/** A join of regions by their keys. */
function join(
  ids: readonly string[],
  kind: LineKind,
  from: string,
  to: string,
): Join {
  return {
    ids,
    kind,
    from: elementIds.region(from),
    to: elementIds.region(to),
    title: () => `${from} – ${to}`,
  };
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) =>
    items.slice(index + 1).map((b): [T, T] => [a, b]),
  );
}
