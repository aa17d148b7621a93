import type { Kind } from './kinds';

/** A refusal: its message, and the value in terraform.tfvars.json that it answers, by its path. */
export type Refusal = readonly [
  message: string,
  path: readonly (string | number)[],
  value: unknown,
];

const elsewhere = {
  virtual_network: 'elsewhere',
  routes: { default: { prefix: '0.0.0.0/0', next_hop: 'weu' } },
};

const circuit = {
  location: 'westeurope',
  peering_location: 'Amsterdam',
  service_provider_name: 'Equinix',
  bandwidth_in_mbps: 1000,
  regions: ['weu'],
};

function privatePeering(change: object) {
  return {
    peer_asn: 65050,
    primary_prefix: '172.16.0.0/30',
    secondary_prefix: '172.16.0.4/30',
    vlan_id: 100,
    ...change,
  };
}

function spoke(range: string) {
  return { region: 'weu', address_space: [range] };
}

/** Flags with which the network of the shared gateway uses that of another, instead of the other way round. */
const turnedRound = {
  'neu/weu': { allow_forwarded_traffic: true, allow_gateway_transit: true },
  'weu/neu': { allow_forwarded_traffic: true, use_remote_gateways: true },
};

export const refusals: Record<Kind, readonly Refusal[]> = {
  'global peering, gateway transit': [
    [
      'A network with a gateway of its own cannot use the gateways of another',
      ['peering_flags'],
      turnedRound,
    ],
  ],
  'global peering, ExpressRoute by gateway transit': [
    [
      'A network with a gateway of its own cannot use the gateways of another',
      ['peering_flags'],
      turnedRound,
    ],
  ],
  'encrypted networks with NAT gateways': [
    [
      'The encryption of a new virtual network is AllowUnencrypted or null',
      ['regions', 'weu', 'encryption'],
      'DropUnencrypted',
    ],
    [
      'The encryption of a new spoke is AllowUnencrypted or null',
      ['spokes', 'erp', 'encryption'],
      'DropUnencrypted',
    ],
    [
      'The settings of a spoke that exists, and of its subnets, are changed by its owner',
      ['spokes', 'erp'],
      {
        region: 'weu',
        address_space: ['10.12.0.0/24', '10.12.1.0/24'],
        virtual_network_id:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/erp',
        dns_servers: ['10.12.0.4'],
      },
    ],
    [
      'NAT gateways of unknown networks: elsewhere',
      ['nat_gateways', 'elsewhere'],
      { sku: 'StandardV2', subnets: [] },
    ],
    [
      'The sku of a NAT gateway is StandardV2, without zones, or Standard',
      ['nat_gateways', 'weu', 'sku'],
      'Basic',
    ],
    [
      'The subnets of a NAT gateway must be among those of its network',
      ['nat_gateways', 'weu', 'subnets'],
      ['nowhere'],
    ],
    [
      'A NAT gateway is for workload subnets',
      ['nat_gateways', 'weu', 'subnets'],
      ['GatewaySubnet'],
    ],
  ],
  'spokes under global peering': [
    [
      'The key of a spoke must have at most 18 lower-case letters',
      ['spokes', 'Shop/1'],
      spoke('10.90.0.0/22'),
    ],
    [
      'A spoke must not have the key of a region: weu',
      ['spokes', 'weu'],
      spoke('10.90.0.0/22'),
    ],
    [
      'Spokes of unknown regions: nowhere',
      ['spokes', 'new'],
      { ...spoke('10.90.0.0/22'), region: 'nowhere' },
    ],
    [
      'Every range must be an IPv4 range that begins at its network address',
      ['spokes', 'new'],
      spoke('10.90.0.1/22'),
    ],
    [
      'Every range must be an IPv4 range that begins at its network address',
      ['spokes', 'new'],
      { ...spoke('10.90.0.0/22'), subnets: { app: '10.90.0.9/24' } },
    ],
    [
      'The address spaces of regions and spokes must not overlap',
      ['spokes', 'new'],
      spoke('10.10.4.0/22'),
    ],
    [
      'The address spaces of regions and spokes must not overlap',
      ['spokes', 'new'],
      spoke('10.8.0.0/13'),
    ],
  ],
  'VNet-to-VNet': [
    [
      'Connections that are not there: weu/nowhere',
      ['existing_gateway_connections'],
      { 'weu/nowhere': { name: 'a' } },
    ],
    [
      'BGP between the regions needs an ASN on every VPN gateway',
      ['vpn_gateways', 'weu', 'asn'],
      null,
    ],
    [
      'BGP between the regions needs a different ASN on every VPN gateway',
      ['vpn_gateways', 'weu', 'asn'],
      65011,
    ],
  ],
  'ExpressRoute, on-premises too, VPN as backup': [
    [
      'Connections that are not there: weu/nowhere',
      ['existing_circuit_connections'],
      { 'weu/nowhere': 'a' },
    ],
    [
      'ExpressRoute gateways in unknown regions: nowhere',
      ['express_route_gateways', 'nowhere'],
      {},
    ],
    [
      'needs a subnet named GatewaySubnet of /27 or larger',
      ['regions', 'weu', 'subnets', 'GatewaySubnet'],
      '10.10.255.0/28',
    ],
    [
      'The SKU of an ExpressRoute gateway must be ErGw1AZ',
      ['express_route_gateways', 'weu', 'sku'],
      'Standard',
    ],
    [
      'ErGwScale, and no other SKU, needs scale units',
      ['express_route_gateways', 'weu'],
      { sku: 'ErGwScale', minimum_scale_units: 4, maximum_scale_units: 2 },
    ],
    [
      'ErGwScale, and no other SKU, needs scale units',
      ['express_route_gateways', 'weu'],
      { sku: 'ErGw1AZ', minimum_scale_units: 1, maximum_scale_units: 2 },
    ],
    [
      'The key of a circuit must have at most 18 lower-case letters',
      ['circuits', 'Amsterdam 1'],
      circuit,
    ],
    [
      'A circuit_id must look like',
      ['circuits', 'new'],
      { circuit_id: 'erc-ams', regions: ['weu'] },
    ],
    [
      'A new circuit needs location, bandwidth_in_mbps, and either',
      ['circuits', 'new'],
      { ...circuit, service_provider_name: null },
    ],
    [
      'A new circuit needs location, bandwidth_in_mbps, and either',
      ['circuits', 'new'],
      { ...circuit, express_route_port_id: 'port' },
    ],
    [
      'The tier of a circuit must be Local, Standard or Premium',
      ['circuits', 'new'],
      { ...circuit, tier: 'Basic' },
    ],
    [
      'A circuit of the tier Local is always UnlimitedData',
      ['circuits', 'new'],
      { ...circuit, tier: 'Local' },
    ],
    [
      'Circuits of unknown regions: nowhere',
      ['circuits', 'new'],
      { ...circuit, regions: ['nowhere'] },
    ],
    [
      'Private peering needs two /30 prefixes and a VLAN from 1 to 4094',
      ['circuits', 'new'],
      { ...circuit, private_peering: privatePeering({ vlan_id: 4095 }) },
    ],
    [
      'Private peering needs two /30 prefixes and a VLAN from 1 to 4094',
      ['circuits', 'new'],
      {
        ...circuit,
        private_peering: privatePeering({ primary_prefix: '172.16.0.1/30' }),
      },
    ],
  ],
  'spokes behind Azure Firewall, VPN per region': [
    ['Every private range must be an IPv4 range', ['private_ranges'], ['ten']],
    ['Firewalls in unknown regions', ['firewalls', 'nowhere'], {}],
    [
      'needs a subnet named AzureFirewallSubnet of /26 or larger',
      ['regions', 'weu', 'subnets', 'AzureFirewallSubnet'],
      '10.10.255.0/27',
    ],
    [
      'The tier of a firewall must be Standard or Premium',
      ['firewalls', 'weu', 'tier'],
      'Basic',
    ],
    [
      'Availability zones are named 1, 2 and 3',
      ['firewalls', 'weu', 'zones'],
      ['a'],
    ],
    [
      'Route tables of unknown networks',
      ['route_tables', 'elsewhere'],
      elsewhere,
    ],
    [
      'The subnets of a route table must be among those of its network',
      ['route_tables', 'shop', 'subnets'],
      ['nosuch'],
    ],
    [
      'No subnet may be in two route tables',
      ['route_tables', 'shop-2'],
      { ...elsewhere, virtual_network: 'shop', subnets: ['web'] },
    ],
    [
      'The prefix of a route must be an IPv4 range',
      ['route_tables', 'shop', 'routes', 'default', 'prefix'],
      '10.0.0.1/8',
    ],
    [
      'The next_hop of a route must be Internet, or a region',
      ['route_tables', 'shop', 'routes', 'default', 'next_hop'],
      'shop',
    ],
    [
      'The route table of a GatewaySubnet must propagate',
      ['route_tables', 'weu-gateway', 'gateway_route_propagation'],
      false,
    ],
    [
      'The route table of a GatewaySubnet must propagate',
      ['route_tables', 'weu-gateway', 'routes', 'default'],
      { prefix: '0.0.0.0/0', next_hop: 'weu' },
    ],
  ],
  'spokes behind appliances with Route Server': [
    [
      'Appliances in unknown regions',
      ['appliances', 'nowhere'],
      { ip_address: '10.10.1.5' },
    ],
    [
      'The ip_address of an appliance must lie in the address space of its region',
      ['appliances', 'weu', 'ip_address'],
      '10.20.1.4',
    ],
    [
      'The ASN of an appliance must be from 1 to 65534, and not 65515',
      ['appliances', 'weu', 'asn'],
      65515,
    ],
    ['Route Servers in unknown regions', ['route_servers', 'nowhere'], {}],
    [
      'needs a subnet named RouteServerSubnet of /26 or larger',
      ['regions', 'weu', 'subnets', 'RouteServerSubnet'],
      '10.10.255.0/27',
    ],
  ],
  'Virtual WAN with spokes and firewalls, VPN': [
    [
      'Every region needs a virtual hub, and every virtual hub a region',
      ['virtual_hubs', 'nowhere'],
      { address_prefix: '10.200.0.0/23' },
    ],
    [
      'The address_prefix of a hub must be an IPv4 range of /24 or larger',
      ['virtual_hubs', 'weu', 'address_prefix'],
      '10.200.0.0/25',
    ],
    [
      'The address_prefix of a hub must not overlap with a network',
      ['virtual_hubs', 'weu', 'address_prefix'],
      '10.11.2.0/23',
    ],
    [
      'The address_prefix of a hub must not overlap with a network',
      ['virtual_hubs', 'weu', 'address_prefix'],
      '10.8.0.0/13',
    ],
    [
      'The address_prefixes of the hubs must not overlap',
      ['virtual_hubs', 'weu', 'address_prefix'],
      '10.0.0.0/21',
    ],
    [
      'The routing_preference of a hub must be',
      ['virtual_hubs', 'weu', 'routing_preference'],
      'Shortest',
    ],
    [
      'The VPN gateway of a hub has 1 to 20 scale units',
      ['hub_vpn_gateways', 'weu', 'scale_units'],
      21,
    ],
    [
      'The tier of a firewall must be Standard or Premium',
      ['hub_firewalls', 'weu', 'tier'],
      'Basic',
    ],
    [
      'Availability zones are named 1, 2 and 3',
      ['hub_firewalls', 'weu', 'zones'],
      ['a'],
    ],
    [
      'VPN gateways in unknown hubs: nowhere',
      ['hub_vpn_gateways', 'nowhere'],
      { scale_units: 1 },
    ],
    [
      'Azure Firewalls in unknown hubs: nowhere',
      ['hub_firewalls', 'nowhere'],
      {},
    ],
  ],
  'Virtual WAN, ExpressRoute with VPN as backup': [
    [
      'The ExpressRoute gateway of a hub has 1 to 10 scale units',
      ['hub_express_route_gateways', 'weu', 'scale_units'],
      0,
    ],
    [
      'ExpressRoute gateways in unknown hubs: nowhere',
      ['hub_express_route_gateways', 'nowhere'],
      { scale_units: 1 },
    ],
  ],
  'Network Manager, hub-and-spoke, gateway of the hub': [
    [
      'The hub must be one of the regions',
      ['network_manager', 'hub'],
      'nowhere',
    ],
    ['The hub must be one of the regions', ['network_manager', 'hub'], null],
    [
      'Networks use the gateway of the hub only where it has one',
      ['network_manager', 'hub'],
      'neu',
    ],
  ],
};
