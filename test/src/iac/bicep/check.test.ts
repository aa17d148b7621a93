import { checkBicep, uncheckedTypes } from './__testUtils__/check';
import { describeResourceTypes } from './__testUtils__/resourceTypes';
import { bicepFiles } from './__testUtils__/snippets';

type Others = Parameters<typeof bicepFiles>[1];

/** Everything at once, as it should be. */
const types = `@export()
@description('A region of the network.')
type region = {
  location: string

  @minLength(1)
  addressSpace: string[]

  subnets: { *: string }?
  sku: 'Basic' | 'Standard'
}
`;
const main = `targetScope = 'subscription'

import { region } from 'types.bicep'

param name string
param regions { *: region }
param hub string?

@secure()
param sharedKeys object = {}

var list = items(regions)
var spokes = filter(list, item => item.key != hub)

resource groups 'Microsoft.Resources/resourceGroups@2024-03-01' = [
  for item in list: {
    name: 'rg-\${name}-\${item.key}'
    location: item.value.location
  }
]

module networks 'modules/network.bicep' = [
  for (item, i) in list: {
    name: 'network-\${item.key}'
    scope: groups[i]
    params: {
      name: 'vnet-\${item.key}'
      location: item.value.location
      addressSpace: item.value.addressSpace
      subnets: item.value.?subnets ?? {}
      zones: item.value.sku == 'Standard' ? ['1', '2'] : []
      sharedKey: sharedKeys[?item.key] ?? ''
    }
  }
]

output ids string[] = [for (item, i) in list: networks[i].outputs.id]
output spokes string[] = map(spokes, spoke => spoke.value.location)
`;
const network = `param name string
param location string
param addressSpace string[]
param subnets { *: string }
param zones string[]

@secure()
param sharedKey string = ''

resource vnet 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: addressSpace }
    subnets: [
      for subnet in items(subnets): {
        name: subnet.key
        properties: { addressPrefix: subnet.value }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2024-07-01' = if (!empty(sharedKey)) {
  name: 'ip-\${name}'
  location: location
  zones: zones
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

output id string = vnet.id
output address string? = address.?properties.ipAddress
`;
const params = `
param name = 'demo'
param regions = {
  weu: {
    location: 'westeurope'
    addressSpace: ['10.0.0.0/16']
    subnets: { app: '10.0.1.0/24' }
    sku: 'Standard'
  }
  neu: {
    location: 'northeurope'
    addressSpace: ['10.1.0.0/16']
    sku: 'Basic'
  }
}
param hub = 'weu'
param sharedKeys = json(readEnvironmentVariable('KEYS', '{}'))
`;
const whole = {
  'types.bicep': types,
  'modules/network.bicep': network,
  params,
};

/** Problems of the whole where one text is another. */
async function problemsWith(
  from: string,
  to: string,
  at: keyof typeof whole | 'main' = 'main',
) {
  const before = at === 'main' ? main : whole[at];
  expect(before).toContain(from);
  const after = before.replace(from, to);
  return checkBicep(
    at === 'main'
      ? bicepFiles(after, whole)
      : bicepFiles(main, { ...whole, [at]: after }),
  );
}

async function problemsOf(text: string, others?: Others): Promise<string> {
  return (await checkBicep(bicepFiles(text, others))).join('\n');
}

