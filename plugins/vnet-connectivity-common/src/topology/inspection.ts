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
import { groupedBy } from '../grouped-by';
import { patternOf } from '../patterns';
import type { PlannedSpec } from '../spec';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';

/** Azure Firewalls in the regions' own networks; those in virtual hubs are part of the hub. */
export function buildFirewalls(spec: PlannedSpec): Firewall[] {
  const { via, tier = 'Standard', policySuffix } = spec.inspection;
  if (via !== 'azure-firewall' || patternOf(spec).virtualHubs) {
    return [];
  }
  return Object.entries(spec.regions).map(([region, { location }]) => ({
    id: elementIds.firewall(region),
    region,
    tier,
    ...(policySuffix === undefined ? {} : { policySuffix }),
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
 * - The GatewaySubnet sends traffic for the region's spokes to the firewall.
 * - Over global peering, firewalls and hubs send traffic for the spokes of another region to the firewall there:
 *   peering is not transitive, so that no other route leads there. Over gateways the routes come by BGP.
 *
 * The tables for workloads exist without subnets too: for those that are added, and for the owners of networks that
 * exist to associate.
 */
export function buildRouteTables(spec: PlannedSpec): RouteTable[] {
  const { inspection, regions } = spec;
  if (inspection.via === 'none' || patternOf(spec).virtualHubs) return [];
  const gateways = new Set([
    ...vpnGatewayRegions(spec),
    ...expressRouteGatewayRegions(spec),
  ]);
  const spokes = groupedBy(
    Object.entries(spec.spokes),
    ([, { region }]) => region,
  );
  const peered = peeredRegions(spec);
  return Object.keys(regions).flatMap(region =>
    tablesOfRegion(
      spec,
      region,
      gateways.has(region),
      (peered.get(region) ?? []).flatMap(([, other]) =>
        routesTo(spec, other, spokes),
      ),
      spokes,
    ),
  );
}

type Spoke = PlannedSpec['spokes'][string];
type SpokesByRegion = ReadonlyMap<
  string,
  readonly (readonly [string, Spoke])[]
>;

/** The regions that each region is peered with, as pairs that begin with it. */
function peeredRegions(
  spec: PlannedSpec,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const pairs = patternOf(spec).peersRegions ? joinedRegions(spec) : [];
  return groupedBy(
    pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
    ([region]) => region,
  );
}

const everything = '0.0.0.0/0';

/** @param across - routes to the spokes of the regions that the region is peered with */
function tablesOfRegion(
  spec: PlannedSpec,
  region: string,
  hasGateway: boolean,
  across: readonly UserDefinedRoute[],
  spokes: SpokesByRegion,
): RouteTable[] {
  const nextHop = nextHopOf(spec, region);
  if (!nextHop) return [];
  const { existingVnetId, subnets = {} } = spec.regions[region];
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
              // Azure Firewall needs a direct default route to the internet.
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
            routesTo(spec, region, spokes),
          ),
        ]
      : []),
  ]
    .filter(({ routes }) => routes.length > 0)
    .concat(
      (spokes.get(region) ?? []).map(([key, spoke]) =>
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

/** The subnets that a table is associated with: those of a network that exists are managed by its owner. */
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

/** Routes to every spoke of a region, through its firewall or appliance. */
function routesTo(
  spec: PlannedSpec,
  region: string,
  spokes: SpokesByRegion,
): UserDefinedRoute[] {
  const nextHop = nextHopOf(spec, region);
  if (!nextHop) return [];
  return (spokes.get(region) ?? []).flatMap(([key, { addressSpace = [] }]) =>
    addressSpace.map((prefix, index) => ({
      name: addressSpace.length === 1 ? key : `${key}-${index + 1}`,
      prefix,
      nextHop,
    })),
  );
}
