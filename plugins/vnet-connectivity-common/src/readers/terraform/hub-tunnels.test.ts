import { answers, network } from './__testUtils__/answers';
import { idOf, resource } from './__testUtils__/documents';
import type { Values } from './__testUtils__/resources';
import {
  connection,
  gateway,
  localGateway,
  subnet,
} from './__testUtils__/resources';

const hub = [
  resource('azurerm_virtual_wan.this', {
    id: idOf('virtualWans/vwan'),
    name: 'vwan',
  }),
  resource('azurerm_virtual_hub.weu', {
    id: idOf('virtualHubs/vhub-weu'),
    name: 'vhub-weu',
    virtual_wan_id: idOf('virtualWans/vwan'),
    address_prefix: '10.100.0.0/23',
  }),
  resource('azurerm_vpn_gateway.weu', {
    id: idOf('vpnGateways/vpngw-weu'),
    name: 'vpngw-weu',
    virtual_hub_id: idOf('virtualHubs/vhub-weu'),
    bgp_settings: [
      { instance_0_bgp_peering_address: [{ tunnel_ips: ['203.0.113.9'] }] },
    ],
  }),
  network('spoke', 2),
  resource('azurerm_virtual_hub_connection.spoke', {
    id: idOf('virtualHubs/vhub-weu/hubVirtualNetworkConnections/con-spoke'),
    name: 'con-spoke',
    virtual_hub_id: idOf('virtualHubs/vhub-weu'),
    remote_virtual_network_id: idOf('virtualNetworks/vnet-spoke'),
  }),
];

/** A branch that is a network with a gateway at a public address. */
const branch = [
  network('branch', 1),
  ...gateway('branch', '10.1.255.0/27', {
    bgp_enabled: true,
    bgp_settings: [{ asn: 65010 }],
    ip_configuration: [
      {
        subnet_id: idOf('virtualNetworks/vnet-branch/subnets/GatewaySubnet'),
        public_ip_address_id: idOf('publicIPAddresses/pip-branch'),
      },
    ],
  }),
  resource('azurerm_public_ip.branch', {
    id: idOf('publicIPAddresses/pip-branch'),
    name: 'pip-branch',
    ip_address: '203.0.113.1',
  }),
];

const toHub = [
  localGateway('lgw-hub', { gateway_address: '203.0.113.9' }),
  connection('branch', 'lgw-hub', { bgp_enabled: true }),
];

const fromHub = (link: Values = {}, site: Values = {}) => [
  resource('azurerm_vpn_site.branch', {
    id: idOf('vpnSites/branch'),
    name: 'branch',
    link: [{ name: 'link', ip_address: '203.0.113.1' }],
    ...site,
  }),
  resource('azurerm_vpn_gateway_connection.branch', {
    id: idOf('vpnGateways/vpngw-weu/vpnConnections/con-branch'),
    name: 'con-branch',
    vpn_gateway_id: idOf('vpnGateways/vpngw-weu'),
    remote_vpn_site_id: idOf('vpnSites/branch'),
    vpn_link: [{ name: 'link', bgp_enabled: true, ...link }],
  }),
];

describe('a network that is connected to a virtual hub by its gateway', () => {
  it('is reached through the VPN site that stands for its gateway, which is no site', () => {
    expect(answers(...hub, ...branch, ...toHub, ...fromHub())).toEqual({
      'vnet-branch vnet-spoke': 'yes',
      'vnet-spoke vnet-branch': 'yes',
    });
  });

  it('is not known to reach anything where one of the two connections is missing', () => {
    const expected = {
      'vnet-branch vnet-spoke': 'unknown',
      'vnet-spoke vnet-branch': 'unknown',
    };
    expect(answers(...hub, ...branch, ...fromHub())).toEqual(expected);
    expect(answers(...hub, ...branch, ...toHub)).toEqual(expected);
  });

  it('reaches without BGP what the two ends list', () => {
    const still = toHub.map(each => ({
      ...each,
      values: {
        ...each.values,
        bgp_enabled: false,
        address_space: ['10.2.0.0/16'],
      },
    }));
    const site = (ranges: readonly string[]) =>
      answers(
        ...hub,
        ...branch,
        ...still,
        ...fromHub({ bgp_enabled: false }, { address_cidrs: ranges }),
      );
    expect(site(['10.1.0.0/16'])).toEqual({
      'vnet-branch vnet-spoke': 'yes',
      'vnet-spoke vnet-branch': 'yes',
    });
    expect(site(['10.9.0.0/16'])).toEqual({
      'vnet-branch vnet-spoke': 'no',
      'vnet-spoke vnet-branch': 'no',
    });
  });
});

describe('traffic selectors of a connection', () => {
  const tunnel = (more: Values) =>
    answers(
      network('hub', 1),
      network('far', 9),
      subnet('hub', 'app', '10.1.1.0/24'),
      ...gateway('hub', '10.1.255.0/27'),
      localGateway('lgw-hq', {
        gateway_address: '198.51.100.1',
        address_space: ['192.168.0.0/16'],
      }),
      connection('hub', 'lgw-hq', more),
    );

  it('matter only where they leave something out', () => {
    const selectors = (local: string) => ({
      traffic_selector_policy: [
        {
          local_address_cidrs: [local],
          remote_address_cidrs: ['192.168.0.0/16'],
        },
      ],
    });
    expect(tunnel(selectors('10.1.0.0/16'))).toMatchObject({
      'vnet-hub lgw-hq': 'yes',
      'vnet-far lgw-hq': 'no',
    });
    expect(tunnel(selectors('10.1.1.0/24'))).toMatchObject({
      'vnet-hub lgw-hq': 'unknown',
      'vnet-hub vnet-far': 'no',
    });
  });

  it('that Azure makes of the ranges of both ends hold those of the network', () => {
    expect(tunnel({ use_policy_based_traffic_selectors: true })).toMatchObject({
      'vnet-hub lgw-hq': 'yes',
    });
  });
});
