import type { NetworkModel, Session, Speaker } from '../model/types';
import type { Entry } from './entry';

/** ASNs that a hub puts before what it passes to other hubs. Source: Virtual WAN routing deep dive. */
const hubPrepend = [65520, 65520];

const nothing: readonly number[] = [];

/** ASNs that `them` puts before the path when it advertises `entry` to `us`; undefined where it does not. */
export function advertised(
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
  if (us.kind === 'er' || us.kind === 'route-server') {
    return advertisedInside(entry);
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
  return advertisedInside(entry);
}

/** To each other, a gateway and a Route Server of one network advertise what they learned outside of it. */
function advertisedInside({ learned }: Entry): readonly number[] | undefined {
  return learned === 'own' || learned === 'internal' ? undefined : nothing;
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
  const toBranch =
    us.kind === 'site' || us.kind === 'circuit' || us.kind === 'vpn';
  if (toBranch && fromBranch && !hub.branchToBranch) return undefined;
  // ExpressRoute to ExpressRoute needs Global Reach. Source: Virtual WAN FAQ.
  if (us.kind === 'circuit' && entry.fromCircuit) return undefined;
  return [them.asn];
}