describe('a deployment as it should be', () => {
  it('has no problems', async () => {
    expect(await checkBicep(bicepFiles(main, whole))).toEqual([]);
  });

  it('has no problems where an environment variable holds secrets', async () => {
    expect(
      await checkBicep(bicepFiles(main, whole), {
        environment: { KEYS: '{"weu": "x"}' },
      }),
    ).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    [
      'a variable',
      'items(regions)',
      'items(region)',
      '"region" is a type, not a value',
    ],
    ['a function', 'items(regions)', 'itmes(regions)', 'no function "itmes"'],
    [
      'a loop variable outside its loop',
      'output ids',
      'output x string = item.key\noutput ids',
      'nothing called "item"',
    ],
    [
      'a lambda parameter',
      'spoke => spoke.value',
      'spoke => spokee.value',
      'nothing called "spokee"',
    ],
    ['a type', '{ *: region }', '{ *: regions }', 'there is no type "regions"'],
    [
      'a file',
      "'modules/network.bicep'",
      "'modules/networks.bicep'",
      'there is no file bicep/modules/networks.bicep',
    ],
    ['an output of a module', 'outputs.id', 'outputs.ids', 'no property "ids"'],
    [
      'a property of a type',
      'item.value.addressSpace',
      'item.value.addressSpaces',
      'no property "addressSpaces"',
    ],
    [
      'a property of a type, in a lambda',
      'spoke.value.location',
      'spoke.value.region',
      'no property "region"',
    ],
    [
      'a property of an item',
      'item => item.key',
      'item => item.name',
      'no property "name"',
    ],
    [
      'a name that is declared twice',
      'param hub string?',
      'param hub string?\nvar hub = 1',
      '"hub" is declared twice',
    ],
    [
      'an import that is not exported',
      '{ region }',
      '{ region, other }',
      'does not export "other"',
    ],
    [
      'a function in a namespace',
      'items(regions)',
      'az.items(regions)',
      'no function "items"',
    ],
    [
      'a member function',
      'items(regions)',
      'any(regions.items())',
      'no function "items" here',
    ],
  ])('%s', async (_, from, to, message) => {
    expect((await problemsWith(from, to)).join('\n')).toContain(message);
  });

  it('a function sees its parameters only', async () => {
    expect(
      await problemsOf(
        'var a = 1\nfunc f(b int) int => a + b\noutput o int = f(a)',
      ),
    ).toContain('cannot use "a"');
  });
});

