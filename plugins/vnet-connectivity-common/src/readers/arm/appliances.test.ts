import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import {
  idOf,
  networkInterface,
  peering,
  routeTable,
  row,
  subnet,
  vnet,
} from './__testUtils__/rows';

describeEveryForm('Route tables and appliances', ask => {
  it('a route table holds for its subnet, and one that is not there leaves it open', () => {
    const networks = [
      vnet('one', '10.2.0.0/16', {
        subnets: [
          subnet('web', '10.2.1.0/24', { table: 'rt' }),
          subnet('app', '10.2.2.0/24'),
        ],
        peerings: [peering('two')],
      }),
      vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
    ];
    expect(
      ask(networks, routeTable('rt', { '10.3.0.0/16': 'None' })),
    ).toMatchObject({
      ...both('one/web', 'two', 'no'),
      ...both('one/app', 'two', 'yes'),
    });
    expect(ask(networks)).toMatchObject({
      ...both('one/web', 'two', 'unknown'),
      ...both('one/app', 'two', 'yes'),
    });
  });

  const spokesByAppliance = [
    vnet('hub', '10.1.0.0/16', {
      subnets: [subnet('nva', '10.1.2.0/24')],
      peerings: [peering('one'), peering('two')],
    }),
    ...(['one', 'two'] as const).map((name, at) =>
      vnet(name, `10.${at + 2}.0.0/16`, {
        subnets: [subnet('work', `10.${at + 2}.1.0/24`, { table: 'rt' })],
        peerings: [peering('hub')],
      }),
    ),
    routeTable('rt', { '10.2.0.0/15': '10.1.2.9' }),
  ];

  it('an appliance carries the traffic of spokes where its interface forwards', () => {
    expect(
      ask(spokesByAppliance, networkInterface('nic', 'hub/nva', '10.1.2.9')),
    ).toMatchObject(both('one', 'two', 'yes'));
    expect(
      ask(
        spokesByAppliance,
        networkInterface('nic', 'hub/nva', '10.1.2.9', {
          enableIPForwarding: false,
        }),
      ),
    ).toMatchObject(both('one', 'two', 'no'));
    expect(ask(spokesByAppliance)).toMatchObject({
      ...both('one', 'two', 'unknown'),
      ...both('hub', 'one', 'yes'),
    });
  });

  it('a load balancer for all ports stands for the interfaces in its pool', () => {
    const balancer = (rule: object) =>
      row('loadBalancers/lb', {
        frontendIPConfigurations: [
          {
            name: 'f',
            id: idOf('loadBalancers/lb/frontendIPConfigurations/f'),
            properties: { privateIPAddress: '10.1.2.9' },
          },
        ],
        backendAddressPools: [
          { name: 'p', id: idOf('loadBalancers/lb/backendAddressPools/p') },
        ],
        loadBalancingRules: [
          {
            name: 'r',
            properties: {
              protocol: 'All',
              frontendPort: 0,
              backendPort: 0,
              frontendIPConfiguration: {
                id: idOf('loadBalancers/lb/frontendIPConfigurations/f'),
              },
              backendAddressPool: {
                id: idOf('loadBalancers/lb/backendAddressPools/p'),
              },
              ...rule,
            },
          },
        ],
      });
    const member = networkInterface('nic', 'hub/nva', '10.1.2.20', {
      ipConfigurations: [
        {
          name: 'c',
          properties: {
            privateIPAddress: '10.1.2.20',
            subnet: { id: idOf('virtualNetworks/hub/subnets/nva') },
            loadBalancerBackendAddressPools: [
              { id: idOf('loadBalancers/lb/backendAddressPools/p') },
            ],
          },
        },
      ],
    });
    expect(ask(spokesByAppliance, balancer({}), member)).toMatchObject(
      both('one', 'two', 'yes'),
    );
    // A rule for one port says nothing of a network.
    expect(
      ask(
        spokesByAppliance,
        balancer({ protocol: 'Tcp', frontendPort: 443 }),
        member,
      ),
    ).toMatchObject(both('one', 'two', 'unknown'));
  });

  it('a firewall in a hub forwards, whatever its rules say', () => {
    expect(
      ask(
        spokesByAppliance,
        row('azureFirewalls/fw', {
          ipConfigurations: [
            {
              name: 'c',
              properties: {
                privateIPAddress: '10.1.2.9',
                subnet: {
                  id: idOf('virtualNetworks/hub/subnets/AzureFirewallSubnet'),
                },
              },
            },
          ],
        }),
      ),
    ).toMatchObject(both('one', 'two', 'yes'));
  });
});
