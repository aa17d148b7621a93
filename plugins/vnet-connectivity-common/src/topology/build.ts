import { elementIds } from '../network';
import { findVpnGatewaySku, gatewayZones } from '../azure';
import { buildCircuitConnections, buildCircuits } from './circuits';
import {
  entryRegions,
  expressRouteGatewayRegions,
  usesSiteVpn,
  vpnGatewayRegions,
} from './gateway-placement';
import {
  buildFirewalls,
  buildNetworkVirtualAppliances,
  buildPrivateRanges,
  buildRouteServers,
  buildRouteTables,
} from './inspection';
import { joinedRegions } from './joined-regions';
import { buildNatGateways } from './nat-gateways';
import { buildNetworkManager, buildPeerings } from './peerings';
import { encryptionOf } from './network-choices';
import type { PlannedRegion, PlannedSpec, PlannedSpoke } from './planned-spec';
import type {
  ExpressRouteGateway,
  GatewayConnection,
  Site,
  SiteConnection,
  Subnet,
  Topology,
  VirtualNetwork,
  VpnGateway,
} from './types';
import { buildVirtualWan } from './virtual-wan';

/** The resource graph of a planned spec. */
export function buildTopology(spec: PlannedSpec): Topology {
  const { metadata, interconnect, onPremises } = spec;
  const regions = Object.entries(spec.regions);
  const subscriptionId = regions[0]?.[1].subscriptionId;
  const inHubs = interconnect.pattern === 'virtual-wan';
  const virtualWan = buildVirtualWan(spec);
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
      peeredBy: interconnect.peeredBy,
    },
    onPremises: {
      via: onPremises.via,
      gateways: onPremises.gateways,
      gatewayRegion: onPremises.gatewayRegion,
      backup: onPremises.backup,
    },
    subscriptionId,
    location: regions[0]?.[1].location ?? '',
    regions: regions.map(([key, region]) => ({
      id: elementIds.region(key),
      key,
      location: region.location,
      subscriptionId: region.subscriptionId,
    })),
    virtualNetworks: [
      ...regions.map(([key, region]) => ({
        ...virtualNetwork(spec, key, region),
        region: key,
        role: 'region' as const,
        location: region.location,
        gatewaySubnet: region.gatewaySubnet,
        firewallSubnet: region.firewallSubnet,
        routeServerSubnet: region.routeServerSubnet,
      })),
      ...Object.entries(spec.spokes).map(([key, spoke]) => ({
        ...virtualNetwork(spec, key, spoke),
        region: spoke.region,
        role: 'spoke' as const,
        location: spec.regions[spoke.region]?.location ?? '',
      })),
    ],
    vpnGateways: inHubs
      ? []
      : vpnGatewayRegions(spec).map(region => vpnGateway(spec, region)),
    expressRouteGateways: inHubs
      ? []
      : expressRouteGatewayRegions(spec).map(region =>
          expressRouteGateway(spec, region),
        ),
    peerings: buildPeerings(spec),
    networkManager: buildNetworkManager(spec),
    virtualWan,
    gatewayConnections:
      interconnect.pattern === 'vnet-to-vnet' ? gatewayConnections(spec) : [],
    sites: sites(spec),
    siteConnections: usesSiteVpn(spec) ? siteConnections(spec) : [],
    ipsecPolicy: spec.gateways.vpn.ipsecPolicy,
    firewalls: buildFirewalls(spec),
    privateRanges: buildPrivateRanges(spec),
    networkVirtualAppliances: buildNetworkVirtualAppliances(spec),
    routeServers: buildRouteServers(spec),
    routeTables: buildRouteTables(spec),
    natGateways: buildNatGateways(spec),
    circuits: buildCircuits(spec),
    circuitConnections: buildCircuitConnections(spec, region =>
      // Virtual hubs stand together, whosever the networks are.
      inHubs ? subscriptionId : spec.regions[region]?.subscriptionId,
    ),
  };
}

function virtualNetwork(
  spec: PlannedSpec,
  key: string,
  network: PlannedRegion | PlannedSpoke,
): Pick<
  VirtualNetwork,
  | 'id'
  | 'key'
  | 'subscriptionId'
  | 'addressSpace'
  | 'subnets'
  | 'existingId'
  | 'encryption'
> {
  const encryption = encryptionOf(spec, network);
  return {
    id: elementIds.vnet(key),
    key,
    subscriptionId: network.subscriptionId,
    addressSpace: network.addressSpace ?? [],
    subnets: Object.entries(network.subnets ?? {}).map(
      ([name, prefix]): Subnet => ({ name, prefix }),
    ),
    existingId: network.existingVnetId,
    encryption:
      encryption === undefined || encryption === 'none'
        ? undefined
        : encryption,
  };
}

function vpnGateway(spec: PlannedSpec, region: string): VpnGateway {
  const { sku, activeActive, bgp } = spec.gateways.vpn;
  const { location, asn } = spec.regions[region];
  return {
    id: elementIds.gateway('vpn', region),
    region,
    sku,
    generation: findVpnGatewaySku(sku)?.generation ?? 1,
    activeActive,
    bgp,
    asn: bgp ? asn : undefined,
    zones: gatewayZones(location),
  };
}

function expressRouteGateway(
  spec: PlannedSpec,
  region: string,
): ExpressRouteGateway {
  return {
    id: elementIds.gateway('er', region),
    region,
    ...spec.gateways.expressRoute,
    allowRemoteVnetTraffic: spec.interconnect.pattern === 'expressroute',
  };
}

function gatewayConnections(spec: PlannedSpec): GatewayConnection[] {
  return joinedRegions(spec).map(regions => ({
    id: elementIds.gatewayConnection(...regions),
    regions,
    bgp: (spec.interconnect.bgp ?? false) && spec.gateways.vpn.bgp,
  }));
}

function sites({ onPremises }: PlannedSpec): Site[] {
  return Object.entries(onPremises.sites).map(([key, site]) => ({
    id: elementIds.site(key),
    key,
    addressSpace: site.addressSpace,
    ...(site.location === undefined ? {} : { location: site.location }),
    devices: site.devices.map((device, index) => ({
      id: elementIds.device(key, index),
      index,
      ...device,
    })),
  }));
}

function siteConnections(spec: PlannedSpec): SiteConnection[] {
  // The gateway of a virtual hub always speaks BGP.
  const gatewaySpeaksBgp =
    spec.gateways.vpn.bgp || spec.interconnect.pattern === 'virtual-wan';
  return entryRegions(spec).flatMap(region =>
    Object.entries(spec.onPremises.sites).flatMap(([site, { devices }]) =>
      devices.map((device, index) => ({
        id: elementIds.siteConnection(region, site),
        region,
        site,
        device: index,
        bgp:
          gatewaySpeaksBgp &&
          device.asn !== undefined &&
          device.bgpPeerAddress !== undefined,
      })),
    ),
  );
}