describe('types', () => {
  it.each([
    [
      'a param of a module is missing',
      "      name: 'vnet-${item.key}'\n",
      '',
      '"name" is missing',
    ],
    [
      'a param of a module is not known',
      "name: 'vnet",
      "nam: 'x'\n      name: 'vnet",
      '"nam" is not known',
    ],
    [
      'a param of a module is set twice',
      "name: 'vnet",
      "name: 'x'\n      name: 'vnet",
      '"name" is set twice',
    ],
    [
      'a param of a module is of another type',
      'addressSpace: item.value.addressSpace',
      'addressSpace: item.key',
      'expected string[], got string',
    ],
    [
      'a param of a module may be null',
      'item.value.?subnets ?? {}',
      'item.value.?subnets',
      'expected object, got object | null',
    ],
    [
      'an item of an array is of another type',
      "['1', '2']",
      "['1', 2]",
      'expected string, got 2',
    ],
    [
      'a condition is no bool',
      "item.value.sku == 'Standard'",
      'item.value.sku',
      "expected bool, got 'Basic'",
    ],
    [
      'what may be null is read',
      'item.value.?subnets ?? {}',
      '{ a: item.value.subnets.a }',
      'may be null',
    ],
    [
      'an output is of another type',
      'output ids string[]',
      'output ids int[]',
      'expected int, got string',
    ],
    [
      'a collection is no array',
      'for (item, i) in list: {',
      'for (item, i) in regions: {',
      'a loop needs an array',
    ],
    [
      'a function gets too much',
      'items(regions)',
      'items(regions, 1)',
      'takes 1 arguments',
    ],
    [
      'a function gets another type',
      'items(regions)',
      'items(name)',
      'items needs an object',
    ],
    [
      'a function gets no lambda',
      'map(spokes, spoke => spoke.value.location)',
      "map(spokes, 'x')",
      'needs lambda',
    ],
    [
      'a function gets a lambda',
      'items(regions)',
      'items(any(regions), x => x)',
      'takes no lambda',
    ],
    [
      'what is spread is no object',
      'item.value.?subnets ?? {}',
      '{ ...item.key }',
      'only an object can be spread',
    ],
    [
      'an array has no properties',
      'item.value.addressSpace\n',
      'item.value.addressSpace.first\n',
      'no property "first"',
    ],
    [
      'a parameter has a wrong default',
      'param name string',
      'param name string = 1',
      'expected string, got 1',
    ],
    [
      'a default is a parameters function',
      'param name string',
      "param name string = readEnvironmentVariable('X')",
      'only in a parameters file',
    ],
    [
      'what is merged lacks a property',
      'items(regions)',
      'items(union(regions, { x: { a: 1 } }))\noutput m array = map(list, item => item.value.b)',
      'no property "b"',
    ],
    [
      'what may be empty lacks a property',
      'items(regions)',
      'items(length(name) > 1 ? regions : {})\noutput m array = map(list, item => item.value.?b)',
      'no property "b"',
    ],
    [
      'an int is computed of texts',
      'param name string',
      'param name string\noutput sum int = 1 + name',
      'expected int, got string',
    ],
  ])('%s', async (_, from, to, message) => {
    expect((await problemsWith(from, to)).join('\n')).toContain(message);
  });

  it.each([
    [
      'a missing property',
      "    location: 'northeurope'\n",
      '',
      '"location" is missing',
    ],
    [
      'an unknown property',
      "    sku: 'Basic'",
      "    sku: 'Basic'\n    color: 'red'",
      '"color" is not known',
    ],
    [
      'a value outside a union',
      "sku: 'Basic'",
      "sku: 'Premium'",
      "expected 'Basic' | 'Standard', got 'Premium'",
    ],
    [
      'another type in a map',
      "{ app: '10.0.1.0/24' }",
      '{ app: 1 }',
      'expected string, got 1',
    ],
    [
      'a list that is too short',
      "addressSpace: ['10.1.0.0/16']",
      'addressSpace: []',
      'the length 0 is not between 1',
    ],
    [
      'a parameter that does not exist',
      "param hub = 'weu'",
      "param hubs = 'weu'",
      'no parameter "hubs"',
    ],
    [
      'a parameter that is not set',
      "param name = 'demo'",
      '',
      'does not set the parameter "name"',
    ],
    [
      'a parameter that is set twice',
      "param name = 'demo'",
      "param name = 'demo'\nparam name = 'x'",
      '"name" is declared twice',
    ],
    [
      'a value computed to another type',
      "param name = 'demo'",
      "param name = json('1')",
      'name: expected string, got 1',
    ],
    [
      'JSON that is none',
      "readEnvironmentVariable('KEYS', '{}')",
      "'{'",
      'JSON',
    ],
  ])('in the parameters: %s', async (_, from, to, message) => {
    expect((await problemsWith(from, to, 'params')).join('\n')).toContain(
      message,
    );
  });

  it.each([
    ['type a = b\ntype b = a\nparam p a', 'is made of itself'],
    [
      'param p string[][]\noutput o string = p[0]',
      'expected string, got string[]',
    ],
    [
      '@minValue(2)\n@maxValue(4)\nparam p int = 5\noutput o int = p',
      '5 is not between 2 and 4',
    ],
    [
      "@allowed(['a', 'b'])\nparam p string = 'c'\noutput o string = p",
      "expected 'a' | 'b', got 'c'",
    ],
    [
      "@maxLength(2)\nparam p string = 'abc'\noutput o string = p",
      'the length 3',
    ],
    ['@minLength(2)\nparam p int\noutput o int = p', '@minLength does not fit'],
    [
      "type t = { a: { b: 'x' }[] }\nparam p t = { a: [{ b: 'y' }] }\noutput o t = p",
      "expected 'x', got 'y'",
    ],
    [
      "@discriminator('kind')\ntype t = { kind: 'a', x: int } | { kind: 'b', y: int }\nparam p t = { kind: 'b', x: 1 }\noutput o t = p",
      'is missing',
    ],
    [
      'type t = { a: t? }\nparam p t = { a: { a: { b: 1 } } }\noutput o t = p',
      '"b" is not known',
    ],
    ['type t = { a: int }\nparam p t.b\noutput o int = p', 'no property "b"'],
    [
      "func f(a string) int => a\noutput o int = f('x')",
      'expected int, got string',
    ],
    [
      'func f(a string) string => a\noutput o string = f(1)',
      'expected string, got 1',
    ],
    [
      "func f(a string) string => a\noutput o string = f('a', 'b')",
      'f takes 1 arguments',
    ],
    ['output o string = sort([1], x => x)', 'expected string, got'],
  ])('%s', async (text, message) => {
    expect(await problemsOf(text)).toContain(message);
  });

  it.each([
    [
      "@discriminator('kind')\ntype t = { kind: 'a', x: int } | { kind: 'b', y: int }\nparam p t = { kind: 'b', y: 1 }\noutput o t = p",
    ],
    [
      'type t = { a: t?, b: t[] }\nparam p t = { a: { b: [] }, b: [{ b: [] }] }\noutput o t = p',
    ],
    [
      'type t = { a: { *: int }? }\nparam p t[*].a.* = 1\noutput o int = p'.replace(
        't[*].a.*',
        't.a.*',
      ),
    ],
    [
      "param p { a: int?, b: string } = { b: 'x' }\noutput o object = { ...p, c: p.?a ?? 0 }",
    ],
    ['output o string[] = [for (x, i) in [1, 2]: string(x * i)]'],
    ["output o object = toObject(['a'], x => x, x => { name: x })"],
    [
      "import * as lib from 'lib.bicep'\nparam p lib.t = { a: lib.one }\noutput o lib.t = p",
    ],
  ])('are right in %s', async text => {
    const lib = '@export()\ntype t = { a: int }\n@export()\nvar one = 1\n';
    expect(await problemsOf(text, { 'lib.bicep': lib })).toBe('');
  });
});

