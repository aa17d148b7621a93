import { buildGraphNetwork } from '../network';
import { reachability } from '../questions/reachability';
import type { ResourceJson } from './__testUtils__/documents';
import {
  existingPeering,
  existingVnet,
  idOf,
  readState,
  resource,
} from './__testUtils__/documents';

/** The answers for a state: yes, no, or unknown, by flow. */
function answers(...resources: readonly ResourceJson[]) {
  const { graph } = readState(...resources);
  return Object.fromEntries(
    reachability(buildGraphNetwork(graph)).flows.map(
      ({ from, to, reachable }) => [
        `${from} ${to}`,
        { true: 'yes', false: 'no', null: 'unknown' }[`${reachable}`],
      ],
    ),
  );
}

const network = (key: string, second: number) =>
  existingVnet(key, `10.${second}.0.0/16`);
const peered = (a: string, b: string) => [
  existingPeering(a, b, { allow_forwarded_traffic: true }),
  existingPeering(b, a, { allow_forwarded_traffic: true }),
];
const subnet = (of: string, name: string, range: string) =>
  resource(`azurerm_subnet.${of}_${name}`, {
    id: idOf(`virtualNetworks/vnet-${of}/subnets/${name}`),
    name,
    virtual_network_name: `vnet-${of}`,
    address_prefixes: [range],
  });

describe('a resource that is not understood', () => {
  it('leaves open what it refers to, and no more', () => {
    const found = answers(
      network('a', 1),
      network('b', 2),
      network('c', 3),
      network('d', 4),
      ...peered('c', 'd'),
      resource('azapi_resource.ab', {
        id: idOf('virtualNetworks/vnet-a/virtualNetworkPeerings/ab'),
        type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-07-01',
        body: {
          properties: {
            remoteVirtualNetwork: { id: idOf('virtualNetworks/vnet-b') },
          },
        },
      }),
    );
    expect(found).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-c vnet-d': 'yes',
      'vnet-d vnet-c': 'yes',
      // It may join neither of them with what it does not name.
      'vnet-c vnet-a': 'no',
    });
  });

  it('may be anything where it deploys a template', () => {
    const found = answers(
      network('a', 1),
      network('b', 2),
      resource('azurerm_resource_group_template_deployment.x', {}),
    );
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown']));
  });

  it('leaves nothing open where it changes no route', () => {
    expect(
      answers(
        network('a', 1),
        network('b', 2),
        subnet('a', 'web', '10.1.1.0/24'),
        ...peered('a', 'b'),
        resource('azurerm_private_endpoint.x', {
          subnet_id: idOf('virtualNetworks/vnet-a/subnets/web'),
        }),
      ),
    ).toEqual({ 'vnet-a vnet-b': 'yes', 'vnet-b vnet-a': 'yes' });
  });
});

/** Two spokes that send everything to one address in their hub. */
function spokesBehind(...hub: readonly ResourceJson[]) {
  return answers(
    network('hub', 0),
    network('a', 1),
    network('b', 2),
    ...peered('hub', 'a'),
    ...peered('hub', 'b'),
    subnet('hub', 'nva', '10.0.1.0/24'),
    ...['a', 'b'].flatMap((key, index) => [
      subnet(key, 'app', `10.${index + 1}.1.0/24`),
      resource(`azurerm_subnet_route_table_association.${key}`, {
        subnet_id: idOf(`virtualNetworks/vnet-${key}/subnets/app`),
        route_table_id: idOf('routeTables/rt'),
      }),
    ]),
    resource('azurerm_route_table.rt', {
      id: idOf('routeTables/rt'),
      name: 'rt',
      route: [
        {
          name: 'all',
          address_prefix: '0.0.0.0/0',
          next_hop_type: 'VirtualAppliance',
          next_hop_in_ip_address: '10.0.1.99',
        },
      ],
    }),
    ...hub,
  );
}

const appliance = (name: string, ip: string, forwards: boolean) =>
  resource(`azurerm_network_interface.${name}`, {
    id: idOf(`networkInterfaces/${name}`),
    name,
    ip_forwarding_enabled: forwards,
    ip_configuration: [
      {
        name: 'i',
        subnet_id: idOf('virtualNetworks/vnet-hub/subnets/nva'),
        private_ip_address: ip,
      },
    ],
  });

