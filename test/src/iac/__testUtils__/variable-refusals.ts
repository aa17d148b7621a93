import type { Data as AnyData } from './terraform';

/** The data of a network that has everything of this kind. */
export type Data = Required<AnyData> & {
  regions: Record<
    string,
    AnyData['regions'][string] & { subnets: Record<string, string> }
  >;
};

/** Refusals: the message, and the change of terraform.tfvars.json that it answers. */
export const refusals: [string, (data: Data) => void][] = [
  [
    'The subscription id must look like',
    data => {
      data.subscription_id = 'production';
    },
  ],
  [
    'The name must have at most 32 lower-case letters',
    data => {
      data.name = 'Contoso_Core';
    },
  ],
  [
    'The key of a region must have at most 18 lower-case letters',
    data => {
      data.regions['West/Europe'] = region('10.90.0.0/16');
    },
  ],
  [
    'Every range must be an IPv4 range that begins at its network address',
    data => {
      data.regions.new = region('10.90.0.1/16');
    },
  ],
  [
    'Every range must be an IPv4 range that begins at its network address',
    data => {
      data.regions.new = region('2001:db8::/48');
    },
  ],
  [
    'Every range must be an IPv4 range that begins at its network address',
    data => {
      data.regions.weu.subnets.app = '10.10.1.9/24';
    },
  ],
  [
    'A virtual_network_id must look like',
    data => {
      data.regions.weu.virtual_network_id = 'vnet-weu';
    },
  ],
  [
    'Settings of unknown subnets: nowhere',
    data => {
      data.regions.weu.subnet_settings = { nowhere: {} };
    },
  ],
  [
    'The settings of a virtual network that exists, and of its subnets, are changed by its owner',
    data => {
      data.regions.new = {
        ...region('10.90.0.0/16'),
        virtual_network_id:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub',
        dns_servers: ['10.90.0.4'],
      };
    },
  ],
  [
    'The encryption of a new virtual network is AllowUnencrypted or null',
    data => {
      data.regions.weu.encryption = 'DropUnencrypted';
    },
  ],
  [
    'The address spaces of the regions must not overlap',
    data => {
      data.regions.new = region('10.10.128.0/17');
    },
  ],
  [
    'The address spaces of the regions must not overlap',
    data => {
      data.regions.new = region('10.0.0.0/8');
    },
  ],
  [
    'A virtual network needs an address space',
    data => {
      data.regions.weu.address_space = [];
    },
  ],
  [
    'Every subnet must lie inside the address space of its virtual network',
    data => {
      data.regions.weu.subnets.app = '10.20.1.0/24';
    },
  ],
  [
    'Every subnet must lie inside the address space of its virtual network',
    data => {
      data.regions.weu.subnets.app = '10.0.0.0/8';
    },
  ],
  [
    'The subnets of a virtual network must not overlap',
    data => {
      data.regions.weu.subnets.data = '10.10.1.128/25';
    },
  ],
  [
    'The topology must be mesh or hub-and-spoke',
    data => {
      data.topology = 'ring';
    },
  ],
  [
    'A hub-and-spoke topology needs one of the regions as its hub',
    data => {
      data.topology = 'hub-and-spoke';
      data.hub = 'nowhere';
    },
  ],
  [
    'A hub-and-spoke topology needs one of the regions as its hub',
    data => {
      data.topology = 'hub-and-spoke';
    },
  ],
  [
    'a mesh has no hub',
    data => {
      data.hub = 'weu';
    },
  ],
  [
    'VPN gateways in unknown regions: nowhere',
    data => {
      data.vpn_gateways.nowhere = {};
    },
  ],
  [
    'needs a subnet named GatewaySubnet of /29 or larger',
    data => {
      delete data.regions.weu.subnets.GatewaySubnet;
    },
  ],
  [
    'needs a subnet named GatewaySubnet of /29 or larger',
    data => {
      data.regions.weu.subnets.GatewaySubnet = '10.10.255.0/30';
    },
  ],
  [
    'A VPN gateway is VpnGw1AZ to VpnGw3AZ of Generation1',
    data => {
      data.vpn_gateways.weu.sku = 'Basic';
    },
  ],
  [
    'A VPN gateway is VpnGw1AZ to VpnGw3AZ of Generation1',
    data => {
      data.vpn_gateways.weu.generation = 'Generation1';
      data.vpn_gateways.weu.sku = 'VpnGw5AZ';
    },
  ],
  [
    'The ASN of a VPN gateway must not be reserved',
    data => {
      data.vpn_gateways.weu.asn = 65518;
    },
  ],
  [
    'Availability zones are named 1, 2 and 3',
    data => {
      data.vpn_gateways.weu.zones = ['4'];
    },
  ],
  [
    'The key of a site or device must have at most 18',
    data => {
      data.sites['Head/Quarter'] = data.sites.lab;
    },
  ],
  [
    'Every site needs an address space of IPv4 ranges',
    data => {
      data.sites.hq.address_space = [];
    },
  ],
  [
    'Every site needs an address space of IPv4 ranges',
    data => {
      data.sites.hq.address_space = ['192.168.0.1/16'];
    },
  ],
  [
    'The address space of a site must not lie inside that of a region',
    data => {
      data.sites.hq.address_space = ['10.10.128.0/17'];
    },
  ],
  [
    'The ip_address of a device must be an IPv4 address',
    data => {
      data.sites.lab.devices['0'].ip_address = 'vpn.example.com';
    },
  ],
  [
    'A device must have either an ip_address or an fqdn',
    data => {
      data.sites.lab.devices['0'].fqdn = 'vpn.example.com';
    },
  ],
  [
    'No two devices may share an ip_address',
    data => {
      data.sites.lab.devices['0'].ip_address = '203.0.113.10';
    },
  ],
  [
    'BGP with a device needs both asn and bgp_peer_address',
    data => {
      data.sites.lab.devices['0'].asn = 65060;
    },
  ],
  [
    'A bgp_peer_address must be an IPv4 address outside 169.254.0.0/16',
    data => {
      data.sites.hq.devices['0'].bgp_peer_address = '169.254.21.5';
    },
  ],
  [
    'The ASN of a device must not be reserved by Azure or IANA, and differ',
    data => {
      data.sites.hq.devices['0'].asn = data.vpn_gateways.weu.asn;
    },
  ],
  [
    'A site with more than one device needs BGP on all of them',
    data => {
      data.sites.lab.devices['1'] = { ip_address: '203.0.113.21' };
    },
  ],
  [
    'A site with more than one device needs BGP on all of them',
    data => {
      delete data.vpn_gateways.weu.asn;
    },
  ],
  [
    'With GCM, ipsec_integrity must equal ipsec_encryption',
    data => {
      data.ipsec_policy = { ipsec_integrity: 'SHA256' };
    },
  ],
  [
    'A shared key has 1 to 128 printable ASCII characters other than space',
    data => {
      data.shared_keys = { 'weu/hq': 'two words' };
    },
  ],
  [
    'A shared key has 1 to 128 printable ASCII characters other than space',
    data => {
      data.shared_keys = { 'weu/hq': 'with-hyphen' };
    },
  ],
  [
    'Flags of peerings that are not there: neu/nowhere',
    data => {
      data.peering_flags['neu/nowhere'] = { allow_forwarded_traffic: true };
    },
  ],
  [
    'A network with a gateway of its own cannot use the gateways of another',
    data => {
      data.peering_flags['usw/weu'].use_remote_gateways = false;
      data.peering_flags['usw/weu'].allow_gateway_transit = true;
      data.peering_flags['weu/usw'] = { use_remote_gateways: true };
    },
  ],
  [
    'Names of peerings that are not there: neu/nowhere',
    data => {
      data.peering_names = { 'neu/nowhere': 'to-nowhere' };
    },
  ],
  [
    'A half uses remote gateways only where the other half allows gateway transit',
    data => {
      data.peering_flags['weu/neu'].allow_gateway_transit = false;
    },
  ],
  [
    'Connections that are not there: neu/nowhere/0',
    data => {
      data.existing_site_connections = {
        'neu/nowhere/0': { name: 'a', local_network_gateway_name: 'b' },
      };
    },
  ],
  [
    'The network whose peerings are built first must be one of the regions.',
    data => {
      data.peering_first = 'nowhere';
    },
  ],
  [
    'A network uses remote gateways over one peering only',
    data => {
      data.peering_flags['neu/usw'] = { use_remote_gateways: true };
      data.peering_flags['usw/neu'] = { allow_gateway_transit: true };
    },
  ],
];

function region(range: string) {
  return { location: 'westeurope', address_space: [range], subnets: {} };
}
