import {
  placesSource,
  sources,
  virtualNetworkManagerNetworks,
  virtualWanBranches,
} from '../../azure';
import type { Topology } from '../../topology';
import { distancesToSites } from '../../topology';
import { cite } from './cite';
import { inspectionOf, spokesOf } from './describe';

function meshReason(managed: boolean): string {
  return managed
    ? 'Azure Virtual Network Manager joins every member of its group with every other: a network that is added to the group is connected without a peering of its own.'
    : 'Peering is not transitive, so every pair that must talk has a peering of its own.';
}

const interconnectReasons: Readonly<
  Record<
    Topology['interconnect']['pattern'],
    (topology: Topology) => readonly string[]
  >
> = {
  'global-peering': ({ interconnect, networkManager }) => [
    `Global VNet peering joins the networks directly over Azure's backbone: no gateway on the way, no bandwidth limit but that of the machines, lowest latency (${cite(
      sources.peeringOrVpn,
    )}).`,
    interconnect.topology === 'mesh'
      ? meshReason(networkManager !== undefined)
      : `Every region is peered with the hub ${interconnect.hub} only. Peering is not transitive: the other regions do not reach each other.`,
    ...(networkManager
      ? [
          `A Virtual Network Manager makes the connections, which Microsoft recommends from about ${
            virtualNetworkManagerNetworks.value
          } networks (${cite(
            virtualNetworkManagerNetworks.source,
          )}). Its configuration acts in the regions to which it is deployed.`,
        ]
      : []),
  ],
  'vnet-to-vnet': ({ gatewayConnections }) => [
    `A VPN gateway in each region, joined with those of the other regions by IPsec tunnels that stay on Microsoft's backbone: all traffic between the regions is encrypted (${cite(
      sources.peeringOrVpn,
    )}).`,
    gatewayConnections.some(({ bgp }) => bgp)
      ? `The gateways exchange routes by BGP, so that a connection that is lost is gone round through another region, on the way to on-premises too (${cite(
          sources.vpnBgp,
        )}).`
      : `Without BGP a connection leads to its two networks and those that use their gateways, and on to no other connection (${cite(
          sources.vpnBgp,
        )}).`,
  ],
  expressroute: () => [
    `The circuits that lead to on-premises also join the regions: one private routing domain, without the internet and without peerings. The gateways allow traffic of remote virtual networks, which is off by default (${cite(
      sources.expressRouteBetweenVirtualNetworks,
    )}).`,
    'The traffic between two regions turns around at the edge router of the peering location, and passes the ExpressRoute gateway of either region. Microsoft recommends peering where much of it is to be expected.',
  ],
  'virtual-wan': ({ regions }) => [
    `A virtual hub in each region, which Azure runs and joins with the others: every network and every site reaches every other without a peering, route table or gateway of one's own (${cite(
      sources.virtualWan,
    )}).`,
    `Microsoft recommends it from about ${
      virtualWanBranches.value
    } branches or many regions${
      regions.length > 1 ? '; a new region is one more hub' : ''
    }.`,
  ],
};

function entryReasons(topology: Topology): string[] {
  const { onPremises, interconnect, virtualWan } = topology;
  const { via, gateways, gatewayRegion, backup } = onPremises;
  if (via === 'none') return [];
  const kind = via === 'vpn' ? 'VPN' : 'ExpressRoute';
  const place = virtualWan ? 'in the hub of each region' : 'in each region';
  return [
    ...(via === 'expressroute'
      ? [
          `ExpressRoute leads to on-premises: a private line with a bandwidth that is agreed, not over the internet (${cite(
            sources.expressRouteFaq,
          )}).`,
        ]
      : []),
    ...(gateways === 'per-region'
      ? [
          `A gateway (${kind}) ${place} keeps the way to on-premises short and independent of the other regions.`,
        ]
      : []),
    ...(gateways === 'transit'
      ? [sharedGateway(topology, kind), ...gatewayPlacement(topology)]
      : []),
    ...(gateways === 'transit' && interconnect.pattern === 'global-peering'
      ? [
          `It is the exception: right where the other regions exist for a service that ${gatewayRegion} does not offer, while most of the application runs there.`,
        ]
      : []),
    ...(backup === 'vpn'
      ? [
          `Tunnels over the internet stand beside the circuits. ExpressRoute is preferred for the same prefixes, so that they are used only where it has failed (${cite(
            sources.expressRouteCoexistence,
          )}).`,
        ]
      : []),
  ];
}

