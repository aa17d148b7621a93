import type { OptionRow } from '../../patterns';
import { patternOf, patterns } from '../../patterns';
import { interconnectPatterns } from '../../spec';
import type { Topology } from '../../topology';

/** The patterns that were not chosen. */
export function rejectedPatterns(topology: Topology): OptionRow[] {
  const { pattern } = topology.interconnect;
  const instead = patterns[pattern].words.insteadOfPeering(topology);
  return interconnectPatterns
    .filter(each => each !== pattern)
    .map(each => patterns[each].words.rejected(topology, instead));
}

/** The ways to on-premises that were not chosen; none where on-premises is not connected. */
export function rejectedEntries(topology: Topology): OptionRow[] {
  const { virtualHubs, regionGateways } = patternOf(topology);
  const { via, gateways, backup } = topology.onPremises;
  if (via === 'none') return [];
  return [
    gateways === 'transit'
      ? [
          'A gateway in each region',
          'Better availability, latency and bandwidth',
          'One gateway and one set of tunnels or circuit connections is less to run and to pay',
        ]
      : [
          'One gateway that all regions share',
          'One gateway and one set of tunnels or circuit connections to run and to pay',
          virtualHubs
            ? 'Its hub would be on every way to on-premises: a detour, and a single point of failure'
            : 'Its region would be a single point of failure for all, a detour, and the limit of everyone’s bandwidth',
        ],
    via === 'vpn'
      ? [
          'ExpressRoute',
          'A private line with a bandwidth that is agreed, and a lower and steadier latency',
          `A circuit is ordered from a provider and paid by the month${
            regionGateways === 'expressroute'
              ? '; here the circuits join the regions only'
              : ''
          }`,
        ]
      : [
          backup === 'vpn' ? 'VPN alone' : 'VPN, alone or as a backup',
          'Ready without a provider, encrypted, and paid by the hour',
          backup === 'vpn'
            ? 'The internet has no bandwidth and latency that anybody agrees to'
            : 'Alone: no bandwidth and latency that anybody agrees to. As a backup: a second gateway for the time in which the circuit fails; `onPremises.backup: vpn` adds it',
        ],
  ];
}
