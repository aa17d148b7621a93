import { answers, network, peered } from './__testUtils__/answers';
import type { ResourceJson } from './__testUtils__/documents';
import { idOf, resource } from './__testUtils__/documents';
import { subnet } from './__testUtils__/resources';

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
