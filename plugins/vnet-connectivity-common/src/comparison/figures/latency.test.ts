import { latencySource } from '../../azure';
import {
  expressRouteInterconnect,
  expressRouteTo,
  specWith,
  vpnTo,
} from '../../rules/__testUtils__/spec';
import { figuresOf, withEastUs } from '../__testUtils__/compared';

const overHub = (pattern: string) => ({
  ...withEastUs,
  interconnect: { pattern, topology: 'hub-and-spoke', hub: 'weu' },
});
const premium = (peeringLocation: string) => ({
  ...withEastUs,
  ...expressRouteInterconnect({
    peeringLocation,
    tier: 'Premium',
    regions: ['weu', 'neu', 'eus'],
  }),
});

/** The round trips of the table: westeurope–northeurope 20 ms, –eastus 91 ms, northeurope–eastus 76 ms. */
describe('latency', () => {
  it('is that of the table where the way is direct, and measured', () => {
    const { latency } = figuresOf('global-peering/none', withEastUs);
    expect(latency).toMatchObject({
      value: 91,
      unit: 'ms',
      pairs: [
        { regions: ['eus', 'neu'], value: 76 },
        { regions: ['eus', 'weu'], value: 91 },
        { regions: ['neu', 'weu'], value: 20 },
      ],
    });
    expect(latency.sources).toEqual([latencySource]);
    expect(latency.estimate).toBeUndefined();
    expect(latency.notes).toBeUndefined();
  });

  it.each([
    ['vnet-to-vnet/none', '2 VPN gateways'],
    ['virtual-wan/none', '2 virtual hubs'],
    ['expressroute/none', '2 ExpressRoute gateways'],
  ])(
    'of %s is an estimate, because nobody documents what %s add',
    (id, hops) => {
      const { latency } = figuresOf(id);
      expect(latency).toMatchObject({ value: 20, estimate: true });
      expect(latency.formula).toContain(`Plus ${hops} on the way`);
    },
  );

  it('over a circuit is the sum of both legs to the Azure region of its peering location', () => {
    const { latency } = figuresOf('expressroute/none', premium('Amsterdam'));
    expect(latency.value).toBe(111);
    expect(latency.pairs).toEqual([
      {
        regions: ['eus', 'neu'],
        value: 111,
        reachable: true,
        estimate: true,
        formula: '91 ms eastus–westeurope + 20 ms westeurope–northeurope',
      },
      { regions: ['eus', 'weu'], value: 91, reachable: true, estimate: true },
      { regions: ['neu', 'weu'], value: 20, reachable: true, estimate: true },
    ]);
  });

  it('takes the nearer of two Azure regions beside a peering location', () => {
    // Washington DC: eastus and eastus2; from westeurope 91 and 94 ms.
    const { latency } = figuresOf(
      'expressroute/none',
      premium('Washington DC'),
    );
    expect(
      latency.pairs.find(({ regions }) => regions.join() === 'neu,weu'),
    ).toMatchObject({ value: 76 + 91 });
  });

  it('is not known where no Azure region is beside the peering location', () => {
    const { latency } = figuresOf('expressroute/none', premium('Las Vegas'));
    expect(latency.value).toBeNull();
    expect(latency.notes).toEqual([
      'For 3 of 3 pairs of regions a part of the way has no published figure.',
    ]);
  });

  it('counts the slower of two circuits, because both carry traffic', () => {
    const { latency } = figuresOf(
      'expressroute/none',
      specWith({
        interconnect: { pattern: 'expressroute' },
        circuits: Object.fromEntries(
          ['Amsterdam', 'Paris'].map((peeringLocation, index) => [
            `c${index}`,
            {
              peeringLocation,
              provider: 'Equinix',
              bandwidthMbps: 1000,
              regions: ['weu', 'neu'],
            },
          ]),
        ),
      }),
    );
    const [pair] = latency.pairs;
    expect(pair.formula).toContain('francecentral');
    expect(pair.value).toBeGreaterThan(20);
  });

  it('says which regions a hub does not join', () => {
    const { latency } = figuresOf(
      'global-peering/none',
      overHub('global-peering'),
    );
    expect(latency.pairs[0]).toEqual({
      regions: ['eus', 'neu'],
      value: null,
      reachable: false,
    });
    expect(latency.notes).toEqual([
      '1 of 3 pairs of regions do not reach each other.',
    ]);
  });

  it('is the sum of both legs through the gateway of a hub', () => {
    const { latency } = figuresOf('vnet-to-vnet/none', overHub('vnet-to-vnet'));
    expect(latency.pairs[0]).toMatchObject({ value: 111 });
    expect(latency.formula).toContain('Plus 3 VPN gateways');
  });

  it('is as given, where somebody has measured it', () => {
    const source = { title: 'Ours', url: 'https://example.com', date: '2026' };
    const { latency } = figuresOf('global-peering/none', withEastUs, {
      latencies: {
        roundTripMs: { northeurope: { westeurope: 120 } },
        source,
      },
    });
    expect(latency.value).toBe(120);
    expect(latency.sources).toEqual([source, latencySource]);
  });

  it('within one Azure location counts as nothing, and says so', () => {
    const { latency } = figuresOf('global-peering/none', {
      regions: { neu: { location: 'westeurope' } },
    });
    expect(latency.value).toBe(0);
    expect(latency.notes?.join()).toContain('no figure is published');
  });
});

describe('latency to on-premises', () => {
  it('is nothing on the side of Azure where a region has its own VPN gateway', () => {
    const { onPremisesLatency } = figuresOf(
      'global-peering/vpn-per-region',
      vpnTo(),
    );
    expect(onPremisesLatency).toMatchObject({
      value: 0,
      regions: [
        { region: 'neu', value: 0 },
        { region: 'weu', value: 0 },
      ],
    });
  });

  it.each(['global-peering', 'vnet-to-vnet', 'virtual-wan'])(
    'is the detour through the shared gateway in %s',
    pattern => {
      const { onPremisesLatency } = figuresOf(
        `${pattern}/vpn-transit`,
        vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      );
      expect(onPremisesLatency?.regions).toEqual([
        { region: 'neu', value: 20, reachable: true },
        { region: 'weu', value: 0, reachable: true },
      ]);
      expect(onPremisesLatency?.notes?.[0]).toContain('a detour');
    },
  );

  it('leads to the Azure region of the peering location', () => {
    const { onPremisesLatency } = figuresOf(
      'global-peering/expressroute-per-region',
      expressRouteTo(),
    );
    expect(onPremisesLatency).toMatchObject({
      value: 20,
      regions: [
        { region: 'neu', value: 20 },
        { region: 'weu', value: 0 },
      ],
    });
  });

  it('adds the detour to the way to the peering location', () => {
    const { onPremisesLatency } = figuresOf(
      'global-peering/expressroute-transit',
      expressRouteTo(
        { regions: ['neu'] },
        { gateways: 'transit', gatewayRegion: 'neu' },
      ),
    );
    expect(onPremisesLatency?.regions).toEqual([
      { region: 'neu', value: 20, reachable: true },
      {
        region: 'weu',
        value: 40,
        reachable: true,
        formula: '20 ms westeurope–northeurope + 20 ms northeurope–westeurope',
      },
    ]);
  });

  it('is absent where on-premises is not connected', () => {
    expect(figuresOf('global-peering/none').onPremisesLatency).toBeUndefined();
  });
});
