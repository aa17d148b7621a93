import { answersTo } from '../__testUtils__/answers';
import { expandTemplate } from './template';

const header = {
  $schema:
    'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
};

/** Rows of a template with these resources, each by its name and its properties. */
function rowsOf(resources: unknown, more: object = {}) {
  return expandTemplate({ ...header, ...more, resources }).rows.map(
    ({ name, properties }) => [name, properties],
  );
}

const network = 'Microsoft.Network/virtualNetworks';

/** The value of an expression. */
function valueOf(expression: string, more: object = {}): unknown {
  const [[, properties]] = rowsOf(
    [{ type: network, name: 'n', properties: { value: expression } }],
    more,
  );
  return (properties as { value: unknown }).value;
}

describe('an expression', () => {
  it('is computed from literals, parameters and variables', () => {
    const more = {
      parameters: {
        prefix: { type: 'string', defaultValue: 'net' },
        list: { type: 'array', defaultValue: [{ range: '10.1.0.0/16' }] },
        region: {
          type: 'string',
          defaultValue: "[concat(parameters('prefix'), '-weu')]",
        },
      },
      variables: { full: "[format('{0}/{1}', parameters('PREFIX'), 7)]" },
    };
    expect(
      [
        "[concat('a', 'b''c', 1)]",
        "[parameters('region')]",
        "[variables('full')]",
        "[parameters('list')[0].range]",
        "[toUpper(first(split('a-b', '-')))]",
        "[if(equals(length(parameters('list')), 1), 'one', parameters('absent'))]",
        "[cidrSubnet('10.1.0.0/16', 24, 2)]",
        "[cidrHost('10.1.2.0/24', 3)]",
        '[[not an expression]',
        'plain',
      ].map(each => valueOf(each, more)),
    ).toEqual([
      "ab'c1",
      'net-weu',
      'net/7',
      '10.1.0.0/16',
      'A',
      'one',
      '10.1.2.0/24',
      '10.1.2.4',
      '[not an expression]',
      'plain',
    ]);
  });

  it('is the same name wherever the same part of it is open, and not known to be another', () => {
    const name = "format('vnet-{0}', resourceGroup().location)";
    expect(
      [
        `[equals(${name}, ${name})]`,
        `[equals(${name}, 'vnet-westeurope')]`,
        `[contains(${name}, 'west')]`,
        `[length(${name})]`,
        `[resourceId('Microsoft.Network/virtualNetworks', ${name})]`,
      ].map(each => valueOf(each)),
    ).toEqual([
      true,
      "[equals('vnet-⟦resourceGroup().location⟧', 'vnet-westeurope')]",
      "[contains('vnet-⟦resourceGroup().location⟧', 'west')]",
      "[length('vnet-⟦resourceGroup().location⟧')]",
      '/subscriptions/subscription/resourceGroups/resource-group/providers/Microsoft.Network/virtualNetworks/vnet-⟦resourceGroup().location⟧',
    ]);
  });

  it('stays open where only Azure can tell, with what is known filled in', () => {
    expect(
      [
        "[reference(resourceId('Microsoft.Network/publicIPAddresses', 'p')).ipAddress]",
        "[concat('a-', uniqueString('x'))]",
        "[parameters('absent')]",
        '[resourceGroup().location]',
        '[this is no expression]',
      ].map(each => valueOf(each)),
    ).toEqual([
      "[reference('/subscriptions/subscription/resourceGroups/resource-group/providers/Microsoft.Network/publicIPAddresses/p').ipAddress]",
      "a-⟦uniqueString('x')⟧",
      "[parameters('absent')]",
      '[resourceGroup().location]',
      '[this is no expression]',
    ]);
  });

  it('that refers to itself has no value', () => {
    const more = {
      variables: { a: "[variables('b')]", b: "[variables('a')]" },
    };
    expect(valueOf("[variables('a')]", more)).toMatch(/^\[variables/);
  });

  it('that is nested without end is left as it is', () => {
    const deep = `[${'concat('.repeat(5000)}'a'${')'.repeat(5000)}]`;
    expect(valueOf(deep)).toBe(deep);
  });
});

describe('a template', () => {
  it('has children inside of resources, copies, conditions and deployments', () => {
    expect(
      rowsOf([
        {
          type: network,
          name: "[concat('v', copyIndex(1))]",
          copy: { name: 'loop', count: 2 },
          properties: {},
          resources: [{ type: 'subnets', name: 's', properties: {} }],
        },
        { type: network, name: 'off', condition: '[false()]' },
        {
          type: 'Microsoft.Resources/deployments',
          name: 'inner',
          properties: {
            expressionEvaluationOptions: { scope: 'inner' },
            parameters: { name: { value: 'deep' } },
            template: {
              ...header,
              parameters: { name: { type: 'string' } },
              resources: [{ type: network, name: "[parameters('name')]" }],
            },
          },
        },
      ]).map(([name]) => name),
    ).toEqual(['v1', 'v1/s', 'v2', 'v2/s', 'deep']);
    expect(
      rowsOf({
        here: { type: network, name: 'a' },
        there: { existing: true, type: network, name: 'b' },
      }).map(([name]) => name),
    ).toEqual(['a']);
  });

  it('has properties that a loop makes', () => {
    expect(
      rowsOf([
        {
          type: network,
          name: 'v',
          properties: {
            copy: [
              {
                name: 'subnets',
                count: 2,
                input: { name: "[format('s{0}', copyIndex('subnets'))]" },
              },
            ],
          },
        },
      ]),
    ).toEqual([['v', { subnets: [{ name: 's0' }, { name: 's1' }] }]]);
  });

  it('leaves everything open where it is not known what it deploys', () => {
    const networks = ['a', 'b'].map((name, at) => ({
      type: network,
      name,
      properties: { addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] } },
    }));
    const withMore = (resource: object) =>
      answersTo({ ...header, resources: [...networks, resource] });
    const open = { 'a b': 'unknown', 'b a': 'unknown' };
    expect(
      withMore({
        type: 'Microsoft.Resources/deployments',
        name: 'linked',
        properties: { templateLink: { uri: 'https://example.org/t.json' } },
      }),
    ).toEqual(open);
    expect(
      withMore({
        type: network,
        name: 'c',
        condition: "[parameters('absent')]",
      }),
    ).toMatchObject(open);
    expect(
      withMore({
        type: network,
        name: 'c',
        copy: { name: 'l', count: "[parameters('absent')]" },
      }),
    ).toMatchObject(open);
  });

  it('knows outputs of the deployments that it holds', () => {
    const inner = (
      resources: readonly object[],
      given: Readonly<Record<string, string>>,
      outputs: object = {},
    ) => ({
      type: 'Microsoft.Resources/deployments',
      properties: {
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, { value }]),
        ),
        template: {
          ...header,
          parameters: Object.fromEntries(
            Object.keys(given).map(name => [name, { type: 'string' }]),
          ),
          resources,
          outputs,
        },
      },
    });
    const networkOf = (name: string, range: string) =>
      inner(
        [
          {
            type: network,
            name: "[parameters('name')]",
            properties: {
              addressSpace: { addressPrefixes: ["[parameters('range')]"] },
            },
          },
        ],
        { name, range },
        {
          id: {
            type: 'string',
            value: `[resourceId('${network}', parameters('name'))]`,
          },
        },
      );
    const half = (from: string, to: string) =>
      inner(
        [
          {
            type: `${network}/virtualNetworkPeerings`,
            name: `${from}/p`,
            properties: { remoteVirtualNetwork: { id: "[parameters('to')]" } },
          },
        ],
        { to },
      );
    const named = (name: string) =>
      `[reference(resourceId('Microsoft.Resources/deployments', '${name}'), '2022-09-01').outputs.id.value]`;
    const both = { 'a b': 'yes', 'b a': 'yes' };
    expect(
      answersTo({
        ...header,
        resources: [
          { ...networkOf('a', '10.1.0.0/16'), name: 'deploy-a' },
          { ...networkOf('b', '10.2.0.0/16'), name: 'deploy-b' },
          { ...half('a', named('deploy-b')), name: 'half-a' },
          { ...half('b', named('deploy-a')), name: 'half-b' },
        ],
      }),
    ).toEqual(both);
    expect(
      answersTo({
        ...header,
        languageVersion: '2.0',
        resources: {
          a: { ...networkOf('a', '10.1.0.0/16'), name: 'x' },
          b: { ...networkOf('b', '10.2.0.0/16'), name: 'y' },
          ab: half('a', "[reference('b').outputs.id.value]"),
          ba: half('b', "[reference('a').outputs.id.value]"),
        },
      }),
    ).toEqual(both);
    expect(
      answersTo({
        ...header,
        resources: [
          { ...networkOf('a', '10.1.0.0/16'), name: 'deploy-a' },
          { ...networkOf('b', '10.2.0.0/16'), name: 'deploy-b' },
          { ...half('a', named('elsewhere')), name: 'half-a' },
          { ...half('b', named('deploy-a')), name: 'half-b' },
        ],
      }),
    ).toEqual({ 'a b': 'unknown', 'b a': 'unknown' });
  });
});

