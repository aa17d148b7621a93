import { gatewayZones } from '../azure';
import type {
  ExpressRouteGateway,
  Site,
  SiteConnection,
  Subnet,
  Topology,
  VirtualNetwork,
  VpnGateway,
} from '../network';
import { elementIds } from '../network';
import { patternOf } from '../patterns';
import type {
  PlannedRegion,
  PlannedSite,
  PlannedSpec,
  PlannedSpoke,
} from '../spec';
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
import { deviceKeys } from './existing';
import { buildNatGateways } from './nat-gateways';
import { centralLocation } from './planned-spec';
import { encryptionOf } from './network-choices';
import {
  adoptedCircuitConnections,
  adoptedGatewayConnections,
  existingConnectionOf,
  existingSubnetsOf,
  withDefined,
} from './adopted';
import { adoptedPeerings, peeringsOfSpokes } from './peerings';

/** The resource graph of a planned spec. @public */
export function buildTopology(spec: PlannedSpec): Topology {
  const { metadata, interconnect, onPremises } = spec;
  const regions = Object.entries(spec.regions);
  const subscriptionId = regions[0]?.[1].subscriptionId;
  const pattern = patternOf(spec);
  const inHubs = pattern.virtualHubs;
  const vpn = vpnGatewayRegions(spec);
  const expressRoute = expressRouteGatewayRegions(spec);
  const joints = pattern.join(spec, { vpn, expressRoute });
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
    location: centralLocation(spec),
    isProtected: spec.delivery.protection !== 'none',
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
        ...withDefined('existingServiceSubnets', existingSubnetsOf(region)),
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
    vpnGateways: inHubs ? [] : vpn.map(region => vpnGateway(spec, region)),
    expressRouteGateways: inHubs
      ? []
      : expressRoute.map(region => expressRouteGateway(spec, region)),
    peerings: adoptedPeerings(spec, [
      ...(joints.peerings ?? []),
      ...peeringsOfSpokes(spec),
    ]).sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    networkManager: joints.networkManager,
    virtualWan: joints.virtualWan,
    gatewayConnections: adoptedGatewayConnections(
      spec,
      joints.gatewayConnections ?? [],
    ),
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
    circuitConnections: adoptedCircuitConnections(
      spec,
      buildCircuitConnections(spec, region =>
        // All virtual hubs are in one subscription, whatever those of the networks are.
        inHubs ? subscriptionId : spec.regions[region]?.subscriptionId,
      ),
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
  | 'dnsServers'
  | 'ddosProtectionPlanId'
> {
  const encryption = encryptionOf(spec, network);
  const {
    subnetSettings: settings = {},
    dnsServers,
    ddosProtectionPlanId,
  } = network;
  return {
    id: elementIds.vnet(key),
    key,
    subscriptionId: network.subscriptionId,
    addressSpace: network.addressSpace ?? [],
    subnets: Object.entries(network.subnets ?? {}).map(
      ([name, prefix]): Subnet => ({
        name,
        prefix,
        ...(settings[name] ? { settings: settings[name] } : {}),
      }),
    ),
    ...(dnsServers ? { dnsServers } : {}),
    ...(ddosProtectionPlanId ? { ddosProtectionPlanId } : {}),
    existingId: network.existingVnetId,
    encryption:
      encryption === undefined || encryption === 'none'
        ? undefined
        : encryption,
  };
}

function vpnGateway(spec: PlannedSpec, region: string): VpnGateway {
  const { sku, generation, activeActive, bgp } = spec.gateways.vpn;
  const { location, asn, existingVpnGateway } = spec.regions[region];
  return {
    id: elementIds.gateway('vpn', region),
    region,
    sku,
    generation: generation === 'Generation2' ? 2 : 1,
    activeActive,
    bgp,
    asn: bgp ? asn : undefined,
    zones: existingVpnGateway?.zones ?? gatewayZones(location),
    ...withDefined('existing', existingVpnGateway),
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
    // Traffic from the networks of other regions arrives over the circuit.
    allowRemoteVnetTraffic: patternOf(spec).regionGateways === 'expressroute',
    ...withDefined(
      'existing',
      spec.regions[region]?.existingExpressRouteGateway,
    ),
  };
}

function sites({ onPremises }: PlannedSpec): Site[] {
  return Object.entries(onPremises.sites).map(([site, each]) => ({
    id: elementIds.site(site),
    key: site,
    addressSpace: each.addressSpace,
    ...(each.location === undefined ? {} : { location: each.location }),
    devices: devicesOf(each).map(device => ({
      id: elementIds.device(site, device.key),
      ...device,
    })),
  }));
}

/** The devices of a site with their keys. */
function devicesOf({ devices }: PlannedSite) {
  const keys = deviceKeys(devices);
  return devices.map((device, at) => ({ ...device, key: keys[at] }));
}

function siteConnections(spec: PlannedSpec): SiteConnection[] {
  // The gateway of a virtual hub always speaks BGP.
  const gatewaySpeaksBgp = spec.gateways.vpn.bgp || patternOf(spec).virtualHubs;
  return entryRegions(spec).flatMap(region =>
    Object.entries(spec.onPremises.sites).flatMap(([site, each]) =>
      devicesOf(each).map(device => ({
        id: elementIds.siteConnection(region, site),
        region,
        site,
        device: device.key,
        bgp:
          gatewaySpeaksBgp &&
          device.asn !== undefined &&
          device.bgpPeerAddress !== undefined,
        ...withDefined(
          'existing',
          existingConnectionOf(spec, region, `${site}/${device.key}`),
        ),
      })),
    ),
  );
}
