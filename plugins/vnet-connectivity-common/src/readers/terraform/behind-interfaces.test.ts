import { answers, network } from './__testUtils__/answers';
import { idOf, resource } from './__testUtils__/documents';
import { connection, gateway, localGateway } from './__testUtils__/resources';

const address = resource('azurerm_public_ip.branch', {
  id: idOf('publicIPAddresses/branch'),
  name: 'branch',
  ip_address: '203.0.113.7',
});
const appliance = resource('azurerm_network_interface.branch', {
  id: idOf('networkInterfaces/branch'),
  name: 'branch',
  ip_forwarding_enabled: true,
  ip_configuration: [
    {
      name: 'a',
      subnet_id: idOf('virtualNetworks/vnet-branch/subnets/app'),
      private_ip_address: '10.9.1.4',
      public_ip_address_id: idOf('publicIPAddresses/branch'),
    },
  ],
});
const branch = [
  network('branch', 9),
  resource('azurerm_subnet.app', {
    id: idOf('virtualNetworks/vnet-branch/subnets/app'),
    name: 'app',
    virtual_network_name: 'vnet-branch',
    address_prefixes: ['10.9.1.0/24'],
  }),
  address,
  appliance,
];

describe('A network with an appliance that has tunnels of its own', () => {
  it('is not said to be apart from a gateway with a tunnel to the public address of it', () => {
    expect(
      answers(
        network('hub', 1),
        network('alone', 2),
        ...gateway('hub', '10.1.255.0/27'),
        localGateway('branch', {
          gateway_address: '203.0.113.7',
          address_space: ['10.9.0.0/16'],
        }),
        connection('hub', 'branch'),
        ...branch,
      ),
    ).toMatchObject({
      'vnet-hub vnet-branch': 'unknown',
      'vnet-branch vnet-hub': 'unknown',
      'vnet-hub vnet-alone': 'no',
    });
  });

  it('is not said to be apart from the hub with a VPN site of the public address of it', () => {
    const hub = idOf('virtualHubs/hub');
    expect(
      answers(
        network('spoke', 1),
        resource('azurerm_virtual_wan.wan', {
          id: idOf('virtualWans/wan'),
          name: 'wan',
        }),
        resource('azurerm_virtual_hub.hub', {
          id: hub,
          name: 'hub',
          address_prefix: '10.100.0.0/23',
          virtual_wan_id: idOf('virtualWans/wan'),
        }),
        resource('azurerm_virtual_hub_connection.spoke', {
          id: `${hub}/hubVirtualNetworkConnections/spoke`,
          name: 'spoke',
          virtual_hub_id: hub,
          remote_virtual_network_id: idOf('virtualNetworks/vnet-spoke'),
        }),
        resource('azurerm_vpn_gateway.hub', {
          id: idOf('vpnGateways/hub'),
          name: 'hub',
          virtual_hub_id: hub,
        }),
        resource('azurerm_vpn_site.branch', {
          id: idOf('vpnSites/branch'),
          name: 'branch',
          address_cidrs: ['10.9.0.0/16'],
          virtual_wan_id: idOf('virtualWans/wan'),
          link: [{ name: 'l', ip_address: '203.0.113.7' }],
        }),
        resource('azurerm_vpn_gateway_connection.branch', {
          id: idOf('vpnGateways/hub/vpnConnections/branch'),
          name: 'branch',
          vpn_gateway_id: idOf('vpnGateways/hub'),
          remote_vpn_site_id: idOf('vpnSites/branch'),
          vpn_link: [
            {
              name: 'l',
              vpn_site_link_id: idOf('vpnSites/branch/vpnSiteLinks/l'),
            },
          ],
        }),
        ...branch,
      ),
    ).toMatchObject({
      'vnet-spoke branch': 'yes',
      'vnet-spoke vnet-branch': 'unknown',
      'vnet-branch vnet-spoke': 'unknown',
    });
  });
});
