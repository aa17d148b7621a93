import { defaultIpsecPolicy, privateRanges, serviceSubnets } from '../../azure';
import type {
  Circuit,
  Device,
  ExpressRouteGateway,
  Firewall,
  NetworkManager,
  RouteTable,
  Topology,
  VirtualHub,
  VirtualNetwork,
  VpnGateway,
} from '../../topology';
import type { TerraformLayer } from './layers';
import { layersOf } from './layers';

/**
 * The values of the configuration's variables: the content of `terraform.tfvars.json`. What does not apply, or is
 * the default, is undefined and so left out of the file.
 */
export function terraformVariables(topology: Topology) {
  const { name, tags, interconnect, onPremises } = topology;
  const layers = new Set<TerraformLayer>(layersOf(topology));
  const where = <T>(layer: TerraformLayer, value: T): T | undefined =>
    layers.has(layer) ? value : undefined;
  const networks = (role: VirtualNetwork['role']) =>
    topology.virtualNetworks.filter(network => network.role === role);
  return {
    subscription_id: topology.subscriptionId?.toLowerCase(),
    name,
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    location: where('central', topology.location),
    topology: where('region-pairs', interconnect.topology),
    hub:
      interconnect.topology === 'hub-and-spoke'
        ? where('region-pairs', interconnect.hub)
        : undefined,
    regions: byKey(networks('region'), network => ({
      location: network.location,
      ...networkOf(topology, network),
    })),
    spokes: where(
      'spokes',
      byKey(networks('spoke'), network => ({
        region: network.region,
        ...networkOf(topology, network),
      })),
    ),
    network_manager:
      topology.networkManager && networkManagerOf(topology.networkManager),
    virtual_hubs:
      topology.virtualWan && byRegion(topology.virtualWan.hubs, virtualHubOf),
    vpn_gateways: where(
      'vpn-gateway',
      byRegion(topology.vpnGateways, vpnGatewayOf),
    ),
    bgp_between_regions: where(
      'vnet-to-vnet',
      topology.gatewayConnections.every(({ bgp }) => bgp) ? undefined : false,
    ),
    express_route_gateways: where(
      'express-route-gateway',
      byRegion(topology.expressRouteGateways, expressRouteGatewayOf),
    ),
    private_ranges: where('firewall-policy', privateRangesOf(topology)),
    firewalls: where('firewall', byRegion(topology.firewalls, firewallOf)),
    appliances: where(
      'appliance',
      byRegion(topology.networkVirtualAppliances, ({ ipAddress, asn }) => ({
        ip_address: ipAddress,
        asn,
      })),
    ),
    route_servers: where(
      'route-server',
      byRegion(topology.routeServers, ({ branchToBranch }) => ({
        branch_to_branch: branchToBranch || undefined,
      })),
    ),
    route_tables: where(
      'route-table',
      byKey(topology.routeTables, routeTableOf),
    ),
    gateway_region:
      layers.has('gateway-transit') || layers.has('site-region')
        ? onPremises.gatewayRegion
        : undefined,
    sites: where('sites', sitesOf(topology)),
    ipsec_policy: where('vpn-connection', ipsecPolicyOf(topology)),
    circuits: where(
      'circuit',
      byKey(topology.circuits, circuit => circuitOf(topology, circuit)),
    ),
  };
}

function byKey<T extends { readonly key: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.key, map(element)]),
  );
}

function byRegion<T extends { readonly region: string }, R>(
  elements: readonly T[],
  map: (element: T) => R,
): Record<string, R> {
  return Object.fromEntries(
    elements.map(element => [element.region, map(element)]),
  );
}

/** What a region's network and a spoke have in common. */
function networkOf(topology: Topology, network: VirtualNetwork) {
  const { existingId, gatewaySubnet, firewallSubnet, routeServerSubnet } =
    network;
  // The workload subnets of a network that exists are there already.
  const subnets = Object.fromEntries([
    ...(existingId
      ? []
      : network.subnets.map(subnet => [subnet.name, subnet.prefix])),
    ...[
      [serviceSubnets.gateway.name, gatewaySubnet],
      [serviceSubnets.firewall.name, firewallSubnet],
      [serviceSubnets.routeServer.name, routeServerSubnet],
    ].filter(([, prefix]) => prefix !== undefined),
  ]);
  return {
    address_space: network.addressSpace,
    subnets: Object.keys(subnets).length > 0 ? subnets : undefined,
    subscription_id: furtherSubscriptionOf(topology, network),
    virtual_network_id: existingId,
  };
}

/** The subscription of an element where it is not that of the network as a whole. */
function furtherSubscriptionOf(
  topology: Topology,
  { subscriptionId }: { readonly subscriptionId?: string },
): string | undefined {
  const id = subscriptionId?.toLowerCase();
  return id === topology.subscriptionId?.toLowerCase() ? undefined : id;
}

