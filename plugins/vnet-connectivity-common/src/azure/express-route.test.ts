import {
  circuitPeerAsnReservedBy,
  circuitsPerGateway,
  directCircuitMbps,
  expressRouteCircuitTiers,
  expressRouteGatewaySkus,
  findExpressRouteGatewaySku,
  providerCircuitMbps,
  scalableGateway,
  virtualNetworksPerCircuit,
} from './express-route';
import { findAzureRegion } from './regions';

function sku(name: string) {
  const found = findExpressRouteGatewaySku(name);
  if (!found) throw new Error(`no SKU ${name}`);
  return found;
}

describe('expressRouteGatewaySkus', () => {
  it.each([
    ['ErGw1AZ', undefined, 4],
    ['ErGw2AZ', undefined, 8],
    ['ErGw3AZ', undefined, 16],
    ['ErGwScale', undefined, 4],
    ['ErGwScale', 1, 4],
    ['ErGwScale', 2, 8],
    ['ErGwScale', 9, 8],
    ['ErGwScale', 10, 16],
    ['ErGwScale', 40, 16],
  ])('%s with %s scale units takes %i circuits', (name, units, circuits) => {
    expect(circuitsPerGateway(sku(name), units)).toBe(circuits);
  });

  it('scale by units only where they say so', () => {
    expect(
      expressRouteGatewaySkus
        .filter(({ maxScaleUnits }) => maxScaleUnits !== undefined)
        .map(({ name, maxScaleUnits }) => [name, maxScaleUnits]),
    ).toEqual([['ErGwScale', 40]]);
    expect(findExpressRouteGatewaySku('VpnGw1AZ')).toBeUndefined();
  });

  it('are missing in Azure regions that exist', () => {
    expect(
      scalableGateway.missingIn.filter(location => !findAzureRegion(location)),
    ).toEqual([]);
  });
});

describe('virtualNetworksPerCircuit', () => {
  it.each([
    [50, 20],
    [100, 25],
    [200, 25],
    [500, 40],
    [1000, 50],
    [2000, 60],
    [5000, 75],
    [10000, 100],
    [40000, 100],
    [100000, 100],
    [400000, 100],
  ])('links of a Premium circuit of %i Mbps: %i', (mbps, networks) => {
    expect(virtualNetworksPerCircuit('Premium', mbps)).toBe(networks);
    expect(virtualNetworksPerCircuit('Standard', mbps)).toBe(10);
    expect(virtualNetworksPerCircuit('Local', mbps)).toBe(10);
  });

  it('stays within what a tier says of itself, for every bandwidth that can be ordered', () => {
    const { from, to } = expressRouteCircuitTiers.Premium.virtualNetworks;
    expect([from, to]).toEqual([20, 100]);
    const bandwidths = [
      ...providerCircuitMbps.values,
      ...directCircuitMbps[10000],
      ...directCircuitMbps[100000],
      ...directCircuitMbps[400000],
    ];
    for (const mbps of bandwidths) {
      const networks = virtualNetworksPerCircuit('Premium', mbps);
      expect(networks).toBeGreaterThanOrEqual(from);
      expect(networks).toBeLessThanOrEqual(to);
    }
  });
});

describe('circuitPeerAsnReservedBy', () => {
  it.each([
    [12076, 'Azure'],
    [65515, 'Azure'],
    // A VPN gateway could have this one.
    [65516, 'Azure'],
    [65520, 'Azure'],
    [23456, 'IANA'],
    [65535, 'IANA'],
    [65514, undefined],
    [65521, undefined],
    [65010, undefined],
    [3320, undefined],
    [4200000000, undefined],
  ])('%i: %s', (asn, by) => {
    expect(circuitPeerAsnReservedBy(asn)).toBe(by);
  });
});
