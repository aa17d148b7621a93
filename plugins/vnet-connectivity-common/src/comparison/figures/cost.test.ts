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
    // 2 × 730 h × 0.49 and 4 public addresses × 730 h × 0.005, and 500 GB × 0.035 out of either region
    ['VNet-to-VNet', 'vnet-to-vnet/none', {}, 730, 765],
    // 4 × 357.70, and 8 tunnels above 10 × 730 h × 0.015; 6 pairs × 35
    [
      'VNet-to-VNet of four regions',
      'vnet-to-vnet/none',
      fourRegions,
      1547.6,
      1757.6,
    ],
    // 3 × 357.70; two pairs × 35, and one that leaves two gateways in either direction
    ['VNet-to-VNet over a hub', 'vnet-to-vnet/none', overHub, 1095, 1235],
    // 2 × 357.70; the pair
    [
      'peering with VPN gateways',
      'global-peering/vpn-per-region',
      vpnTo(),
      730,
      800,
    ],
    // 1 × 357.70; the pair, and what neu exchanges with on-premises through weu
    [
      'peering with a shared VPN gateway',
      'global-peering/vpn-transit',
      transit,
      365,
      505,
    ],
    // 2 × 357.70; the pair × 35, and what neu exchanges with on-premises × 35
    [
      'VNet-to-VNet with one entry',
      'vnet-to-vnet/vpn-transit',
      transit,
      730,
      800,
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
        ['public addresses', 29.2, '8 × 730 h × 0.005 USD'],
        ['VPN between regions, zone 1', 210, '6000 GB × 0.035 USD'],
      ],
    );
    expect(value?.to).toBeCloseTo(1430.8 + 87.6 + 29.2 + 210);
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

  it('is a lower bound where something has no known price', () => {
    const { value, unknown, atLeast } = figuresOf('global-peering/none', {
      interconnect: { peeredBy: 'network-manager' },
    }).monthlyCost;
    expect(value).toEqual({ from: 0, to: 70 });
    expect(unknown).toEqual(['networks of the Virtual Network Manager']);
    expect(atLeast).toBe(true);
  });

  it('counts Virtual WAN, its connections, firewalls and what passes them', () => {
    const { lines, unknown, atLeast } = figuresOf(
      'virtual-wan/vpn-per-region',
      {
        ...vpnTo(),
        inspection: { via: 'azure-firewall', tier: 'Premium' },
      },
    ).monthlyCost;
    expect(lines.map(({ what, usd }) => [what, usd])).toEqual([
      // 2 × 730 h × 0.25, 0.361, 0.05 and 1.75
      ['virtual hubs', 365],
      ['scale units of VPN gateways in virtual hubs', 527.06],
      ['VPN connections of virtual hubs', 73],
      ['Azure Firewalls Premium', 2555],
      // 1,000 GB of the pair and 1,000 GB of either region, each through the firewalls that it passes
      ['traffic through Azure Firewalls', 64],
      ['what leaves for on-premises', null],
      ['what leaves virtual hubs for other Azure locations', null],
      ['traffic through virtual hubs', 60],
    ]);
    expect(unknown).toEqual([
      'what leaves for on-premises',
      'what leaves virtual hubs for other Azure locations',
    ]);
    expect(atLeast).toBe(true);
  });

  it('is no lower bound where every price is known', () => {
    expect(
      figuresOf('global-peering/none').monthlyCost.atLeast,
    ).toBeUndefined();
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
