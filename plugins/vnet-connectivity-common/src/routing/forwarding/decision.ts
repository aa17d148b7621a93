import { prefixOf } from '../../address';
import { holds } from '../model/holds';
import type { Failed } from '../bgp/converge';
import { learnedBeside } from '../bgp/converge';
import type { Entry } from '../bgp/entry';
import type {
  DynamicSource,
  RouteTable,
  UserRoute,
  VnetLink,
  VnetModel,
} from '../model/types';
import type { Network } from '../state';

/** Private ranges that Azure gives the next hop None. Source: Virtual network traffic routing. */
export const reservedPrefixes = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map(prefixOf);

/** True for addresses that no host of the internet has. */
export function isReserved(address: number): boolean {
  return reservedPrefixes.some(prefix => holds(prefix, address));
}

/** The effective route that a subnet's route table, or a gateway, uses for an address. */
export type Decision =
  | { readonly kind: 'local' }
  | { readonly kind: 'link'; readonly link: VnetLink }
  | { readonly kind: 'user'; readonly route: UserRoute }
  | {
      readonly kind: 'dynamic';
      readonly source: DynamicSource;
      readonly entry: Entry;
    }
  | { readonly kind: 'internet' }
  | { readonly kind: 'none' };

export interface SystemRoute {
  readonly length: number;
  readonly link?: VnetLink;
}

export interface DynamicRoute {
  readonly length: number;
  readonly source: DynamicSource;
  readonly entry: Entry;
}

/**
 * The choice of a route in a subnet: longest prefix first, then user, BGP, system. System routes for the VNet,
 * peerings and connected groups beat BGP even where BGP is more specific. Source: Virtual network traffic routing.
 */
export function decide(
  network: Network,
  vnet: VnetModel,
  table: RouteTable,
  address: number,
): Decision {
  const system = systemRoute(network, vnet, address);
  const user = userRoute(table, address);
  const userLength = user?.prefix.length ?? -1;
  if (system) {
    if (user && userLength >= system.length)
      return { kind: 'user', route: user };
    return system.link
      ? { kind: 'link', link: system.link }
      : { kind: 'local' };
  }
  const dynamic = table.propagation
    ? dynamicRoute(network, vnet, address, userLength)
    : undefined;
  const noneLength = table.hasDefaultRoute ? -1 : reservedLength(address);
  const best = dynamic?.length ?? userLength;
  if (noneLength > best) return { kind: 'none' };
  if (dynamic) return { kind: 'dynamic', ...dynamic };
  if (user) return { kind: 'user', route: user };
  return { kind: 'internet' };
}

function reservedLength(address: number): number {
  return reservedPrefixes.find(prefix => holds(prefix, address))?.length ?? -1;
}

/** The longest route to a VNet prefix: the own one, or that of a directly joined network. */
export function systemRoute(
  { model, failed }: Network,
  vnet: VnetModel,
  address: number,
): SystemRoute | undefined {
  for (const id of model.prefixes.covering(address)) {
    for (const owner of model.vnetsOfPrefix[id]) {
      const { length } = model.prefixes.list[id];
      if (owner === vnet.index) return { length };
      if (failed[model.vnets[owner].element]) continue;
      const link = livingLink(vnet, owner, failed);
      if (!link?.access) continue;
      if (link.reaches) {
        const range = link.reaches.find(each => holds(each, address));
        if (range) return { length: range.length, link };
        continue;
      }
      // A network never looks elsewhere for its own addresses.
      const isOwn =
        isAmbiguous(link, address) &&
        vnet.prefixes.some(prefix => holds(prefix, address));
      if (!isOwn) return { length, link };
    }
  }
  return undefined;
}

/** The way to a network that is joined directly: the peering, or where it has failed the connected group. */
export function livingLink(
  { links }: VnetModel,
  to: number,
  failed: Failed,
): VnetLink | undefined {
  const link = links.get(to);
  if (!link || !failed[link.element]) return link;
  return link.standby && !failed[link.standby.element]
    ? link.standby
    : undefined;
}

/** True where several networks of the connected group have the address. */
export function isAmbiguous({ ambiguous }: VnetLink, address: number): boolean {
  return ambiguous?.some(prefix => holds(prefix, address)) ?? false;
}

/** The user route with the longest prefix that holds the address. */
export function userRoute(
  { routes }: RouteTable,
  address: number,
): UserRoute | undefined {
  return routes.find(({ prefix }) => holds(prefix, address));
}

/** The longest route from the gateways that serve the VNet, if it is longer than `least`; ExpressRoute before VPN on a tie. */
function dynamicRoute(
  network: Network,
  vnet: VnetModel,
  address: number,
  least: number,
): DynamicRoute | undefined {
  if (vnet.sources.length === 0) return undefined;
  const { model } = network;
  for (const id of model.prefixes.covering(address)) {
    if (model.prefixes.list[id].length <= least) return undefined;
    const best = dynamicRoutes(network, vnet, id)[0];
    if (best) return { length: model.prefixes.list[id].length, ...best };
  }
  return undefined;
}

