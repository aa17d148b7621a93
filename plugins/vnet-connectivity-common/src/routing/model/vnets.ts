import type { Prefix } from '../../address';
import {
  containsAddress,
  overlaps,
  parseAddress,
  prefixOf,
} from '../../address';
import { serviceSubnets } from '../../azure';
import type {
  NetworkManager,
  Peering,
  UserRoute as UserRouteEntry,
} from '../../network/graph';
import { isServiceTag } from '../../network/lookups';
import { documentNames, otherNames } from '../../network/element-ids';
import type { Draft, DraftVnet } from './draft';
import type { RouteTable, UnknownParts, UserRoute, VnetLink } from './types';
import { unknownRoutes, unknownSubnets } from './unknowns';

export const gatewaySubnetName = serviceSubnets.gateway.name;

/** Adds the VNets with their subnets and route tables, and the ways between them that need no gateway. */
export function addVnets(draft: Draft): void {
  const { graph, names, elements, prefixes } = draft;
  Object.entries(graph.vnets).forEach(([name, entry], index) => {
    const element = elements.add(
      'vnet',
      names.vnet(name),
      otherNames.vnet(name),
    );
    if (entry.region !== undefined) {
      elements.failsWith(element, regionElement(draft, entry.region));
    }
    const vnet: DraftVnet = {
      index,
      name,
      element,
      prefixes: entry.prefixes.map(prefixOf),
      prefixIds: entry.prefixes.map(text => prefixes.id(text)),
      subnets: [],
      tables: [{ routes: [], propagation: true, hasDefaultRoute: false }],
      gatewayTable: 0,
      links: new Map(),
      sources: [],
      outbound: entry.outbound,
    };
    draft.vnets.push(vnet);
    draft.vnetByName.set(name, index);
    addSubnets(draft, vnet, entry.subnets ?? {});
  });
  addPeerings(draft, graph.peerings);
  graph.networkManagers.forEach((manager, index) =>
    addManager(draft, manager, index),
  );
}

/** The element of a region; what is in it fails with it. */
export function regionElement(
  { elements, names }: Draft,
  region: string,
): number {
  return elements.add(
    'region',
    names.region(region),
    otherNames.region(region),
  );
}

function addSubnets(
  { graph }: Draft,
  vnet: DraftVnet,
  declared: Readonly<Record<string, string>>,
): void {
  const open = unknownRoutes(graph, vnet.name);
  const tables = [
    ...graph.routeTables.filter(table => table.vnet === vnet.name),
    ...[...open.keys()]
      .filter(
        subnet =>
          !graph.routeTables.some(
            table => table.vnet === vnet.name && table.subnet === subnet,
          ),
      )
      .map(subnet => ({
        subnet,
        routes: [],
        disableGatewayRoutePropagation: false,
      })),
  ];
  const tableOf = new Map<string | undefined, number>();
  for (const written of tables) {
    tableOf.set(written.subnet, vnet.tables.length);
    vnet.tables.push(
      routeTable(
        graph,
        written.routes,
        written.disableGatewayRoutePropagation,
        open.get(written.subnet),
      ),
    );
  }
  const unread = unknownSubnets(graph, vnet.name);
  const subnetNames = new Set([
    ...Object.keys(declared),
    ...tables.flatMap(({ subnet }) => (subnet === undefined ? [] : [subnet])),
    ...unread.keys(),
  ]);
  // A route table without a subnet is that of every subnet but the GatewaySubnet.
  const everywhere = tableOf.get(undefined) ?? 0;
  if (everywhere) vnet.tables[0] = vnet.tables[everywhere];
  for (const name of subnetNames) {
    const own = ownTable(vnet, tableOf.get(name), unread.get(name));
    if (name === gatewaySubnetName) vnet.gatewayTable = own ?? -1;
    vnet.subnets.push({
      name,
      prefix:
        declared[name] === undefined ? undefined : prefixOf(declared[name]),
      table: own ?? 0,
    });
  }
  if (vnet.gatewayTable <= 0) {
    vnet.gatewayTable = vnet.tables.length;
    vnet.tables.push(routeTable(graph, [], false));
  }
}

