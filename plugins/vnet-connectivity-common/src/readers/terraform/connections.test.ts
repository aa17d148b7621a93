import { answers, network } from './__testUtils__/answers';
import { idOf, resource } from './__testUtils__/documents';
import { subnet } from './__testUtils__/resources';

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

  it('with NAT rules between two gateways leave open what the networks reach of each other', () => {
    const translated = { egress_nat_rule_ids: ['rule'] };
    expect(
      answers(
        ...two,
        // Both have ranges beyond the tunnel that they do not have.
        ...tunnel('a', '203.0.113.2', '100.64.2.0/24', translated),
        ...tunnel('b', '203.0.113.1', '100.64.1.0/24'),
      ),
    ).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-a vnet-alone': 'no',
    });
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
