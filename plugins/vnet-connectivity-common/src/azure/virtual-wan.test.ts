import {
  virtualHubGateways,
  virtualHubScaleUnits,
  virtualNetworksPerHub,
} from './virtual-wan';

describe('virtualHubScaleUnits', () => {
  it.each([
    ['vpn', 0, 1],
    ['vpn', 500, 1],
    ['vpn', 501, 2],
    ['vpn', 10000, 20],
    ['vpn', 10001, undefined],
    ['expressRoute', 1000, 1],
    ['expressRoute', 10000, 5],
    ['expressRoute', 20000, 10],
    ['expressRoute', 20001, undefined],
  ] as const)('of %s for %i Mbps: %s', (gateway, mbps, units) => {
    expect(virtualHubScaleUnits(virtualHubGateways[gateway], mbps)).toBe(units);
  });
});

describe('virtualNetworksPerHub', () => {
  it('leaves less room the more hubs there are', () => {
    expect([1, 2, 10].map(virtualNetworksPerHub)).toEqual([499, 498, 490]);
  });
});
