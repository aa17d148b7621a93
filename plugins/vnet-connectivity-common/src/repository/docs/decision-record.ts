import type { Source } from '../../azure';
import {
  findVpnGatewaySku,
  latencySource,
  limits,
  roundTripLatencyMs,
  sources,
  virtualWanBranches,
  vpnGatewayCreationMinutes,
  vpnGatewayFailover,
} from '../../azure';
import type { Finding } from '../../findings';
import type { Topology } from '../../topology';
import { count, escapeMarkdown, listOf, markdownTable } from '../markdown';
import { connectedSites, describeNetwork } from './describe';

/** Above this number of regions the pairs are too many to list. */
const readablePairs = 5;

/** Why the network is built as it is: context, decision, rejected options and what follows from it. */
export function decisionRecord(
  topology: Topology,
  findings: readonly Finding[],
): string {
  const onPremises = topology.onPremises.via !== 'none';
  return [
    '# 1. How the regions and on-premises are connected',
    '',
    'Status: accepted. The date and the people are those of the commit that added this file.',
    '',
    '## Context',
    '',
    context(topology),
    '',
    ...latency(topology),
    '## Decision',
    '',
    describeNetwork(topology),
    '',
    ...reasons(topology).map(reason => `- ${reason}`),
    '',
    '## Options that were not chosen',
    '',
    markdownTable(['Option', 'Gains', 'Why not here'], rejected(topology)),
    '',
    ...(onPremises
      ? [
          markdownTable(
            ['Way to on-premises', 'Gains', 'Why not here'],
            rejectedEntries(topology),
          ),
          '',
        ]
      : []),
    '## What happens when something fails',
    '',
    markdownTable(
      ['What fails', 'What is lost', 'What stays'],
      failures(topology),
    ),
    '',
    '## Consequences',
    '',
    ...consequences(topology).map(line => `- ${line}`),
    ...warnings(findings),
    '',
  ].join('\n');
}

function cite(...cited: readonly Source[]): string {
  return cited
    .map(({ title, url, date }) => `[${title}, ${date}](${url})`)
    .join('; ');
}

function context({ regions, ...topology }: Topology): string {
  const sites = connectedSites({ regions, ...topology });
  return [
    `Virtual networks in ${count(
      regions.length,
      'region',
    )} must reach each other`,
    sites.length > 0
      ? `, and ${count(sites.length, 'on-premises site')} (${listOf(
          sites.map(({ key }) => key),
        )}) must reach them.`
      : '.',
  ].join('');
}

function latency({ regions }: Topology): string[] {
  if (regions.length > readablePairs) return [];
  const rows = regions.flatMap((a, index) =>
    regions.slice(index + 1).map(b => {
      const ms = roundTripLatencyMs(a.location, b.location);
      return [
        `${a.key} – ${b.key}`,
        ms === undefined ? 'not published' : `${ms} ms`,
      ];
    }),
  );
  return rows.length === 0
    ? []
    : [
        `Round trip between the regions over Azure's backbone, P95 (${cite(
          latencySource,
        )}):`,
        '',
        markdownTable(['Regions', 'Round trip'], rows),
        '',
      ];
}

function reasons({ interconnect, onPremises }: Topology): string[] {
  return [
    `Global VNet peering joins the networks directly over Azure's backbone: no gateway on the way, no bandwidth limit but that of the machines, lowest latency (${cite(
      sources.peeringOrVpn,
    )}).`,
    interconnect.topology === 'mesh'
      ? 'Peering is not transitive, so every pair that must talk has a peering of its own.'
      : `Every region is peered with the hub ${interconnect.hub} only. Peering is not transitive: the other regions do not reach each other.`,
    ...(onPremises.gateways === 'per-region'
      ? [
          'A VPN gateway in each region keeps the way to on-premises short and independent of the other regions.',
        ]
      : []),
    ...(onPremises.gateways === 'transit'
      ? [
          `One VPN gateway in ${
            onPremises.gatewayRegion
          } serves all regions by gateway transit, which works over global peering (${cite(
            sources.gatewayInOtherRegion,
          )}). It is the exception: right where the other regions exist for a service that ${
            onPremises.gatewayRegion
          } does not offer, while most of the application runs there.`,
        ]
      : []),
  ];
}

