import { buildGraphNetwork } from '../../routing/network';
import { reachability } from '../../routing/questions/reachability';
import type { ResourceJson } from './__testUtils__/documents';
import {
  existingPeering,
  existingVnet,
  idOf,
  readPlan,
  readState,
  resource,
} from './__testUtils__/documents';
import type { TerraformNetwork } from './graph-of-terraform';

const answersOf = ({ graph }: TerraformNetwork) =>
  Object.fromEntries(
    reachability(buildGraphNetwork(graph)).flows.map(
      ({ from, to, reachable, some }) => [
        `${from} ${to}`,
        some
          ? 'some'
          : { true: 'yes', false: 'no', null: 'unknown' }[`${reachable}`],
      ],
    ),
  );
const answers = (...resources: readonly ResourceJson[]) =>
  answersOf(readState(...resources));

const networkType = 'Microsoft.Network/virtualNetworks';
const peeringType = `${networkType}/virtualNetworkPeerings`;

/** A resource of azapi that exists; its id tells its name and its parent. */
const azapi = (
  name: string,
  type: string,
  path: string,
  body: unknown,
  more: object = {},
) =>
  resource(`azapi_resource.${name}`, {
    resource_group_name: undefined,
    id: idOf(path),
    type: `${type}@2024-07-01`,
    name: path.split('/').at(-1),
    location: 'westeurope',
    body,
    ...more,
  });
const network = (key: string, second: number, more: object = {}) =>
  azapi(key, networkType, `virtualNetworks/vnet-${key}`, {
    properties: {
      addressSpace: { addressPrefixes: [`10.${second}.0.0/16`] },
      ...more,
    },
  });
const half = (from: string, to: string, more: object = {}) =>
  azapi(
    `${from}_${to}`,
    peeringType,
    `virtualNetworks/vnet-${from}/virtualNetworkPeerings/${to}`,
    {
      properties: {
        allowVirtualNetworkAccess: true,
        remoteVirtualNetwork: { id: idOf(`virtualNetworks/vnet-${to}`) },
        ...more,
      },
    },
  );
const both = { 'vnet-a vnet-b': 'yes', 'vnet-b vnet-a': 'yes' };

