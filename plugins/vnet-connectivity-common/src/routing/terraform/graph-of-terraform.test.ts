import fc from 'fast-check';
import { parseTopologyDocument } from '../../readers/topology/parse';
import { networkFindings } from '../../rules/network-findings';
import { buildGraphNetwork } from '../network';
import { reachability } from '../questions/reachability';
import type { TerraformNetwork } from './graph-of-terraform';
import { graphOfTerraform } from './graph-of-terraform';
import type { ModuleJson, ResourceJson } from './__testUtils__/documents';
import {
  documentOf,
  existingPeering,
  existingVnet,
  idOf,
  moduleOf,
  readState,
  resource,
  vnet,
  written,
} from './__testUtils__/documents';

type Values = Readonly<Record<string, unknown>>;

function reasons({ notModelled }: TerraformNetwork) {
  return notModelled.map(({ address, reason }) => `${address}: ${reason}`);
}

/** Flows that work, as `from -> to`. */
function working({ graph }: TerraformNetwork) {
  return reachability(buildGraphNetwork(graph))
    .flows.filter(({ reachable }) => reachable)
    .map(({ from, to }) => `${from} -> ${to}`);
}

function subnet(of: string, name: string, range: string, more: Values = {}) {
  return resource(`azurerm_subnet.${of}_${name}`, {
    id: idOf(`virtualNetworks/vnet-${of}/subnets/${name}`),
    name,
    virtual_network_name: `vnet-${of}`,
    address_prefixes: [range],
    ...more,
  });
}

/** A gateway in the network `vnet-<of>`, and its subnet. */
function gateway(of: string, range: string, more: Values = {}) {
  return [
    subnet(of, 'GatewaySubnet', range),
    resource(`azurerm_virtual_network_gateway.${of}`, {
      id: idOf(`virtualNetworkGateways/vgw-${of}`),
      name: `vgw-${of}`,
      type: 'Vpn',
      sku: 'VpnGw2AZ',
      ip_configuration: [
        { subnet_id: idOf(`virtualNetworks/vnet-${of}/subnets/GatewaySubnet`) },
      ],
      ...more,
    }),
  ];
}

function localGateway(name: string, more: Values) {
  return resource(`azurerm_local_network_gateway.${name}`, {
    id: idOf(`localNetworkGateways/${name}`),
    name,
    ...more,
  });
}

