import type {
  Circuit,
  ExpressRouteGateway,
  RouteTable,
  Site,
  Topology,
  VirtualNetwork,
  VpnGateway,
} from '../../topology';
import type { Layer } from '../layers';
import {
  existingCircuitConnections,
  existingGatewayConnections,
  existingResourceGroupOf,
  existingSiteConnections,
  partsOfId,
  vpnGatewayNames,
} from '../existing-data';
import {
  applianceData,
  bgpBetweenRegionsOf,
  builtSubnets,
  byKey,
  byRegion,
  circuitData,
  encryptionOf,
  expressRouteGatewayData,
  firewallData,
  furtherSubscriptionOf,
  hasOwnResourceGroup,
  hubExpressRouteGatewaysData,
  hubFirewallsData,
  hubOf,
  hubVpnGatewaysData,
  ipsecPolicyData,
  natGatewaysData,
  networkManagerData,
  networkSettingsOf,
  networksOf,
  peeringFlagsData,
  peeringNamesData,
  privatePeeringData,
  privateRangesData,
  regionsOfCircuit,
  routeTableData,
  siteData,
  subnetSettingsOf,
  tagsOf,
  virtualHubData,
  vpnGatewayData,
} from '../network-data';
import { adoptVariable, hasAdoptions } from './imports';
import { peeredFirst } from './peering-order';
import { snakeKeys } from './snake-keys';

/**
 * The values of the configuration's variables: the content of `terraform.tfvars.json`. What does not apply, or is
 * the default, is undefined and so left out of the file.
 */
