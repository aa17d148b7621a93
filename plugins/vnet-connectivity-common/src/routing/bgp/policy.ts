import type { NetworkModel, Session, Speaker } from '../model/types';
import type { Candidate, Entry, Learned } from './entry';

/** ASNs that a hub puts before what it passes to other hubs. Source: Virtual WAN routing deep dive. */
const hubPrepend = [65520, 65520];

const nothing: readonly number[] = [];

/** Rank of what a VPN gateway and a site learn over a tunnel. */
const vpnRank = 100;
const siteVpnRank = 20;

/**
 * The route that the neighbour at the other end of `session` offers us of its own `entry`; undefined where it does not
 * advertise it, or we do not accept it. One function for the whole of BGP policy, so that both ends agree.
 */
export function offerOf(
  model: NetworkModel,
  failed: Uint8Array,
  session: Session,
  entry: Entry,
): Candidate | undefined {
  if (!session.bgp) return undefined;
  const us = model.speakers[session.speaker];
  const them = model.speakers[session.peer];
  const prepended = advertised(model, them, us, session.back, entry);
  if (!prepended || !accepted(model, failed, us, session, entry, prepended)) {
    return undefined;
  }
  const learned = learnedBy(us, session);
  const length = entry.asPath.length + prepended.length;
  return {
    origin: entry.origin,
    session,
    parent: entry,
    learned,
    prepended,
    length,
    ...preference(us, session, learned, entry),
    hops: entry.hops + 1,
  };
}

/**
 * True where an offer need not be made, because the speaker's route is better than any that the session could offer of
 * `entry`. In a mesh of VPN gateways nearly all offers are such.
 */
export function cannotBeat(
  { speakers }: NetworkModel,
  { kind, speaker, peer }: Session,
  entry: Entry,
  current: Entry,
): boolean {
  const us = speakers[speaker].kind;
  if (kind !== 'tunnel' || (us !== 'vpn' && us !== 'site')) return false;
  const rank = us === 'vpn' ? vpnRank : siteVpnRank;
  // A gateway puts one ASN before the path; a site may put any number.
  const least = entry.length + (speakers[peer].kind === 'vpn' ? 1 : 0);
  return (
    current.rank < rank || (current.rank === rank && current.length < least)
  );
}

/** ASNs that `them` puts before the path when it advertises `entry` to `us`; undefined where it does not. */
function advertised(
  model: NetworkModel,
  them: Speaker,
  us: Speaker,
  end: Session,
  entry: Entry,
): readonly number[] | undefined {
  switch (them.kind) {
    case 'site':
      return advertisedBySite(them, end, entry);
    case 'vpn':
      return advertisedByVpnGateway(model, them, us, entry);
    case 'er':
      return advertisedByErGateway(them, us, entry);
    case 'circuit':
      return advertisedByCircuit(model, them, us, entry);
    case 'route-server':
      return advertisedByRouteServer(them, us, entry);
    case 'nva':
      return advertisedByAppliance(them, end, entry);
    case 'hub':
      return end.advertise
        ? undefined
        : advertisedByHub(model, them, us, end, entry);
    default:
      return undefined;
  }
}

/** An appliance passes on everything, but to the tables of a hub that it does not propagate to. */
function advertisedByAppliance(
  them: Speaker,
  { advertise }: Session,
  entry: Entry,
): readonly number[] | undefined {
  if (advertise) return undefined;
  return (entry.learned === 'own' && entry.origin.asPath) || [them.asn];
}

/** A site advertises what it is said to, and passes nothing on. */
function advertisedBySite(
  them: Speaker,
  { advertise }: Session,
  entry: Entry,
): readonly number[] | undefined {
  return entry.learned === 'own' && advertise?.has(entry.prefix)
    ? advertise.get(entry.prefix) ?? [them.asn]
    : undefined;
}

/**
 * A VPN gateway advertises its VNet, local network gateway prefixes and what it learned, but never the default
 * route, nor what overlaps a VNet prefix. Source: VPN Gateway FAQ, BGP.
 */
function advertisedByVpnGateway(
  model: NetworkModel,
  them: Speaker,
  us: Speaker,
  entry: Entry,
): readonly number[] | undefined {
  const internal = us.kind === 'er' || us.kind === 'route-server';
  if (internal) {
    return entry.learned === 'own' || entry.learned === 'internal'
      ? undefined
      : nothing;
  }
  if (entry.origin.private && entry.learned === 'static') return undefined;
  if (model.prefixes.list[entry.prefix].length === 0) return undefined;
  const overlapping =
    entry.learned !== 'own' &&
    model.filters.get(them.index)?.overlapping[entry.prefix] === 1;
  return overlapping ? undefined : [them.asn];
}