/** An IPsec connection from `vgw-<of>` to a local network gateway. */
function connection(of: string, local: string, more: Values = {}) {
  return resource(`azurerm_virtual_network_gateway_connection.${of}_${local}`, {
    id: idOf(`connections/con-${of}-${local}`),
    name: `con-${of}-${local}`,
    type: 'IPsec',
    virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${of}`),
    local_network_gateway_id: idOf(`localNetworkGateways/${local}`),
    ...more,
  });
}

const bgp = (asn: number, address: string) => ({
  bgp_settings: [{ asn, bgp_peering_address: address }],
});

describe('networks and peerings', () => {
  it('are named as in Azure and keep every flag', () => {
    const { graph, notModelled } = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      existingPeering('a', 'b', {
        allow_virtual_network_access: false,
        allow_forwarded_traffic: true,
        allow_gateway_transit: true,
        use_remote_gateways: false,
      }),
      existingPeering('b', 'a', { use_remote_gateways: true }),
    );
    expect(graph.vnets['vnet-a']).toEqual({
      prefixes: ['10.0.0.0/16'],
      region: 'westeurope',
      subnets: {},
      gateways: [],
    });
    expect(graph.peerings).toEqual([
      {
        from: 'vnet-a',
        to: 'vnet-b',
        allowVnetAccess: false,
        allowForwardedTraffic: true,
        allowGatewayTransit: true,
        useRemoteGateways: false,
      },
      {
        from: 'vnet-b',
        to: 'vnet-a',
        allowVnetAccess: true,
        allowForwardedTraffic: false,
        allowGatewayTransit: false,
        useRemoteGateways: true,
      },
    ]);
    expect(notModelled).toEqual([]);
  });

  it('find each other by ids in any case, and name locations as Azure does', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      vnet('azurerm_virtual_network.b', 'vnet-b', '10.1.0.0/16', {
        id: idOf('virtualNetworks/vnet-b').replace(
          'resourceGroups/rg',
          'resourcegroups/RG',
        ),
        location: 'West Europe',
      }),
      existingPeering('a', 'b'),
      existingPeering('b', 'a'),
    );
    expect(working(read)).toEqual(['vnet-a -> vnet-b', 'vnet-b -> vnet-a']);
    expect(read.graph.vnets['vnet-b'].region).toBe('westeurope');
  });

  it('of the same name get their resource group or address too', () => {
    const { graph } = readState(
      vnet('azurerm_virtual_network.a', 'hub', '10.0.0.0/16'),
      vnet('azurerm_virtual_network.b', 'hub', '10.1.0.0/16', {
        resource_group_name: 'other',
      }),
      vnet('module.x.azurerm_virtual_network.b', 'hub', '10.2.0.0/16', {
        resource_group_name: 'other',
      }),
    );
    expect(Object.keys(graph.vnets)).toEqual([
      'hub@other@azurerm_virtual_network.b',
      'hub@other@module.x.azurerm_virtual_network.b',
      'hub@rg',
    ]);
  });

  it('outside the state are listed, without a peering of which half is unknown', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingPeering('a', 'far', { use_remote_gateways: true }),
    );
    expect(read.graph.vnets['vnet-far']).toEqual({
      prefixes: [],
      gateways: [],
    });
    expect(read.graph.peerings).toEqual([]);
    expect(reasons(read)).toEqual([
      expect.stringMatching(
        /virtualnetworks\/vnet-far: .*known by its id only/i,
      ),
      expect.stringMatching(/peering\.a_far: The other half .* is left out/),
    ]);
    expect(networkFindings(read.graph)).toEqual([]);
  });

  it('outside the state have the address space that a peering states for syncing', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingPeering('a', 'far', {
        triggers: { remote_address_space: '10.8.0.0/16,10.9.0.0/16' },
      }),
      existingPeering('far', 'a'),
    );
    // What its subnets do with the replies is not in the document.
    expect(working(read)).toEqual([]);
    expect(read.graph.vnets['vnet-far'].prefixes).toEqual([
      '10.8.0.0/16',
      '10.9.0.0/16',
    ]);
    expect(reasons(read)).toEqual([
      expect.stringContaining('taken from triggers.remote_address_space'),
    ]);
  });

  it('can have their subnets inside, in resources of their own, or in several ranges', () => {
    const { graph } = readState(
      vnet('azurerm_virtual_network.a', 'vnet-a', '10.0.0.0/16', {
        id: idOf('virtualNetworks/vnet-a'),
        subnet: [{ name: 'in', address_prefixes: ['10.0.1.0/24'] }],
      }),
      subnet('a', 'out', '10.0.2.0/24', {
        address_prefixes: ['10.0.2.0/24', '10.0.3.0/24', 'fd00::/64'],
      }),
    );
    expect(graph.vnets['vnet-a'].subnets).toEqual({
      in: '10.0.1.0/24',
      out: '10.0.2.0/24',
      'out#2': '10.0.3.0/24',
    });
  });

  it.each([
    [{ peer_complete_virtual_networks_enabled: false }, 'single subnets'],
    [{ only_ipv6_peering_enabled: true }, 'IPv6 only'],
  ])('are not peered where %j', (more, why) => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      existingPeering('a', 'b', more),
      existingPeering('b', 'a'),
    );
    expect(working(read)).toEqual([]);
    expect(reasons(read)).toEqual([expect.stringContaining(why)]);
  });
});

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
    [{ use_policy_based_traffic_selectors: true }, 'Traffic selectors'],
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

describe('circuits', () => {
  const circuit = (key: string) =>
    resource(`azurerm_express_route_circuit.${key}`, {
      id: idOf(`expressRouteCircuits/erc-${key}`),
      name: `erc-${key}`,
      peering_location: 'Amsterdam',
      bandwidth_in_mbps: 1000,
      sku: [{ tier: 'Premium', family: 'MeteredData' }],
    });
  const peering = (key: string, asn: number) =>
    resource(`azurerm_express_route_circuit_peering.${key}`, {
      id: idOf(`expressRouteCircuits/erc-${key}/peerings/AzurePrivatePeering`),
      express_route_circuit_name: `erc-${key}`,
      peering_type: 'AzurePrivatePeering',
      peer_asn: asn,
      primary_peer_address_prefix: '192.168.9.0/30',
    });
  const toCircuit = (of: string, key: string) =>
    resource(`azurerm_virtual_network_gateway_connection.${of}_${key}`, {
      name: `con-${of}-${key}`,
      type: 'ExpressRoute',
      virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${of}`),
      express_route_circuit_id: idOf(`expressRouteCircuits/erc-${key}`),
      routing_weight: 10,
    });
  const er = { type: 'ExpressRoute', remote_vnet_traffic_enabled: true };

  it('lead to the site that has the ASN of their private peering', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      ...gateway('a', '10.0.255.0/27', er),
      ...gateway('b', '10.1.255.0/27', er),
      circuit('ams'),
      peering('ams', 65050),
      localGateway('hq', {
        gateway_address: '203.0.113.1',
        ...bgp(65050, '192.168.0.1'),
      }),
      toCircuit('a', 'ams'),
      toCircuit('b', 'ams'),
    );
    expect(written(read).circuits).toEqual({
      'erc-ams': {
        peeringLocation: 'Amsterdam',
        geopolitical: 'Europe',
        sku: 'Premium',
        bandwidthMbps: 1000,
        sites: ['hq'],
      },
    });
    expect(written(read).connections?.[0]).toEqual({
      id: 'con-a-ams',
      type: 'expressroute',
      a: 'vnet-a/er',
      b: 'circuit:erc-ams',
      bgp: true,
      weight: 10,
    });
    expect(working(read)).toEqual(
      expect.arrayContaining([
        'vnet-a -> vnet-b',
        'vnet-a -> hq',
        'hq -> vnet-b',
      ]),
    );
  });

  it.each([
    ['NotProvisioned', []],
    ['Deprovisioning', []],
    ['Provisioned', ['vnet-a -> vnet-b', 'vnet-b -> vnet-a']],
  ])(
    'that the state reports as %s carry what such a circuit carries, and are designed all the same',
    (state, flows) => {
      const { values = {}, ...ams } = circuit('ams');
      const resources = [
        existingVnet('a', '10.0.0.0/16'),
        existingVnet('b', '10.1.0.0/16'),
        ...gateway('a', '10.0.255.0/27', er),
        ...gateway('b', '10.1.255.0/27', er),
        {
          ...ams,
          values: { ...values, service_provider_provisioning_state: state },
        },
        toCircuit('a', 'ams'),
        toCircuit('b', 'ams'),
      ];
      const document = documentOf({
        format_version: '1.0',
        values: { root_module: moduleOf(resources) },
      });
      const reported = graphOfTerraform(document, { asReported: true });
      expect(working(reported)).toEqual(flows);
      expect(
        reasons(reported).filter(each => each.includes(state)),
      ).toHaveLength(flows.length === 0 ? 1 : 0);
      expect(working(graphOfTerraform(document))).toEqual([
        'vnet-a -> vnet-b',
        'vnet-b -> vnet-a',
      ]);
    },
  );

  it('outside the state are known by name, and nothing of what is behind them', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      ...gateway('a', '10.0.255.0/27', er),
      toCircuit('a', 'far'),
    );
    expect(written(read).circuits).toEqual({ 'erc-far': { sites: [] } });
    expect(read.graph.connections).toHaveLength(1);
    expect(reasons(read)).toEqual([
      expect.stringContaining('known by its id only'),
    ]);
  });

  it('are joined by Global Reach', () => {
    const { graph } = readState(
      circuit('ams'),
      circuit('dub'),
      peering('ams', 65050),
      peering('dub', 65051),
      resource('azurerm_express_route_circuit_connection.x', {
        peering_id: idOf(
          'expressRouteCircuits/erc-ams/peerings/AzurePrivatePeering',
        ),
        peer_peering_id: idOf(
          'expressRouteCircuits/erc-dub/peerings/AzurePrivatePeering',
        ),
      }),
    );
    expect(graph.globalReach).toEqual([{ a: 'erc-ams', b: 'erc-dub' }]);
  });
});

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

