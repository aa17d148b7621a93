import type { NetworkModel, Session, Speaker } from '../model/types';
import { advertised } from './advertisements';
import type { Candidate, Entry, Learned } from './entry';
import { preference, siteVpnRank, vpnRank } from './preference';

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
  // A static route into a tunnel leads to the site at its end, which takes its own ranges from nobody.
  if (us.kind === 'site' && entry.origin.session?.peer === us.index) {
    return false;
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
