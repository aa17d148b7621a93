import { checkDocument } from './check-spec';
import { driftOf } from './drift';
import { finish } from './steps';

const design = `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata:
  name: shop
  owner: group:default/network
regions:
  weu:
    location: westeurope
  neu:
    location: northeurope
interconnect:
  pattern: global-peering
  topology: mesh
`;
const { topology } = checkDocument(design);
const networks = topology?.virtualNetworks ?? [];
const subscription = '11111111-0000-4000-8000-000000000001';
const elsewhere = '22222222-0000-4000-8000-000000000002';

const idOf = (key: string, of = subscription) =>
  `/subscriptions/${of}/resourceGroups/rg-shop-${key}/providers/Microsoft.Network/virtualNetworks/vnet-shop-${key}`;

interface Network {
  readonly id: string;
  readonly properties: {
    readonly virtualNetworkPeerings: readonly unknown[];
    readonly [field: string]: unknown;
  };
}

function network(
  id: string,
  ranges: readonly string[],
  peers: string[],
  { location = 'westeurope', peeringState = 'Connected' } = {},
) {
  return {
    id,
    name: id.split('/').at(-1),
    type: 'microsoft.network/virtualnetworks',
    location,
    properties: {
      addressSpace: { addressPrefixes: ranges },
      subnets: [] as unknown[],
      virtualNetworkPeerings: peers.map(peer => ({
        id: `${id}/virtualNetworkPeerings/to-${peer.split('/').at(-1)}`,
        name: `to-${peer.split('/').at(-1)}`,
        properties: {
          peeringState,
          peeringSyncLevel: 'FullyInSync',
          allowVirtualNetworkAccess: true,
          remoteVirtualNetwork: { id: peer },
        },
      })),
    },
  };
}

/** The network of the design as it is in Azure. */
function deployed(of = subscription, peeringState = 'Connected') {
  return networks.map(({ key, location, addressSpace, subnets }) => {
    const id = idOf(key, of);
    const built = network(
      id,
      addressSpace,
      networks.filter(each => each.key !== key).map(each => idOf(each.key, of)),
      { location, peeringState },
    );
    return {
      ...built,
      properties: {
        ...built.properties,
        subnets: subnets.map(({ name, prefix }) => ({
          id: `${id}/subnets/snet-${name}`,
          name: `snet-${name}`,
          properties: { addressPrefix: prefix },
        })),
      },
    };
  });
}

function drift(
  resources: readonly Network[],
  more: Readonly<Record<string, unknown>> = {},
  text = design,
) {
  const asked = [
    'hubVirtualNetworkConnections',
    'hubRouteTables',
    'routingIntent',
    'vpnConnections',
    'expressRouteConnections',
  ];
  const document = JSON.stringify({
    kind: 'AzureNetworkExport',
    version: 1,
    resources,
    asked,
    failed: [],
    ...more,
  });
  return finish(driftOf({ design: text, document }));
}

const nothing = { flows: [], elements: [], routes: [] };

describe('drift of a repository', () => {
  it('is nothing where Azure is what was designed', () => {
    expect(drift(deployed())).toEqual({ difference: nothing, gaps: [] });
  });

  it('does not mind what others have, with the same names and ranges too', () => {
    const [{ addressSpace }] = networks;
    const others = Array.from({ length: 3 }, (_, index) =>
      network(
        `/subscriptions/${elsewhere}/resourceGroups/rg-other-${index}/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu`,
        addressSpace,
        [],
      ),
    );
    expect(drift([...others, ...deployed()])).toEqual({
      difference: nothing,
      gaps: [],
    });
  });

  it('is a network that is gone, although another has its ranges', () => {
    const [gone, kept] = deployed();
    const other = network(
      `/subscriptions/${subscription}/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-other`,
      gone.properties.addressSpace.addressPrefixes,
      [],
    );
    const found = drift([other, kept]);
    expect(found.unknown).toBeUndefined();
    if (found.unknown) return;
    expect(found.difference.flows.length).toBeGreaterThan(0);
    expect(found.difference.elements).toEqual(
      expect.arrayContaining([expect.objectContaining({ change: 'removed' })]),
    );
  });

  it('is flows and routes where a half of a peering was deleted', () => {
    // Azure says so of the other half.
    const [first, second] = deployed(subscription, 'Disconnected');
    const found = drift([
      {
        ...first,
        properties: { ...first.properties, virtualNetworkPeerings: [] },
      },
      second,
    ]);
    if (found.unknown) throw new Error(found.unknown);
    expect(found.difference.flows.map(({ change }) => change)).toEqual([
      'vanishes',
      'vanishes',
    ]);
    expect(found.difference.routes.length).toBeGreaterThan(0);
  });

  it('leaves the networks of others out, and what is joined with them', () => {
    const [first, second] = deployed();
    const other = `/subscriptions/${elsewhere}/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-other`;
    const [peering] = network(first.id, [], [other]).properties
      .virtualNetworkPeerings;
    const found = drift([
      {
        ...first,
        properties: {
          ...first.properties,
          virtualNetworkPeerings: [
            ...first.properties.virtualNetworkPeerings,
            peering,
          ],
        },
      },
      second,
      network(other, ['10.200.0.0/16'], [first.id]),
    ]);
    if (found.unknown) throw new Error(found.unknown);
    expect(found.difference.flows).toEqual([]);
    expect(found.difference.elements.map(({ kind }) => kind)).toEqual([
      'peering-half',
    ]);
    expect(found.gaps.join()).toContain('vnet-other');
  });

  it('names what Azure does not show of it, and not what it does not show of others', () => {
    const failed = [
      { id: `/subscriptions/${subscription}`, reason: 'refused' },
      { id: `/subscriptions/${elsewhere}`, reason: 'refused' },
      {
        id: `/subscriptions/${elsewhere}/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubRouteTables`,
        reason: 'refused',
      },
    ];
    const found = drift(deployed(), { failed });
    if (found.unknown) throw new Error(found.unknown);
    expect(found.gaps.join()).toContain(subscription);
    expect(found.gaps.join()).not.toContain(elsewhere);
  });

  it.each([
    ['nothing-seen', [], design],
    ['several-places', [...deployed(), ...deployed(elsewhere)], design],
    ['design', deployed(), design.replace('global-peering', 'nothing')],
  ])('is unknown (%s) where it cannot be told', (unknown, resources, text) => {
    expect(drift(resources, {}, text)).toEqual({ unknown });
  });

  it('is unknown for a text that is no export', () => {
    expect(finish(driftOf({ design, document: '[' }))).toEqual({
      unknown: 'document',
    });
  });

  it('is told for the subscription that the design states, whatever others have', () => {
    const stated = design.replace(
      /europe$/gm,
      `$&\n    subscriptionId: ${elsewhere}`,
    );
    expect(drift([...deployed(), ...deployed(elsewhere)], {}, stated)).toEqual({
      difference: nothing,
      gaps: [],
    });
  });
});
