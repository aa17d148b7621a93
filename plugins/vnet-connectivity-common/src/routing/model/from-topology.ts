import type { Topology } from '../../topology';
import type {
  CircuitEntry,
  ConnectionEntry,
  GatewayEntry,
  SiteEntry,
  TopologyGraph,
  VirtualWanEntry,
  VnetEntry,
} from '../document/schema';

/** The resource graph of a spec in the form of a topology document; regions, sites and circuits keep their keys. */
export function graphOfTopology(topology: Topology): TopologyGraph {
  return {
    vnets: Object.fromEntries(
      topology.virtualNetworks.map(vnet => [
        vnet.region,
        vnetEntry(topology, vnet.region),
      ]),
    ),
    peerings: topology.peerings.map(peering => ({
      from: peering.from,
      to: peering.to,
      allowVnetAccess: peering.allowVirtualNetworkAccess,
      allowForwardedTraffic: peering.allowForwardedTraffic,
      allowGatewayTransit: peering.allowGatewayTransit,
      useRemoteGateways: peering.useRemoteGateways,
    })),
    sites: Object.fromEntries(
      topology.sites.map(site => [site.key, siteEntry(topology, site.key)]),
    ),
    circuits: Object.fromEntries(
      topology.circuits.map(circuit => [
        circuit.key,
        {
          peeringLocation: circuit.peeringLocation,
          sku: circuit.tier,
          sites: [...circuit.sites],
        } satisfies CircuitEntry,
      ]),
    ),
    ...(usesHubs(topology)
      ? { vwan: virtualWan(topology) }
      : { connections: connections(topology) }),
  };
}

function usesHubs({ interconnect }: Topology): boolean {
  return interconnect.pattern === 'virtual-wan';
}

function vnetEntry(topology: Topology, key: string): VnetEntry {
  const vnet = topology.virtualNetworks.find(({ region }) => region === key);
  const region = topology.regions.find(each => each.key === key);
  const gateways: GatewayEntry[] = usesHubs(topology)
    ? []
    : [
        ...topology.expressRouteGateways
          .filter(gateway => gateway.region === key)
          .map(({ sku, allowRemoteVnetTraffic }) => ({
            type: 'er' as const,
            sku,
            allowRemoteVnetTraffic,
          })),
        ...topology.vpnGateways
          .filter(gateway => gateway.region === key)
          .map(({ sku, bgp, asn, activeActive }) => ({
            type: 'vpn' as const,
            sku,
            bgp,
            asn: asn ?? 65515,
            activeActive,
          })),
      ];
  return {
    prefixes: [...(vnet?.addressSpace ?? [])],
    region: key,
    location: region?.location,
    gateways,
    subnets: Object.fromEntries([
      ...(vnet?.subnets ?? []).map(({ name, prefix }) => [name, prefix]),
      ...(vnet?.gatewaySubnet === undefined
        ? []
        : [['GatewaySubnet', vnet.gatewaySubnet]]),
    ]),
  };
}

/** The devices of a site share one ASN to the routing; they are one network. */
function siteEntry(topology: Topology, key: string): SiteEntry {
  const site = topology.sites.find(each => each.key === key);
  const devices = site?.devices ?? [];
  return {
    prefixes: [...(site?.addressSpace ?? [])],
    asn: devices.find(({ asn }) => asn !== undefined)?.asn,
    devices: devices.map(({ index }) => String(index)),
  };
}

function connections(topology: Topology): ConnectionEntry[] {
  const prefixesOf = (key: string) => [
    ...(topology.sites.find(site => site.key === key)?.addressSpace ?? []),
  ];
  return [
    ...topology.gatewayConnections.map(
      ({ id, regions: [a, b], bgp }): ConnectionEntry => ({
        id,
        type: 'vnet2vnet',
        a: `${a}/vpn`,
        b: `${b}/vpn`,
        bgp,
      }),
    ),
    ...topology.siteConnections.map(
      ({ id, region, site, device, bgp }): ConnectionEntry => ({
        id: `${id}#${device}`,
        type: 'ipsec',
        a: `${region}/vpn`,
        b: `${site}/${device}`,
        bgp,
        // With BGP the local network gateway names the device's BGP address only.
        lngPrefixes: bgp ? undefined : prefixesOf(site),
      }),
    ),
    ...topology.circuitConnections.map(
      ({ id, region, circuit }): ConnectionEntry => ({
        id,
        type: 'expressroute',
        a: `${region}/er`,
        b: `circuit:${circuit}`,
        bgp: true,
      }),
    ),
  ];
}

/** One hub a region, with its VNet, and the region's gateways inside the hub. */
function virtualWan(topology: Topology): VirtualWanEntry {
  return {
    type: 'Standard',
    branchToBranch: true,
    hubs: Object.fromEntries(
      topology.regions.map(({ key }) => [key, { region: key }]),
    ),
    vnetConnections: topology.virtualNetworks.map(({ region }) => ({
      vnet: region,
      hub: region,
    })),
    branchConnections: [
      ...topology.siteConnections.map(({ id, region, site, device, bgp }) => ({
        id: `${id}#${device}`,
        kind: 'vpn' as const,
        endpoint: `${site}/${device}`,
        hub: region,
        bgp,
      })),
      ...topology.circuitConnections.map(({ id, region, circuit }) => ({
        id,
        kind: 'er' as const,
        endpoint: `circuit:${circuit}`,
        hub: region,
      })),
    ],
  };
}