const vnet = (body: string, name = 'vnet') =>
  `resource ${name} 'Microsoft.Network/virtualNetworks@2024-07-01' = ${body}\n`;
const inner = 'param p array = []\noutput id string = string(length(p))\n';
const loop = vnet("[for i in [0, 1]: {\n  name: 'v${i}'\n}]", 'vnets');

describe('places', () => {
  it.each([
    [
      'a loop in an object of a variable',
      'output o object = v\nvar v = { a: [for i in [1]: i] }',
      'BCP138',
    ],
    [
      'a loop as an argument',
      'output o int = length([for i in [1]: i])',
      'BCP138',
    ],
    [
      'a loop as a default',
      'param p array = [for i in [1]: i]\noutput o array = p',
      'BCP138',
    ],
    [
      'a loop in an operator',
      vnet("{\n  name: 'v'\n  tags: { a: true ? [for i in [1]: i] : [] }\n}"),
      'BCP138',
    ],
    [
      'a loop in a loop',
      vnet(
        "{\n  name: 'v'\n  tags: { a: [for i in [1]: { b: [for j in [1]: j] }] }\n}",
      ),
      'BCP142',
    ],
    [
      'a loop at a computed name',
      vnet("{\n  name: 'v'\n  tags: { '${'a'}b': [for i in [1]: i] }\n}"),
      'BCP143',
    ],
    [
      'a spread in a body',
      vnet("{\n  ...{ tags: {} }\n  name: 'v'\n}"),
      'BCP401',
    ],
    [
      'a spread in params',
      "module m 'm.bicep' = {\n  name: 'm'\n  params: { ...{ p: [] } }\n}",
      'BCP401',
    ],
    [
      'a spread beside a loop',
      vnet(
        "{\n  name: 'v'\n  properties: { ...{}, subnets: [for i in [1]: { name: 's' }] }\n}",
      ),
      'BCP417',
    ],
    [
      'params that are no object',
      "param p object\nmodule m 'm.bicep' = {\n  name: 'm'\n  params: p\n}",
      'BCP183',
    ],
    [
      'a loop that deploys the same',
      vnet("[for i in [1]: {\n  name: 'v'\n}]"),
      'BCP179',
    ],
    [
      'a lambda that is no argument',
      'output o object = any(v)\nvar v = { a: x => x }',
      'BCP242',
    ],
    [
      'a lambda that picks an instance',
      `${loop}output o array = map([0], i => vnets[i].id)`,
      'BCP247',
    ],
    [
      'an instance that may be missing',
      `${loop}output o string = vnets[?0].id ?? ''`,
      'BCP323',
    ],
    [
      'all instances in a name',
      `${loop}${vnet('{\n  name: string(length(vnets))\n}')}`,
      'BCP144',
    ],
    [
      'all instances in a loop',
      `${loop}output o array = [for i in [0]: length(vnets)]`,
      'BCP144',
    ],
    [
      'all instances in a loop, by a variable',
      `${loop}var all = map(vnets, v => v.id)\noutput o array = [for i in [0]: all]`,
      'BCP144',
    ],
    [
      'a parent that is no name',
      `${vnet(
        "{\n  name: 'v'\n}",
      )}resource s 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = {\n  parent: any(vnet)\n  name: 's'\n}`,
      'BCP240',
    ],
    [
      'a parent of another type',
      `${vnet(
        "{\n  name: 'v'\n}",
      )}resource s 'Microsoft.Network/vpnGateways/vpnConnections@2024-07-01' = {\n  parent: vnet\n  name: 's'\n}`,
      'BCP036',
    ],
    [
      'a resource in another scope',
      vnet("{\n  name: 'v'\n  scope: resourceGroup('x')\n}"),
      'BCP139',
    ],
    [
      'a resource group in a resource group',
      "resource g 'Microsoft.Resources/resourceGroups@2024-03-01' = {\n  name: 'g'\n  location: 'global'\n}",
      'BCP135',
    ],
    [
      'a module in the wrong scope',
      "targetScope = 'subscription'\nmodule m 'm.bicep' = {\n  name: 'm'\n}",
      'BCP134',
    ],
    [
      'a module in the wrong scope, by name',
      "module m 'm.bicep' = {\n  name: 'm'\n  scope: subscription()\n}",
      'BCP134',
    ],
    [
      'what a condition hides',
      `${vnet(
        "if (length('a') == 1) {\n  name: 'v'\n}",
      )}output o string = vnet.properties.resourceGuid`,
      'BCP318',
    ],
    [
      'what a condition hides in a module',
      "module m 'm.bicep' = if (length('a') == 1) {\n  name: 'm'\n}\noutput o string = m.outputs.id",
      'BCP318',
    ],
    [
      'a resource inside a loop',
      vnet(
        "[for i in [1]: {\n  name: 'v${i}'\n  resource s 'subnets' = {\n    name: 's'\n  }\n}]",
      ),
      'BCP160',
    ],
    [
      'a runtime value in a file that is not deployed',
      'output o int = 1',
      'BCP120',
    ],
  ])('%s', async (_, text, code) => {
    const unused = `${vnet("{\n  name: 'v'\n}")}${vnet(
      '{\n  name: vnet.properties.resourceGuid\n}',
      'other',
    )}`;
    const others = code === 'BCP120' ? { 'unused.bicep': unused } : {};
    expect(await problemsOf(text, { 'm.bicep': inner, ...others })).toContain(
      `[${code}]`,
    );
  });

  it.each([
    [
      'all instances in an output',
      `${loop}output o array = map(vnets, v => v.id)`,
    ],
    [
      'all instances in params',
      `${loop}module m 'm.bicep' = {\n  name: 'm'\n  params: { p: map(vnets, v => v.id) }\n}`,
    ],
    [
      'all instances in dependsOn',
      `${loop}module m 'm.bicep' = {\n  name: 'm'\n  dependsOn: vnets\n}`,
    ],
    [
      'what a condition hides, read with care',
      `${vnet(
        "if (length('a') == 1) {\n  name: 'v'\n}",
      )}output o string = vnet!.properties.resourceGuid\noutput p string? = vnet.?properties.resourceGuid\noutput i string = vnet.id`,
    ],
    [
      'an existing resource in another scope',
      "resource old 'Microsoft.Network/virtualNetworks@2024-07-01' existing = {\n  name: 'v'\n  scope: resourceGroup('x')\n}\noutput o string = old.id",
    ],
    [
      'a module in another resource group',
      "module m 'm.bicep' = {\n  name: 'm'\n  scope: resourceGroup('x')\n}",
    ],
  ])('are right: %s', async (_, text) => {
    expect(await problemsOf(text, { 'm.bicep': inner })).toBe('');
  });
});

