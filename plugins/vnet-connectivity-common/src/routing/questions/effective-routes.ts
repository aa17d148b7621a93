import { subnetName } from '../../network/element-ids';
import type { Prefix } from '../../address';
import { contains, formatPrefix } from '../../address';
import { serviceSubnets } from '../../azure';
import {
  dynamicRoutes,
  livingLink,
  reservedPrefixes,
} from '../forwarding/decision';
import type { RouteTable, VnetModel } from '../model/types';
import type { Network } from '../state';

const serviceSubnetNames: ReadonlySet<string> = new Set(
  Object.values(serviceSubnets).map(({ name }) => name),
);

/** One effective route, as the portal lists it for a network interface. @public */
export interface EffectiveRoute {
  readonly prefix: string;
  /** Id of the element, or `VirtualNetwork`, `Internet`, `None`, or the address of an appliance. */
  readonly nextHop: string;
  readonly source: 'system' | 'peering' | 'gateway' | 'bgp' | 'user';
  /** Elements that the route leads through, up to where it was announced. */
  readonly path: readonly string[];
  /**
   * Of a route whose next hop is the internet, where it is known: the route is there, but `none` says that workloads have
   * no address to leave with, so that nothing gets through until a NAT gateway, a public address or a load balancer with
   * outbound rules gives them one.
   */
  readonly outbound?: 'none' | 'nat-gateway';
}

/** A table of effective routes: that of a VNet, or of a subnet with a route table of its own. */
export interface NamedTable {
  readonly vnet: VnetModel;
  readonly table: RouteTable;
  readonly subnet?: string;
}

/**
 * Effective routes by VNet, and by `VNet/subnet` for subnets with a route table of their own. Routes that another
 * of the same prefix overrides are left out.
 *
 * @public
 */
export function effectiveRoutes(
  network: Network,
): Record<string, readonly EffectiveRoute[]> {
  return Object.fromEntries(
    [...namedTables(network)].map(([name, table]) => [
      name,
      routesOf(network, table),
    ]),
  );
}

/** The tables that {@link effectiveRoutes} has, by name. */
export function namedTables({
  model: { vnets },
}: Network): ReadonlyMap<string, NamedTable> {
  return new Map(
    vnets.flatMap((vnet): [string, NamedTable][] => [
      [vnet.name, { vnet, table: vnet.tables[0] }],
      ...vnet.subnets
        .filter(({ table }) => table !== 0)
        .map(({ name, table }): [string, NamedTable] => [
          subnetName(vnet.name, name),
          { vnet, table: vnet.tables[table], subnet: name },
        ]),
    ]),
  );
}

/** The effective routes of one table. */
export function routesOf(
  network: Network,
  { vnet, table, subnet }: NamedTable,
): EffectiveRoute[] {
  const { model, failed } = network;
  if (failed[vnet.element]) return [];
  const name = (element: number) => model.elements.list[element].id;
  const found = new Map<string, EffectiveRoute>();
  // Azure's own services have the platform's default.
  const outbound =
    subnet === undefined || !serviceSubnetNames.has(subnet)
      ? vnet.outbound
      : undefined;
  const add = (route: EffectiveRoute) => {
    if (found.has(route.prefix)) return;
    found.set(
      route.prefix,
      route.nextHop === 'Internet' && outbound ? { ...route, outbound } : route,
    );
  };
  for (const route of table.routes) {
    add({
      prefix: route.text,
      nextHop: route.nextHopText ?? route.type,
      source: 'user',
      path: [],
    });
  }
  for (const prefix of vnet.prefixes) {
    add({
      prefix: formatPrefix(prefix),
      nextHop: 'VirtualNetwork',
      source: 'system',
      path: [name(vnet.element)],
    });
  }
  for (const to of vnet.links.keys()) {
    const other = model.vnets[to];
    const link = livingLink(vnet, to, failed);
    if (!link?.access || failed[other.element]) continue;
    for (const prefix of other.prefixes) {
      add({
        prefix: formatPrefix(prefix),
        nextHop: name(link.element),
        source: 'peering',
        path: [name(link.element), name(other.element)],
      });
    }
  }
  if (table.propagation) {
    model.prefixes.list.forEach((prefix, id) => {
      const [best] = dynamicRoutes(network, vnet, id);
      if (!best || overruled(network, vnet, prefix)) return;
      const { entry, source } = best;
      add({
        prefix: formatPrefix(prefix),
        nextHop: name(model.speakers[source.speaker].element),
        source: entry.learned === 'static' ? 'gateway' : 'bgp',
        path: [
          ...(source.link ? [name(source.link.element)] : []),
          ...new Set(entry.elements.map(name)),
        ],
      });
    });
  }
  if (!table.hasDefaultRoute) {
    for (const prefix of reservedPrefixes) {
      add({
        prefix: formatPrefix(prefix),
        nextHop: 'None',
        source: 'system',
        path: [],
      });
    }
  }
  add({
    prefix: '0.0.0.0/0',
    nextHop: 'Internet',
    source: 'system',
    path: [name(model.internet)],
  });
  return [...found.values()];
}

/** True where a system route for a VNet holds this gateway route, and so beats it even where it is more specific. */
function overruled(
  { model, failed }: Network,
  vnet: VnetModel,
  route: Prefix,
): boolean {
  const holds = (prefixes: readonly Prefix[]) =>
    prefixes.some(prefix => contains(prefix, route));
  return (
    holds(vnet.prefixes) ||
    [...vnet.links.keys()].some(
      to =>
        livingLink(vnet, to, failed)?.access &&
        !failed[model.vnets[to].element] &&
        holds(model.vnets[to].prefixes),
    )
  );
}
