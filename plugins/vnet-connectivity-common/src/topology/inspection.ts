import { contains, formatPrefix, readablePrefixes } from '../address';
import { gatewayZones, privateRanges, serviceSubnets } from '../azure';
import type {
  Firewall,
  NetworkVirtualAppliance,
  RouteServer,
  RouteTable,
  UserDefinedRoute,
} from '../network';
import { elementIds, joinedRegions } from '../network';
import { patternOf } from '../patterns';
import type { PlannedSpec } from '../spec';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';

/** Azure Firewalls in the regions' own networks; those in virtual hubs are part of the hub. */
export function buildFirewalls(spec: PlannedSpec): Firewall[] {
  const { via, tier = 'Standard' } = spec.inspection;
  if (via !== 'azure-firewall' || patternOf(spec).virtualHubs) {
    return [];
  }
  return Object.entries(spec.regions).map(([region, { location }]) => ({
    id: elementIds.firewall(region),
    region,
    tier,
    zones: gatewayZones(location),
  }));
}

/** The private ranges, and those of networks and sites that are outside of them. */
export function buildPrivateRanges({
  regions,
  spokes,
  onPremises,
}: PlannedSpec): string[] {
  const usual = readablePrefixes(privateRanges);
  const used = [
    ...Object.values(regions),
    ...Object.values(spokes),
    ...Object.values(onPremises.sites),
  ].flatMap(({ addressSpace = [] }) => readablePrefixes(addressSpace));
  return [
    ...privateRanges,
    ...used
      .filter(prefix => !usual.some(range => contains(range, prefix)))
      .map(formatPrefix),
  ];
}

export function buildNetworkVirtualAppliances({
  regions,
}: PlannedSpec): NetworkVirtualAppliance[] {
  return Object.entries(regions).flatMap(([region, { nva }]) =>
    nva ? [{ id: elementIds.nva(region), region, ...nva }] : [],
  );
}

export function buildRouteServers(spec: PlannedSpec): RouteServer[] {
  const vpn = vpnGatewayRegions(spec);
  const expressRoute = expressRouteGatewayRegions(spec);
  return routeServerRegions(spec).map(region => {
    const { nva } = spec.regions[region];
    return {
      id: elementIds.routeServer(region),
      region,
      branchToBranch: vpn.includes(region) && expressRoute.includes(region),
      peers:
        nva?.asn === undefined
          ? []
          : [{ ipAddress: nva.ipAddress, asn: nva.asn }],
    };
  });
}

/**
 * Route tables that lead the traffic of spokes through the firewall or appliance of their region, on the way there and
 * on the way back:
 *
 * - A spoke sends everything to its own region's firewall, and learns no routes of gateways, which would pass it by.
 * - The GatewaySubnet sends what is for the region's spokes to the firewall.
 * - Over global peering, firewalls and hubs send what is for the spokes of another region to the firewall there: peering
 *   is not transitive, so that nothing else knows the way. Over gateways the routes come by BGP.
 *
 * The tables for workloads exist without subnets too: for those that are added, and for the owners of networks that
 * exist to associate.
 */
export function buildRouteTables(spec: PlannedSpec): RouteTable[] {
  const { inspection, regions } = spec;
  if (inspection.via === 'none' || patternOf(spec).virtualHubs) return [];
  return Object.keys(regions).flatMap(region => tablesOfRegion(spec, region));
}

const everything = '0.0.0.0/0';

function tablesOfRegion(spec: PlannedSpec, region: string): RouteTable[] {
  const nextHop = nextHopOf(spec, region);
  if (!nextHop) return [];
  const { existingVnetId, subnets = {} } = spec.regions[region];
  const hasGateway =
    vpnGatewayRegions(spec).includes(region) ||
    expressRouteGatewayRegions(spec).includes(region);
  const across = routesAcross(spec, region);
  const table = (
    key: string,
    virtualNetwork: string,
    names: readonly string[],
    routes: readonly UserDefinedRoute[],
    gatewayRoutePropagation = true,
  ): RouteTable => ({
    id: elementIds.routeTable(key),
    key,
    virtualNetwork,
    subnets: names,
    gatewayRoutePropagation,
    routes,
  });
  return [
    ...(spec.inspection.via === 'azure-firewall'
      ? [
          table(
            `${region}-firewall`,
            region,
            [serviceSubnets.firewall.name],
            [
              // Azure Firewall refuses to work where its way to the internet leads elsewhere.
              {
                name: 'internet',
                prefix: everything,
                nextHop: { kind: 'internet' },
              },
              ...across,
            ],
          ),
        ]
      : []),
    // An appliance stands in one of these subnets, and needs the same routes.
    table(
      `${region}-hub`,
      region,
      workloadSubnets(existingVnetId, subnets),
      across,
    ),
    ...(hasGateway
      ? [
          table(
            `${region}-gateway`,
            region,
            [serviceSubnets.gateway.name],
            routesTo(spec, region, nextHop),
          ),
        ]
      : []),
  ]
    .filter(({ routes }) => routes.length > 0)
    .concat(
      Object.entries(spec.spokes)
        .filter(([, spoke]) => spoke.region === region)
        .map(([key, spoke]) =>
          table(
            key,
            key,
            workloadSubnets(spoke.existingVnetId, spoke.subnets),
            [{ name: 'default', prefix: everything, nextHop }],
            false,
          ),
        ),
    );
}

/** The subnets that a table is associated with: those of a network that exists are somebody else's. */
function workloadSubnets(
  existingVnetId: string | undefined,
  subnets: Readonly<Record<string, string>> = {},
): string[] {
  return existingVnetId === undefined ? Object.keys(subnets) : [];
}

function nextHopOf(
  { inspection, regions }: PlannedSpec,
  region: string,
): UserDefinedRoute['nextHop'] | undefined {
  if (inspection.via === 'azure-firewall') return { kind: 'firewall', region };
  const ipAddress = regions[region].nva?.ipAddress;
  return ipAddress === undefined
    ? undefined
    : { kind: 'appliance', region, ipAddress };
}

/** Routes to every spoke of a region. */
function routesTo(
  { spokes }: PlannedSpec,
  region: string,
  nextHop: UserDefinedRoute['nextHop'],
): UserDefinedRoute[] {
  return Object.entries(spokes)
    .filter(([, spoke]) => spoke.region === region)
    .flatMap(([key, { addressSpace = [] }]) =>
      addressSpace.map((prefix, index) => ({
        name: addressSpace.length === 1 ? key : `${key}-${index + 1}`,
        prefix,
        nextHop,
      })),
    );
}

/** Routes to the spokes of the regions that a region is peered with. */
function routesAcross(spec: PlannedSpec, region: string): UserDefinedRoute[] {
  if (!patternOf(spec).peersRegions) return [];
  return joinedRegions(spec)
    .filter(pair => pair.includes(region))
    .flatMap(([a, b]) => {
      const other = a === region ? b : a;
      const nextHop = nextHopOf(spec, other);
      return nextHop ? routesTo(spec, other, nextHop) : [];
    });
}