describe('types of resources', () => {
  it('without an effect on routes are not mentioned, all others are', () => {
    const read = readState(
      resource('azurerm_resource_group.x', { name: 'rg' }),
      resource('azurerm_public_ip.x', {}),
      resource('azurerm_network_security_group.x', {}),
      resource('azurerm_subnet_network_security_group_association.x', {}),
      resource('azurerm_private_dns_zone.x', {}),
      resource('terraform_data.x', {}),
      resource('random_string.x', {}),
      resource('data.azurerm_client_config.x', {}),
      resource('azurerm_virtual_wan_of_tomorrow.x', {}),
      resource('azurerm_virtual_network_gateway_nat_rule.x', {}),
      resource('azapi_resource.x', {}),
    );
    expect(reasons(read)).toEqual(
      [
        'azapi_resource.x',
        'azurerm_virtual_network_gateway_nat_rule.x',
        'azurerm_virtual_wan_of_tomorrow.x',
      ].map(
        address => `${address}: The model does not know this type of resource.`,
      ),
    );
  });
});

/** A network with a bit of everything, in modules. */
const mixed: readonly ResourceJson[] = [
  ...['a', 'b', 'c'].flatMap((key, index) => [
    vnet(
      `module.net["${key}"].azurerm_virtual_network.this`,
      `vnet-${key}`,
      `10.${index}.0.0/16`,
      {
        id: idOf(`virtualNetworks/vnet-${key}`),
        location: key === 'c' ? 'northeurope' : 'westeurope',
      },
    ),
  ]),
  existingPeering('a', 'b', {
    allow_gateway_transit: true,
    allow_forwarded_traffic: true,
  }),
  existingPeering('b', 'a', { use_remote_gateways: true }),
  existingPeering('a', 'far'),
  existingPeering('c', 'far'),
  ...gateway('a', '10.0.255.0/27', { bgp_enabled: true, ...bgp(65010, '') }),
  ...gateway('c', '10.2.255.0/27', { bgp_enabled: true, ...bgp(65020, '') }),
  ...['a', 'c'].flatMap(key =>
    ['1', '2'].flatMap(device => [
      localGateway(`lgw-${key}-hq-${device}`, {
        gateway_address: `203.0.113.${device}`,
        ...bgp(65050, `192.168.0.${device}`),
      }),
      connection(key, `lgw-${key}-hq-${device}`, { bgp_enabled: true }),
    ]),
  ),
  localGateway('lab', {
    gateway_address: '203.0.113.9',
    address_space: ['172.16.0.0/16'],
  }),
  connection('c', 'lab'),
  resource('azurerm_lb.x', {}),
];

