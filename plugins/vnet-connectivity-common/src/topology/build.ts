import { findVpnGatewaySku, gatewayZones } from '../azure';
import {
  expressRouteGatewayRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import type { PlannedSpec } from './planned-spec';
import type {
  GatewayConnection,
  Peering,
  SiteConnection,
  Topology,
  VpnGateway,
} from './types';

/** The resource graph of a planned spec. */
export function buildTopology(spec: PlannedSpec): Topology {
  const { metadata, interconnect, onPremises } = spec;
  const regions = Object.entries(spec.regions);
  const vpnGateways = vpnGatewayRegions(spec).map(region =>
    vpnGateway(spec, region),
  );
  const sites = Object.entries(onPremises.sites).map(([key, site]) => ({
    id: `site:${key}`,
    key,
    addressSpace: site.addressSpace,
    devices: site.devices.map((device, index) => ({
      id: `device:${key}/${index}`,
      index,
      ...device,
    })),
  }));
  return {
    name: metadata.name,
    owner: metadata.owner,
    description: metadata.description,
    tags: metadata.tags ?? {},
    interconnect: {
      pattern: interconnect.pattern,
      topology: interconnect.topology,
      hub: interconnect.hub,
      bgp: interconnect.bgp ?? false,
    },
    onPremises: {
      via: onPremises.via,
      gateways: onPremises.gateways,
      gatewayRegion: onPremises.gatewayRegion,
    },
    regions: regions.map(([key, { location, subscriptionId }]) => ({
      id: `region:${key}`,
      key,
      location,
      subscriptionId,
    })),
    virtualNetworks: regions.map(([key, region]) => ({
      id: `vnet:${key}`,
      region: key,
      addressSpace: region.addressSpace ?? [],
      subnets: Object.entries(region.subnets ?? {}).map(([name, prefix]) => ({
        name,
        prefix,
      })),
      gatewaySubnet: region.gatewaySubnet,
      existingId: region.existingVnetId,
    })),
    vpnGateways,
    expressRouteGateways: expressRouteGatewayRegions(spec).map(region => ({
      id: `er-gateway:${region}`,
      region,
      sku: spec.gateways.expressRoute.sku,
      allowRemoteVnetTraffic: interconnect.pattern === 'expressroute',
    })),
    peerings: interconnect.pattern === 'global-peering' ? peerings(spec) : [],
    gatewayConnections:
      interconnect.pattern === 'vnet-to-vnet' ? gatewayConnections(spec) : [],
    sites,
    siteConnections:
      onPremises.via === 'vpn' ? siteConnections(spec, vpnGateways) : [],
    circuits: Object.entries(spec.circuits).map(([key, circuit]) => ({
      id: `circuit:${key}`,
      key,
      peeringLocation: circuit.peeringLocation,
      provider: circuit.provider,
      bandwidthMbps: circuit.bandwidthMbps,
      tier: circuit.tier ?? 'Standard',
      family: circuit.family ?? 'MeteredData',
      sites: circuit.sites ?? [],
    })),
    circuitConnections: Object.entries(spec.circuits).flatMap(
      ([key, circuit]) =>
        circuit.regions.map(region => ({
          id: `er-connection:${region}/${key}`,
          region,
          circuit: key,
        })),
    ),
  };
}

function vpnGateway(spec: PlannedSpec, region: string): VpnGateway {
  const { sku, activeActive, bgp } = spec.gateways.vpn;
  const { location, asn } = spec.regions[region];
  return {
    id: `vpn-gateway:${region}`,
    region,
    sku,
    generation: findVpnGatewaySku(sku)?.generation ?? 1,
    activeActive,
    bgp,
    asn: bgp ? asn : undefined,
    zones: gatewayZones(location),
  };
}

/** Pairs of regions that are joined directly, each in alphabetical order, sorted. */
export function joinedRegions({
  regions,
  interconnect,
}: PlannedSpec): [string, string][] {
  const keys = Object.keys(regions).sort();
  if (interconnect.topology === 'hub-and-spoke') {
    const { hub } = interconnect;
    return hub !== undefined && keys.includes(hub)
      ? keys
          .filter(key => key !== hub)
          .map(key => (key < hub ? [key, hub] : [hub, key]))
      : [];
  }
  return keys.flatMap((a, index) =>
    keys.slice(index + 1).map((b): [string, string] => [a, b]),
  );
}

function peerings(spec: PlannedSpec): Peering[] {
  const { gateways, gatewayRegion } = spec.onPremises;
  const provider = gateways === 'transit' ? gatewayRegion : undefined;
  const directions: Peering[] = [];
  for (const [a, b] of joinedRegions(spec)) {
    const id = `peering:${a}/${b}`;
    const forwarded = provider === a || provider === b;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      directions.push({
        id,
        from,
        to,
        allowVirtualNetworkAccess: true,
        // Only what comes from on-premises through the gateway did not originate in the peer network.
        allowForwardedTraffic: forwarded,
        allowGatewayTransit: provider === from,
        useRemoteGateways: provider === to,
      });
    }
  }
  return directions;
}

function gatewayConnections(spec: PlannedSpec): GatewayConnection[] {
  return joinedRegions(spec).map(regions => ({
    id: `connection:${regions[0]}/${regions[1]}`,
    regions,
    bgp: spec.interconnect.bgp ?? false,
  }));
}

function siteConnections(
  { onPremises, regions }: PlannedSpec,
  vpnGateways: readonly VpnGateway[],
): SiteConnection[] {
  const entries =
    onPremises.gateways === 'transit'
      ? [onPremises.gatewayRegion]
      : Object.keys(regions);
  return vpnGateways
    .filter(({ region }) => entries.includes(region))
    .flatMap(({ region, bgp }) =>
      Object.entries(onPremises.sites).flatMap(([site, { devices }]) =>
        devices.map((device, index) => ({
          id: `connection:${region}/${site}`,
          region,
          site,
          device: index,
          bgp:
            bgp &&
            device.asn !== undefined &&
            device.bgpPeerAddress !== undefined,
        })),
      ),
    );
}