/** An internal load balancer at the address to which the spokes send. */
function balanced(rule: object, ...members: readonly string[]) {
  return [
    resource('azurerm_lb.lb', {
      id: idOf('loadBalancers/lb'),
      name: 'lb',
      frontend_ip_configuration: [
        { name: 'f', private_ip_address: '10.0.1.99' },
      ],
    }),
    resource('azurerm_lb_backend_address_pool.p', {
      id: idOf('loadBalancers/lb/backendAddressPools/p'),
      name: 'p',
    }),
    resource('azurerm_lb_rule.r', {
      loadbalancer_id: idOf('loadBalancers/lb'),
      frontend_ip_configuration_name: 'f',
      backend_address_pool_ids: [
        idOf('loadBalancers/lb/backendAddressPools/p'),
      ],
      ...rule,
    }),
    ...members.map(name =>
      resource(
        `azurerm_network_interface_backend_address_pool_association.${name}`,
        {
          network_interface_id: idOf(`networkInterfaces/${name}`),
          backend_address_pool_id: idOf(
            'loadBalancers/lb/backendAddressPools/p',
          ),
        },
      ),
    ),
  ];
}

const allPorts = { protocol: 'All', frontend_port: 0, backend_port: 0 };

describe('a next hop', () => {
  it('that nothing in the document has leaves open what is sent to it, and no more', () => {
    expect(spokesBehind()).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-a vnet-hub': 'yes',
      'vnet-hub vnet-b': 'yes',
    });
  });

  it('that does not forward loses it', () => {
    expect(spokesBehind(appliance('idle', '10.0.1.99', false))).toMatchObject({
      'vnet-a vnet-b': 'no',
    });
  });

  it('may be a load balancer before appliances that share all ports', () => {
    const two = [
      appliance('n1', '10.0.1.4', true),
      appliance('n2', '10.0.1.5', true),
    ];
    expect(
      spokesBehind(...two, ...balanced(allPorts, 'n1', 'n2')),
    ).toMatchObject({ 'vnet-a vnet-b': 'yes', 'vnet-b vnet-a': 'yes' });
    const web = { protocol: 'Tcp', frontend_port: 443, backend_port: 443 };
    expect(spokesBehind(...two, ...balanced(web, 'n1', 'n2'))).toMatchObject({
      'vnet-a vnet-b': 'unknown',
    });
    expect(spokesBehind(...balanced(allPorts))).toMatchObject({
      'vnet-a vnet-b': 'unknown',
    });
  });
});

/** A network with a VPN gateway at a public address. */
function gateway(key: string, second: number, address: string) {
  return [
    network(key, second),
    subnet(key, 'GatewaySubnet', `10.${second}.255.0/27`),
    resource(`azurerm_public_ip.${key}`, {
      id: idOf(`publicIPAddresses/pip-${key}`),
      name: `pip-${key}`,
      ip_address: address,
    }),
    resource(`azurerm_virtual_network_gateway.${key}`, {
      id: idOf(`virtualNetworkGateways/vgw-${key}`),
      name: `vgw-${key}`,
      type: 'Vpn',
      sku: 'VpnGw1AZ',
      ip_configuration: [
        {
          subnet_id: idOf(`virtualNetworks/vnet-${key}/subnets/GatewaySubnet`),
          public_ip_address_id: idOf(`publicIPAddresses/pip-${key}`),
        },
      ],
    }),
  ];
}