/** The table of a subnet; one for itself where something of it is missing. */
function ownTable(
  vnet: DraftVnet,
  known: number | undefined,
  unknown: UnknownParts | undefined,
): number | undefined {
  if (!unknown) return known;
  vnet.tables.push({ ...vnet.tables[known ?? 0], unknown });
  return vnet.tables.length - 1;
}

function routeTable(
  graph: Draft['graph'],
  routes: readonly UserRouteEntry[],
  disablePropagation: boolean,
  open: readonly UserRoute[] = [],
): RouteTable {
  // Nobody knows the ranges of a service tag but Azure.
  const read = [
    // What is not known of a range goes before what is.
    ...open,
    ...routes
      .filter(({ prefix }) => !isServiceTag(prefix))
      .map(route => userRoute(graph, route)),
  ];
  return {
    routes: read.sort((a, b) => b.prefix.length - a.prefix.length),
    propagation: !disablePropagation,
    hasDefaultRoute: read.some(({ prefix }) => prefix.length === 0),
  };
}

function userRoute(
  { nvas }: Draft['graph'],
  { prefix, nextHopType, nextHop }: UserRouteEntry,
): UserRoute {
  const named = nvas.find(
    ({ id }) => id === nextHop || documentNames.nva(id) === nextHop,
  );
  const address = named?.ip ?? nextHop;
  return {
    prefix: prefixOf(prefix),
    text: prefix,
    type: nextHopType === 'VirtualNetwork' ? 'VnetLocal' : nextHopType,
    nextHop: address === undefined ? undefined : parseAddress(address),
    nextHopText: nextHop,
  };
}

/** A peering works only where both networks have their end of it (state Connected). */
function addPeerings(draft: Draft, peerings: readonly Peering[]): void {
  const usesRemote = new Set<string>();
  const halves = new Map(
    // The first of two entries for one half counts.
    [...peerings]
      .reverse()
      .map(each => [JSON.stringify([each.from, each.to]), each]),
  );
  for (const forth of peerings) {
    const back = halves.get(JSON.stringify([forth.to, forth.from]));
    const from = draft.vnetByName.get(forth.from);
    const to = draft.vnetByName.get(forth.to);
    if (!back || from === undefined || to === undefined) continue;
    // Azure refuses it for a network with a gateway of its own, and for a second peering.
    const mayUseRemote =
      draft.graph.vnets[forth.to].gateways.length === 0 &&
      !usesRemote.has(forth.to);
    const transit =
      back.useRemoteGateways && forth.allowGatewayTransit && mayUseRemote;
    if (back.useRemoteGateways) usesRemote.add(forth.to);
    addLink(draft, from, to, {
      access: forth.allowVnetAccess,
      admitsForwarded: back.allowForwardedTraffic,
      transit,
      ...rangesOver(draft, forth, back),
    });
  }
}

/** The ranges that a peering is restricted to; none where it joins two whole networks. Source: Configure subnet peering. */
function rangesOver(
  { prefixes }: Draft,
  forth: Peering,
  back: Peering,
): Pick<VnetLink, 'reaches' | 'only'> {
  // Each range is a route of its own, so that machines inside and outside of it are told apart.
  const read = (texts: readonly string[]) => {
    texts.forEach(text => prefixes.id(text));
    return texts.map(prefixOf).sort((a, b) => b.length - a.length);
  };
  const { carries: from, reaches } = forth;
  const { carries: to } = back;
  return {
    ...(reaches ? { reaches: read(reaches) } : {}),
    ...(from && to ? { only: { from: read(from), to: read(to) } } : {}),
  };
}

function addLink(
  { elements, names, vnets }: Draft,
  from: number,
  to: number,
  flags: Pick<
    VnetLink,
    'access' | 'admitsForwarded' | 'transit' | 'reaches' | 'only'
  >,
): void {
  const [a, b] = [vnets[from].name, vnets[to].name];
  const [first, second] = a < b ? [a, b] : [b, a];
  const element = elements.add('peering', names.peering(first, second), [
    names.peering(second, first),
    ...otherNames.peering(a, b),
  ]);
  vnets[from].links.set(to, { element, from, to, kind: 'peering', ...flags });
}