/** An ExpressRoute gateway advertises its VNet; VPN and appliance routes only through a Route Server. */
function advertisedByErGateway(
  them: Speaker,
  us: Speaker,
  entry: Entry,
): readonly number[] | undefined {
  if (us.kind === 'circuit') {
    return entry.learned === 'er' ? undefined : [them.asn];
  }
  return entry.learned === 'own' || entry.learned === 'internal'
    ? undefined
    : nothing;
}

/**
 * Microsoft's edge: site routes go to gateways and over Global Reach (which is not transitive), gateway routes go
 * to sites, and from gateway to gateway only where both allow it. Routes of hubs go over Global Reach to other hubs.
 */
function advertisedByCircuit(
  model: NetworkModel,
  them: Speaker,
  us: Speaker,
  entry: Entry,
): readonly number[] | undefined {
  if (us.kind === 'site') {
    return entry.learned === 'site' ? undefined : [them.asn];
  }
  if (us.kind === 'circuit') {
    return entry.learned === 'site' || isOfHubs(model, us, entry)
      ? [them.asn]
      : undefined;
  }
  if (entry.learned === 'site') return [them.asn];
  // Hubs take what comes over Global Reach, with the ASN of the edge put before it several times.
  if (entry.learned === 'global-reach') {
    return us.kind === 'hub' ? [them.asn, them.asn] : undefined;
  }
  const from = entry.parent && model.speakers[entry.parent.speaker];
  return entry.learned === 'gateway' && from && mayHairpin(from, us)
    ? [them.asn, them.asn]
    : undefined;
}

/**
 * True for a route that a hub has announced to a circuit, where the circuit at the other end of Global Reach is connected
 * to hubs too: it goes from hub to circuit, to circuit, to hub. Source: Virtual WAN routing deep dive, scenario 2.
 */
function isOfHubs(
  { speakers }: NetworkModel,
  circuit: Speaker,
  { learned, parent }: Entry,
): boolean {
  return (
    learned === 'gateway' &&
    parent !== undefined &&
    speakers[parent.speaker].kind === 'hub' &&
    circuit.sessions.some(({ peer }) => speakers[peer].kind === 'hub')
  );
}

/**
 * True where two gateways on one circuit exchange traffic at the edge: both must allow it, for remote VNets or for
 * virtual WAN. Source: Configure a virtual network gateway for ExpressRoute.
 */
export function mayHairpin(a: Speaker, b: Speaker): boolean {
  if (a.kind === 'hub' && b.kind === 'hub') return a.hub !== b.hub;
  if (a.kind === 'hub')
    return a.allowRemoteVnetTraffic && b.allowVirtualWanTraffic;
  if (b.kind === 'hub')
    return b.allowRemoteVnetTraffic && a.allowVirtualWanTraffic;
  return a.allowRemoteVnetTraffic && b.allowRemoteVnetTraffic;
}

/** The gateways take from it what appliances said; appliances take everything that it has. */
function advertisedByRouteServer(
  them: Speaker,
  us: Speaker,
  entry: Entry,
): readonly number[] | undefined {
  if (us.kind === 'nva') return [them.asn];
  return entry.learned === 'nva' ? nothing : undefined;
}

/** Hubs are a mesh in which nothing passes twice, and the default route not at all. */
function advertisedByHub(
  model: NetworkModel,
  them: Speaker,
  us: Speaker,
  end: Session,
  entry: Entry,
): readonly number[] | undefined {
  const hub = model.hubs[them.hub ?? -1];
  const isDefault = model.prefixes.list[entry.prefix].length === 0;
  if (us.kind === 'hub') {
    return entry.learned === 'remote-hub' ||
      isDefault ||
      // Hubs announce to each other what is propagated to a label. Source: About virtual hub routing.
      entry.origin.staysInHub ||
      entry.session?.staysInHub ||
      entry.origin.session?.staysInHub ||
      // A static route of a route table stays in its hub. Source: Static routes in Virtual WAN.
      (entry.learned === 'static' &&
        !entry.session &&
        !entry.origin.session &&
        !entry.origin.crossesHubs)
      ? undefined
      : hubPrepend;
  }
  // The default route is for connections that take it, wherever it comes from. Source: Virtual WAN FAQ; routing intent.
  if (isDefault && end.withoutDefaultRoute) return undefined;
  const fromBranch = entry.origin.vnet === undefined && !entry.origin.firewall;
  const toBranch = us.kind === 'site' || us.kind === 'circuit';
  if (toBranch && fromBranch && !hub.branchToBranch) return undefined;
  // ExpressRoute to ExpressRoute needs Global Reach. Source: Virtual WAN FAQ.
  if (us.kind === 'circuit' && entry.fromCircuit) return undefined;
  return [them.asn];
}

