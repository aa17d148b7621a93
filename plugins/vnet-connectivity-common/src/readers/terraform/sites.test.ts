import {
  existingVnet,
  idOf,
  readState,
  resource,
  written,
} from './__testUtils__/documents';
import type { Values } from './__testUtils__/resources';
import {
  bgp,
  connection,
  gateway,
  localGateway,
  reasons,
  working,
} from './__testUtils__/resources';

describe('gateways and sites', () => {
  it('keep what matters for routes, by either name of an argument', () => {
    const { graph } = readState(
      existingVnet('a', '10.0.0.0/16'),
      ...gateway('a', '10.0.255.0/27', {
        generation: 'Generation2',
        vpn_type: 'RouteBased',
        active_active: true,
        enable_bgp: true,
        bgp_settings: [{ asn: 65010 }],
        custom_route: [{ address_prefixes: ['10.99.0.0/16'] }],
        default_local_network_gateway_id: idOf('localNetworkGateways/hq'),
      }),
      localGateway('hq', {
        gateway_address: '203.0.113.1',
        address_space: ['192.168.0.0/16'],
      }),
    );
    expect(written({ graph }).vnets?.['vnet-a'].gateways).toEqual([
      {
        type: 'vpn',
        sku: 'VpnGw2AZ',
        vpnType: 'RouteBased',
        bgp: true,
        asn: 65010,
        activeActive: true,
        customRoutes: ['10.99.0.0/16'],
        defaultSite: 'hq',
      },
    ]);
  });

  it('are one site where local network gateways share the device, the ranges or the ASN', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      ...gateway('a', '10.0.255.0/27', { bgp_enabled: true }),
      ...gateway('b', '10.1.255.0/27', { bgp_enabled: true }),
      localGateway('lgw-a-hq-0', {
        gateway_address: '203.0.113.1',
        // People list the BGP address, which Azure adds by itself.
        address_space: ['192.168.0.1/32'],
        ...bgp(65050, '192.168.0.1'),
      }),
      localGateway('lgw-b-hq-0', {
        gateway_address: '203.0.113.1',
        ...bgp(65050, '192.168.0.1'),
      }),
      localGateway('lgw-a-hq-1', {
        gateway_address: '203.0.113.2',
        ...bgp(65050, '192.168.0.2'),
      }),
      localGateway('lab-0', {
        gateway_address: '203.0.113.8',
        address_space: ['172.16.0.0/16'],
      }),
      localGateway('lab-1', {
        gateway_address: '203.0.113.9',
        address_space: ['172.16.0.0/16'],
      }),
      connection('a', 'lgw-a-hq-0', { bgp_enabled: true }),
      connection('b', 'lgw-b-hq-0', { bgp_enabled: true }),
      connection('a', 'lab-0'),
    );
    expect(written(read).sites).toEqual({
      lab: {
        prefixes: ['172.16.0.0/16'],
        devices: ['203.0.113.8', '203.0.113.9'],
      },
      'lgw-hq': {
        prefixes: ['192.168.0.1/32', '192.168.0.2/32'],
        asn: 65050,
        devices: ['203.0.113.1', '203.0.113.2'],
      },
    });
    expect(written(read).connections).toEqual([
      {
        id: 'con-a-lab-0',
        type: 'ipsec',
        a: 'vnet-a/vpn',
        b: 'lab/203.0.113.8',
        bgp: false,
        lngPrefixes: ['172.16.0.0/16'],
      },
      {
        id: 'con-a-lgw-a-hq-0',
        type: 'ipsec',
        a: 'vnet-a/vpn',
        b: 'lgw-hq/203.0.113.1',
        bgp: true,
        lngPrefixes: ['192.168.0.1/32'],
      },
      {
        id: 'con-b-lgw-b-hq-0',
        type: 'ipsec',
        a: 'vnet-b/vpn',
        b: 'lgw-hq/203.0.113.1',
        bgp: true,
      },
    ]);
    expect(reasons(read)).toEqual([
      expect.stringMatching(
        /lgw-a-hq-0: What the site announces by BGP .* 192\.168\.0\.1\/32 and 192\.168\.0\.2\/32 stand for it/,
      ),
    ]);
    expect(working(read)).toEqual(
      expect.arrayContaining([
        'vnet-a -> lgw-hq',
        'vnet-b -> lgw-hq',
        'vnet-a -> lab',
      ]),
    );
  });

  it('are different sites where only one thing of many is the same', () => {
    const { graph } = readState(
      localGateway('x', {
        gateway_address: '203.0.113.1',
        address_space: ['192.168.1.0/24'],
        ...bgp(65050, '192.168.1.1'),
      }),
      localGateway('y', {
        gateway_address: '203.0.113.2',
        address_space: ['192.168.2.0/24'],
        ...bgp(65050, '192.168.2.1'),
      }),
    );
    expect(Object.keys(graph.sites)).toEqual(['x', 'y']);
  });

  it('have no address where the device speaks BGP over an APIPA address', () => {
    const read = readState(
      localGateway('x', {
        gateway_address: '203.0.113.1',
        ...bgp(65050, '169.254.21.2'),
      }),
    );
    expect(read.graph.sites.x.prefixes).toEqual([]);
    expect(reasons(read)).toEqual([
      expect.stringContaining('no route leads to it'),
    ]);
  });

  it('are none where the local network gateway stands for a gateway in Azure', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      ...gateway('a', '10.0.255.0/27'),
      resource('azurerm_public_ip.b', { name: 'pip', ip_address: '20.1.2.3' }),
      localGateway('x', {
        gateway_address: '20.1.2.3',
        address_space: ['10.1.0.0/16'],
      }),
      connection('a', 'x'),
    );
    expect(read.graph).toMatchObject({ sites: {}, connections: [] });
    expect(reasons(read)).toEqual([
      expect.stringContaining('another gateway in Azure (azurerm_public_ip.b)'),
      expect.stringContaining(
        'azurerm_local_network_gateway.x is not modelled',
      ),
    ]);
  });

  it('are joined by two halves of a VNet-to-VNet connection, with BGP where both have it', () => {
    const half = (from: string, to: string, more: Values) =>
      resource(`azurerm_virtual_network_gateway_connection.${from}_${to}`, {
        name: `con-${from}-${to}`,
        type: 'Vnet2Vnet',
        virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${from}`),
        peer_virtual_network_gateway_id: idOf(
          `virtualNetworkGateways/vgw-${to}`,
        ),
        ...more,
      });
    const networks = [
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      ...gateway('a', '10.0.255.0/27'),
      ...gateway('b', '10.1.255.0/27'),
    ];
    const whole = readState(
      ...networks,
      half('a', 'b', { bgp_enabled: true }),
      half('b', 'a', { bgp_enabled: false }),
    );
    expect(written(whole).connections).toEqual([
      {
        id: 'con-a-b',
        type: 'vnet2vnet',
        a: 'vnet-a/vpn',
        b: 'vnet-b/vpn',
        bgp: false,
      },
    ]);
    const alone = readState(...networks, half('a', 'b', {}));
    expect(alone.graph.connections).toEqual([]);
    expect(reasons(alone)).toEqual([
      expect.stringContaining('from the other gateway'),
    ]);
    const outside = readState(...networks, half('a', 'far', {}));
    expect(reasons(outside)).toEqual([
      expect.stringContaining('gateway is not in the document'),
    ]);
  });

  it.each<[Values, string]>([
    [{ ingress_nat_rule_ids: ['x'] }, 'NAT rules'],
    [{ custom_bgp_addresses: [{ primary: '169.254.21.1' }] }, 'Custom BGP'],
  ])('say that %j of a connection is not modelled', (more, why) => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      ...gateway('a', '10.0.255.0/27'),
      localGateway('x', {
        gateway_address: '203.0.113.1',
        address_space: ['192.168.0.0/16'],
      }),
      connection('a', 'x', more),
    );
    expect(read.graph.connections).toHaveLength(1);
    expect(reasons(read)).toEqual([expect.stringContaining(why)]);
  });
});
