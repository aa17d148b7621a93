import {
  existingVnet,
  idOf,
  readState,
  resource,
  written,
} from './__testUtils__/documents';
import type { Values } from './__testUtils__/resources';
import { reasons, subnet } from './__testUtils__/resources';

describe('route tables and appliances', () => {
  const table = (more: Values = {}) =>
    resource('azurerm_route_table.x', {
      id: idOf('routeTables/rt'),
      name: 'rt',
      ...more,
    });
  const route = (name: string, more: Values) =>
    resource(`azurerm_route.${name}`, {
      name,
      route_table_name: 'rt',
      ...more,
    });
  const associate = (name: string) =>
    resource(`azurerm_subnet_route_table_association.${name}`, {
      subnet_id: idOf(`virtualNetworks/vnet-a/subnets/${name}`),
      route_table_id: idOf('routeTables/rt'),
    });
  const networkInterface = (ip: string, more: Values = {}) =>
    resource('azurerm_network_interface.fw', {
      name: 'nic-fw',
      ip_forwarding_enabled: true,
      ip_configuration: [
        {
          subnet_id: idOf('virtualNetworks/vnet-a/subnets/app'),
          private_ip_address: ip,
        },
      ],
      ...more,
    });
  const appliance = {
    address_prefix: '0.0.0.0/0',
    next_hop_type: 'VirtualAppliance',
  };

  it('hold the routes of blocks and of resources for each of their subnets', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      subnet('a', 'app', '10.0.1.0/24'),
      subnet('a', 'db', '10.0.2.0/24', {
        route_table_id: idOf('routeTables/rt'),
      }),
      networkInterface('10.0.1.9'),
      table({
        bgp_route_propagation_enabled: false,
        route: [
          {
            name: 'stop',
            address_prefix: '10.9.0.0/16',
            next_hop_type: 'None',
          },
        ],
      }),
      route('all', { ...appliance, next_hop_in_ip_address: '10.0.1.9' }),
      associate('app'),
    );
    const udr = {
      vnet: 'vnet-a',
      disableGatewayRoutePropagation: true,
      routes: [
        {
          name: 'all',
          prefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHop: '10.0.1.9',
        },
        { name: 'stop', prefix: '10.9.0.0/16', nextHopType: 'None' },
      ],
    };
    expect(written(read).udrs).toEqual([
      { ...udr, subnet: 'app' },
      { ...udr, subnet: 'db' },
    ]);
    expect(written(read).nvas).toEqual([
      {
        id: 'nic-fw',
        vnet: 'vnet-a',
        subnet: 'app',
        ip: '10.0.1.9',
      },
    ]);
    expect(read.notModelled).toEqual([]);
  });

  it.each<[string, Values, string]>([
    [
      'nobody',
      { ...appliance, next_hop_in_ip_address: '10.0.1.99' },
      'Nothing .* has the address 10.0.1.99',
    ],
    [
      'an unknown address',
      appliance,
      'unknown until apply .* route r; the route is left out',
    ],
    [
      'a service tag',
      { address_prefix: 'AzureCloud', next_hop_type: 'Internet' },
      'AzureCloud is no IPv4 range',
    ],
    [
      'a new kind of next hop',
      { address_prefix: '10.9.0.0/16', next_hop_type: 'Moon' },
      'next hop Moon',
    ],
  ])('say that a route to %s is not understood', (_, more, why) => {
    expect(reasons(readState(table(), route('r', more)))).toEqual([
      expect.stringMatching(new RegExp(why)),
    ]);
  });

  it('of Azure Firewall and Route Server stand in their subnets', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      subnet('a', 'AzureFirewallSubnet', '10.0.3.0/26'),
      subnet('a', 'RouteServerSubnet', '10.0.4.0/26'),
      subnet('a', 'app', '10.0.1.0/24'),
      networkInterface('10.0.1.9', {
        ip_forwarding_enabled: undefined,
        enable_ip_forwarding: true,
      }),
      resource('azurerm_firewall.x', {
        name: 'afw',
        ip_configuration: [
          {
            subnet_id: idOf(
              'virtualNetworks/vnet-a/subnets/AzureFirewallSubnet',
            ),
            private_ip_address: '10.0.3.4',
          },
        ],
      }),
      resource('azurerm_route_server.x', {
        id: idOf('virtualHubs/rs'),
        name: 'rs',
        subnet_id: idOf('virtualNetworks/vnet-a/subnets/RouteServerSubnet'),
        branch_to_branch_traffic_enabled: true,
        hub_routing_preference: 'VpnGateway',
      }),
      resource('azurerm_route_server_bgp_connection.x', {
        route_server_id: idOf('virtualHubs/rs'),
        peer_ip: '10.0.1.9',
        peer_asn: 65001,
      }),
    );
    expect(written(read).nvas).toEqual([
      {
        id: 'afw',
        vnet: 'vnet-a',
        subnet: 'AzureFirewallSubnet',
        ip: '10.0.3.4',
        stateful: true,
      },
      {
        id: 'nic-fw',
        vnet: 'vnet-a',
        subnet: 'app',
        ip: '10.0.1.9',
        asn: 65001,
      },
    ]);
    expect(written(read).routeServers).toEqual([
      {
        id: 'rs',
        vnet: 'vnet-a',
        branchToBranch: true,
        hubRoutingPreference: 'VPN',
        peers: ['nic-fw'],
      },
    ]);
    expect(reasons(read)).toEqual([
      expect.stringContaining(
        'What 10.0.1.9 announces by BGP is not in Terraform',
      ),
    ]);
  });

  it('leave out network interfaces that forward nothing', () => {
    const { graph } = readState(
      networkInterface('10.0.1.9', { ip_forwarding_enabled: false }),
    );
    expect(graph.nvas).toEqual([]);
  });
});
