import { manyRegions, vpnTo } from '../../rules/__testUtils__/spec';
import { figuresOf, withEastUs } from '../__testUtils__/compared';

const transit = vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' });

describe('single failures', () => {
  it('of two peered regions: the peering cuts off others, a region only itself', () => {
    const { singlePointsOfFailure, lostFlows } = figuresOf(
      'global-peering/none',
    );
    expect(singlePointsOfFailure).toMatchObject({
      value: 1,
      elements: [{ id: 'peering:neu/weu', lost: 2 }],
    });
    // Two directions are lost by the peering and by either region.
    expect(lostFlows).toMatchObject({ value: 6, failures: 3, flows: 2 });
  });

  it('of a shared gateway: its region cuts off the other one', () => {
    const { singlePointsOfFailure, lostFlows } = figuresOf(
      'global-peering/vpn-transit',
      transit,
    );
    expect(singlePointsOfFailure.elements).toEqual([
      { id: 'connection:weu/hq', lost: 4 },
      { id: 'device:hq/0', lost: 4 },
      { id: 'peering:neu/weu', lost: 4 },
      { id: 'vpn-gateway:weu', lost: 4 },
      { id: 'region:weu', lost: 2 },
    ]);
    // The five above, of which region:weu takes all six flows, and region:neu four.
    expect(lostFlows.value).toBe(4 * 4 + 6 + 4);
  });

  it('move to another way only where there is one, as long as documented', () => {
    expect(figuresOf('global-peering/none').failover.value).toBeNull();
    expect(figuresOf('vnet-to-vnet/none', withEastUs).failover).toMatchObject({
      value: 'until the BGP hold time of 180 seconds has run out, at most',
    });
  });

  it('are worked out for a part of a large network, and say so', () => {
    const { lostFlows, singlePointsOfFailure, failover, latency } = figuresOf(
      'global-peering/none',
      manyRegions(60),
    );
    const scope =
      'Worked out for a part that stands for the network: 8 of 60 regions, 0 of 0 spokes, 0 of 0 sites.';
    for (const figure of [lostFlows, singlePointsOfFailure, failover]) {
      expect(figure.scope).toBe(scope);
    }
    // 28 peerings and 8 regions.
    expect(lostFlows).toMatchObject({ failures: 36, flows: 56 });
    // What is not worked out by failing things is about the whole.
    expect(latency.pairs).toHaveLength((60 * 59) / 2);
    expect(latency.scope).toBeUndefined();
  });
});
