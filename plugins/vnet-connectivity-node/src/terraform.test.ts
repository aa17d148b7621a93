import { runCommandLine } from './cli';

/** The questions of the command line about a Terraform document. */
async function run(args: readonly string[], input: string) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    read: async () => input,
    print: line => out.push(line),
    printError: line => errors.push(line),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const network = 'providers/Microsoft.Network';
const idOf = (path: string) =>
  `/subscriptions/0/resourceGroups/rg/${network}/${path}`;

function vnet(name: string, range: string) {
  return {
    address: `azurerm_virtual_network.${name}`,
    mode: 'managed',
    type: 'azurerm_virtual_network',
    name,
    values: {
      id: idOf(`virtualNetworks/${name}`),
      name,
      resource_group_name: 'rg',
      location: 'westeurope',
      address_space: [range],
    },
  };
}

function peering(from: string, to: string) {
  const name = `${from}_${to}`;
  return {
    address: `azurerm_virtual_network_peering.${name}`,
    mode: 'managed',
    type: 'azurerm_virtual_network_peering',
    name,
    values: {
      id: idOf(`virtualNetworks/${from}/virtualNetworkPeerings/${to}`),
      virtual_network_name: from,
      resource_group_name: 'rg',
      remote_virtual_network_id: idOf(`virtualNetworks/${to}`),
    },
  };
}

const balancer = {
  address: 'azurerm_new.front',
  mode: 'managed',
  type: 'azurerm_new',
  name: 'front',
  values: {},
};

function stateOf(...resources: object[]): string {
  return JSON.stringify({
    format_version: '1.0',
    values: { root_module: { resources } },
  });
}

const peered = [peering('a', 'b'), peering('b', 'a')];
const state = stateOf(
  vnet('a', '10.0.0.0/16'),
  vnet('b', '10.1.0.0/16'),
  ...peered,
  balancer,
);
const unknownBalancer = {
  address: 'azurerm_new.front',
  type: 'azurerm_new',
  reason: 'The model does not know this type of resource.',
};

it('answers about a state, and says on standard error what it leaves out', async () => {
  const { code, out, errors } = await run(['reach', '-'], state);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'yes  a -> b: a -> peering:a-b -> b',
    'yes  b -> a: b -> peering:a-b -> a',
  ]);
  expect(errors.split('\n')).toEqual([
    'Not modelled: 1 note.',
    '  azurerm_new.front: The model does not know this type of resource.',
  ]);
});

it.each([
  ['reach', ['elements', 'flows']],
  ['routes', ['vnets']],
  ['what-if', ['scenarios']],
])('%s --json adds what it leaves out to its keys', async (command, keys) => {
  const { code, out } = await run([command, '-', '--json'], state);
  const answer = JSON.parse(out);
  expect(code).toBe(0);
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining([...keys, 'notModelled', 'inferred']),
  );
  expect(answer.notModelled).toEqual([unknownBalancer]);
});

it('lets elements fail by the names of their resources', async () => {
  const { code, out } = await run(
    ['reach', '-', '--fail', 'peering:a-b'],
    state,
  );
  expect(code).toBe(0);
  expect(out).toMatch(/^no {3}a -> b/);
});

it('does not add the keys for other documents', async () => {
  const { out } = await run(
    ['reach', '-', '--json'],
    'apiVersion: vnet-connectivity/v1\nkind: Topology\nvnets: { a: { prefixes: [10.0.0.0/16] } }\n',
  );
  expect(JSON.parse(out)).toEqual({
    elements: [{ id: 'a', kind: 'vnet' }],
    flows: [],
    form: 'topology',
  });
});

it('counts the references of a plan that only keys decide', async () => {
  const { id, ...unknown } = vnet('c', '10.2.0.0/16').values;
  const half = peering('a', 'c');
  const plan = JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: [
          vnet('a', '10.0.0.0/16'),
          ...['c', 'd'].map(key => ({
            ...vnet('new', ''),
            address: `azurerm_virtual_network.new["${key}"]`,
            index: key,
            values: {
              ...unknown,
              name: key,
              address_space: [`10.${key === 'c' ? 2 : 3}.0.0/16`],
            },
          })),
          {
            ...half,
            index: 'a/c',
            values: { virtual_network_name: 'a', resource_group_name: 'rg' },
          },
        ],
      },
    },
    configuration: {
      root_module: {
        resources: [
          {
            mode: 'managed',
            type: half.type,
            name: half.name,
            expressions: {
              remote_virtual_network_id: {
                references: ['local.ids', 'each.value'],
              },
            },
          },
        ],
      },
    },
  });
  expect(id).toContain('/virtualNetworks/c');
  const { code, errors } = await run(['reach', '-'], plan);
  expect(code).toBe(0);
  expect(errors).toContain(
    '1 reference unknown until apply, read from the keys of for_each',
  );
});

describe('what Azure refuses', () => {
  const overlapping = [vnet('a', '10.0.0.0/16'), vnet('b', '10.0.1.0/24')];

  it('is a finding about a plan', async () => {
    const { code, out } = await run(
      ['reach', '-', '--json'],
      JSON.stringify({
        format_version: '1.2',
        planned_values: {
          root_module: { resources: [...overlapping, ...peered] },
        },
      }),
    );
    expect(code).toBe(2);
    expect(JSON.parse(out).findings[0]).toMatchObject({
      rule: 'peering-overlap',
      severity: 'error',
    });
  });

  it('is none about a state, which Azure has accepted', async () => {
    const { code, out } = await run(
      ['reach', '-', '--json'],
      stateOf(...overlapping, ...peered),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).not.toHaveProperty('findings');
  });
});

it.each([
  ['PK\u0003\u0004…', 'binary plan file. Run terraform show -json FILE'],
  ['{"version":4,"serial":1,"lineage":"x"}', "state file of Terraform's own"],
  ['{"format_version":"1.0"}', 'this state holds no resources'],
])('says what to do with %j', async (input, message) => {
  const { code, out, errors } = await run(['what-if', '-', '--json'], input);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toContain(message);
});