function vpnGatewayOf(gateway: VpnGateway) {
  return {
    sku: gateway.sku,
    generation: `Generation${gateway.generation}`,
    active_active: gateway.activeActive,
    asn: gateway.bgp ? gateway.asn : undefined,
    zones: gateway.zones.length > 0 ? gateway.zones : undefined,
  };
}

function expressRouteGatewayOf(gateway: ExpressRouteGateway) {
  return {
    sku: gateway.sku,
    minimum_scale_units: gateway.minScaleUnits,
    maximum_scale_units: gateway.maxScaleUnits,
    remote_vnet_traffic_enabled: gateway.allowRemoteVnetTraffic || undefined,
  };
}

function firewallOf({ tier, zones }: Pick<Firewall, 'tier' | 'zones'>) {
  return { tier, zones: zones.length > 0 ? zones : undefined };
}

function virtualHubOf(hub: VirtualHub) {
  return {
    address_prefix: hub.addressPrefix,
    routing_preference:
      hub.routingPreference === 'ExpressRoute'
        ? undefined
        : hub.routingPreference,
    vpn_scale_units: hub.vpnGateway?.scaleUnits,
    express_route_scale_units: hub.expressRouteGateway?.scaleUnits,
    firewall: hub.firewall && firewallOf(hub.firewall),
  };
}

/** Undefined where it is the default of the configuration. */
function privateRangesOf({ privateRanges: ranges }: Topology) {
  return ranges.length === privateRanges.length ? undefined : ranges;
}

function networkManagerOf(manager: NetworkManager) {
  return {
    hub: manager.hub,
    directly_connected: manager.directlyConnected,
    use_hub_gateway: manager.useHubGateway,
  };
}

function routeTableOf(table: RouteTable) {
  return {
    virtual_network: table.virtualNetwork,
    subnets: table.subnets.length > 0 ? table.subnets : undefined,
    gateway_route_propagation: table.gatewayRoutePropagation
      ? undefined
      : false,
    routes: Object.fromEntries(
      table.routes.map(({ name, prefix, nextHop }) => [
        name,
        {
          prefix,
          next_hop: nextHop.kind === 'internet' ? 'Internet' : nextHop.region,
        },
      ]),
    ),
  };
}

function circuitOf(topology: Topology, circuit: Circuit) {
  const { existingId, privatePeering } = circuit;
  return {
    ...(existingId
      ? { circuit_id: existingId }
      : {
          location: circuit.location,
          peering_location: circuit.portId
            ? undefined
            : circuit.peeringLocation,
          service_provider_name: circuit.portId ? undefined : circuit.provider,
          express_route_port_id: circuit.portId,
          bandwidth_in_mbps: circuit.bandwidthMbps,
          tier: circuit.tier,
          family: circuit.family,
        }),
    subscription_id: furtherSubscriptionOf(topology, circuit),
    provisioned: circuit.provisioned,
    private_peering:
      existingId || !privatePeering
        ? undefined
        : {
            peer_asn: privatePeering.peerAsn,
            primary_prefix: privatePeering.primaryPrefix,
            secondary_prefix: privatePeering.secondaryPrefix,
            vlan_id: privatePeering.vlanId,
          },
    regions: topology.circuitConnections
      .filter(connection => connection.circuit === circuit.key)
      .map(({ region }) => region),
  };
}

/** The sites that are connected by VPN. */
function sitesOf({ sites, siteConnections }: Topology) {
  const connected = new Set(siteConnections.map(({ site }) => site));
  return byKey(
    sites.filter(({ key }) => connected.has(key)),
    ({ addressSpace, devices }) => ({
      address_space: addressSpace,
      devices:
        devices.length > 0
          ? Object.fromEntries(
              devices.map(device => [device.index, deviceOf(device)]),
            )
          : undefined,
    }),
  );
}

function deviceOf({ ipAddress, asn, bgpPeerAddress }: Device) {
  return { ip_address: ipAddress, asn, bgp_peer_address: bgpPeerAddress };
}

/** Undefined where it is the default of the configuration. */
function ipsecPolicyOf({ ipsecPolicy: policy }: Topology) {
  if (JSON.stringify(policy) === JSON.stringify(defaultIpsecPolicy)) {
    return undefined;
  }
  return {
    ike_encryption: policy.ikeEncryption,
    ike_integrity: policy.ikeIntegrity,
    dh_group: policy.dhGroup,
    ipsec_encryption: policy.ipsecEncryption,
    ipsec_integrity: policy.ipsecIntegrity,
    pfs_group: policy.pfsGroup,
    sa_lifetime: policy.saLifetimeSeconds,
    sa_datasize: policy.saDataSizeKilobytes,
  };
}
