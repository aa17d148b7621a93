import type { Prefix } from '../../address';
import type { Entry } from '../bgp/entry';
import type {
  NetworkModel,
  RouteTable,
  Unknowns,
  UnknownParts,
  VnetLink,
  VnetModel,
} from '../model/types';
import { holds } from '../model/holds';
import type { Network } from '../state';
import {
  decide,
  isReserved,
  siteRoute,
  speakerRoute,
  systemRoute,
  userRoute,
} from './decision';
import type { Packet, Place } from './packet';
import { elementAt } from './packet';

/**
 * The gaps of a document on which the way of a packet depends. A packet is decided upon place by place: where no place
 * that it comes to depends on a gap, its way is certain, and so is its end; elsewhere it is known up to there.
 */

const nothing: UnknownParts = [];

/** The gaps on which the way on from a place depends. */
export function missingAt(
  { network, address }: Packet,
  place: Place,
): UnknownParts {
  const { unknowns, vnets, speakers } = network.model;
  if (!unknowns) return nothing;
  const element = elementAt(network.model, place);
  // A failed element drops it, whatever else it would do.
  if (element !== undefined && network.failed[element]) return nothing;
  const here = unknowns.routing.get(element ?? -1);
  switch (place.at) {
    case 'subnet': {
      const vnet = vnets[place.vnet];
      return missingInSubnet(
        network,
        unknowns,
        vnet,
        vnet.tables[place.table],
        address,
      );
    }
    case 'nva':
      return here ?? nothing;
    case 'speaker': {
      const { kind } = speakers[place.speaker];
      if (here || kind === 'nva') return here ?? nothing;
      return kind === 'vpn' || kind === 'er'
        ? missingInGateway(network, unknowns, place.speaker, address)
        : missingInRouter(network, unknowns, place.speaker, address);
    }
    default:
      return nothing;
  }
}

/** The gaps on which it depends that a packet gets through these elements. */
export function missingOf(
  { network: { model } }: Packet,
  passed: readonly number[],
): UnknownParts {
  const { unknowns } = model;
  return unknowns
    ? passed.flatMap(element => unknowns.routing.get(element) ?? nothing)
    : nothing;
}

/** The gaps on which it depends that a packet ends at the place where it has arrived. */
export function missingAtEnd(
  { network, address }: Packet,
  place: Place | undefined,
): UnknownParts {
  const { unknowns } = network.model;
  return unknowns && place?.at === 'speaker'
    ? missingAtSite(network, unknowns, place.speaker, address)
    : nothing;
}

/** The gaps on which the choice of a subnet depends, for a packet to an address. */
function missingInSubnet(
  network: Network,
  unknowns: Unknowns,
  vnet: VnetModel,
  table: RouteTable,
  address: number,
): UnknownParts {
  const whole = table.unknown ?? unknowns.routing.get(vnet.element);
  if (whole) return whole;
  const decision = decide(network, vnet, table, address);
  switch (decision.kind) {
    case 'local':
      return nothing;
    case 'link':
      return overLink(unknowns, decision.link);
    case 'user': {
      const { route } = decision;
      if (route.unknown) return route.unknown;
      const next =
        route.type === 'VirtualAppliance'
          ? toAddress(network.model, unknowns, vnet, route.nextHop)
          : nothing;
      if (next.length > 0) return next;
      const reached = ownerLength(network.model, address);
      if (route.prefix.length >= reached) {
        return viaGateway(unknowns, vnet, route.type);
      }
      return [
        ...peered(network.model, unknowns, vnet, address),
        ...(table.propagation ? routesOf(unknowns, vnet) : nothing),
        ...viaGateway(unknowns, vnet, route.type),
      ];
    }
    default: {
      const parts = peered(network.model, unknowns, vnet, address);
      if (parts.length > 0) return parts;
      const link = decision.kind === 'dynamic' && decision.source.link;
      const onLink = link ? overLink(unknowns, link) : nothing;
      if (onLink.length > 0 || !table.propagation) return onLink;
      return decision.kind === 'dynamic' &&
        isSettled(network.model, decision.entry, address)
        ? nothing
        : routesOf(unknowns, vnet);
    }
  }
}

/** The gaps on which the choice of a gateway depends: it sends by the GatewaySubnet, and by what it learned. */
function missingInGateway(
  network: Network,
  unknowns: Unknowns,
  speaker: number,
  address: number,
): UnknownParts {
  const { model } = network;
  const vnet = model.vnets[model.speakers[speaker].vnet ?? -1];
  const table = vnet.tables[vnet.gatewayTable];
  const whole = table.unknown ?? unknowns.routing.get(vnet.element);
  if (whole) return whole;
  const reached = ownerLength(model, address);
  const user = userRoute(table, address);
  if (user?.unknown) return user.unknown;
  const next =
    user?.type === 'VirtualAppliance'
      ? toAddress(model, unknowns, vnet, user.nextHop)
      : nothing;
  if (next.length > 0) return next;
  if (user && user.prefix.length >= reached) return nothing;
  const parts = peered(model, unknowns, vnet, address);
  if (parts.length > 0) return parts;
  const system = systemRoute(network, vnet, address);
  if (system && (!system.link || system.link.transit)) {
    return system.link ? overLink(unknowns, system.link) : nothing;
  }
  return missingInRouter(network, unknowns, speaker, address);
}

