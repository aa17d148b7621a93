import { peeringPrices } from './peering';
import { hoursPerMonth, knownPrices } from './prices';
import { sources } from './sources';
import { vpnGatewaySkus } from './vpn-gateway';

describe('knownPrices', () => {
  it('are above zero, and dated examples: of a third party, or of the one page of Microsoft with prices', () => {
    expect(Object.keys(knownPrices).length).toBeGreaterThan(0);
    for (const [name, { usd, source }] of Object.entries(knownPrices)) {
      expect([
        name,
        usd > 0,
        source.thirdParty ?? source === sources.virtualWanPricing,
      ]).toEqual([name, true, true]);
      expect(source.date).not.toBe('');
    }
  });

  it('are those of the SKUs that have one, and of no other', () => {
    const named = vpnGatewaySkus.filter(
      ({ name }) => `vpn-gateway/${name}` in knownPrices,
    );
    expect(named).toEqual(
      vpnGatewaySkus.filter(({ hourlyUsd }) => hourlyUsd !== undefined),
    );
    expect(knownPrices['expressroute-gateway/ErGw2AZ']).toBeUndefined();
  });

  it('are charged by what the pages say', () => {
    expect(knownPrices['vpn-gateway/VpnGw2AZ']).toMatchObject({
      usd: 0.49,
      per: 'hour',
    });
    expect(knownPrices['peering/zone-3']).toMatchObject({
      usd: peeringPrices.globalUsdPerGb[3],
      per: 'gigabyte',
    });
    expect(knownPrices['route-server']).toMatchObject({
      usd: 0.45,
      per: 'hour',
    });
    // Nobody has documented these: a sum with them is "at least".
    for (const name of ['network-manager', 'internet-outbound']) {
      expect(knownPrices[name]).toBeUndefined();
    }
    expect(hoursPerMonth).toBe(730);
  });
});
