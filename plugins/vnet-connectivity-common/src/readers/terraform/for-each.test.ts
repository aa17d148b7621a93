import {
  configured,
  existingVnet,
  readPlan,
  vnet,
} from './__testUtils__/documents';
import {
  networks,
  newPeering,
  newVnets,
  peerings,
  remote,
} from './__testUtils__/peerings';

it('takes each.key and for_each over resources at their word', () => {
  const read = readPlan(
    [
      ...newVnets('a', 'b'),
      vnet('azurerm_virtual_network.hub', 'vnet-hub', '10.9.0.0/16'),
      ...['a', 'b'].flatMap(key => [
        newPeering(`azurerm_virtual_network_peering.to_spoke["${key}"]`, 'hub'),
        newPeering(`azurerm_virtual_network_peering.to_hub["${key}"]`, key),
      ]),
    ],
    {
      resources: [
        networks,
        configured('azurerm_virtual_network.hub', {}),
        configured(
          'azurerm_virtual_network_peering.to_spoke',
          { [remote]: ['each.value.id', 'each.value'] },
          {
            for_each_expression: {
              references: ['azurerm_virtual_network.this'],
            },
          },
        ),
        configured(
          'azurerm_virtual_network_peering.to_hub',
          {
            [remote]: [
              'azurerm_virtual_network.hub.id',
              'azurerm_virtual_network.hub',
            ],
          },
          { for_each_expression: { references: ['var.networks'] } },
        ),
      ],
    },
  );
  expect(peerings(read)).toEqual([
    'vnet-a -> vnet-hub',
    'vnet-b -> vnet-hub',
    'vnet-hub -> vnet-a',
    'vnet-hub -> vnet-b',
  ]);
  expect(read).toMatchObject({ notModelled: [], inferred: [] });
});

it('knows each.value where for_each is over a variable, whatever the key says', () => {
  const read = readPlan(
    [
      ...newVnets('a', 'b', 'c'),
      newPeering('azurerm_virtual_network_peering.this["a-to-b"]', 'a'),
    ],
    {
      resources: [
        networks,
        configured(
          'azurerm_virtual_network_peering.this',
          {
            [remote]: [
              'azurerm_virtual_network.this',
              'each.value.to',
              'each.value',
            ],
          },
          { for_each_expression: { references: ['var.peerings'] } },
        ),
      ],
    },
    { variables: { peerings: { value: { 'a-to-b': { to: 'c' } } } } },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
  expect(read.inferred).toEqual([]);
});

describe('where only a key says which network is meant', () => {
  /** A peering in `vnet-<from>` whose remote network comes from a local value. */
  function withLocals(keys: string[], from: string, key: string) {
    return readPlan(
      [
        ...newVnets(...keys),
        newPeering(`azurerm_virtual_network_peering.this["${key}"]`, from),
      ],
      {
        resources: [
          networks,
          configured(
            'azurerm_virtual_network_peering.this',
            { [remote]: ['local.ids', 'each.value.to', 'each.value'] },
            { for_each_expression: { references: ['local.peerings'] } },
          ),
        ],
      },
    );
  }

  it.each([
    ['a/b', 'a', 'b'],
    ['a/b', 'b', 'a'],
    ['a-to-b', 'a', 'b'],
  ])('reads the key %j in %s as %s, and says so', (key, from, to) => {
    const read = withLocals(['a', 'b', 'c'], from, key);
    expect(peerings(read)).toEqual([`vnet-${from} -> vnet-${to}`]);
    expect(read.inferred).toEqual([
      {
        address: `azurerm_virtual_network_peering.this["${key}"]`,
        argument: remote,
        target: `azurerm_virtual_network.this["${to}"]`,
      },
    ]);
  });

  it.each([
    ['spokes', 'names no other network'],
    ['a/b/c', 'names several'],
    ['ab', 'only contains the letters of a key'],
    ['b', 'is a key, but not for sure that of each.value.to'],
  ])('does not guess from the key %j, which %s', key => {
    const read = withLocals(['a', 'b', 'c'], 'a', key);
    expect(read.graph.peerings).toEqual([]);
    expect(read.inferred).toEqual([]);
    expect(read.notModelled).toEqual([
      {
        address: `azurerm_virtual_network_peering.this["${key}"]`,
        type: 'azurerm_virtual_network_peering',
        reason: expect.stringMatching(
          /unknown until apply and may be .*this\["b"\] or .*this\["c"\]; the peering is left out/,
        ),
      },
    ]);
  });

  it('reads what a variable says at the same key', () => {
    const read = readPlan(
      [
        ...newVnets('a', 'b', 'c'),
        newPeering('azurerm_virtual_network_peering.this["shop"]', 'a'),
      ],
      {
        resources: [
          networks,
          configured(
            'azurerm_virtual_network_peering.this',
            { [remote]: ['local.ids', 'each.value.region', 'each.value'] },
            { for_each_expression: { references: ['local.peerings'] } },
          ),
        ],
      },
      { variables: { spokes: { value: { shop: { region: 'c' } } } } },
    );
    expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
    expect(read.inferred).toHaveLength(1);
  });

  it('reads a variable that is the key', () => {
    const read = readPlan(
      [
        ...newVnets('a', 'b', 'c'),
        newPeering('azurerm_virtual_network_peering.to_hub', 'a'),
      ],
      {
        resources: [
          networks,
          configured('azurerm_virtual_network_peering.to_hub', {
            [remote]: ['azurerm_virtual_network.this', 'var.hub'],
          }),
        ],
      },
      { variables: { hub: { value: 'b' } } },
    );
    expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
    expect(read.inferred).toHaveLength(1);
  });

  it('needs no key where there is one network only', () => {
    const read = withLocals(['a', 'b'], 'a', 'x');
    expect(peerings(read)).toEqual(['vnet-a -> vnet-b']);
    expect(read.inferred).toEqual([]);
  });
});

it('knows that a reference to what exists would be known', () => {
  const read = readPlan(
    [
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      vnet('azurerm_virtual_network.c', 'vnet-c', '10.2.0.0/16'),
      newPeering('azurerm_virtual_network_peering.this["x"]', 'a'),
    ],
    {
      resources: [
        configured('azurerm_virtual_network_peering.this', {
          [remote]: ['local.ids', 'each.value'],
        }),
      ],
    },
  );
  expect(peerings(read)).toEqual(['vnet-a -> vnet-c']);
});
