import { virtualWanBranches } from '../../azure';
import type { Topology } from '../../topology';
import { count } from '../markdown';

type Pattern = Topology['interconnect']['pattern'];

/** A row: what it is, what it gains, why it was not chosen. */
type Option = readonly [name: string, gains: string, whyNot: string];

const options: Readonly<Record<Pattern, (topology: Topology) => Option>> = {
  'global-peering': ({ interconnect, regions }) => [
    'Global VNet peering',
    'No gateway on the way: lowest latency, no bandwidth limit but that of the machines, set up in minutes',
    {
      'vnet-to-vnet':
        'No IPsec between the regions, and on-premises is not reached through another region when a gateway is lost',
      expressroute:
        'A second way between the networks beside the circuits that are there, paid for by the gigabyte',
      'virtual-wan': `Not transitive: ${
        interconnect.topology === 'mesh'
          ? count((regions.length * (regions.length - 1)) / 2, 'peering')
          : 'every peering'
      } and the routes to sites would be one's own to run`,
      'global-peering': '',
    }[interconnect.pattern],
  ],
  'vnet-to-vnet': ({ interconnect }) => [
    'VNet-to-VNet VPN',
    'IPsec between the regions; with BGP, on-premises stays reachable through another region',
    interconnect.pattern === 'virtual-wan'
      ? 'A connection for every two regions, and two gateways on every path that limit the bandwidth'
      : 'Two gateways on every path: more latency, and the gateways limit the bandwidth',
  ],
  expressroute: ({ onPremises }) => [
    'ExpressRoute circuit',
    onPremises.via === 'none'
      ? 'Natural where a circuit exists for on-premises'
      : 'A private line to on-premises, and one routing domain',
    'Off by default between networks; traffic turns around at the peering location, and the gateways limit it',
  ],
  'virtual-wan': ({ regions }) => [
    'Virtual WAN',
    'Transit between regions, branches and sites, managed by Azure',
    regions.length > 10
      ? 'A hub in every region is paid for by the hour; worth another look at this number of regions'
      : `A hub in every region is paid for by the hour; recommended from about ${virtualWanBranches.value} branches or many regions`,
  ],
};

/** The patterns that were not chosen. */
export function rejectedPatterns(topology: Topology): Option[] {
  const { pattern } = topology.interconnect;
  return (Object.keys(options) as Pattern[])
    .filter(each => each !== pattern)
    .map(each => options[each](topology));
}

/** The ways to on-premises that were not chosen; none where on-premises is not connected. */
export function rejectedEntries({
  onPremises,
  interconnect,
  virtualWan,
}: Topology): Option[] {
  const { via, gateways, backup } = onPremises;
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
          virtualWan
            ? 'Its hub would be on every way to on-premises: a detour, and a single point of failure'
            : 'Its region would be a single point of failure for all, a detour, and the limit of everyone’s bandwidth',
        ],
    via === 'vpn'
      ? [
          'ExpressRoute',
          'A private line with a bandwidth that is agreed, and a lower and steadier latency',
          `A circuit is ordered from a provider and paid by the month${
            interconnect.pattern === 'expressroute'
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
