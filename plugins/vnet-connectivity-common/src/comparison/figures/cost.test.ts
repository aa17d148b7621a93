import type { Price } from '../../azure';
import {
  expressRouteInterconnect,
  expressRouteTo,
  vpnTo,
} from '../../rules/__testUtils__/spec';
import { figuresOf, withEastUs } from '../__testUtils__/compared';

const source = { title: 'Contract', url: 'https://example.com', date: '2026' };
const price = (usd: number, per: Price['per']): Price => ({ usd, per, source });
const transit = vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' });
const fourRegions = {
  regions: {
    ...withEastUs.regions,
    frc: { location: 'francecentral', addressSpace: ['10.40.0.0/16'] },
  },
};
const overHub = {
  ...withEastUs,
  interconnect: {
    pattern: 'vnet-to-vnet',
    topology: 'hub-and-spoke',
    hub: 'weu',
  },
};

/** 1,000 GB a month for each pair of regions and for each region with on-premises, where nothing else is said. */
describe('monthly cost', () => {
  it.each([
    // 1,000 GB × (0.035 out + 0.035 in)
    ['peering', 'global-peering/none', {}, 0, 70],
    // 1,000 GB × (0.035 + 0.16): each side by its zone
    [
      'peering with zone 3',
      'global-peering/none',
      { regions: { neu: { location: 'brazilsouth' } } },
      0,
      195,
    ],
    // 1,000 GB × (0.01 + 0.01)
    [
      'peering in one location',
      'global-peering/none',
      { regions: { neu: { location: 'westeurope' } } },
      0,
      20,
    ],
    // 2 × 730 h × 0.49, and 500 GB × 0.035 out of either region
    ['VNet-to-VNet', 'vnet-to-vnet/none', {}, 715.4, 750.4],
    // 4 × 357.70, and 8 tunnels above 10 × 730 h × 0.015; 6 pairs × 35
    [
      'VNet-to-VNet of four regions',
      'vnet-to-vnet/none',
      fourRegions,
      1518.4,
      1728.4,
    ],
    // 3 × 357.70; two pairs × 35, and one that leaves two gateways in either direction
    ['VNet-to-VNet over a hub', 'vnet-to-vnet/none', overHub, 1073.1, 1213.1],
    // 2 × 357.70; the pair
    [
      'peering with VPN gateways',
      'global-peering/vpn-per-region',
      vpnTo(),
      715.4,
      785.4,
    ],
    // 1 × 357.70; the pair, and what neu exchanges with on-premises through weu
    [
      'peering with a shared VPN gateway',
      'global-peering/vpn-transit',
      transit,
      357.7,
      497.7,
    ],
    // 2 × 357.70; the pair × 35, and what neu exchanges with on-premises × 35
    [
      'VNet-to-VNet with one entry',
      'vnet-to-vnet/vpn-transit',
      transit,
      715.4,
      785.4,
    ],
    // 2 × 730 h × 0.361; the circuit is not known
    [
      'ExpressRoute',
      'expressroute/none',
      expressRouteInterconnect(),
      527.06,
      527.06,
    ],
  ])('of %s', (_, id, changes, from, to) => {
    const { monthlyCost } = figuresOf(id, changes);
    expect(monthlyCost.value).toEqual({ from, to });
    expect(monthlyCost.estimate).toBe(true);
  });

  it('is the sum of its lines', () => {
    const { value, lines } = figuresOf(
      'vnet-to-vnet/none',
      fourRegions,
    ).monthlyCost;
    expect(lines.map(({ what, usd, formula }) => [what, usd, formula])).toEqual(
      [
        ['VPN gateways VpnGw2AZ', 1430.8, '4 × 730 h × 0.49 USD'],
        ['VPN tunnels above 10 of a gateway', 87.6, '8 × 730 h × 0.015 USD'],
        ['public addresses', null, '8 × public-ip: no price known'],
        ['VPN between regions, zone 1', 210, '6000 GB × 0.035 USD'],
      ],
    );
    expect(value?.to).toBeCloseTo(1430.8 + 87.6 + 210);
  });

  it('says what has no known price, and leaves it out', () => {
    const { unknown, notes } = figuresOf(
      'expressroute/none',
      expressRouteInterconnect(),
    ).monthlyCost;
    expect(unknown).toEqual([
      'circuit ams',
      'provider of circuit ams',
      'what leaves over metered circuits',
    ]);
    expect(notes?.[0]).toContain('circuit ams, provider of circuit ams');
  });

  it('is not known at all where nothing has a known price', () => {
    const { value, unknown } = figuresOf('virtual-wan/none').monthlyCost;
    expect(value).toBeNull();
    expect(unknown).toEqual(['virtual hubs', 'traffic through virtual hubs']);
  });

  it('takes the prices that are given', () => {
    const { monthlyCost } = figuresOf(
      'expressroute/none',
      expressRouteInterconnect({ family: 'UnlimitedData' }),
      {
        prices: {
          'expressroute-circuit/ams': price(400, 'month'),
          'expressroute-provider/ams': price(100, 'month'),
          'expressroute-gateway/ErGw1AZ': price(1, 'hour'),
        },
      },
    );
    // 2 × 730 h × 1 + 400 + 100; nothing leaves a circuit that is not metered.
    expect(monthlyCost.value).toEqual({ from: 1960, to: 1960 });
    expect(monthlyCost.unknown).toEqual([]);
    expect(monthlyCost.sources).toEqual([source]);
  });

  it('takes the traffic that is given, by pair', () => {
    const { monthlyCost } = figuresOf('global-peering/none', withEastUs, {
      traffic: { perPair: 10, between: { 'neu/weu': 100 } },
    });
    expect(monthlyCost.value).toEqual({ from: 0, to: 120 * 0.07 });
    expect(monthlyCost.sources.map(({ title }) => title)).toContain(
      'Given to the comparison',
    );
  });

  it('counts the dearest zone where that of a location is not known', () => {
    const { monthlyCost } = figuresOf('global-peering/none', {
      regions: { neu: { location: 'westus3' } },
    });
    expect(monthlyCost.value).toEqual({ from: 0, to: 195 });
    expect(monthlyCost.notes?.[0]).toContain('price zone of westus3');
  });

  it('has nothing without traffic where there is no gateway', () => {
    const { monthlyCost } = figuresOf(
      'global-peering/none',
      {},
      {
        traffic: { perPair: 0 },
      },
    );
    expect(monthlyCost.value).toEqual({ from: 0, to: 0 });
    expect(monthlyCost.sources).not.toEqual([]);
  });

  it('charges what leaves over a metered circuit, once for a region and its sites', () => {
    const { lines } = figuresOf(
      'global-peering/expressroute-per-region',
      expressRouteTo(),
      {
        prices: { 'expressroute-outbound': price(0.02, 'gigabyte') },
        traffic: { onPremisesPerRegion: 100 },
      },
    ).monthlyCost;
    // Two regions, half of 100 GB each.
    expect(lines.find(({ what }) => what.includes('metered'))?.formula).toBe(
      '100 GB × 0.02 USD',
    );
  });
});
