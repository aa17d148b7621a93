import { ConfigReader } from '@backstage/config';
import { design } from '../design';
import { readComparisonSettings } from './comparison-settings';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function read(comparison: { [key: string]: Json }) {
  return readComparisonSettings(
    new ConfigReader({ vnetConnectivity: { comparison } }),
  );
}

const price = { name: 'vpn-gateway/VpnGw2AZ', usd: 0.3, per: 'hour' };
const roundTrip = { from: 'westeurope', to: 'northeurope', milliseconds: 17 };

describe('readComparisonSettings', () => {
  it('is nothing where nothing is configured', () => {
    const nothing = { retailPrices: false };
    expect(readComparisonSettings(new ConfigReader({}))).toEqual(nothing);
    expect(read({})).toEqual(nothing);
    expect(read({ prices: [], latencies: { roundTrips: [] } })).toEqual(
      nothing,
    );
  });

  it('says whether prices are retrieved', () => {
    const settings = readComparisonSettings(
      new ConfigReader({
        vnetConnectivity: { prices: { retailPricesApi: { enabled: true } } },
      }),
    );
    expect(settings).toEqual({ retailPrices: true });
  });

  it('has prices by name, with the source that is given, completed by the configuration itself', () => {
    const { prices } = read({
      prices: [
        price,
        { name: 'expressroute-circuit/ams', usd: 436, per: 'month' },
        {
          name: 'peering/zone-1',
          usd: 0,
          per: 'gigabyte',
          source: {
            title: 'Enterprise Agreement',
            url: 'https://example.com/prices',
            date: '2026-10',
          },
        },
      ],
    });
    expect(prices).toEqual({
      'vpn-gateway/VpnGw2AZ': {
        usd: 0.3,
        per: 'hour',
        source: {
          title: expect.stringContaining('vnetConnectivity.comparison'),
          url: 'docs/comparison.md#configuration',
          date: expect.stringMatching(/^\d{4}-/),
        },
      },
      'expressroute-circuit/ams': expect.objectContaining({ usd: 436 }),
      'peering/zone-1': {
        usd: 0,
        per: 'gigabyte',
        source: {
          title: 'Enterprise Agreement',
          url: 'https://example.com/prices',
          date: '2026-10',
        },
      },
    });
  });

  it('has round trips by pair', () => {
    const { latencies } = read({
      latencies: {
        roundTrips: [
          roundTrip,
          { ...roundTrip, to: 'swedencentral', milliseconds: 24 },
          { from: 'northeurope', to: 'westeurope', milliseconds: 18 },
        ],
        source: { title: 'Our probes', date: '2026-11-01' },
      },
    });
    expect(latencies?.roundTripMs).toEqual({
      westeurope: { northeurope: 17, swedencentral: 24 },
      northeurope: { westeurope: 18 },
    });
    expect(latencies?.source.title).toBe('Our probes');
  });

  it('changes the figures of a comparison, and is their source', () => {
    const settings = read({
      prices: [{ ...price, usd: 1000 }],
      latencies: { roundTrips: [{ ...roundTrip, milliseconds: 777 }] },
    });
    const { options } = design({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'test', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'vnet-to-vnet' },
    }).comparison(settings);
    const figures = options.find(
      ({ pattern, valid }) => pattern === 'vnet-to-vnet' && valid,
    )?.figures;
    expect(figures?.latency.value).toBe(777);
    expect(figures?.monthlyCost.value).toMatchObject({
      from: expect.closeTo(2 * 730 * 1000, -4),
    });
    const [{ source }] = Object.values(settings.prices ?? {});
    expect(figures?.monthlyCost.sources).toContainEqual(source);
    expect(figures?.latency.sources).toContainEqual(source);
  });

  it.each<[{ [key: string]: Json }, RegExp]>([
    [
      { prices: [price, { ...price, name: 'vpn-gateway/VpnGw2Az' }] },
      /comparison\.prices\[1\]\.name: "vpn-gateway\/VpnGw2Az" .* Did you mean vpn-gateway\/VpnGw2AZ\?/,
    ],
    [
      { prices: [{ ...price, name: 'expressroute-circut/ams' }] },
      /Did you mean expressroute-circuit\/ams\?/,
    ],
    [
      { prices: [{ ...price, name: 'expressroute-circuit' }] },
      /Did you mean expressroute-circuit\/key\?/,
    ],
    [
      { prices: [{ ...price, name: '__proto__' }] },
      /comparison\.prices\[0\]\.name/,
    ],
    [{ prices: [price, price] }, /comparison\.prices\[1\]\.name: .*already/],
    [
      { prices: [{ ...price, usd: -1 }] },
      /comparison\.prices\[0\]\.usd: -1 is not a number from 0 on/,
    ],
    [{ prices: [{ ...price, usd: 'cheap' }] }, /comparison\.prices\[0\]\.usd/],
    [
      { prices: [{ ...price, per: 'day' }] },
      /comparison\.prices\[0\]\.per: "day" is no unit\. Write one of hour, month, gigabyte/,
    ],
    [
      { prices: [{ ...price, per: 'gigabyte' }] },
      /comparison\.prices\[0\]\.per: .* charged by the hour or month/,
    ],
    [
      { prices: [{ ...price, name: 'peering/zone-2' }] },
      /comparison\.prices\[0\]\.per: .* charged by the gigabyte/,
    ],
    [
      { prices: [{ name: price.name, usd: 1 }] },
      /comparison\.prices\[0\]\.per/,
    ],
    [{ prices: { [price.name]: 1 } }, /comparison\.prices/],
    [
      {
        prices: [
          // eslint-disable-next-line no-script-url -- what must not pass
          { ...price, source: { title: 'x', url: 'javascript:alert(1)' } },
        ],
      },
      /comparison\.prices\[0\]\.source\.url/,
    ],
    [
      { prices: [{ ...price, source: { date: 'yesterday' } }] },
      /comparison\.prices\[0\]\.source\.date: "yesterday"/,
    ],
    [
      { latencies: { roundTrips: [{ ...roundTrip, to: 'North Europe' }] } },
      /latencies\.roundTrips\[0\]\.to: .* Did you mean northeurope\?/,
    ],
    [
      { latencies: { roundTrips: [{ ...roundTrip, from: 'westeurop' }] } },
      /latencies\.roundTrips\[0\]\.from: .* Did you mean westeurope\?/,
    ],
    [
      { latencies: { roundTrips: [{ ...roundTrip, to: 'westeurope' }] } },
      /latencies\.roundTrips\[0\]\.to: .*between two locations/,
    ],
    [
      { latencies: { roundTrips: [{ ...roundTrip, milliseconds: -3 }] } },
      /latencies\.roundTrips\[0\]\.milliseconds: -3/,
    ],
    [
      { latencies: { roundTrips: [roundTrip, roundTrip] } },
      /latencies\.roundTrips\[1\]: westeurope to northeurope .*already/,
    ],
    [
      { latencies: { roundTrips: [roundTrip], source: { url: 'wiki' } } },
      /comparison\.latencies\.source\.url: "wiki"/,
    ],
  ])('refuses %j, and names the key', (comparison, message) => {
    expect(() => read(comparison)).toThrow(message);
  });
});