/**
 * Virtual Network Manager: a mesh is a connected group, a hub-and-spoke is peerings that it manages. With direct
 * connectivity the spokes and the hub are a connected group too, which stands in where the peering is gone.
 * Source: Connectivity configuration in Azure Virtual Network Manager.
 */
function addManager(
  draft: Draft,
  manager: NetworkManager,
  index: number,
): void {
  const { vnetByName, elements, graph, names } = draft;
  const locationOf = (name: string) =>
    graph.vnets[name].location ?? graph.vnets[name].region;
  const members = manager.members
    .filter(
      (name, place, all) =>
        vnetByName.has(name) &&
        all.indexOf(name) === place &&
        name !== manager.hub,
    )
    // A configuration acts only in the regions to which it was deployed.
    .filter(
      name => manager.deployedRegions?.includes(locationOf(name) ?? '') ?? true,
    );
  const isMesh = manager.connectivity === 'Mesh';
  const hub =
    isMesh || manager.hub === undefined || !vnetByName.has(manager.hub)
      ? undefined
      : manager.hub;
  if (hub !== undefined) addManagedPeerings(draft, manager, hub, members);
  if (!isMesh && !manager.directConnectivity) return;
  const element = elements.add(
    'connected-group',
    names.connectedGroup(index === 0 ? undefined : manager.id ?? `${index}`),
  );
  const group = [...(hub === undefined ? [] : [hub]), ...members];
  for (const a of group) {
    const near = group.filter(
      b =>
        a !== b && (manager.acrossRegions || locationOf(a) === locationOf(b)),
    );
    addGroupLinks(draft, element, a, near);
  }
}

/** The peerings of a hub with its spokes; where a spoke should use a gateway but cannot, its half is not created. */
function addManagedPeerings(
  draft: Draft,
  { useHubGateway }: NetworkManager,
  hubName: string,
  spokes: readonly string[],
): void {
  const { graph, vnets, vnetByName } = draft;
  const hub = vnetByName.get(hubName)!;
  const gateways = (name: string) => graph.vnets[name].gateways;
  const both = { access: true, admitsForwarded: true };
  for (const name of spokes) {
    const spoke = vnetByName.get(name)!;
    const mayUse =
      gateways(hubName).length > 0 &&
      gateways(name).length === 0 &&
      !vnets.some(
        ({ index, links }) => index !== hub && links.get(spoke)?.transit,
      );
    if (useHubGateway && !mayUse) continue;
    addLink(draft, hub, spoke, { ...both, transit: useHubGateway });
    addLink(draft, spoke, hub, { ...both, transit: false });
  }
}

/** From one member of a connected group to those near it. Overlapping spaces are allowed; traffic to them is dropped. */
function addGroupLinks(
  { vnets, vnetByName }: Draft,
  element: number,
  name: string,
  near: readonly string[],
): void {
  const from = vnetByName.get(name)!;
  const { links } = vnets[from];
  for (const other of near) {
    const to = vnetByName.get(other)!;
    const rivals = [name, ...near].filter(each => each !== other);
    const ambiguous = rivals.flatMap(rival =>
      vnets[vnetByName.get(rival)!].prefixes.flatMap(theirs =>
        vnets[to].prefixes.flatMap(mine => intersection(mine, theirs)),
      ),
    );
    const group: VnetLink = {
      element,
      from,
      to,
      kind: 'connected-group',
      access: true,
      admitsForwarded: true,
      transit: false,
      ...(ambiguous.length > 0 ? { ambiguous } : {}),
    };
    const peering = links.get(to);
    if (!peering) links.set(to, group);
    else if (!peering.standby && peering.element !== element) {
      links.set(to, { ...peering, standby: group });
    }
  }
}

/** The range that two ranges have in common: the smaller, as ranges either hold each other or are apart. */
function intersection(a: Prefix, b: Prefix): readonly Prefix[] {
  if (!overlaps(a, b)) return [];
  return [a.length > b.length ? a : b];
}

/** Route table of the subnet that holds the address. */
export function tableOfAddress(vnet: DraftVnet, address: number): number {
  return (
    vnet.subnets.find(
      ({ prefix }) => prefix && containsAddress(prefix, address),
    )?.table ?? 0
  );
}