describe('networks of azapi', () => {
  it('are read where the body says all of them, and nothing is left to list', () => {
    const read = readState(
      network('a', 1),
      network('b', 2),
      half('a', 'b'),
      half('b', 'a'),
    );
    expect(answersOf(read)).toEqual(both);
    expect(read.notModelled).toEqual([]);
  });

  it('are joined with those of azurerm, by halves of either provider', () => {
    expect(
      answers(
        existingVnet('a', '10.1.0.0/16'),
        network('b', 2),
        existingPeering('a', 'b'),
        half('b', 'a'),
      ),
    ).toEqual(both);
  });

  it('may have their peerings, subnets and route tables inside', () => {
    expect(
      answers(
        network('a', 1, {
          virtualNetworkPeerings: [
            {
              name: 'b',
              properties: {
                allowVirtualNetworkAccess: true,
                remoteVirtualNetwork: { id: idOf('virtualNetworks/vnet-b') },
              },
            },
          ],
          subnets: [
            { name: 'open', properties: { addressPrefix: '10.1.1.0/24' } },
            {
              name: 'closed',
              properties: {
                addressPrefix: '10.1.2.0/24',
                routeTable: { id: idOf('routeTables/rt') },
              },
            },
          ],
        }),
        network('b', 2),
        half('b', 'a'),
        azapi('rt', 'Microsoft.Network/routeTables', 'routeTables/rt', {
          properties: {
            routes: [
              {
                name: 'none',
                properties: {
                  addressPrefix: '10.2.0.0/16',
                  nextHopType: 'None',
                },
              },
            ],
          },
        }),
      ),
    ).toMatchObject({
      'vnet-a vnet-b': 'some',
      'vnet-a/open vnet-b': 'yes',
      'vnet-a/closed vnet-b': 'no',
    });
  });

  it('may have a body that is JSON, and types and ids in other letters', () => {
    const b = half('b', 'a');
    expect(
      answers(network('a', 1), network('b', 2), half('a', 'b'), {
        ...b,
        values: {
          ...b.values,
          id: String(b.values.id).replace('vnet-b', 'VNET-B'),
          type: 'microsoft.network/VIRTUALNETWORKS/virtualNetworkPeerings@2023-11-01',
          body: JSON.stringify(b.values.body),
        },
      }),
    ).toEqual(both);
  });

  it.each([
    ['without a body', undefined],
    ['whose ranges are taken from a pool', { properties: {} }],
  ])('are ends of unknown flows %s', (_, body) => {
    expect(
      answers(
        existingVnet('a', '10.1.0.0/16'),
        existingVnet('c', '10.3.0.0/16'),
        existingPeering('a', 'c'),
        existingPeering('c', 'a'),
        azapi('b', networkType, 'virtualNetworks/vnet-b', body),
      ),
    ).toMatchObject({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
      'vnet-a vnet-c': 'yes',
    });
  });

  it.each<[string, object, object?]>([
    ['properties that nobody knows', { somethingNew: { id: 'x' } }],
    ['access that is not stated', { allowVirtualNetworkAccess: undefined }],
    ['a half that is not connected', { peeringState: 'Disconnected' }],
    ['a part that is in no document', {}, { sensitive_body_version: { a: 1 } }],
  ])(
    'are unknown behind a peering with %s',
    (_, properties, more: object = {}) => {
      const a = half('a', 'b', properties);
      expect(
        answers(network('a', 1), network('b', 2), half('b', 'a'), {
          ...a,
          values: { ...a.values, ...more },
        }),
      ).toEqual({ 'vnet-a vnet-b': 'unknown', 'vnet-b vnet-a': 'unknown' });
    },
  );

  it('are not reached over one half of a peering', () => {
    expect(answers(network('a', 1), network('b', 2), half('a', 'b'))).toEqual({
      'vnet-a vnet-b': 'no',
      'vnet-b vnet-a': 'no',
    });
  });

  it('are meant by references of a plan, in either direction', () => {
    const plan = readPlan(
      [
        resource('azurerm_virtual_network.a', {
          name: 'vnet-a',
          location: 'westeurope',
          address_space: ['10.1.0.0/16'],
        }),
        resource('azapi_resource.b', {
          type: `${networkType}@2024-07-01`,
          name: 'vnet-b',
          parent_id: '/subscriptions/1/resourceGroups/rg',
          body: {
            properties: { addressSpace: { addressPrefixes: ['10.2.0.0/16'] } },
          },
        }),
        ...['a', 'b'].map(key =>
          resource(`azurerm_virtual_network_peering.${key}`, {
            name: key,
            virtual_network_name: `vnet-${key}`,
            allow_virtual_network_access: true,
          }),
        ),
      ],
      {
        resources: [
          { mode: 'managed', type: 'azurerm_virtual_network', name: 'a' },
          { mode: 'managed', type: 'azapi_resource', name: 'b' },
          ...(
            [
              ['a', 'azapi_resource.b'],
              ['b', 'azurerm_virtual_network.a'],
            ] as const
          ).map(([name, to]) => ({
            mode: 'managed',
            type: 'azurerm_virtual_network_peering',
            name,
            expressions: {
              remote_virtual_network_id: { references: [`${to}.id`, to] },
            },
          })),
        ],
      },
    );
    expect(answersOf(plan)).toEqual(both);
  });
});

