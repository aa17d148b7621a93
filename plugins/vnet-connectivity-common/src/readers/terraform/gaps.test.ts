import { answers, network, peered } from './__testUtils__/answers';
import { existingPeering, idOf, resource } from './__testUtils__/documents';
import { subnet } from './__testUtils__/resources';

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
