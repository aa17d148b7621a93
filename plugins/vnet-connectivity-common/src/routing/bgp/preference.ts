import type { Session, Speaker } from '../model/types';
import type { Entry, Learned } from './entry';

/** Rank of a route that a VPN gateway learns over a tunnel. */
export const vpnRank = 100;
/** Rank of a route that a site learns over a tunnel. */
export const siteVpnRank = 20;

/** A circuit prefers its own sites, then its gateways, then Global Reach; routes of hubs are the same over either. */
function circuitRank(learned: Learned, { learned: before }: Entry): number {
  if (learned === 'site') return 10;
  return learned === 'gateway' || before === 'gateway' ? 20 : 30;
}

/** The properties of a route that its receiver gives it; lower is better. */
interface Preference {
  readonly rank: number;
  readonly tie: number;
}

const plain: Preference = { rank: vpnRank, tie: 0 };

/** Preference before and after the AS path, by the router that chooses. */
export function preference(
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
