import { naturalOrder } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateNetwork } from '../../texts/network';
import type { Region } from '../TopologyDiagram/graph';
import type { Join } from '../TopologyDiagram/joins';

/** Boxes in groups: around a hub where they have one, by their region otherwise. */
export interface Clusters {
  /** Name of the group by id of the box. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** Names of the groups, those around a hub first. */
  readonly groups: readonly string[];
  /** Ids of the boxes around which the groups are. */
  readonly hubs: ReadonlySet<string>;
}

/** The neighbours that a hub has at least. */
const fewestSpokes = 2;

/**
 * Finds the hubs, and the one to which each other network belongs: the one whose gateway it uses, or the one that is
 * joined with most.
 */
export function clustersOf(
  t: TranslateNetwork,
  regions: readonly Omit<Region, 'group'>[],
  joins: readonly Join[],
  virtualHubs: ReadonlySet<string>,
): Clusters {
  const neighbours = neighboursOf(joins);
  const degree = (id: string) => neighbours.get(id)?.size ?? 0;
  const gatewayOf = new Map(
    joins
      .filter(({ kind }) => kind === 'gatewayTransit')
      .map(({ from, to }) => [from, to]),
  );
  const equipped = new Set(
    regions.filter(({ chips }) => chips.length > 0).map(({ id }) => id),
  );
  const isHub = (id: string) => {
    if (virtualHubs.has(id)) return true;
    const around = [...(neighbours.get(id) ?? [])];
    const smaller = around.filter(
      other =>
        gatewayOf.get(other) === id ||
        (degree(other) < degree(id) && !equipped.has(other)),
    );
    return around.length > fewestSpokes && smaller.length >= around.length / 2;
  };
  const hubs = new Set(regions.map(({ id }) => id).filter(isHub));
  const hubOf = (id: string): string | undefined => {
    if (hubs.has(id)) return id;
    const gateway = gatewayOf.get(id);
    if (gateway !== undefined && hubs.has(gateway)) return gateway;
    return [...(neighbours.get(id) ?? [])]
      .filter(other => hubs.has(other))
      .sort(
        (a, b) =>
          Number(virtualHubs.has(b)) - Number(virtualHubs.has(a)) ||
          degree(b) - degree(a) ||
          naturalOrder(a, b),
      )[0];
  };
  const membersOf = new Map<string, string[]>();
  for (const { id } of regions) {
    const hub = hubOf(id);
    if (hub === undefined) continue;
    membersOf.set(hub, [...(membersOf.get(hub) ?? []), id]);
  }
  const nameOf = new Map(
    regions
      .filter(({ id }) => (membersOf.get(id)?.length ?? 0) > 1)
      .map(({ id, key }) => [id, t('network.group.around', { name: key })]),
  );
  const groupOf = new Map(
    regions.map((region): [string, string] => {
      const hub = hubOf(region.id);
      return [
        region.id,
        (hub === undefined ? undefined : nameOf.get(hub)) ??
          (region.name === ''
            ? t('network.group.others')
            : t('network.group.in', { name: region.name })),
      ];
    }),
  );
  const around = new Set<string>(nameOf.values());
  const rest = new Set([...groupOf.values()].filter(name => !around.has(name)));
  return {
    groupOf,
    groups: [
      ...[...around].sort(naturalOrder),
      ...[...rest].sort(naturalOrder),
    ],
    hubs: new Set(nameOf.keys()),
  };
}

function neighboursOf(
  joins: readonly Join[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known) known.add(b);
    else neighbours.set(a, new Set([b]));
  };
  for (const { from, to } of joins) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}