/** The gaps on which the choice of a hub, a circuit or a site depends. */
function missingInRouter(
  network: Network,
  unknowns: Unknowns,
  speaker: number,
  address: number,
): UnknownParts {
  const parts = unknowns.speakerRoutes.get(speaker);
  if (!parts) return nothing;
  const { model } = network;
  const { kind } = model.speakers[speaker];
  const entry =
    kind === 'site'
      ? siteRoute(network, speaker, address)
      : speakerRoute(network, speaker, address, kind === 'hub')?.entry;
  return entry && isSettled(model, entry, address) ? nothing : parts;
}

/**
 * True where no further route changes that a packet arrives: this one is as specific as the range that has the address,
 * and comes from its owner itself, or over Microsoft's edge or hubs, so that no other gateway could be a detour.
 */
function isSettled(
  model: NetworkModel,
  entry: Entry,
  address: number,
): boolean {
  if (model.prefixes.list[entry.prefix].length < ownerLength(model, address)) {
    return false;
  }
  for (let each = entry.parent; each?.parent; each = each.parent) {
    const { kind } = model.speakers[each.speaker];
    if (kind !== 'circuit' && kind !== 'hub') return false;
  }
  return true;
}

/** The gaps on which it depends that a packet ends at a site: routes to ranges of Azure that its summary holds. */
function missingAtSite(
  { model }: Network,
  unknowns: Unknowns,
  site: number,
  address: number,
): UnknownParts {
  const parts = unknowns.speakerRoutes.get(site);
  if (!parts) return nothing;
  const reached = ownerLength(model, address);
  const isExact = model.speakers[site].prefixes.some(
    prefix => prefix.length >= reached && holds(prefix, address),
  );
  return isExact ? nothing : parts;
}

/** Length of the range of the network or site that has the address: a route that is as specific leads to it. */
function ownerLength(
  { prefixes, vnetsOfPrefix, speakers }: NetworkModel,
  address: number,
): number {
  const id = prefixes
    .covering(address)
    .find(
      each =>
        vnetsOfPrefix[each].length > 0 ||
        speakers.some(
          ({ kind, prefixes: own }) =>
            kind === 'site' &&
            own.some(
              ({ base, length }) =>
                base === prefixes.list[each].base &&
                length === prefixes.list[each].length,
            ),
        ),
    );
  if (id !== undefined) return prefixes.list[id].length;
  // Whatever has it, a default route leads to the internet.
  return isReserved(address) ? 33 : 0;
}

function routesOf(
  { vnetRoutes }: Unknowns,
  { index }: VnetModel,
): UnknownParts {
  return vnetRoutes.get(index) ?? nothing;
}

/** Gaps of peerings that may be there with a network that has the address. */
function peered(
  { prefixes, vnetsOfPrefix }: NetworkModel,
  { peerings, joined }: Unknowns,
  { index, links }: VnetModel,
  address: number,
): UnknownParts {
  const others = peerings.get(index);
  const groups = joined.filter(({ vnets }) => vnets.has(index));
  if (!others && groups.length === 0) return nothing;
  return prefixes
    .covering(address)
    .flatMap(id => vnetsOfPrefix[id])
    .flatMap(owner => [
      ...(others?.get(owner) ?? nothing),
      ...groups.flatMap(({ part, vnets }) =>
        owner !== index && vnets.has(owner) && !links.has(owner) ? [part] : [],
      ),
    ]);
}

function overLink({ peerings }: Unknowns, link: VnetLink): UnknownParts {
  return peerings.get(link.from)?.get(link.to) ?? nothing;
}

/** Gaps of an address at which something may forward, or of the peering with the network in which it is. */
function toAddress(
  model: NetworkModel,
  unknowns: Unknowns,
  vnet: VnetModel,
  address: number | undefined,
): UnknownParts {
  if (address === undefined) return nothing;
  const [nva] = model.nvasByIp.get(address) ?? [];
  if (nva === undefined) {
    const parts = unknowns.nextHops.get(address) ?? nothing;
    return mayBeBeside(model, unknowns, vnet, address) ? parts : nothing;
  }
  return (
    unknowns.peerings.get(vnet.index)?.get(model.nvas[nva].vnet) ?? nothing
  );
}

/**
 * False where a next hop is neither in the network nor in one that it is joined to: Azure does not send to it through a
 * gateway. Source: Virtual network traffic routing, next hop types.
 */
function mayBeBeside(
  { vnets }: NetworkModel,
  { peerings, joined, ends }: Unknowns,
  { index, element, prefixes, links, sources }: VnetModel,
  address: number,
): boolean {
  const mayHold = (each: readonly Prefix[]) =>
    each.length === 0 || each.some(prefix => holds(prefix, address));
  return (
    mayHold(prefixes) ||
    ends.has(element) ||
    (peerings.get(index)?.size ?? 0) > 0 ||
    joined.some(group => group.vnets.has(index)) ||
    // A hub has addresses of its own, such as that of its firewall.
    sources.some(({ kind }) => kind === 'hub') ||
    [...links.keys()].some(
      to => mayHold(vnets[to].prefixes) || ends.has(vnets[to].element),
    )
  );
}

/** A user route to a VPN gateway needs one. */
function viaGateway(
  unknowns: Unknowns,
  vnet: VnetModel,
  type: string,
): UnknownParts {
  if (type !== 'VirtualNetworkGateway') return nothing;
  const source = vnet.sources.find(({ kind }) => kind === 'vpn');
  if (!source) return routesOf(unknowns, vnet);
  return source.link ? overLink(unknowns, source.link) : nothing;
}