/** Loop prevention and import filters of the router that receives an offer. */
function accepted(
  model: NetworkModel,
  failed: Uint8Array,
  us: Speaker,
  session: Session,
  entry: Entry,
  prepended: readonly number[],
): boolean {
  for (let each: Entry | undefined = entry; each; each = each.parent) {
    if (each.speaker === us.index) return false;
    // The tables of one hub are one router.
    if (us.kind === 'hub' && model.speakers[each.speaker].hub === us.hub) {
      return false;
    }
  }
  if (checksAsPath(model, us, session, entry)) {
    if (entry.asPath.includes(us.asn) || prepended.includes(us.asn)) {
      return false;
    }
  }
  if (us.kind === 'vpn' && session.kind === 'tunnel') {
    return passesImportFilter(model, failed, us, entry);
  }
  return true;
}

/** External BGP drops a path that holds its own ASN; Azure's own routers among each other share theirs. */
function checksAsPath(
  model: NetworkModel,
  us: Speaker,
  { kind }: Session,
  entry: Entry,
): boolean {
  if (kind === 'internal' || kind === 'hub-hub' || kind === 'global-reach') {
    return false;
  }
  if (kind === 'er-gateway' && us.kind !== 'circuit') {
    return model.speakers[entry.origin.speaker].kind === 'site';
  }
  return true;
}

/**
 * On-premises advertisements equal to or more specific than a prefix of the VNet, or of one that uses its gateway, are
 * dropped; a superset is allowed. Source: VPN Gateway FAQ, BGP and routing.
 */
function passesImportFilter(
  { filters, speakers }: NetworkModel,
  failed: Uint8Array,
  us: Speaker,
  { prefix, origin }: Entry,
): boolean {
  const filter = filters.get(us.index);
  if (!filter) return true;
  if (filter.within[prefix]) return false;
  if (speakers[origin.speaker].kind !== 'site') return true;
  const peerings = filter.withinPeer.get(prefix);
  return !peerings || peerings.every(peering => failed[peering]);
}

function learnedBy(us: Speaker, { kind }: Session): Learned {
  switch (kind) {
    case 'internal':
      return 'internal';
    case 'er-gateway':
      return us.kind === 'circuit' ? 'gateway' : 'er';
    case 'er-site':
      return us.kind === 'circuit' ? 'site' : 'er';
    case 'global-reach':
      return 'global-reach';
    case 'appliance':
      return us.kind === 'nva' ? 'route-server' : 'nva';
    case 'hub-hub':
      return 'remote-hub';
    default:
      return 'vpn';
  }
}

/** A circuit prefers its own sites, then its gateways, then Global Reach; routes of hubs are the same over either. */
function circuitRank(learned: Learned, { learned: before }: Entry): number {
  if (learned === 'site') return 10;
  return learned === 'gateway' || before === 'gateway' ? 20 : 30;
}

interface Preference {
  readonly rank: number;
  readonly tie: number;
}

const plain: Preference = { rank: vpnRank, tie: 0 };

/** Preference before and after the AS path, by the router that chooses. */
function preference(
  us: Speaker,
  session: Session,
  learned: Learned,
  entry: Entry,
): Preference {
  switch (us.kind) {
    case 'vpn':
      return learned === 'internal' ? { rank: 200, tie: 0 } : plain;
    case 'er':
      // The higher routing weight wins before the AS path does.
      return learned === 'internal'
        ? { rank: 50000, tie: 0 }
        : { rank: 40000 - session.weight, tie: 0 };
    case 'site':
      // On-premises prefers ExpressRoute by local preference, as the documented lab does.
      return { rank: learned === 'er' ? 10 : siteVpnRank, tie: 0 };
    case 'circuit':
      return { rank: circuitRank(learned, entry), tie: 0 };
    case 'route-server':
      return branchPreference(
        us,
        learned === 'internal' ? rootMedium(entry) : 'nva',
      );
    case 'hub':
      return hubPreference(us, learned, entry);
    default:
      return plain;
  }
}

function rootMedium(entry: Entry): 'er' | 'vpn' {
  return entry.learned === 'er' ? 'er' : 'vpn';
}

/** Source: Routing preference of Azure Route Server. */
function branchPreference(
  { preference: configured }: Speaker,
  medium: 'er' | 'vpn' | 'nva',
): Preference {
  if (configured === 'ASPath')
    return { rank: 20, tie: medium === 'er' ? 0 : 1 };
  const first =
    configured === 'ExpressRoute' ? medium === 'er' : medium !== 'er';
  return { rank: first ? 10 : 20, tie: 0 };
}

/** Source: Virtual hub routing preference. */
function hubPreference(
  { preference: configured }: Speaker,
  learned: Learned,
  entry: Entry,
): Preference {
  const remote = learned === 'remote-hub';
  const er = remote ? entry.learned === 'er' : learned === 'er';
  if (configured === 'ASPath') {
    // Of local routes those of ExpressRoute come first, of remote ones those of VPN.
    return { rank: 20, tie: (remote ? 2 : 0) + (er === remote ? 1 : 0) };
  }
  if (remote) return { rank: er ? 40 : 30, tie: 0 };
  return { rank: er === (configured === 'ExpressRoute') ? 10 : 20, tie: 0 };
}
