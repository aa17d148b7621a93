import { containsAddress, parseAddress, readablePrefixes } from '../address';
import { gatewayZones, serviceSubnets } from '../azure';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import { joinedRegions } from './joined-regions';
import type { PlannedSpec } from './planned-spec';
import type {
  Firewall,
  NetworkVirtualAppliance,
  RouteServer,
  RouteTable,
  UserDefinedRoute,
} from './types';

/** Azure Firewalls in the regions' own networks; those in virtual hubs are part of the hub. */
export function buildFirewalls(spec: PlannedSpec): Firewall[] {
  const { via, tier = 'Standard' } = spec.inspection;
  if (via !== 'azure-firewall' || spec.interconnect.pattern === 'virtual-wan') {
    return [];
  }
  return Object.entries(spec.regions).map(([region, { location }]) => ({
    id: `firewall:${region}`,
    region,
    tier,
    zones: gatewayZones(location),
  }));
}

export function buildNetworkVirtualAppliances({
  regions,
}: PlannedSpec): NetworkVirtualAppliance[] {
  return Object.entries(regions).flatMap(([region, { nva }]) =>
    nva ? [{ id: `nva:${region}`, region, ...nva }] : [],
  );
}

export function buildRouteServers(spec: PlannedSpec): RouteServer[] {
  const vpn = vpnGatewayRegions(spec);
  const expressRoute = expressRouteGatewayRegions(spec);
  return routeServerRegions(spec).map(region => {
    const { nva } = spec.regions[region];
    return {
      id: `route-server:${region}`,
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
 */
export function buildRouteTables(spec: PlannedSpec): RouteTable[] {
  const { inspection, interconnect, regions } = spec;
  if (inspection.via === 'none' || interconnect.pattern === 'virtual-wan') {
    return [];
  }
  return Object.keys(regions).flatMap(region => tablesOfRegion(spec, region));
}

const everything = '0.0.0.0/0';

function tablesOfRegion(spec: PlannedSpec, region: string): RouteTable[] {
  const nextHop = nextHopOf(spec, region);
  if (!nextHop) return [];
  const { existingVnetId, subnets = {}, nva } = spec.regions[region];
  // Subnets of a network that exists are somebody else's.
  const own = existingVnetId === undefined ? Object.keys(subnets) : [];
  const applianceSubnet = nva && subnetOf(subnets, nva.ipAddress);
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
    id: `route-table:${key}`,
    key,
    virtualNetwork,
    subnets: names,
    gatewayRoutePropagation,
    routes,
  });
  const hubTables =
    spec.inspection.via === 'azure-firewall'
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
      : [
          table(
            `${region}-nva`,
            region,
            own.filter(name => name === applianceSubnet),
            across,
          ),
        ];
  return [
    ...hubTables,
    table(
      `${region}-hub`,
      region,
      own.filter(name => name !== applianceSubnet),
      across,
    ),
    table(
      `${region}-gateway`,
      region,
      hasGateway ? [serviceSubnets.gateway.name] : [],
      routesTo(spec, region, nextHop),
    ),
  ]
    .filter(
      ({ subnets: names, routes }) => names.length > 0 && routes.length > 0,
    )
    .concat(
      Object.entries(spec.spokes)
        .filter(([, spoke]) => spoke.region === region)
        .map(([key, spoke]) =>
          table(
            key,
            key,
            spoke.existingVnetId === undefined
              ? Object.keys(spoke.subnets ?? {})
              : [],
            [{ name: 'default', prefix: everything, nextHop }],
            false,
          ),
        ),
    );
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
  if (spec.interconnect.pattern !== 'global-peering') return [];
  return joinedRegions(spec)
    .filter(pair => pair.includes(region))
    .flatMap(([a, b]) => {
      const other = a === region ? b : a;
      const nextHop = nextHopOf(spec, other);
      return nextHop ? routesTo(spec, other, nextHop) : [];
    });
}

/** Name of the subnet that an address is in. */
function subnetOf(
  subnets: Readonly<Record<string, string>>,
  ipAddress: string,
): string | undefined {
  const address = parseAddress(ipAddress);
  if (address === undefined) return undefined;
  return Object.keys(subnets).find(name =>
    readablePrefixes([subnets[name]]).some(prefix =>
      containsAddress(prefix, address),
    ),
  );
}
