import type { SpecChanges } from '../rules/__testUtils__/spec';
import { expressRouteTo, twoSpokes, vpnTo } from '../rules/__testUtils__/spec';
import { topologyOf } from './__testUtils__/topology-of';
import { planSpec } from './planned-spec';

/** `app>weu: forwarded, remote` for each half of the peerings of spokes. */
function spokePeerings(changes: SpecChanges): string[] {
  return topologyOf({ ...twoSpokes, ...changes })
    .peerings.filter(({ from, to }) =>
      [from, to].some(key => key === 'app' || key === 'data'),
    )
    .map(
      ({
        from,
        to,
        allowForwardedTraffic,
        allowGatewayTransit,
        useRemoteGateways,
      }) =>
        `${from}>${to}: ${[
          allowForwardedTraffic && 'forwarded',
          allowGatewayTransit && 'transit',
          useRemoteGateways && 'remote',
        ]
          .filter(Boolean)
          .join(', ')}`,
    );
}

describe('peerings of spokes', () => {
  it('join each spoke with its region only, and share nothing where there is nothing to share', () => {
    expect(spokePeerings({})).toEqual([
      'weu>app: ',
      'app>weu: ',
      'neu>data: ',
      'data>neu: ',
    ]);
  });

  it.each([
    ['a VPN gateway', vpnTo()],
    ['an ExpressRoute gateway', expressRouteTo()],
    [
      'a gateway between regions',
      { interconnect: { pattern: 'vnet-to-vnet' } },
    ],
  ])('let the spokes use %s of their region', (_, changes) => {
    expect(spokePeerings(changes)).toEqual([
      'weu>app: forwarded, transit',
      'app>weu: forwarded, remote',
      'neu>data: forwarded, transit',
      'data>neu: forwarded, remote',
    ]);
  });

  it('let only the spokes use a gateway whose region has one', () => {
    expect(
      spokePeerings(
        vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      ),
    ).toEqual([
      'weu>app: forwarded, transit',
      'app>weu: forwarded, remote',
      'neu>data: ',
      'data>neu: ',
    ]);
  });

  it('accept at the spoke what the firewall of the region passes on', () => {
    expect(spokePeerings({ inspection: { via: 'azure-firewall' } })).toEqual([
      'weu>app: ',
      'app>weu: forwarded',
      'neu>data: ',
      'data>neu: forwarded',
    ]);
  });

  it('are not there where hubs or a Virtual Network Manager connect the networks', () => {
    for (const interconnect of [
      { pattern: 'virtual-wan' },
      { peeredBy: 'network-manager' },
    ]) {
      expect(topologyOf({ ...twoSpokes, interconnect }).peerings).toEqual([]);
    }
  });

  it('are not there for a spoke of a region that is not there', () => {
    expect(
      topologyOf({ spokes: { app: { region: 'constructor' } } }).peerings.map(
        ({ id }) => id,
      ),
    ).toEqual(['peering:neu/weu', 'peering:neu/weu']);
  });
});

describe('peerings between regions', () => {
  it('accept what the firewalls pass on, and only then', () => {
    const forwarded = (changes: SpecChanges) =>
      topologyOf({ ...twoSpokes, ...changes })
        .peerings.filter(({ id }) => id === 'peering:neu/weu')
        .map(({ allowForwardedTraffic }) => allowForwardedTraffic);
    expect(forwarded({ inspection: { via: 'azure-firewall' } })).toEqual([
      true,
      true,
    ]);
    expect(forwarded({})).toEqual([false, false]);
  });

  it('exist in no pattern but global peering', () => {
    for (const pattern of ['vnet-to-vnet', 'expressroute', 'virtual-wan']) {
      expect(topologyOf({ interconnect: { pattern } }).peerings).toEqual([]);
    }
  });
});

describe('a Virtual Network Manager', () => {
  const managed = (changes: SpecChanges = {}) =>
    topologyOf({
      ...changes,
      interconnect: {
        peeredBy: 'network-manager',
        ...(changes.interconnect as SpecChanges),
      },
    }).networkManager;

  it('connects every network with every other in a mesh', () => {
    expect(managed(twoSpokes)).toEqual({
      subscriptionIds: [undefined],
      connectivity: 'Mesh',
      hub: undefined,
      directlyConnected: true,
      useHubGateway: false,
      members: ['weu', 'neu', 'app', 'data'],
      locations: ['westeurope', 'northeurope'],
    });
  });

  it('connects with the hub only in hub-and-spoke', () => {
    expect(
      managed({ interconnect: { topology: 'hub-and-spoke', hub: 'neu' } }),
    ).toMatchObject({
      connectivity: 'HubAndSpoke',
      hub: 'neu',
      directlyConnected: false,
      useHubGateway: false,
      members: ['weu'],
    });
  });

  it('makes the region with the gateway the hub, and connects the others with each other all the same', () => {
    expect(
      managed(vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' })),
    ).toMatchObject({
      connectivity: 'HubAndSpoke',
      hub: 'neu',
      directlyConnected: true,
      useHubGateway: true,
      members: ['weu'],
    });
  });

  it('may see every subscription that has a network, and is deployed to every location', () => {
    expect(
      managed({
        regions: {
          neu: { subscriptionId: '00000000-0000-0000-0000-00000000000b' },
          sdc: { location: 'swedencentral' },
        },
      }),
    ).toMatchObject({
      subscriptionIds: [undefined, '00000000-0000-0000-0000-00000000000b'],
      locations: ['westeurope', 'northeurope', 'swedencentral'],
    });
  });

  it('is there for global peering only, and only if it is asked for', () => {
    expect(topologyOf().networkManager).toBeUndefined();
    expect(
      managed({ interconnect: { pattern: 'vnet-to-vnet' } }),
    ).toBeUndefined();
  });
});

describe('what makes the peerings of a spec that does not say', () => {
  const peeredBy = (networks: number, changes: object = {}) =>
    planSpec({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core' },
      regions: Object.fromEntries(
        Array.from({ length: networks }, (_, index) => [
          `r${index}`,
          { location: 'westeurope' },
        ]),
      ),
      interconnect: { pattern: 'global-peering' },
      ...changes,
    }).interconnect.peeredBy;

  it.each([
    [2, 'peerings'],
    [100, 'peerings'],
    [101, 'network-manager'],
    // As many as it connects in every subscription, without registering anything first.
    [250, 'network-manager'],
    [251, 'peerings'],
  ])('for a mesh of %d networks: %s', (networks, expected) => {
    expect(peeredBy(networks)).toBe(expected);
  });

  it.each([
    [
      'a hub and its spokes, of which there are few peerings',
      {
        interconnect: {
          pattern: 'global-peering',
          topology: 'hub-and-spoke',
          hub: 'r0',
        },
      },
    ],
    [
      'spokes with on-premises, which a Virtual Network Manager would cut off',
      {
        spokes: { app: { region: 'r0' } },
        onPremises: { via: 'vpn', sites: {} },
      },
    ],
    [
      'inspection, which needs peerings of hubs',
      {
        spokes: { app: { region: 'r0' } },
        inspection: { via: 'azure-firewall' },
      },
    ],
  ])('stays with peerings for %s', (_, changes) => {
    expect(peeredBy(150, changes)).toBe('peerings');
  });
});
