import { findFirewallTier, firewallTierSource, sources } from '../../azure';
import type { Topology } from '../../topology';
import type { Figure } from '../figure';
import { notesOf, uniqueSources } from '../figure';
import type { Way, Ways } from '../ways';
import type { Capacity } from './capacity';
import { capacityOf } from './capacity';

/** The bandwidth at the narrowest place, and what that is. @public */
export interface BandwidthFigure extends Figure {
  readonly bottleneck: string;
  /** Of one VPN tunnel, megabits per second, where that is less than the whole. */
  readonly tunnelMbps?: number;
}

/** Bandwidth between two regions. */
export function bandwidthFigure(
  topology: Topology,
  ways: Ways,
): BandwidthFigure {
  const keys = topology.regions.map(({ key }) => key);
  const found = keys.flatMap((a, index) =>
    keys.slice(index + 1).flatMap(b => ways.between(a, b)),
  );
  const isShared = found.some(way => way.length > 0);
  return {
    ...bottleneck(
      topology,
      // A circuit is the line to the provider; what turns around before it is limited by the gateways.
      found.map(way => way.filter(({ kind }) => kind !== 'circuit')),
    ),
    ...notesOf(
      isShared
        ? 'All traffic of a region shares it, that to on-premises included where it takes the same gateway.'
        : undefined,
      firewallNote(topology),
    ),
  };
}

/** Bandwidth between a region and on-premises. */
export function entryBandwidthFigure(
  topology: Topology,
  ways: Ways,
): BandwidthFigure {
  return {
    ...bottleneck(
      topology,
      topology.regions.flatMap(({ key }) => ways.toOnPremises(key)),
    ),
    ...notesOf(
      topology.onPremises.gateways === 'transit'
        ? `All regions share what ${topology.onPremises.gatewayRegion} has.`
        : undefined,
      topology.onPremises.via === 'vpn'
        ? 'The internet access of the site is not counted.'
        : undefined,
    ),
  };
}

function bottleneck(topology: Topology, ways: readonly Way[]): BandwidthFigure {
  const stops = new Map(ways.flat().map(stop => [stop.id, stop]));
  const capacities = [...stops.keys()]
    .sort()
    .flatMap(id => capacityOf(topology, stops.get(id)!) ?? []);
  if (ways.length === 0) {
    return {
      value: null,
      unit: 'Mbps',
      bottleneck: '',
      sources: [sources.peeringOrVpn],
    };
  }
  if (capacities.length === 0) {
    return {
      value: 'as much as the virtual machines',
      unit: '',
      bottleneck: 'size of the virtual machines',
      sources: [sources.peeringOrVpn],
    };
  }
  const narrowest = capacities.reduce((a, b) => (isNarrower(b, a) ? b : a));
  const { mbps, what, formula, tunnelMbps } = narrowest;
  return {
    value: mbps.from === mbps.to ? mbps.from : mbps,
    unit: 'Mbps',
    bottleneck: what,
    formula: [
      `The narrowest place on the way: ${what}.`,
      ...(formula ? [`${formula}.`] : []),
    ].join(' '),
    ...(tunnelMbps !== undefined && tunnelMbps < mbps.to ? { tunnelMbps } : {}),
    sources: uniqueSources(...narrowest.sources),
  };
}

function isNarrower(a: Capacity, b: Capacity): boolean {
  return (
    a.mbps.from < b.mbps.from ||
    (a.mbps.from === b.mbps.from && a.mbps.to < b.mbps.to)
  );
}

function firewallNote({ firewalls, virtualWan }: Topology): string | undefined {
  const tiers = [
    ...firewalls,
    ...(virtualWan?.hubs ?? []).flatMap(({ firewall }) => firewall ?? []),
  ];
  const tier = tiers[0] && findFirewallTier(tiers[0].tier);
  return (
    tier &&
    `What the Azure Firewall inspects, it limits: ${tier.mbps} Mbps in ${tier.name}, one TCP connection ${tier.connectionMbps} Mbps (${firewallTierSource.title}, ${firewallTierSource.date}).`
  );
}
