import { evaluateBicep } from './__testUtils__/evaluate';
import { bicepFiles } from './__testUtils__/snippets';

const subscription = '/subscriptions/00000000-0000-0000-0000-000000000000';
const network = `${subscription}/resourceGroups/rg/providers/Microsoft.Network`;
const vnetType = 'Microsoft.Network/virtualNetworks@2024-07-01';

/** What an expression is, as the property of a resource. */
function valueOf(expression: string, declarations = '', params = ''): unknown {
  const [resource] = evaluateBicep(
    bicepFiles(
      `${declarations}\nresource r 'Test/things@2024-01-01' = {\n  name: 'r'\n  properties: {\n    value: ${expression}\n  }\n}\n`,
      { params },
    ),
    { environment: { TEXT: 'from outside' } },
  );
  return (resource.properties as { value: unknown }).value;
}

describe('expressions', () => {
  it.each<[string, unknown]>([
    ["'a${1 + 1}${true}${'b${'c'}'}'", 'a2Trueb' + 'c'],
    ["'''\n a\n b\n'''", ' a\n b\n'],
    ['[1, ...[2, 3], 4]', [1, 2, 3, 4]],
    [
      "{ a: 1, ...{ a: 2, b: 3 }, 'c-d': 4, 'e${5}': 6 }",
      { a: 2, b: 3, 'c-d': 4, e5: 6 },
    ],
    ["{ a: { b: 1 } }.a['b']", 1],
    ['[1, 2, 3][^1]', 3],
    ['{ a: 1 }.?b', null],
    ['{ a: 1 }.?b.c.d', null],
    ["{ a: 1 }[?'b'] ?? 2", 2],
    ['[1][?5] ?? 2', 2],
    ['any({ a: 1 }).a!', 1],
    ['7 / 2 * 2 % 4 - -1', 3],
    ["'a' == 'A'", false],
    ["'a' =~ 'A'", true],
    ["'a' !~ 'A'", false],
    ['{ a: 1, b: [2] } == { b: [2], a: 1 }', true],
    ['1 < 2 && 2 <= 2 && 3 > 2 && 2 >= 3', false],
    ["false && any('x').y", false],
    ['true ? 1 : any(null).x', 1],
    ['null ?? 1', 1],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  it('reads environment variables in parameters', () => {
    expect(
      valueOf(
        'p',
        'param p string',
        "param p = readEnvironmentVariable('TEXT')",
      ),
    ).toBe('from outside');
    expect(
      valueOf(
        'p',
        'param p string',
        "param p = readEnvironmentVariable('NONE', 'x')",
      ),
    ).toBe('x');
    expect(() =>
      valueOf(
        'p',
        'param p string',
        "param p = readEnvironmentVariable('NONE')",
      ),
    ).toThrow('NONE');
  });

  it('uses the default of a parameter that is not set or is null', () => {
    const declarations =
      "param a string = 'x'\nparam b string = '${a}y'\nparam c string?";
    expect(valueOf('[a, b, c]', declarations)).toEqual(['x', 'xy', null]);
    expect(
      valueOf('[a, b, c]', declarations, "param a = 'z'\nparam c = a"),
    ).toEqual(['z', 'zy', 'z']);
  });

  it.each([
    ['unknown', 'nothing called "unknown"'],
    ['unknown()', 'no function "unknown"'],
    ['{ a: 1 }.b', 'has no property "b"'],
    ['[1][1]', 'has no item 1'],
    ['any(null).a', 'null has no property "a"'],
    ["1 + any('a')", 'expected an int'],
    ["any('a') && true", 'expected a bool'],
    ['1 / 0', 'division by zero'],
    ["'${any(null)}'", 'expected a string, int or bool'],
    ['{ ...any([1]) }', 'expected an object'],
    ['x => x', 'a lambda'],
  ])('refuses %s', (expression, message) => {
    expect(() => valueOf(expression)).toThrow(message);
  });
});

describe('functions', () => {
  it.each<[string, unknown]>([
    ["any('x')", 'x'],
    ["array('x')", ['x']],
    ["bool('True')", true],
    ["cidrHost('10.0.0.0/24', 0)", '10.0.0.1'],
    ["cidrSubnet('10.0.0.0/16', 24, 2)", '10.0.2.0/24'],
    ["coalesce(null, null, 'x')", 'x'],
    ["concat('a', 'b')", 'ab'],
    ['concat([1], [2])', [1, 2]],
    ["contains({ Key: 1 }, 'key')", true],
    ["contains('abc', 'B')", false],
    ["contains(['a'], 'a')", true],
    ["empty('') && empty([]) && empty({}) && empty(null)", true],
    ["endsWith('abc', 'BC')", true],
    ['filter([1, 2, 3], x => x != 2)', [1, 3]],
    ["filter(['a', 'b'], (x, i) => i == 1)", ['b']],
    ["first('abc')", 'a'],
    ['first([])', null],
    ['flatten([[1], [2, 3]])', [1, 2, 3]],
    ["format('{0}-{1}', 'a', 2)", 'a-2'],
    [
      "groupBy(['aa', 'ab', 'b'], x => first(x))",
      { a: ['aa', 'ab'], b: ['b'] },
    ],
    ["indexOf('abc', 'C')", 2],
    ["int('12')", 12],
    ['intersection([1, 2, 3], [3, 2])', [2, 3]],
    ['intersection({ a: 1, b: 2 }, { a: 1, b: 3 })', { a: 1 }],
    [
      'items({ b: 1, C: 2, a: 3 })',
      [
        { key: 'a', value: 3 },
        { key: 'b', value: 1 },
        { key: 'C', value: 2 },
      ],
    ],
    ["join(['a', 'b'], ', ')", 'a, b'],
    ['json(\'{"a": [1]}\')', { a: [1] }],
    ['last([1, 2])', 2],
    ["lastIndexOf('abab', 'B')", 3],
    ["length({ a: 1 }) + length([1]) + length('ab')", 4],
    ['map([1, 2], (x, i) => x * 10 + i)', [10, 21]],
    ['mapValues({ a: 1 }, x => x + 1)', { a: 2 }],
    ['max(1, 3, 2) + min([5, 4])', 7],
    ['nameof(sys)', 'sys'],
    ['objectKeys({ b: 1, a: 2 })', ['a', 'b']],
    ["padLeft(7, 3, '0')", '007'],
    ["parseCidr('10.0.0.0/24').lastUsable", '10.0.0.254'],
    ['range(2, 3)', [2, 3, 4]],
    ['reduce([1, 2, 3], 10, (sum, x) => sum + x)', 16],
    ['reduce([1, 2], 0, (sum, x, i) => sum + i)', 1],
    ["replace('a-b-c', '-', '')", 'abc'],
    ['shallowMerge([{ a: { b: 1 } }, { a: { c: 2 } }])', { a: { c: 2 } }],
    ['skip([1, 2, 3], 1)', [2, 3]],
    ['sort([3, 1, 2], (a, b) => a < b)', [1, 2, 3]],
    ["split('a,b;c', [',', ';'])", ['a', 'b', 'c']],
    ["startsWith('abc', 'AB')", true],
    ['string({ a: [1] })', '{"a":[1]}'],
    ["substring('abcd', 1, 2)", 'bc'],
    ["sys.take('abc', 2)", 'ab'],
    ["toLower('Ab') == toUpper('ab')", false],
    ["toObject(['a'], x => x, x => { name: x })", { a: { name: 'a' } }],
    ["toObject(['a'], x => x)", { a: 'a' }],
    ["trim(' a ')", 'a'],
    ["tryGet({ a: [1] }, 'a', 0)", 1],
    ["tryGet({ a: [1] }, 'b', 0)", null],
    ['union([1, 2], [2, 3])', [1, 2, 3]],
    ['union({ a: { b: 1 } }, { a: { c: 2 } })', { a: { b: 1, c: 2 } }],
    ["length(uniqueString('a')) + length(guid('a'))", 49],
    [
      "resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')",
      `${network}/virtualNetworks/v/subnets/s`,
    ],
    [
      "resourceId('other', 'Microsoft.Network/virtualNetworks', 'v')",
      `${subscription}/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/v`,
    ],
    [
      "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'x')",
      `${subscription}/providers/Microsoft.Authorization/roleDefinitions/x`,
    ],
    ["extensionResourceId('/a', 'B/c', 'd')", '/a/providers/B/c/d'],
    ['resourceGroup().name', 'rg'],
    ["resourceGroup('s', 'g').id", '/subscriptions/s/resourceGroups/g'],
    ['az.subscription().id', subscription],
    ['deployment().name', 'main'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  it.each([
    ["fail('on purpose')", 'on purpose'],
    ["int('x')", 'is not an int'],
    ["json('{')", 'JSON'],
    [
      "resourceId('Microsoft.Network/virtualNetworks/subnets', 'v')",
      'needs 2 names',
    ],
    ["items(any('x'))", 'expected an object'],
    ["substring('a', 1, 1)", 'no such part'],
  ])('refuses %s', (expression, message) => {
    expect(() => valueOf(expression)).toThrow(message);
  });

  it('reads files beside the one that calls', () => {
    const main = `resource r 'Test/things@2024-01-01' = {\n  name: loadJsonContent('data.json').name\n}`;
    const [resource] = evaluateBicep(
      bicepFiles(main, { 'data.json': '{ "name": "x" }' }),
    );
    expect(resource.name).toBe('x');
    expect(() => evaluateBicep(bicepFiles(main))).toThrow('bicep/data.json');
  });

  it('calls the functions of users with their parameters only', () => {
    const declarations =
      'type pair = { a: string, b: int }\nfunc pairOf(a string, b int) pair => { a: a, b: twice(b) }\nfunc twice(x int) int => x * 2';
    expect(valueOf("pairOf('x', 2)", declarations)).toEqual({ a: 'x', b: 4 });
    expect(() => valueOf("pairOf('x', any('y'))", declarations)).toThrow(
      "expected int, got 'y'",
    );
  });
});

describe('imports', () => {
  const library =
    "@export()\nvar prefix = 'net'\nvar hidden = 'x'\n@export()\nfunc named(name string) string => 'net-${name}'\n";

  it('takes variables and functions of another file', () => {
    const main = `import { prefix as p, named } from 'lib.bicep'
import * as lib from 'lib.bicep'
resource v '${vnetType}' = {
  name: '\${p}\${lib.prefix}\${named('a')}\${lib.named('b')}'
}`;
    const [vnet] = evaluateBicep(bicepFiles(main, { 'lib.bicep': library }));
    expect(vnet.name).toBe('netnetnet-anet-b');
  });

  it.each([
    "import { hidden } from 'lib.bicep'\nvar x = hidden",
    "import { none } from 'lib.bicep'\nvar x = none",
  ])('refuses what is not exported: %s', text => {
    const main = `${text}\nresource v '${vnetType}' = {\n  name: x\n}`;
    expect(() =>
      evaluateBicep(bicepFiles(main, { 'lib.bicep': library })),
    ).toThrow('does not export');
  });
});

describe('resources', () => {
  it('gives children the names of their parents', () => {
    const resources = evaluateBicep(
      bicepFiles(`
resource vnet '${vnetType}' = {
  name: 'v'
  location: 'westeurope'

  resource inside 'subnets' = {
    name: 'in'
  }
}

resource beside 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = {
  parent: vnet
  name: 'GatewaySubnet'
  properties: {
    other: vnet::inside.id
    name: beside_name
  }
}
var beside_name = vnet.name
`),
    );
    expect(resources).toEqual([
      {
        type: 'Microsoft.Network/virtualNetworks',
        apiVersion: '2024-07-01',
        name: 'v',
        id: `${network}/virtualNetworks/v`,
        location: 'westeurope',
        scope: {
          subscriptionId: subscription.split('/')[2],
          resourceGroup: 'rg',
        },
        dependsOn: [],
      },
      expect.objectContaining({
        type: 'Microsoft.Network/virtualNetworks/subnets',
        apiVersion: '2024-07-01',
        name: 'v/in',
        id: `${network}/virtualNetworks/v/subnets/in`,
        dependsOn: [`${network}/virtualNetworks/v`],
      }),
      expect.objectContaining({
        name: 'v/GatewaySubnet',
        id: `${network}/virtualNetworks/v/subnets/GatewaySubnet`,
        properties: {
          other: `${network}/virtualNetworks/v/subnets/in`,
          name: 'v',
        },
        dependsOn: [
          `${network}/virtualNetworks/v`,
          `${network}/virtualNetworks/v/subnets/in`,
        ],
      }),
    ]);
  });

  it('deploys the turns of a loop whose condition holds, and depends on those it reads', () => {
    const resources = evaluateBicep(
      bicepFiles(`
var names = ['a', 'b', 'c']
resource vnets '${vnetType}' = [for (name, i) in names: if (i != 1) {
  name: name
}]
resource all 'Microsoft.Network/routeTables@2024-07-01' = {
  name: 'all'
  dependsOn: vnets
}
resource tables 'Microsoft.Network/routeTables@2024-07-01' = [for (name, i) in names: {
  name: 't\${i}'
  tags: { vnet: vnets[i].id }
}]
`),
    );
    const dependencies = Object.fromEntries(
      resources.map(({ name, dependsOn }) => [
        name,
        dependsOn.map(id => id.split('/').pop()),
      ]),
    );
    expect(dependencies).toEqual({
      a: [],
      c: [],
      all: ['a', 'c'],
      t0: ['a'],
      t1: [],
      t2: ['c'],
    });
  });

  it('reads what a body sets, and marks what only Azure knows', () => {
    const resources = evaluateBicep(
      bicepFiles(`
resource gateway 'Microsoft.Network/virtualNetworkGateways@2024-07-01' = {
  name: 'g'
  properties: { bgpSettings: { asn: 65010 }, ipConfigurations: [{ name: 'a' }] }
}
resource existing1 '${vnetType}' existing = {
  name: 'old'
  scope: resourceGroup('other')
}
var peer = gateway.properties.bgpSettings.bgpPeeringAddress
resource site 'Microsoft.Network/localNetworkGateways@2024-07-01' = {
  name: 's'
  properties: {
    asn: gateway.properties.bgpSettings.asn
    peer: peer
    range: '\${peer}/32'
    first: first([toLower(peer)])
    address: gateway.properties.ipConfigurations[0].properties.privateIPAddress
    vnet: existing1.id
    space: existing1.properties.addressSpace.addressPrefixes[0]
    keys: gateway.listKeys().key
  }
}
`),
    );
    const id = `${network}/virtualNetworkGateways/g`;
    const old = `${subscription}/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/old`;
    expect(resources.map(({ name, existing }) => [name, existing])).toEqual([
      ['g', undefined],
      ['old', true],
      ['s', undefined],
    ]);
    expect(resources[2]).toMatchObject({
      dependsOn: [id],
      properties: {
        asn: 65010,
        peer: { runtime: id, path: 'properties.bgpSettings.bgpPeeringAddress' },
        range: {
          runtime: id,
          path: '${properties.bgpSettings.bgpPeeringAddress}/32',
        },
        first: {
          runtime: id,
          path: 'toLower(properties.bgpSettings.bgpPeeringAddress)',
        },
        address: {
          runtime: id,
          path: 'properties.ipConfigurations[0].properties.privateIPAddress',
        },
        vnet: old,
        space: {
          runtime: old,
          path: 'properties.addressSpace.addressPrefixes[0]',
        },
        keys: { runtime: id, path: 'listKeys().key' },
      },
    });
  });

  it('makes extensions of resources that have another as scope', () => {
    const resources = evaluateBicep(
      bicepFiles(
        `resource v '${vnetType}' = {\n  name: 'v'\n}\nresource lock 'Microsoft.Authorization/locks@2020-05-01' = {\n  name: 'l'\n  scope: v\n}`,
      ),
    );
    expect(resources[1].id).toBe(
      `${network}/virtualNetworks/v/providers/Microsoft.Authorization/locks/l`,
    );
  });

  it('refuses to deploy one twice', () => {
    const twice = ['a', 'b']
      .map(name => `resource ${name} '${vnetType}' = {\n  name: 'same'\n}`)
      .join('\n');
    expect(() => evaluateBicep(bicepFiles(twice))).toThrow('deployed twice');
  });
});

describe('modules', () => {
  const module = `
param name string
param peer string = ''
resource vnet '${vnetType}' = {
  name: name
  location: resourceGroup().location
  tags: { peer: peer }
}
output id string = vnet.id
output guid string = vnet.properties.resourceGuid
`;

  it('deploys to the resource group that its scope names, after what it reads', () => {
    const main = `targetScope = 'subscription'
resource groups 'Microsoft.Resources/resourceGroups@2024-03-01' = [for name in ['a', 'b']: {
  name: name
  location: 'westeurope'
}]
module first 'modules/vnet.bicep' = {
  name: 'first'
  scope: groups[0]
  params: { name: 'one' }
}
module second 'modules/vnet.bicep' = [for i in range(0, 2): if (i == 1) {
  name: 'second-\${i}'
  scope: groups[i]
  params: { name: 'two', peer: first.outputs.id }
}]
module third 'modules/vnet.bicep' = {
  name: 'third'
  scope: resourceGroup('11111111-1111-1111-1111-111111111111', 'far')
  params: { name: 'three', peer: second[1].?outputs.guid ?? '' }
}
`;
    const resources = evaluateBicep(
      bicepFiles(main, { 'modules/vnet.bicep': module }),
    );
    const one = `${subscription}/resourceGroups/a/providers/Microsoft.Network/virtualNetworks/one`;
    const two = `${subscription}/resourceGroups/b/providers/Microsoft.Network/virtualNetworks/two`;
    expect(resources.slice(2)).toEqual([
      expect.objectContaining({
        id: one,
        location: 'westeurope',
        dependsOn: [`${subscription}/resourceGroups/a`],
      }),
      expect.objectContaining({
        id: two,
        tags: { peer: one },
        dependsOn: [one, `${subscription}/resourceGroups/b`].sort(),
      }),
      expect.objectContaining({
        scope: {
          subscriptionId: '11111111-1111-1111-1111-111111111111',
          resourceGroup: 'far',
        },
        location: {
          runtime:
            '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/far',
          path: 'location',
        },
        tags: { peer: { runtime: two, path: 'properties.resourceGuid' } },
        dependsOn: [two],
      }),
    ]);
  });

  it.each([
    [
      'a name that is too long',
      `name: '${'x'.repeat(65)}'\n  params: { name: 'a' }`,
      'is no name of a deployment',
    ],
    [
      'a value of another type',
      "name: 'm'\n  params: { name: any(1) }",
      'name: expected string, got 1',
    ],
  ])('refuses %s', (_, body, message) => {
    const main = `module m 'vnet.bicep' = {\n  ${body}\n}`;
    expect(() =>
      evaluateBicep(bicepFiles(main, { 'vnet.bicep': module })),
    ).toThrow(message);
  });

  it('refuses two deployments of one name in one scope', () => {
    const main = ['a', 'b']
      .map(
        name =>
          `module ${name} 'vnet.bicep' = {\n  name: 'same'\n  params: { name: '${name}' }\n}`,
      )
      .join('\n');
    expect(() =>
      evaluateBicep(bicepFiles(main, { 'vnet.bicep': module })),
    ).toThrow('deployments/same is deployed twice');
  });

  it('refuses to read a module that is not deployed', () => {
    const main = `param on bool = false\nmodule m 'vnet.bicep' = if (on) {\n  name: 'm'\n  params: { name: 'a' }\n}\noutput id string = m!.outputs.id`;
    expect(() =>
      evaluateBicep(bicepFiles(main, { 'vnet.bicep': module })),
    ).toThrow('which is not deployed');
  });
});

describe('circles', () => {
  it.each([
    ['variables', 'var a = b\nvar b = a', 'a -> b -> a'],
    [
      'a resource that reads itself',
      `resource a '${vnetType}' = {\n  name: 'a'\n  tags: { x: a.id }\n}`,
      'a -> a',
    ],
    [
      'instances of two loops',
      `resource a '${vnetType}' = [for i in [0]: {\n  name: 'a\${i}'\n  tags: { x: b[0].id }\n}]\nresource b '${vnetType}' = [for i in [0]: {\n  name: 'b\${i}'\n  dependsOn: [a[1]]\n}]`,
      'a -> b -> a',
    ],
    [
      'functions',
      'func f(x int) int => g(x)\nfunc g(x int) int => f(x)',
      'f -> g -> f',
    ],
    [
      'modules',
      "module m 'main.bicep' = {\n  name: 'm'\n}",
      'main.bicep -> bicep/main.bicep',
    ],
  ])('are refused: %s', (_, main, circle) => {
    expect(() => evaluateBicep(bicepFiles(main))).toThrow(circle);
  });
});

describe('what must be known when the deployment starts', () => {
  const gateway = `resource g 'Microsoft.Network/virtualNetworkGateways@2024-07-01' = {\n  name: 'g'\n  location: 'x'\n  properties: { enableBgp: true }\n}\nmodule m 'm.bicep' = {\n  name: 'm'\n}\nvar indirect = g.properties\n`;
  const table = (body: string) =>
    `${gateway}resource t 'Microsoft.Network/routeTables@2024-07-01' = ${body}`;
  const inner =
    "output names string[] = ['a']\noutput name string = 'a'\noutput on bool = true";

  it.each([
    ['a name', table('{\n  name: g.properties.resourceGuid\n}'), 'BCP120'],
    [
      'a name, even what the body sets',
      table("{\n  name: '${g.location}'\n}"),
      'BCP120',
    ],
    [
      'a name, through a variable',
      table('{\n  name: string(indirect.enableBgp)\n}'),
      'BCP120',
    ],
    [
      'a name, through text in brackets',
      table("{\n  name: g['location']\n}"),
      'BCP120',
    ],
    ['a name, by a module', table('{\n  name: m.outputs.name\n}'), 'BCP120'],
    [
      'a name, by a function',
      table('{\n  name: g.listKeys().key\n}'),
      'BCP120',
    ],
    [
      'the name of a module',
      `${gateway}module n 'm.bicep' = {\n  name: m.outputs.name\n}`,
      'BCP120',
    ],
    [
      'a scope',
      `${gateway}module n 'm.bicep' = {\n  name: 'n'\n  scope: resourceGroup(m.outputs.name)\n}`,
      'BCP120',
    ],
    ['a condition', table("if (m.outputs.on) {\n  name: 't'\n}"), 'BCP177'],
    [
      'a collection',
      table('[for name in m.outputs.names: {\n  name: name\n}]'),
      'BCP178',
    ],
    [
      'a collection in a property',
      table(
        "{\n  name: 't'\n  properties: { routes: [for name in m.outputs.names: { name: name }] }\n}",
      ),
      'BCP178',
    ],
    [
      'a collection in an output',
      `${gateway}output o string[] = [for name in m.outputs.names: name]`,
      'BCP178',
    ],
    [
      'the values of a variable with a loop',
      `${gateway}var v = [for i in [1]: g.properties]`,
      'BCP182',
    ],
  ])('%s', (_, main, code) => {
    expect(() => evaluateBicep(bicepFiles(main, { 'm.bicep': inner }))).toThrow(
      `[${code}]`,
    );
  });

  it('is known for ids, names, types and the names of modules', () => {
    const main = table(
      '[for id in [g.id, g.type, g.apiVersion, m.name]: if (!empty(g.name)) {\n  name: uniqueString(id)\n}]',
    );
    expect(evaluateBicep(bicepFiles(main, { 'm.bicep': inner }))).toHaveLength(
      5,
    );
  });

  it('is known for the parent and the scope themselves', () => {
    const main = `${gateway}resource c 'Microsoft.Network/virtualNetworkGateways/x@2024-07-01' = {\n  parent: g\n  name: 'c'\n}\nresource l 'Microsoft.Authorization/locks@2020-05-01' = {\n  scope: g\n  name: 'l'\n}`;
    expect(evaluateBicep(bicepFiles(main, { 'm.bicep': inner }))).toHaveLength(
      3,
    );
  });
});