function rejected({ onPremises, regions }: Topology): string[][] {
  return [
    [
      'VNet-to-VNet VPN',
      'IPsec between the regions; with BGP, on-premises stays reachable through another region',
      'Two gateways on every path: more latency, and the gateways limit the bandwidth',
    ],
    [
      'ExpressRoute circuit',
      onPremises.via === 'none'
        ? 'Natural where a circuit exists for on-premises'
        : 'A private line to on-premises, and one routing domain',
      'Off by default between networks; traffic turns around at the peering location, and the gateways limit it',
    ],
    [
      'Virtual WAN',
      'Transit between regions, branches and sites, managed by Azure',
      regions.length > 10
        ? 'Worth another look at this number of regions'
        : `A hub in every region is paid for by the hour; recommended from about ${virtualWanBranches.value} branches or many regions`,
    ],
  ];
}

function rejectedEntries({ onPremises }: Topology): string[][] {
  return [
    onPremises.gateways === 'transit'
      ? [
          'VPN gateway per region',
          'Better availability, latency and bandwidth',
          'One gateway and one set of tunnels is less to run and to pay',
        ]
      : [
          'Gateway transit through one region',
          'One gateway and one set of tunnels to run and to pay',
          'That region would be a single point of failure for all, a detour, and the limit of everyone’s bandwidth',
        ],
  ];
}

function failures(topology: Topology): string[][] {
  const { interconnect, onPremises } = topology;
  const mesh = interconnect.topology === 'mesh';
  const rows = [
    [
      'A region',
      'Everything in it',
      mesh
        ? 'All other regions reach each other'
        : `The other regions still reach the hub, unless it is the hub ${interconnect.hub} that fails: then no two regions reach each other`,
    ],
    ['A peering', 'The traffic of its two regions', 'Everything else'],
  ];
  if (onPremises.via === 'none') return rows;
  const devices = Math.max(
    0,
    ...connectedSites(topology).map(site => site.devices.length),
  );
  const gateway = topology.vpnGateways[0];
  const { plannedSeconds, unplannedMinutes } = vpnGatewayFailover;
  const instance = gateway?.activeActive
    ? ['One instance of a gateway', 'Nothing', 'The other instance carries on']
    : [
        'One instance of a gateway',
        `On-premises, until the standby takes over: ${plannedSeconds.from} to ${plannedSeconds.to} s when planned, ${unplannedMinutes.from} to ${unplannedMinutes.to} minutes otherwise`,
        'The regions reach each other',
      ];
  return [
    ...rows,
    instance,
    onPremises.gateways === 'transit'
      ? [
          `The gateway or the region ${onPremises.gatewayRegion}`,
          'On-premises, for every region',
          mesh
            ? 'The surviving regions reach each other'
            : 'Nothing across regions where that region is the hub',
        ]
      : [
          "A region's gateway or all its tunnels",
          'On-premises, for that region: it cannot use the gateway of another, because it has one of its own and peering is not transitive',
          'The other regions reach on-premises; all regions reach each other',
        ],
    [
      'A VPN device',
      devices > 1
        ? 'Nothing, where the site has another device'
        : 'Its site, for every region',
      'Everything else',
    ],
  ];
}

function consequences({
  interconnect,
  onPremises,
  regions,
  vpnGateways,
}: Topology): string[] {
  const most = regions.length - 1;
  const sku = vpnGateways[0] && findVpnGatewaySku(vpnGateways[0].sku);
  return [
    `A virtual network takes ${
      limits.peeringsPerVirtualNetwork.value
    } peerings (${cite(limits.peeringsPerVirtualNetwork.source)}); ${
      interconnect.topology === 'mesh'
        ? 'each uses'
        : `the hub ${interconnect.hub} uses`
    } ${most} now.`,
    `Traffic between Azure's datacentres is encrypted at link level; peering itself has no IPsec. Encryption between machines is an option of the virtual network (${cite(
      sources.virtualNetworkEncryption,
    )}).`,
    'Peered traffic is paid for in both directions, by the zones of the two regions.',
    ...(sku
      ? [
          `A ${sku.name} gateway carries ${sku.aggregateMbps} Mbps in all and ${
            sku.tunnels
          } tunnels (${cite(sources.vpnGatewaySkus)}); creating one takes ${
            vpnGatewayCreationMinutes.from
          } to ${vpnGatewayCreationMinutes.to} minutes.`,
        ]
      : []),
    ...(onPremises.gateways === 'transit'
      ? [
          `A region with a gateway of its own cannot use the one in ${onPremises.gatewayRegion}: changing one region to its own gateway means changing its peering first.`,
        ]
      : []),
  ];
}

function warnings(findings: readonly Finding[]): string[] {
  return findings.length === 0
    ? []
    : [
        '',
        'The design was accepted with these warnings:',
        '',
        ...findings.map(
          ({ rule, message }) => `- \`${rule}\`: ${escapeMarkdown(message)}`,
        ),
      ];
}