describe('decorators', () => {
  const looped = vnet("[for i in [1]: {\n  name: 'v${i}'\n}]");
  const single = vnet("{\n  name: 'v'\n}");
  it.each([
    ['one that is none', `@batchsize(1)\n${looped}`, '@batchsize does not fit'],
    [
      'a batch without a loop',
      `@batchSize(1)\n${single}`,
      '@batchSize does not fit',
    ],
    [
      'a constraint on what has no type',
      "@minLength(1)\nvar v = ''\noutput o string = v",
      '@minLength does not fit',
    ],
    [
      'a constraint of another type',
      '@minValue(1)\nparam p string\noutput o string = p',
      '@minValue does not fit',
    ],
  ])('%s', async (_, text, message) => {
    expect(await problemsOf(text)).toContain(message);
  });

  it('that are right', async () => {
    expect(
      await problemsOf(`@description('x')\n@batchSize(1)\n${looped}`),
    ).toBe('');
  });
});

describe('the linter', () => {
  const secret = '@secure()\nparam s string';
  it.each([
    ['no-unused-params', "param p string = ''"],
    ['no-unused-vars', 'var v = 1'],
    ['no-unused-imports', "import { one } from 'lib.bicep'"],
    ['no-unused-types', 'type t = string'],
    ['no-unused-functions', 'func f(a int) int => a'],
    [
      'no-unused-existing-resources',
      vnet("{\n  name: 'v'\n}").replace(' = ', ' existing = '),
    ],
    ['secure-parameter-default', `${secret} = 'x'\n${vnet('{\n  name: s\n}')}`],
    [
      'secure-secrets-in-params',
      `param adminPassword string = ''\n${vnet('{\n  name: adminPassword\n}')}`,
    ],
    [
      'outputs-should-not-contain-secrets',
      `${secret} = ''\noutput o string = s`,
    ],
    [
      'outputs-should-not-contain-secrets',
      `${secret} = ''\nvar v = 'x\${s}'\noutput o string = v`,
    ],
    [
      'outputs-should-not-contain-secrets',
      `${vnet("{\n  name: 'v'\n}")}output o object = vnet.listKeys()`,
    ],
    ['outputs-should-not-contain-secrets', "output password string = 'x'"],
    [
      'no-hardcoded-location',
      vnet("{\n  name: 'v'\n  location: 'westeurope'\n}"),
    ],
    [
      'no-hardcoded-location',
      `var place = 'westeurope'\n${vnet(
        "{\n  name: 'v'\n  location: place\n}",
      )}`,
    ],
    [
      'no-loc-expr-outside-params',
      vnet("{\n  name: 'v'\n  location: resourceGroup().location\n}"),
    ],
    [
      'use-parent-property',
      "resource s 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = {\n  name: 'v/s'\n}",
    ],
    [
      'use-parent-property',
      "resource s 'Microsoft.Network/virtualNetworks/subnets@2024-07-01' = {\n  name: '${'v'}/s'\n}",
    ],
    [
      'no-unnecessary-dependson',
      `${vnet("{\n  name: 'v'\n}")}${vnet(
        "{\n  name: 'w'\n  tags: { x: vnet.id }\n  dependsOn: [vnet]\n}",
        'other',
      )}`,
    ],
    [
      'no-unnecessary-dependson',
      `${vnet("{\n  name: 'v'\n}")}var id = vnet.id\n${vnet(
        "{\n  name: 'w'\n  tags: { x: id }\n  dependsOn: [vnet]\n}",
        'other',
      )}`,
    ],
    [
      'simplify-interpolation',
      "param p string = 'x'\noutput o string = '${p}'",
    ],
    [
      'prefer-interpolation',
      "param p string = 'x'\noutput o string = concat(p, 'y')",
    ],
    [
      'use-safe-access',
      "param p object = {}\noutput o string = contains(p, 'a') ? p.a : ''",
    ],
    [
      'use-safe-access',
      "param p object = {}\nparam k string = 'x'\noutput o string = contains(p, k) ? p[k] : ''",
    ],
    [
      'use-resource-id-functions',
      vnet(
        "{\n  name: 'v'\n  properties: { ddosProtectionPlan: { id: '/subscriptions/x' } }\n}",
      ),
    ],
    [
      'use-resource-id-functions',
      vnet(
        "{\n  name: 'v'\n  properties: { ddosProtectionPlan: { id: '${resourceGroup().id}/providers/Microsoft.Network/ddosProtectionPlans/x' } }\n}",
      ),
    ],
    [
      'prefer-unquoted-property-names',
      "param p object = { a: {} }\noutput o object = p['a']",
    ],
  ])('%s: %s', async (rule, text) => {
    const others = { 'lib.bicep': '@export()\nvar one = 1' };
    const problems = await checkBicep(bicepFiles(text, others));
    expect(problems).toEqual([expect.stringContaining(`[${rule}]`)]);

    const config = {
      analyzers: { core: { rules: { [rule]: { level: 'off' } } } },
    };
    const off = { ...others, 'bicepconfig.json': JSON.stringify(config) };
    expect(await problemsOf(text, off)).toBe('');
  });

  it.each([
    `${secret} = ''\n${vnet(
      "{\n  name: 'v'\n  tags: { s: s }\n}",
    )}@secure()\noutput o string = s`,
    vnet("{\n  name: 'v'\n  location: 'global'\n}"),
    `param place string = resourceGroup().location\n${vnet(
      "{\n  name: 'v'\n  location: place\n}",
    )}`,
    `${vnet("{\n  name: 'v'\n}")}${vnet(
      "{\n  name: 'w'\n  dependsOn: [vnet]\n}",
      'other',
    )}`,
    "output o array = concat(['a'], ['b'])",
    "param p object = {}\noutput o string = contains(p, 'a') ? p.b : ''",
  ])('lets pass %s', async text => {
    expect(await problemsOf(text)).toBe('');
  });

  it('reads its configuration', async () => {
    expect(await problemsOf('', { 'bicepconfig.json': '{' })).toContain(
      'bicepconfig.json',
    );
  });
});