function shuffled(module: ModuleJson, numbers: readonly number[]): ModuleJson {
  const shuffle = <T>(list: readonly T[] = []) =>
    list
      .map((each, index) => ({ each, at: numbers[index % numbers.length] }))
      .sort((x, y) => x.at - y.at)
      .map(({ each }) => each);
  return {
    ...module,
    resources: shuffle(module.resources),
    child_modules: shuffle(module.child_modules).map(each =>
      shuffled(each, numbers),
    ),
  };
}

it('reads the same from resources in any order', () => {
  const expected = JSON.stringify(readState(...mixed));
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { minLength: 40, maxLength: 40 }),
      numbers => {
        const root = shuffled(moduleOf(mixed), numbers);
        const read = graphOfTerraform(
          documentOf({ format_version: '1.0', values: { root_module: root } }),
        );
        expect(JSON.stringify(read)).toBe(expected);
      },
    ),
  );
});

it('makes a graph that a topology document could state', () => {
  const { graph } = readState(
    ...mixed.filter(({ address }) => !address.endsWith('_far')),
  );
  expect(
    parseTopologyDocument({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'Topology',
      ...written({ graph }),
    }).findings,
  ).toEqual([]);
  expect(networkFindings(graph)).toEqual([]);
});

describe('the static routes of a connection to a virtual hub', () => {
  const connectionOf = (more: Values) => {
    const read = readState(
      vnet('azurerm_virtual_network.nva', 'vnet-nva', '10.3.10.0/24', {
        id: idOf('virtualNetworks/vnet-nva'),
      }),
      resource('azurerm_virtual_wan.this', {
        id: idOf('virtualWans/vwan'),
        name: 'vwan',
        type: 'Standard',
      }),
      resource('azurerm_virtual_hub.weu', {
        id: idOf('virtualHubs/vhub-weu'),
        name: 'vhub-weu',
        location: 'westeurope',
        virtual_wan_id: idOf('virtualWans/vwan'),
        address_prefix: '10.100.0.0/23',
      }),
      resource('azurerm_virtual_hub_connection.nva', {
        id: idOf('virtualHubs/vhub-weu/hubVirtualNetworkConnections/con-nva'),
        name: 'con-nva',
        virtual_hub_id: idOf('virtualHubs/vhub-weu'),
        remote_virtual_network_id: idOf('virtualNetworks/vnet-nva'),
        routing: [
          {
            static_vnet_route: [
              {
                name: 'indirect',
                address_prefixes: ['10.1.0.0/16'],
                next_hop_ip_address: '10.3.10.5',
              },
            ],
            ...more,
          },
        ],
      }),
    );
    const [wan] = read.graph.virtualWans;
    return { ...read, entry: wan?.vnetConnections[0] };
  };

  it.each([
    [{}, [true, 'Contains']],
    [
      { static_vnet_propagate_static_routes_enabled: false },
      [false, 'Contains'],
    ],
    [
      {
        static_vnet_propagate_static_routes_enabled: true,
        static_vnet_local_route_override_criteria: 'Equal',
      },
      [true, 'Equal'],
    ],
  ])('are read with what %j says of them', (more, expected) => {
    const { notModelled, entry } = connectionOf(more);
    expect(notModelled).toEqual([]);
    expect(entry).toMatchObject({
      staticRoutes: [{ prefix: '10.1.0.0/16', nextHopIp: '10.3.10.5' }],
    });
    expect([
      entry?.propagateStaticRoutes,
      entry?.vnetLocalRouteOverrideCriteria,
    ]).toEqual(expected);
  });

  it('are listed where nobody knows what a switch of them means', () => {
    const { notModelled } = connectionOf({
      static_vnet_local_route_override_criteria: 'Overlaps',
    });
    expect(notModelled).toMatchObject([
      { address: 'azurerm_virtual_hub_connection.nva' },
    ]);
  });
});