/** An IPsec connection of a gateway, with its local network gateway. */
function tunnel(key: string, address: string, range: string, more = {}) {
  return [
    resource(`azurerm_local_network_gateway.${key}`, {
      id: idOf(`localNetworkGateways/lgw-${key}`),
      name: `lgw-${key}`,
      gateway_address: address,
      address_space: [range],
    }),
    resource(`azurerm_virtual_network_gateway_connection.${key}`, {
      id: idOf(`connections/c-${key}`),
      name: `c-${key}`,
      type: 'IPsec',
      virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${key}`),
      local_network_gateway_id: idOf(`localNetworkGateways/lgw-${key}`),
      ...more,
    }),
  ];
}

describe('connections', () => {
  const two = [
    ...gateway('a', 1, '203.0.113.1'),
    ...gateway('b', 2, '203.0.113.2'),
    network('alone', 9),
  ];

  it('of two gateways whose local network gateways stand for each other are one tunnel', () => {
    expect(
      answers(
        ...two,
        ...tunnel('a', '203.0.113.2', '10.2.0.0/16'),
        ...tunnel('b', '203.0.113.1', '10.1.0.0/16'),
      ),
    ).toMatchObject({
      'vnet-a vnet-b': 'yes',
      'vnet-b vnet-a': 'yes',
      'vnet-a vnet-alone': 'no',
    });
  });

  it('of such gateways are found by names, too', () => {
    const named = (key: string, second: number) =>
      gateway(key, second, `203.0.113.${second}`).map(each =>
        each.type === 'azurerm_public_ip'
          ? {
              ...each,
              values: { ...each.values, fqdn: `${key}.cloudapp.azure.com` },
            }
          : each,
      );
    const to = (key: string, other: string, range: string) =>
      tunnel(key, '', range).map(each =>
        each.type === 'azurerm_local_network_gateway'
          ? {
              ...each,
              values: {
                ...each.values,
                gateway_fqdn: `${other}.cloudapp.azure.com`,
              },
            }
          : each,
      );
    expect(
      answers(
        ...named('a', 1),
        ...named('b', 2),
        ...to('a', 'b', '10.2.0.0/16'),
        ...to('b', 'a', '10.1.0.0/16'),
      ),
    ).toEqual({ 'vnet-a vnet-b': 'yes', 'vnet-b vnet-a': 'yes' });
  });

  it('to ranges of a network whose gateway has its public address elsewhere are unknown', () => {
    const unseen = two.filter(({ type }) => type !== 'azurerm_public_ip');
    const found = answers(
      ...unseen,
      ...tunnel('a', '203.0.113.2', '10.2.0.0/16'),
      ...tunnel('b', '203.0.113.1', '10.1.0.0/16'),
    );
    expect(found).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-a vnet-alone': 'no',
    });
    // A range of no network is that of a site all the same.
    expect(
      answers(...unseen, ...tunnel('a', '203.0.113.2', '192.168.0.0/16')),
    ).toMatchObject({ 'vnet-a lgw-a': 'yes', 'vnet-a vnet-b': 'no' });
  });

  it('leave open what one half alone does', () => {
    expect(
      answers(...two, ...tunnel('a', '203.0.113.2', '10.2.0.0/16')),
    ).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-a vnet-alone': 'no',
    });
  });

  it('with NAT rules leave open every flow of their site', () => {
    expect(
      answers(
        ...two,
        ...tunnel('a', '198.51.100.7', '10.1.0.0/16', {
          ingress_nat_rule_ids: ['rule'],
        }),
      ),
    ).toMatchObject({ 'vnet-a lgw-a': 'unknown', 'lgw-a vnet-a': 'unknown' });
  });

  it('that lead out of the document leave open what they may carry', () => {
    const [, connection] = tunnel('a', '198.51.100.7', '192.168.0.0/24');
    expect(
      answers(
        ...two,
        ...tunnel('b', '198.51.100.8', '192.168.1.0/24'),
        connection,
      ),
    ).toMatchObject({
      // The site may have a second device there.
      'vnet-a lgw-b': 'unknown',
      'vnet-b lgw-b': 'yes',
      'vnet-alone lgw-b': 'no',
    });
  });
});

describe('a load balancer that is no next hop', () => {
  it.each(['Basic', 'Gateway'])('carries nothing for sure: %s', sku => {
    const pool = idOf('loadBalancers/lb/backendAddressPools/p');
    const found = (of: string) =>
      spokesBehind(
        resource('azurerm_network_interface.n', {
          id: idOf('networkInterfaces/n'),
          name: 'n',
          ip_forwarding_enabled: true,
          ip_configuration: [
            {
              subnet_id: idOf('virtualNetworks/vnet-hub/subnets/nva'),
              private_ip_address: '10.0.1.4',
            },
          ],
        }),
        resource('azurerm_lb.lb', {
          id: idOf('loadBalancers/lb'),
          name: 'lb',
          sku: of,
          frontend_ip_configuration: [
            { name: 'f', private_ip_address: '10.0.1.99' },
          ],
        }),
        resource('azurerm_lb_backend_address_pool.p', {
          id: pool,
          name: 'p',
          loadbalancer_id: idOf('loadBalancers/lb'),
        }),
        resource(
          'azurerm_network_interface_backend_address_pool_association.n',
          {
            network_interface_id: idOf('networkInterfaces/n'),
            backend_address_pool_id: pool,
          },
        ),
        resource('azurerm_lb_rule.all', {
          loadbalancer_id: idOf('loadBalancers/lb'),
          frontend_ip_configuration_name: 'f',
          protocol: 'All',
          frontend_port: 0,
          backend_port: 0,
          backend_address_pool_ids: [pool],
        }),
      );
    expect(found('Standard')).toMatchObject({ 'vnet-a vnet-b': 'yes' });
    expect(found(sku)).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
  });
});

describe('connections to a virtual hub', () => {
  const inHub = (path: string) => idOf(`virtualHubs/h/${path}`);
  const hub = [
    resource('azurerm_virtual_wan.w', {
      id: idOf('virtualWans/w'),
      name: 'w',
      type: 'Standard',
    }),
    resource('azurerm_virtual_hub.h', {
      id: idOf('virtualHubs/h'),
      name: 'h',
      address_prefix: '10.100.0.0/23',
      virtual_wan_id: idOf('virtualWans/w'),
    }),
    resource('azurerm_virtual_hub_route_table.red', {
      id: inHub('hubRouteTables/red'),
      name: 'red',
      virtual_hub_id: idOf('virtualHubs/h'),
    }),
  ];
  const connected = (key: string, routing: object[]) =>
    resource(`azurerm_virtual_hub_connection.${key}`, {
      id: inHub(`hubVirtualNetworkConnections/${key}`),
      name: key,
      virtual_hub_id: idOf('virtualHubs/h'),
      remote_virtual_network_id: idOf(`virtualNetworks/vnet-${key}`),
      routing,
    });
  const toRed = (labels: string[]) =>
    connected('b', [
      {
        associated_route_table_id: inHub('hubRouteTables/defaultRouteTable'),
        propagated_route_table: [
          { labels, route_table_ids: [inHub('hubRouteTables/red')] },
        ],
      },
    ]);

  it('without a label may be known to the default table all the same', () => {
    const found = (labels: string[]) =>
      answers(
        network('a', 1),
        network('b', 2),
        ...hub,
        connected('a', []),
        toRed(labels),
      );
    expect(found([])).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
    expect(found(['red'])).toMatchObject({ 'vnet-a vnet-b': 'no' });
    expect(found(['default'])).toMatchObject({ 'vnet-a vnet-b': 'yes' });
  });
});

describe('networks that are only read', () => {
  const read = (key: string, second: number) => {
    const { address, values } = network(key, second);
    return resource(`data.${address}`, values);
  };

  it('may be peered by somebody else', () => {
    expect(
      answers(read('a', 1), read('b', 2), network('c', 3), network('d', 4)),
    ).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-a vnet-c': 'no',
      'vnet-c vnet-d': 'no',
    });
  });

  it('are peered where both halves are in the document', () => {
    expect(answers(read('a', 1), read('b', 2), ...peered('a', 'b'))).toEqual({
      'vnet-a vnet-b': 'yes',
      'vnet-b vnet-a': 'yes',
    });
  });
});

describe('members of a network group that a policy chooses', () => {
  it('leave open which networks are joined', () => {
    const policy = (mode: string) =>
      resource('azurerm_policy_definition.x', { name: 'x', mode });
    expect(
      answers(
        network('a', 1),
        network('b', 2),
        policy('Microsoft.Network.Data'),
      ),
    ).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
    expect(
      answers(network('a', 1), network('b', 2), policy('Indexed')),
    ).toMatchObject({ 'vnet-a vnet-b': 'no' });
  });
});

describe('what is outside of the document', () => {
  it('is unknown, and what is certain without it stays', () => {
    const found = answers(
      network('a', 1),
      network('b', 2),
      network('c', 3),
      existingPeering('a', 'far', { use_remote_gateways: true }),
      existingPeering('b', 'far', { use_remote_gateways: true }),
      existingPeering('c', 'far'),
    );
    expect(found).toMatchObject({
      'vnet-a vnet-far': 'unknown',
      'vnet-far vnet-a': 'unknown',
      // Both may have routes of the gateway there.
      'vnet-a vnet-b': 'unknown',
      // Peering is not transitive, whatever the other half says.
      'vnet-a vnet-c': 'no',
      'vnet-c vnet-a': 'no',
    });
  });

  it('is a route table: only its subnet is unknown', () => {
    expect(
      answers(
        network('a', 1),
        network('b', 2),
        ...peered('a', 'b'),
        subnet('a', 'web', '10.1.1.0/24'),
        subnet('a', 'app', '10.1.2.0/24'),
        resource('azurerm_subnet_route_table_association.app', {
          subnet_id: idOf('virtualNetworks/vnet-a/subnets/app'),
          route_table_id: idOf('routeTables/elsewhere'),
        }),
      ),
    ).toMatchObject({
      'vnet-a/web vnet-b': 'yes',
      'vnet-b vnet-a/web': 'yes',
      'vnet-a/app vnet-b': 'unknown',
      'vnet-a vnet-b': 'unknown',
    });
  });
});