const nothingOffered: readonly Offered[] = [];

/** Gateway routes for one prefix in a VNet, the preferred one first. */
export function dynamicRoutes(
  network: Network,
  vnet: VnetModel,
  prefix: number,
): readonly Offered[] {
  const { model, failed } = network;
  const isDefault = model.prefixes.list[prefix].length === 0;
  // Asked for every packet, and mostly there is none.
  let found: Offered[] | undefined;
  const { entries } = network.routes(prefix);
  for (const source of vnet.sources) {
    const entry = entries[source.speaker];
    if (
      entry &&
      givenToVnet(network, vnet, source, entry) &&
      (!isDefault || source.defaultRoute) &&
      !(source.link && failed[source.link.element]) &&
      !(source.hubConnection !== undefined && failed[source.hubConnection]) &&
      !failed[model.speakers[source.speaker].element]
    ) {
      if (found) found.push({ source, entry });
      else found = [{ source, entry }];
    }
  }
  if (!found) return nothingOffered;
  return found.length < 2
    ? found
    : found.sort((a, b) => compareSources(network, vnet, a, b));
}

/** True where a gateway gives this route to the subnets: not where it only announces its own networks. */
function givenToVnet(
  { model }: Network,
  vnet: VnetModel,
  { kind }: DynamicSource,
  entry: Entry,
): boolean {
  switch (kind) {
    case 'route-server':
      return entry.learned === 'nva';
    case 'hub': {
      const { origin } = entry;
      if (
        origin.vnet === vnet.index &&
        (origin.learned === 'own' || !origin.nextHopIp)
      ) {
        return false;
      }
      const hub = model.hubs[model.speakers[entry.speaker].hub ?? -1];
      // Basic has no VNet-to-VNet transit. Source: Virtual WAN Basic and Standard types.
      return hub.standard || entry.origin.vnet === undefined;
    }
    default:
      // Routes that gateways exchange through a Route Server are for their own neighbours.
      return (
        entry.learned !== 'own' &&
        entry.learned !== 'internal' &&
        !(entry.origin.ofGateway && !entry.parent)
      );
  }
}

type Offered = { readonly source: DynamicSource; readonly entry: Entry };

/** ExpressRoute before VPN and appliances, unless the Route Server's routing preference says otherwise. */
function compareSources(
  { model }: Network,
  vnet: VnetModel,
  a: Offered,
  b: Offered,
): number {
  const server = vnet.sources.find(({ kind }) => kind === 'route-server');
  const configured =
    (server && model.speakers[server.speaker].preference) ?? 'ExpressRoute';
  const rank = ({ source: { kind } }: Offered) =>
    configured === 'ASPath' ||
    (kind === 'er') === (configured === 'ExpressRoute')
      ? 0
      : 1;
  return (
    rank(a) - rank(b) ||
    a.entry.length - b.entry.length ||
    (a.source.kind === 'er' ? 0 : 1) - (b.source.kind === 'er' ? 0 : 1)
  );
}

/**
 * The route by which a site sends on. What it advertises without having it does not keep it from installing what it
 * learns: sites install all that they learn.
 */
export function siteRoute(
  network: Network,
  site: number,
  address: number,
): Entry | undefined {
  for (const id of network.model.prefixes.covering(address)) {
    const learned = learnedAtSite(network, site, id);
    if (learned) return learned;
  }
  return undefined;
}

/**
 * True where a site keeps a packet to this address: it has the range, and has learned nothing more specific from
 * elsewhere. A summary that holds Azure's ranges does not end what is for them.
 */
export function isOfSite(
  network: Network,
  site: number,
  address: number,
): boolean {
  const { prefixes, speakers } = network.model;
  const own = Math.max(
    ...speakers[site].prefixes.map(prefix =>
      holds(prefix, address) ? prefix.length : -1,
    ),
  );
  if (own < 0) return false;
  for (const id of prefixes.covering(address)) {
    if (prefixes.list[id].length <= own) return true;
    if (learnedAtSite(network, site, id)) return false;
  }
  return true;
}

/** The best route for a prefix that a site has learned, whether it announces the prefix itself or not. */
function learnedAtSite(
  network: Network,
  site: number,
  prefix: number,
): Entry | undefined {
  const { model, failed } = network;
  const routes = network.routes(prefix);
  const entry = routes.entries[site];
  return entry?.learned === 'own'
    ? learnedBeside(model, failed, routes, entry)
    : entry;
}

/** The route that a speaker itself has for an address; what starts there counts only where `own`. */
export function speakerRoute(
  network: Network,
  speaker: number,
  address: number,
  own: boolean,
): { readonly length: number; readonly entry: Entry } | undefined {
  const { model } = network;
  for (const id of model.prefixes.covering(address)) {
    const entry = network.routes(id).entries[speaker];
    if (entry && (own || entry.learned !== 'own')) {
      return { length: model.prefixes.list[id].length, entry };
    }
  }
  return undefined;
}