function sharedGateway(
  { onPremises, interconnect, virtualWan }: Topology,
  kind: string,
): string {
  const { gatewayRegion } = onPremises;
  if (virtualWan) {
    return `One ${kind} gateway, in the hub of ${gatewayRegion}, serves all regions: the hubs know each other's routes.`;
  }
  return interconnect.pattern === 'global-peering'
    ? `One ${kind} gateway in ${gatewayRegion} serves all regions by gateway transit, which works over global peering (${cite(
        sources.gatewayInOtherRegion,
      )}).`
    : `Only the gateway in ${gatewayRegion} is connected to the sites; the others reach them through it, by the routes that BGP tells them.`;
}

/** How far the shared gateway is from the sites; nothing where nobody says where they are. */
function gatewayPlacement({ regions, sites, onPremises }: Topology): string[] {
  const { gatewayRegion } = onPremises;
  const distances =
    gatewayRegion &&
    distancesToSites(
      {
        regions: Object.fromEntries(regions.map(each => [each.key, each])),
        onPremises: {
          sites: Object.fromEntries(sites.map(each => [each.key, each])),
        },
      },
      gatewayRegion,
    );
  return distances
    ? [`As the crow flies ${distances} (${cite(placesSource)}).`]
    : [];
}

function spokeReasons(topology: Topology): string[] {
  const { interconnect, virtualWan } = topology;
  const by = inspectionOf(topology);
  const inspector = by === 'nva' ? 'appliance' : 'firewall';
  if (by && virtualWan) {
    return [
      `Routing intent sends all private traffic through the firewall of the hub, between two hubs through both (${cite(
        sources.virtualWan,
      )}).`,
    ];
  }
  if (spokesOf(topology).length === 0 || virtualWan) return [];
  if (!by) {
    return topology.networkManager
      ? []
      : [
          `A spoke is peered with the network of its region, its hub, and reaches what that network's gateway reaches. Spokes do not reach each other through it: nothing there forwards their traffic (${cite(
            sources.hubAndSpoke,
          )}).`,
        ];
  }
  return [
    `A spoke sends everything that leaves it to the ${inspector} of its region, and what comes for it passes the same ${inspector}: route tables on the spokes and on the GatewaySubnet say so in either direction (${cite(
      sources.hubAndSpoke,
    )}).`,
    interconnect.pattern === 'global-peering'
      ? `Peering is not transitive: route tables in the hubs lead what is for the spokes of another region to the ${inspector} there.`
      : `The gateways tell each other the ranges of the spokes; on arrival the route table of the GatewaySubnet leads to the ${inspector}.`,
    `Between a spoke and the machines in its own region's hub there is the peering alone. What shall be inspected belongs into a spoke.`,
  ];
}

function routeServerReasons({ routeServers }: Topology): string[] {
  if (routeServers.length === 0) return [];
  return [
    routeServers.some(({ branchToBranch }) => branchToBranch)
      ? `A Route Server lets the VPN and the ExpressRoute gateway of a region exchange routes, so that sites behind the one reach sites behind the other (${cite(
          sources.routeServer,
        )}).`
      : `A Route Server exchanges routes with the appliance of the region, so that nobody writes them down (${cite(
          sources.routeServer,
        )}).`,
  ];
}

/** Why the network is built as it is, a sentence or two each. */
export function reasons(topology: Topology): string[] {
  return [
    ...interconnectReasons[topology.interconnect.pattern](topology),
    ...entryReasons(topology),
    ...spokeReasons(topology),
    ...routeServerReasons(topology),
  ];
}