export function terraformVariables(
  topology: Topology,
  layers: ReadonlySet<Layer>,
) {
  const { interconnect, onPremises } = topology;
  const hubs = topology.virtualWan?.hubs ?? [];
  const where = <T>(layer: Layer, value: T): T | undefined =>
    layers.has(layer) ? value : undefined;
  return {
    subscription_id: topology.subscriptionId?.toLowerCase(),
    name: topology.name,
    tags: tagsOf(topology),
    location: where('central', topology.location),
    topology: where('region-pairs', interconnect.topology),
    hub: where('region-pairs', hubOf(topology)),
    regions: byKey(networksOf(topology, 'region'), network => ({
      location: network.location,
      ...networkOf(topology, network),
    })),
    spokes: where(
      'spokes',
      byKey(networksOf(topology, 'spoke'), network => ({
        region: network.region,
        ...networkOf(topology, network),
      })),
    ),
    network_manager: snakeKeys(networkManagerData(topology)),
    virtual_hubs: where(
      'virtual-wan',
      byRegion(hubs, hub => snakeKeys(virtualHubData(hub))),
    ),
    hub_vpn_gateways: where(
      'hub-vpn-gateway',
      snakeValues(hubVpnGatewaysData(hubs)),
    ),
    hub_express_route_gateways: where(
      'hub-express-route-gateway',
      snakeValues(hubExpressRouteGatewaysData(hubs)),
    ),
    hub_firewalls: where('hub-firewall', snakeValues(hubFirewallsData(hubs))),
    peering_flags: where('peering', snakeValues(peeringFlagsData(topology))),
    peering_names: where('peering', peeringNamesData(topology)),
    peering_first: where('peering', peeredFirst(topology)),
    resource_group_names: where('beside', resourceGroupNames(topology)),
    vpn_gateways: where(
      'vpn-gateway',
      byRegion(topology.vpnGateways, gateway => vpnGatewayOf(gateway)),
    ),
    existing_gateway_connections: where(
      'vnet-to-vnet',
      snakeValues(existingGatewayConnections(topology)),
    ),
    bgp_between_regions: where('vnet-to-vnet', bgpBetweenRegionsOf(topology)),
    express_route_gateways: where(
      'express-route-gateway',
      byRegion(topology.expressRouteGateways, gateway =>
        expressRouteGatewayOf(gateway),
      ),
    ),
    private_ranges: where('firewall-policy', privateRangesData(topology)),
    firewalls: where(
      'firewall',
      snakeValues(byRegion(topology.firewalls, firewallData)),
    ),
    appliances: where(
      'appliance',
      byRegion(topology.networkVirtualAppliances, appliance =>
        snakeKeys(applianceData(appliance)),
      ),
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
    nat_gateways: where('nat-gateway', natGatewaysData(topology)),
    gateway_region: where('site-region', onPremises.gatewayRegion),
    sites: where('sites', byKey(connectedSites(topology), siteOf)),
    existing_site_connections: where(
      'site-connection',
      snakeValues(existingSiteConnections(topology)),
    ),
    existing_circuit_connections: where(
      'circuit-connection',
      existingCircuitConnections(topology),
    ),
    ipsec_policy: where('vpn-connection', ipsecPolicyOf(topology)),
    circuits: where(
      'circuit',
      byKey(topology.circuits, circuit => circuitOf(topology, circuit)),
    ),
  };
}

/**
 * The values that the tests of the configuration have instead of its secrets, and of what exists; undefined where they
 * need none. It is read by `terraform test` only.
 */
export function variablesOfTests(
  topology: Topology,
  layers: ReadonlySet<Layer>,
) {
  const sharedKeys = layers.has('vpn-connection');
  const authorizationKeys = layers.has('circuit');
  const adopts = hasAdoptions(topology);
  if (!sharedKeys && !authorizationKeys && !adopts) return undefined;
  const ends = [
    ...topology.siteConnections.map(({ region, site }) => `${region}/${site}`),
    ...topology.gatewayConnections.map(({ regions }) =>
      [...regions].sort().join('/'),
    ),
  ];
  return {
    [adoptVariable]: adopts ? false : undefined,
    shared_keys: sharedKeys
      ? Object.fromEntries(ends.map(end => [end, 'test']))
      : undefined,
    circuit_authorization_keys: authorizationKeys
      ? Object.fromEntries(
          topology.circuitConnections.map(({ region, circuit }) => [
            `${region}/${circuit}`,
            '00000000-0000-0000-0000-000000000000',
          ]),
        )
      : undefined,
  };
}

/** By network. */
function resourceGroupNames(topology: Topology) {
  const names = topology.virtualNetworks.flatMap(network => {
    const name = existingResourceGroupOf(topology, network);
    return name === undefined ? [] : [[network.key, name]];
  });
  return names.length === 0 ? undefined : Object.fromEntries(names);
}

function vpnGatewayOf(gateway: VpnGateway) {
  const names = vpnGatewayNames(gateway);
  return {
    ...snakeKeys(vpnGatewayData(gateway)),
    name: names?.name,
    ip_configurations: snakeValues(names?.ipConfigurations),
  };
}

function expressRouteGatewayOf(gateway: ExpressRouteGateway) {
  const { existing } = gateway;
  return {
    ...snakeKeys(expressRouteGatewayData(gateway)),
    name: existing && partsOfId(existing.id).name,
    ip_configuration: existing && {
      name: existing.ipConfiguration.name,
      public_ip_address_id: existing.ipConfiguration.publicIpAddressId,
    },
  };
}

/** The data that a region's network and a spoke have in common. */
function networkOf(topology: Topology, network: VirtualNetwork) {
  return {
    address_space: network.addressSpace,
    subnets: builtSubnets(network),
    subnet_settings: snakeValues(subnetSettingsOf(network)),
    ...snakeKeys(networkSettingsOf(network)),
    encryption: encryptionOf(network),
    subscription_id: furtherSubscriptionOf(topology, network),
    virtual_network_id: network.existingId,
    resource_group: hasOwnResourceGroup(topology, network) || undefined,
  };
}

function routeTableOf(table: RouteTable) {
  const { routes, ...data } = routeTableData(table);
  return {
    ...snakeKeys(data),
    gateway_route_propagation: data.gatewayRoutePropagation ? undefined : false,
    routes: Object.fromEntries(
      Object.entries(routes).map(([name, route]) => [name, snakeKeys(route)]),
    ),
  };
}

/** The sites that are connected by VPN. */
function connectedSites({ sites, siteConnections }: Topology): Site[] {
  const connected = new Set(siteConnections.map(({ site }) => site));
  return sites.filter(({ key }) => connected.has(key));
}

function siteOf(site: Site) {
  const { devices, ...data } = siteData(site);
  return {
    ...snakeKeys(data),
    devices:
      devices &&
      Object.fromEntries(
        Object.entries(devices).map(([key, device]) => [
          key,
          snakeKeys(device),
        ]),
      ),
  };
}

function ipsecPolicyOf(topology: Topology) {
  const policy = ipsecPolicyData(topology);
  if (!policy) return undefined;
  const { saLifetimeSeconds, saDataSizeKilobytes, ...others } = policy;
  return {
    ...snakeKeys(others),
    // As the provider calls them.
    sa_lifetime: saLifetimeSeconds,
    sa_datasize: saDataSizeKilobytes,
  };
}

function circuitOf(topology: Topology, circuit: Circuit) {
  return {
    ...snakeKeys(circuitData(circuit)),
    subscription_id: furtherSubscriptionOf(topology, circuit),
    provisioned: circuit.provisioned,
    private_peering: snakeKeys(privatePeeringData(circuit)),
    regions: regionsOfCircuit(topology, circuit),
  };
}

function snakeValues<T extends object>(
  data: Readonly<Record<string, T>> | undefined,
) {
  return (
    data &&
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, snakeKeys(value)]),
    )
  );
}
