import { buildGraphNetwork } from '../../routing/network';
import { reachability } from '../../routing/questions/reachability';
import { configured, readPlan, resource } from './__testUtils__/documents';
import { reasons } from './__testUtils__/resources';

const networkType = 'Microsoft.Network/virtualNetworks';

/** A resource of azapi that does not exist yet, and what of its body is unknown until apply. */
interface Planned {
  readonly name: string;
  readonly type: string;
  readonly properties: object;
  readonly parent: string;
  readonly references?: readonly string[];
  readonly unknown?: object;
}

const of = (name: string) => `azapi_resource.${name}`;
const idReference = (name: string) => [`${of(name)}.id`, of(name)];

function answers(...planned: readonly Planned[]) {
  const read = readPlan(
    planned.map(({ name, type, properties }) =>
      resource(of(name), {
        resource_group_name: undefined,
        type: `${type}@2024-07-01`,
        name: `${name}`,
        body: { properties },
      }),
    ),
    {
      resources: planned.map(({ name, parent, references = [] }) =>
        configured(of(name), {
          parent_id: idReference(parent),
          body: references,
        }),
      ),
    },
    {
      resource_changes: planned.map(({ name, unknown = {} }) => ({
        address: of(name),
        mode: 'managed',
        type: 'azapi_resource',
        change: {
          actions: ['create'],
          after_unknown: {
            id: true,
            parent_id: true,
            body: { properties: unknown },
          },
        },
      })),
    },
  );
  return {
    read,
    flows: Object.fromEntries(
      reachability(buildGraphNetwork(read.graph)).flows.map(
        ({ from, to, reachable }) => [
          `${from} ${to}`,
          { true: 'yes', false: 'no', null: 'unknown' }[`${reachable}`],
        ],
      ),
    ),
  };
}

const network = (name: string, second: number): Planned => ({
  name,
  type: networkType,
  properties: { addressSpace: { addressPrefixes: [`10.${second}.0.0/16`] } },
  parent: 'rg',
});
const half = (
  from: string,
  to: string,
  more: Partial<Planned> = {},
): Planned => ({
  name: `${from}-${to}`,
  type: `${networkType}/virtualNetworkPeerings`,
  properties: { allowVirtualNetworkAccess: true, remoteVirtualNetwork: {} },
  parent: from,
  references: idReference(to),
  unknown: { remoteVirtualNetwork: { id: true } },
  ...more,
});
const networks = [network('a', 1), network('b', 2), network('c', 3)];
const peered = [half('a', 'b'), half('b', 'a')];

describe('A plan of azapi', () => {
  it('has its peerings where parents and remote networks are found by references', () => {
    const { flows, read } = answers(...networks, ...peered);
    expect(flows).toMatchObject({
      'a b': 'yes',
      'b a': 'yes',
      'a c': 'no',
    });
    expect(read.notModelled).toEqual([]);
  });

  it('follows a reference to an argument of another resource', () => {
    const { flows } = answers(
      ...networks,
      half('a', 'b'),
      half('b', 'a', {
        references: [`${of('a-b')}.parent_id`, of('a-b')],
      }),
    );
    expect(flows).toMatchObject({ 'a b': 'yes', 'b a': 'yes', 'a c': 'no' });
  });

  it('has route tables of subnets that do not exist yet', () => {
    const { flows } = answers(
      ...networks,
      ...peered,
      {
        name: 'closed',
        type: 'Microsoft.Network/routeTables',
        properties: {
          routes: [
            {
              name: 'r',
              properties: {
                addressPrefix: '10.2.0.0/16',
                nextHopType: 'None',
              },
            },
          ],
        },
        parent: 'rg',
      },
      {
        name: 'app',
        type: `${networkType}/subnets`,
        properties: {
          addressPrefix: '10.1.1.0/24',
          routeTable: {},
          networkSecurityGroup: {},
        },
        parent: 'a',
        references: idReference('closed'),
        unknown: {
          routeTable: { id: true },
          networkSecurityGroup: { id: true },
        },
      },
    );
    expect(flows).toMatchObject({ 'a b': 'no' });
  });

  it('leaves open what depends on any other value that is unknown', () => {
    const { flows, read } = answers(
      ...networks,
      half('a', 'b'),
      half('b', 'a', {
        unknown: {
          remoteVirtualNetwork: { id: true },
          allowForwardedTraffic: true,
        },
      }),
    );
    expect(flows).toMatchObject({ 'a b': 'unknown', 'b a': 'unknown' });
    expect(reasons(read).join()).toMatch(/azapi_resource.b-a/);
  });

  it('names the body where it may mean several networks', () => {
    const { flows, read } = answers(
      ...networks,
      half('a', 'b', {
        references: [...idReference('b'), ...idReference('c')],
      }),
      half('b', 'a'),
    );
    expect(flows).toMatchObject({ 'a b': 'unknown', 'a c': 'unknown' });
    expect(reasons(read).join()).toMatch(/body is unknown until apply/);
  });
});
