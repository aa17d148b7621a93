import { placesSource, sources } from '../../azure';
import { patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import { distancesToSites } from '../../topology';
import { cite } from './cite';
import { inspectionOf, spokesOf } from './describe';

function entryReasons(topology: Topology): string[] {
  const { peersRegions, virtualHubs, words } = patternOf(topology);
  const { via, gateways, gatewayRegion, backup } = topology.onPremises;
  if (via === 'none') return [];
  const kind = via === 'vpn' ? 'VPN' : 'ExpressRoute';
  const place = virtualHubs ? 'in the hub of each region' : 'in each region';
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
      ? [
          ...(words.sharedGateway
            ? [words.sharedGateway(topology, kind, cite)]
            : []),
          ...gatewayPlacement(topology),
        ]
      : []),
    ...(gateways === 'transit' && peersRegions
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

/** Distance of the shared gateway from the sites, in words; nothing where nobody says where they are. */
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
  const { peersRegions, virtualHubs } = patternOf(topology);
  const by = inspectionOf(topology);
  const inspector = by === 'nva' ? 'appliance' : 'firewall';
  if (by && virtualHubs) {
    return [
      `Routing intent sends all private traffic through the firewall of the hub, between two hubs through both (${cite(
        sources.virtualWan,
      )}).`,
    ];
  }
  if (spokesOf(topology).length === 0 || virtualHubs) return [];
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
    peersRegions
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

/** The reasons for the design of the network, a sentence or two each. */
export function reasons(topology: Topology): string[] {
  return [
    ...patternOf(topology).words.reasons(topology, cite),
    ...entryReasons(topology),
    ...spokeReasons(topology),
    ...routeServerReasons(topology),
  ];
}