describe('syntax', () => {
  it('is looked at first, in all files', async () => {
    expect(
      await checkBicep(bicepFiles('var a =', { 'unused.bicep': 'var b = ]' })),
    ).toEqual([
      expect.stringMatching(/^bicep\/main\.bicep:1:8: /),
      expect.stringMatching(/^bicep\/unused\.bicep:1:9: /),
    ]);
  });
});

describeResourceTypes('resource bodies', () => {
  const body = (properties: string, top = '') =>
    vnet(
      `{\n  name: 'v'\n  ${top}\n  properties: {\n    ${properties}\n  }\n}`,
    );
  const gateway = (properties: string) =>
    `resource g 'Microsoft.Network/virtualNetworkGateways@2024-07-01' = {\n  name: 'g'\n  ${properties}\n}\n`;

  it.each([
    [
      'an unknown property',
      body('adressSpace: {}'),
      '"adressSpace" is not known',
    ],
    [
      'an unknown property of the body',
      body('', "kind: 'x'"),
      '"kind" is not known',
    ],
    [
      'an unknown property deep inside',
      body('subnets: [{ properties: { prefix: 1 } }]'),
      '"prefix" is not known',
    ],
    ['a missing property', gateway('tags: {}'), '"properties" is missing'],
    ['a missing name', vnet('{\n  tags: {}\n}'), '"name" is missing'],
    [
      'a value that is none of the known',
      gateway("properties: { gatewayType: 'VPN' }"),
      "got 'VPN'",
    ],
    [
      'another kind of value',
      body("enableDdosProtection: 'true'"),
      "expected bool | null, got 'true'",
    ],
    ['an object for an array', body('subnets: {}'), 'got an object'],
    ['an array for an object', body('addressSpace: []'), 'expected object'],
    [
      'a read-only property',
      body("resourceGuid: 'x'"),
      '"resourceGuid" is read-only',
    ],
    [
      'a number out of its range',
      "resource p 'Microsoft.Network/virtualHubs@2024-07-01' = {\n  name: 'p'\n  properties: { virtualRouterAutoScaleConfiguration: { minCapacity: -1 } }\n}",
      '-1 is not between',
    ],
    [
      'another API version',
      vnet("{\n  name: 'v'\n}").replace('2024-07-01', '2023-01-01'),
      'not in 2023-01-01',
    ],
    [
      'a resource outside a resource group',
      `targetScope = 'subscription'\n${vnet("{\n  name: 'v'\n}")}`,
      'BCP135',
    ],
    [
      'an unknown property that is read',
      `${vnet("{\n  name: 'v'\n}")}output o string = vnet.properties.guid`,
      'no property "guid"',
    ],
    [
      'an unknown property in a spread',
      body('...(true ? { adressSpace: {} } : {})'),
      '"adressSpace" is not known',
    ],
    [
      'a property in a body that is only read',
      vnet("{\n  name: 'v'\n  tags: {}\n}").replace(' = ', ' existing = '),
      '"tags" is not known',
    ],
    [
      'a body of a loop that never runs',
      vnet("[for i in []: {\n  name: 'v${i}'\n  properties: { x: 1 }\n}]"),
      '"x" is not known',
    ],
    // Only the value of the expression is wrong.
    [
      'a value that is computed',
      `param p object = { subnet: [] }\n${vnet(
        "{\n  name: 'v'\n  properties: { ...p }\n}",
      )}`,
      '"subnet" is not known',
    ],
    [
      'a value that is passed',
      `param p string = 'x'\n${vnet(
        "{\n  name: 'v'\n  properties: { privateEndpointVNetPolicies: p }\n}",
      )}`,
      "got 'x'",
    ],
    [
      'a required value that is null',
      `param p object?\n${gateway('properties: any(p)')}`,
      '"properties" is missing',
    ],
  ])('%s', async (_, text, message) => {
    expect(await problemsOf(text)).toContain(message);
  });

  it('may leave out what is optional by setting it to null', async () => {
    expect(
      await problemsOf(
        body('addressSpace: empty([]) ? null : {}', 'tags: null'),
      ),
    ).toBe('');
  });
});

describe('types without data', () => {
  it('are listed', () => {
    const text = `${vnet(
      "{\n  name: 'v'\n\n  resource x 'nothing' = {\n    name: 'n'\n  }\n}",
    )}resource lock 'Microsoft.Authorization/locks@2020-05-01' = {\n  name: 'l'\n  color: 'red'\n}`;
    expect(uncheckedTypes(bicepFiles(text))).toEqual(
      expect.arrayContaining([
        'Microsoft.Authorization/locks@2020-05-01',
        'Microsoft.Network/virtualNetworks/nothing@2024-07-01',
      ]),
    );
  });
});
