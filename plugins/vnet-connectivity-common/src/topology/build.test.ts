import {
  existingVnet,
  manyRegions,
  specWith,
  subscriptions,
  twoSpokes,
  vpnTo,
} from '../rules/__testUtils__/spec';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import { contextOf } from '../rules/__testUtils__/context';
import { topologyOf } from './__testUtils__/topology-of';

const threeRegions = { regions: { sdc: { location: 'swedencentral' } } };

/** `neu>weu` for each peering that has the flag. */
function peeringsWith(
  changes: SpecChanges,
  flag:
    | 'allowVirtualNetworkAccess'
    | 'allowForwardedTraffic'
    | 'allowGatewayTransit'
    | 'useRemoteGateways',
): string[] {
  return topologyOf(changes)
    .peerings.filter(peering => peering[flag])
    .map(({ from, to }) => `${from}>${to}`);
}

describe('buildTopology', () => {
  it.each([1, 2, 3, 5, 20])(
    'peers each of %i meshed regions with every other, in both directions',
    count => {
      const { peerings } = topologyOf(manyRegions(count));
      expect(peerings).toHaveLength(count * (count - 1));
      expect(
        new Set(peerings.map(({ from, to }) => `${from}>${to}`)).size,
      ).toBe(peerings.length);
      expect(peerings.filter(({ from, to }) => from === to)).toEqual([]);
    },
  );

  it('peers only the hub with each spoke', () => {
    const changes = {
      ...threeRegions,
      interconnect: { topology: 'hub-and-spoke', hub: 'neu' },
    };
    expect(peeringsWith(changes, 'allowVirtualNetworkAccess')).toEqual([
      'neu>sdc',
      'sdc>neu',
      'neu>weu',
      'weu>neu',
    ]);
  });

  it('peers nothing where the hub is missing or unknown', () => {
    for (const hub of [undefined, 'elsewhere', 'constructor']) {
      expect(
        topologyOf({ interconnect: { topology: 'hub-and-spoke', hub } })
          .peerings,
      ).toEqual([]);
    }
  });

  it('gives both directions of a peering one id, in alphabetical order', () => {
    expect(topologyOf({}).peerings.map(({ id }) => id)).toEqual([
      'peering:neu/weu',
      'peering:neu/weu',
    ]);
  });

  it('forwards nothing and shares no gateway without transit', () => {
    for (const changes of [{}, vpnTo()]) {
      expect(peeringsWith(changes, 'allowForwardedTraffic')).toEqual([]);
      expect(peeringsWith(changes, 'allowGatewayTransit')).toEqual([]);
      expect(peeringsWith(changes, 'useRemoteGateways')).toEqual([]);
    }
  });

  it('shares the gateway from the side that has it to the side that uses it, and sets no flag elsewhere', () => {
    const changes = {
      ...threeRegions,
      ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
    };
    expect(peeringsWith(changes, 'allowGatewayTransit')).toEqual([
      'neu>sdc',
      'neu>weu',
    ]);
    expect(peeringsWith(changes, 'useRemoteGateways')).toEqual([
      'sdc>neu',
      'weu>neu',
    ]);
    // On-premises traffic crosses the peerings of the gateway, not that between the two others.
    expect(peeringsWith(changes, 'allowForwardedTraffic')).toEqual([
      'neu>sdc',
      'sdc>neu',
      'neu>weu',
      'weu>neu',
    ]);
  });

  it('places a gateway in each region, or in the one that shares it', () => {
    expect(topologyOf(vpnTo()).vpnGateways.map(({ id }) => id)).toEqual([
      'vpn-gateway:weu',
      'vpn-gateway:neu',
    ]);
    expect(
      topologyOf(
        vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      ).vpnGateways.map(({ id }) => id),
    ).toEqual(['vpn-gateway:neu']);
    expect(topologyOf({}).vpnGateways).toEqual([]);
  });

  it('spreads a gateway over zones only where the region has them', () => {
    const { vpnGateways } = topologyOf({
      regions: { neu: { location: 'westus' } },
      ...vpnTo(),
    });
    expect(vpnGateways.map(({ zones }) => zones)).toEqual([
      ['1', '2', '3'],
      [],
    ]);
  });

  it('gives a gateway an ASN only where BGP is on', () => {
    const asns = (bgp: boolean) =>
      topologyOf({ gateways: { vpn: { bgp } }, ...vpnTo() }).vpnGateways.map(
        ({ asn }) => asn,
      );
    expect(asns(true)).toEqual([65010, 65011]);
    expect(asns(false)).toEqual([undefined, undefined]);
  });

  it('connects each gateway with each device of each site', () => {
    const device = (last: number) => ({
      ipAddress: `203.0.113.${last}`,
      asn: 65050,
      bgpPeerAddress: `192.168.0.${last}`,
    });
    const { siteConnections } = topologyOf(
      vpnTo({
        hq: {
          addressSpace: ['192.168.0.0/17'],
          devices: [device(1), device(2)],
        },
        lab: { addressSpace: ['192.168.128.0/17'], devices: [device(3)] },
      }),
    );
    expect(
      siteConnections.map(({ id, device: index }) => `${id}/${index}`),
    ).toEqual([
      'connection:weu/hq/0',
      'connection:weu/hq/1',
      'connection:weu/lab/0',
      'connection:neu/hq/0',
      'connection:neu/hq/1',
      'connection:neu/lab/0',
    ]);
  });

  it('runs BGP with a site only where both ends can', () => {
    const bgp = (changes: SpecChanges, asn?: number) =>
      topologyOf({
        ...vpnTo({
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: [
              {
                ipAddress: '203.0.113.10',
                ...(asn && { asn, bgpPeerAddress: '192.168.0.1' }),
              },
            ],
          },
        }),
        ...changes,
      }).siteConnections.map(connection => connection.bgp);
    expect(bgp({}, 65050)).toEqual([true, true]);
    expect(bgp({})).toEqual([false, false]);
    expect(bgp({ gateways: { vpn: { bgp: false } } }, 65050)).toEqual([
      false,
      false,
    ]);
  });

  it('has the same peerings whatever the order of the regions', () => {
    const { regions } = specWith() as { regions: Record<string, unknown> };
    const backward = contextOf({
      ...specWith(),
      regions: Object.fromEntries(Object.entries(regions).reverse()),
    }).topology;
    expect(backward.regions.map(({ key }) => key)).toEqual(['neu', 'weu']);
    expect(backward.peerings).toEqual(topologyOf({}).peerings);
  });

  it('lists the networks of the regions, then the spokes at the location of their region', () => {
    expect(
      topologyOf(twoSpokes).virtualNetworks.map(
        ({ id, role, region, location }) => [id, role, region, location],
      ),
    ).toEqual([
      ['vnet:weu', 'region', 'weu', 'westeurope'],
      ['vnet:neu', 'region', 'neu', 'northeurope'],
      ['vnet:app', 'spoke', 'weu', 'westeurope'],
      ['vnet:data', 'spoke', 'neu', 'northeurope'],
    ]);
  });

  it('knows of a network that exists its id and the subscription in it', () => {
    const [weu] = topologyOf({
      regions: { weu: { existingVnetId: existingVnet('core') } },
    }).virtualNetworks;
    expect(weu).toMatchObject({
      existingId: existingVnet('core'),
      subscriptionId: subscriptions.a,
    });
  });

  it('puts what belongs to no region where the first one is', () => {
    const { subscriptionId, location } = topologyOf({
      regions: {
        weu: { subscriptionId: subscriptions.a },
        neu: { subscriptionId: subscriptions.b },
      },
    });
    expect({ subscriptionId, location }).toEqual({
      subscriptionId: subscriptions.a,
      location: 'westeurope',
    });
    expect(topologyOf().subscriptionId).toBeUndefined();
  });

  describe('with VNet-to-VNet connections', () => {
    const pattern = 'vnet-to-vnet';
    const asns = (changes: SpecChanges) =>
      topologyOf(changes).vpnGateways.map(({ asn }) => asn);

    it('joins every two regions, or each with the hub', () => {
      const joined = (interconnect: SpecChanges) =>
        topologyOf({
          ...threeRegions,
          interconnect: { pattern, ...interconnect },
        }).gatewayConnections.map(({ id }) => id);
      expect(joined({})).toEqual([
        'connection:neu/sdc',
        'connection:neu/weu',
        'connection:sdc/weu',
      ]);
      expect(joined({ topology: 'hub-and-spoke', hub: 'sdc' })).toEqual([
        'connection:neu/sdc',
        'connection:sdc/weu',
      ]);
    });

    it('has a gateway in each region, with an ASN that no other has', () => {
      expect(asns({ ...threeRegions, interconnect: { pattern } })).toEqual([
        65010, 65011, 65012,
      ]);
    });

    it('speaks BGP between the regions only if both the connection and the gateways do', () => {
      const bgp = (interconnect: SpecChanges, gateways: boolean) =>
        topologyOf({
          interconnect: { pattern, ...interconnect },
          gateways: { vpn: { bgp: gateways } },
        }).gatewayConnections.map(connection => connection.bgp);
      expect(bgp({}, true)).toEqual([true]);
      expect(bgp({ bgp: false }, true)).toEqual([false]);
      expect(bgp({ bgp: true }, false)).toEqual([false]);
    });

    it('connects only the gateway region with the sites where the others go through it', () => {
      expect(
        topologyOf({
          interconnect: { pattern },
          ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
        }).siteConnections.map(({ id }) => id),
      ).toEqual(['connection:neu/hq']);
    });
  });
});