describe('a template of which names and addresses depend on Azure', () => {
  it('is answered where they are the same by what is written', () => {
    const name = (key: string) =>
      `[format('vnet-{0}-${key}', resourceGroup().location)]`;
    const id = (key: string) =>
      `[resourceId('Microsoft.Network/virtualNetworks', format('vnet-{0}-${key}', resourceGroup().location))]`;
    const firewall =
      "[resourceId('Microsoft.Network/azureFirewalls', 'fw')]".slice(1, -1);
    const spoke = (key: string, at: number) => ({
      type: network,
      name: name(key),
      properties: {
        addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] },
        subnets: [
          {
            name: 'work',
            properties: {
              addressPrefix: `10.${at}.1.0/24`,
              routeTable: {
                id: "[resourceId('Microsoft.Network/routeTables', 'rt')]",
              },
            },
          },
        ],
      },
    });
    const half = (from: string, to: string) => ({
      type: `${network}/virtualNetworkPeerings`,
      name: `[format('{0}/to-${to}', format('vnet-{0}-${from}', resourceGroup().location))]`,
      properties: {
        allowForwardedTraffic: true,
        remoteVirtualNetwork: { id: id(to) },
      },
    });
    const found = answersTo({
      ...header,
      resources: [
        {
          type: network,
          name: name('hub'),
          properties: {
            addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
            subnets: [
              {
                name: 'AzureFirewallSubnet',
                properties: { addressPrefix: '10.0.1.0/26' },
              },
            ],
          },
        },
        spoke('a', 1),
        spoke('b', 2),
        half('hub', 'a'),
        half('a', 'hub'),
        half('hub', 'b'),
        half('b', 'hub'),
        {
          type: 'Microsoft.Network/azureFirewalls',
          name: 'fw',
          properties: {
            ipConfigurations: [
              {
                name: 'c',
                properties: {
                  subnet: {
                    id: `[resourceId('Microsoft.Network/virtualNetworks/subnets', format('vnet-{0}-hub', resourceGroup().location), 'AzureFirewallSubnet')]`,
                  },
                },
              },
            ],
          },
        },
        {
          type: 'Microsoft.Network/routeTables',
          name: 'rt',
          properties: {
            routes: [
              {
                name: 'all',
                properties: {
                  addressPrefix: '0.0.0.0/0',
                  nextHopType: 'VirtualAppliance',
                  nextHopIpAddress: `[reference(${firewall}).ipConfigurations[0].properties.privateIPAddress]`,
                },
              },
            ],
          },
        },
      ],
    });
    const end = (key: string) => `vnet-⟦resourcegroup().location⟧-${key}`;
    expect(found).toMatchObject({
      [`${end('a')} ${end('b')}`]: 'yes',
      [`${end('b')} ${end('hub')}`]: 'yes',
    });
  });
});
