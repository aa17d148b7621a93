import type { Device, Topology, VpnGateway } from '../../topology';

/**
 * The values of the configuration's variables: the content of `terraform.tfvars.json`. What does not apply, or is
 * the default, is undefined and so left out of the file.
 */
export function terraformVariables(topology: Topology) {
  const { name, tags, interconnect, onPremises, vpnGateways } = topology;
  const vpn = vpnGateways.length > 0;
  return {
    subscription_id: subscriptionOf(topology),
    name,
    tags: Object.keys(tags).length > 0 ? tags : undefined,
    topology: interconnect.topology,
    hub:
      interconnect.topology === 'hub-and-spoke' ? interconnect.hub : undefined,
    regions: regionsOf(topology),
    vpn_gateways: vpn
      ? Object.fromEntries(
          vpnGateways.map(gateway => [gateway.region, vpnGatewayOf(gateway)]),
        )
      : undefined,
    gateway_region:
      vpn && onPremises.gateways === 'transit'
        ? onPremises.gatewayRegion
        : undefined,
    sites: vpn ? sitesOf(topology) : undefined,
  };
}

/** The subscription that all regions name. Undefined leaves it to the environment. */
function subscriptionOf({ regions }: Topology): string | undefined {
  const named = new Set(regions.map(({ subscriptionId }) => subscriptionId));
  if (named.size > 1) {
    throw new Error('There is no Terraform for several subscriptions yet.');
  }
  return [...named][0];
}

function regionsOf({ regions, virtualNetworks }: Topology) {
  const networks = new Map(
    virtualNetworks.map(network => [network.region, network]),
  );
  return Object.fromEntries(
    regions.map(({ key, location }) => {
      const network = networks.get(key);
      if (!network) throw new Error(`Region ${key} has no virtual network.`);
      if (network.existingId) {
        throw new Error('There is no Terraform for existing networks yet.');
      }
      const subnets = Object.fromEntries([
        ...network.subnets.map(subnet => [subnet.name, subnet.prefix]),
        ...(network.gatewaySubnet
          ? [['GatewaySubnet', network.gatewaySubnet]]
          : []),
      ]);
      return [
        key,
        {
          location,
          address_space: network.addressSpace,
          subnets: Object.keys(subnets).length > 0 ? subnets : undefined,
        },
      ];
    }),
  );
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

function sitesOf({ sites, siteConnections }: Topology) {
  const connected = new Set(siteConnections.map(({ site }) => site));
  return Object.fromEntries(
    sites
      .filter(({ key }) => connected.has(key))
      .map(({ key, addressSpace, devices }) => [
        key,
        {
          address_space: addressSpace,
          devices: Object.fromEntries(
            devices.map(device => [device.index, deviceOf(device)]),
          ),
        },
      ]),
  );
}

function deviceOf({ ipAddress, asn, bgpPeerAddress }: Device) {
  return { ip_address: ipAddress, asn, bgp_peer_address: bgpPeerAddress };
}