describe('azapi_update_resource', () => {
  const networks = [
    existingVnet('a', '10.1.0.0/16'),
    existingVnet('b', '10.2.0.0/16'),
    existingPeering('a', 'b', { allow_virtual_network_access: true }),
    existingPeering('b', 'a', { allow_virtual_network_access: true }),
  ];
  const update = (properties: object, more: object) =>
    resource('azapi_update_resource.x', {
      resource_group_name: undefined,
      type: `${peeringType}@2024-07-01`,
      body: { properties },
      ...more,
    });
  const id = idOf('virtualNetworks/vnet-a/virtualNetworkPeerings/b');

  it.each([
    ['by its id', { resource_id: id }],
    [
      'by its name and parent',
      { name: 'b', parent_id: idOf('virtualNetworks/vnet-a') },
    ],
  ])('has the last word on what another block made, %s', (_, target) => {
    expect(
      answers(
        ...networks,
        update({ allowVirtualNetworkAccess: false }, target),
      ),
    ).toEqual({ 'vnet-a vnet-b': 'no', 'vnet-b vnet-a': 'no' });
    expect(answers(...networks)).toEqual(both);
  });

  it('changes the routes of a subnet by its route table only', () => {
    const path = 'virtualNetworks/vnet-a/subnets/app';
    const table = 'routeTables/closed';
    const withUpdate = (properties: object, target = path) =>
      answers(
        ...networks,
        resource('azurerm_subnet.app', {
          id: idOf(path),
          name: 'app',
          virtual_network_name: 'vnet-a',
          address_prefixes: ['10.1.1.0/24'],
        }),
        resource('azurerm_route_table.closed', {
          id: idOf(table),
          name: 'closed',
          route: [
            {
              name: 'r',
              address_prefix: '10.2.0.0/16',
              next_hop_type: 'None',
              next_hop_in_ip_address: '',
            },
          ],
        }),
        update(properties, {
          type: `${networkType}/subnets@2024-07-01`,
          resource_id: idOf(target),
        }),
      );
    const security = { networkSecurityGroup: { id: idOf('x') } };
    const routeTable = { id: idOf(table) };
    expect(withUpdate(security)).toMatchObject(both);
    expect(withUpdate(security, `${path}-inline`)).toMatchObject(both);
    expect(
      withUpdate({ ...security, addressPrefix: '10.1.1.0/24', routeTable }),
    ).toMatchObject({ 'vnet-a vnet-b': 'no', 'vnet-b vnet-a': 'no' });
    expect(
      withUpdate({ addressPrefix: '10.1.9.0/24', routeTable }),
    ).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
  });

  it('leaves open what a plan does not know of it yet', () => {
    const planned = readPlan(
      [...networks, update({}, { resource_id: id })],
      {},
      {
        resource_changes: [
          {
            address: 'azapi_update_resource.x',
            mode: 'managed',
            type: 'azapi_update_resource',
            change: {
              actions: ['create'],
              after_unknown: {
                body: { properties: { allowVirtualNetworkAccess: true } },
              },
            },
          },
        ],
      },
    );
    expect(answersOf(planned)).toEqual({
      'vnet-a vnet-b': 'unknown',
      'vnet-b vnet-a': 'unknown',
    });
  });

  it('leaves open what it changes otherwise', () => {
    expect(
      answers(...networks, update({ somethingNew: true }, { resource_id: id })),
    ).toEqual({ 'vnet-a vnet-b': 'unknown', 'vnet-b vnet-a': 'unknown' });
  });
});

describe('other resources of azapi', () => {
  const separate = [
    existingVnet('a', '10.1.0.0/16'),
    existingVnet('b', '10.2.0.0/16'),
  ];

  it.each([
    'Microsoft.Resources/deployments',
    'Microsoft.Resources/deploymentScripts',
    'Microsoft.Resources/deploymentStacks',
    'Microsoft.Network/networkManagers/connectivityConfigurations',
  ])('leave everything open where they may join it unseen: %s', type => {
    expect(
      answers(...separate, azapi('x', type, 'x/x', { properties: {} })),
    ).toEqual({ 'vnet-a vnet-b': 'unknown', 'vnet-b vnet-a': 'unknown' });
  });

  it('leave nothing open where they change no route', () => {
    expect(
      answers(
        ...separate,
        azapi('x', 'Microsoft.Insights/diagnosticSettings', 'x/x', {
          properties: { target: idOf('virtualNetworks/vnet-a') },
        }),
      ),
    ).toEqual({ 'vnet-a vnet-b': 'no', 'vnet-b vnet-a': 'no' });
  });
});

describe('resources of azurerm that may join networks unseen', () => {
  it.each([
    'azurerm_resource_deployment_script_azure_cli',
    'azurerm_network_manager_routing_rule_collection',
  ])('%s leaves everything open', type => {
    expect(
      answers(
        existingVnet('a', '10.1.0.0/16'),
        existingVnet('b', '10.2.0.0/16'),
        existingPeering('a', 'b'),
        existingPeering('b', 'a'),
        resource(`${type}.x`, { name: 'x' }),
      ),
    ).toEqual({ 'vnet-a vnet-b': 'unknown', 'vnet-b vnet-a': 'unknown' });
  });
});
