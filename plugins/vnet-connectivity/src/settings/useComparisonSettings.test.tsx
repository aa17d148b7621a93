import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { retailPricesApiFactory, retailPricesApiRef } from './RetailPricesApi';
import { useComparisonSettings } from './useComparisonSettings';

const stated = {
  usd: 0.42,
  per: 'hour',
  source: {
    title: 'Azure Retail Prices API',
    url: 'https://prices.azure.com/api/retail/prices',
    date: '2026-11-23',
  },
};
const answer = {
  prices: { 'vpn-gateway/VpnGw2AZ': stated, 'virtual-hub': stated },
  retrievedAt: '2026-11-23T06:00:00.000Z',
  fallback: [],
};
const enabled = { prices: { retailPricesApi: { enabled: true } } };
const configured = {
  comparison: {
    prices: [{ name: 'virtual-hub', usd: 0.2, per: 'hour' }],
    latencies: {
      roundTrips: [{ from: 'westeurope', to: 'northeurope', milliseconds: 17 }],
    },
  },
};

/** The hook in a portal with this configuration, whose backend answers this. */
function settingsOf(
  vnetConnectivity: NonNullable<
    Parameters<typeof mockApis.config>[0]
  >['data'] = {},
  backend: () => Promise<Response> = async () => Response.json(answer),
) {
  const fetch = jest.fn(backend);
  const discoveryApi = mockApis.discovery({ baseUrl: 'http://backend' });
  const fetchApi = { fetch };
  const config = mockApis.config({ data: { vnetConnectivity } });
  const retailPricesApi = retailPricesApiFactory.factory({
    discoveryApi,
    fetchApi,
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [configApiRef, config],
        [discoveryApiRef, discoveryApi],
        [fetchApiRef, fetchApi],
        [retailPricesApiRef, retailPricesApi],
      ]}
    >
      {children}
    </TestApiProvider>
  );
  return { fetch, ...renderHook(() => useComparisonSettings(), { wrapper }) };
}

/** Lets answers arrive that should change nothing. */
const settle = () => act(async () => new Promise(done => setTimeout(done)));

describe('useComparisonSettings', () => {
  it('leaves everything to the tables, and asks nobody, where nothing is configured', async () => {
    const { fetch, result } = settingsOf();
    await settle();
    expect(result.current).toEqual({ options: {}, pricesFrom: 'table' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('has what is configured, with this configuration as its source', async () => {
    const { fetch, result } = settingsOf(configured);
    await settle();
    const { options, pricesFrom, retrievedAt } = result.current;
    expect(pricesFrom).toBe('configuration');
    expect(retrievedAt).toBeUndefined();
    expect(options.prices?.['virtual-hub']).toMatchObject({
      usd: 0.2,
      source: { title: expect.stringContaining('app-config.yaml') },
    });
    expect(options.latencies?.roundTripMs).toEqual({
      westeurope: { northeurope: 17 },
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('has the prices of the backend where it retrieves them, below those that are configured', async () => {
    const { fetch, result } = settingsOf({ ...enabled, ...configured });
    expect(result.current.pricesFrom).toBe('configuration');
    await waitFor(() => expect(result.current.pricesFrom).toBe('azure'));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledWith(
      'http://backend/api/vnet-connectivity/prices',
    );
    expect(result.current.retrievedAt).toBe(answer.retrievedAt);
    const { prices } = result.current.options;
    expect(prices?.['vpn-gateway/VpnGw2AZ']).toEqual(stated);
    expect(prices?.['virtual-hub'].usd).toBe(0.2);
  });

  it('keeps its options while nothing changes, so that a comparison is not repeated', async () => {
    const { fetch, result, rerender } = settingsOf(enabled);
    await waitFor(() => expect(result.current.pricesFrom).toBe('azure'));
    const { options } = result.current;
    rerender();
    await settle();
    expect(result.current.options).toBe(options);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => Promise<Response>]>([
    [
      'cannot be reached',
      async () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      'has not that plugin',
      async () => new Response('Not Found', { status: 404 }),
    ],
    ['answers no JSON', async () => new Response('<html></html>')],
    [
      'answers something else',
      async () => Response.json({ ...answer, prices: { gold: stated } }),
    ],
    [
      'would make a script a link',
      async () =>
        Response.json({
          ...answer,
          prices: {
            'virtual-hub': {
              ...stated,
              // eslint-disable-next-line no-script-url -- what must not pass
              source: { ...stated.source, url: 'javascript:alert(1)' },
            },
          },
        }),
    ],
    [
      'has retrieved nothing yet',
      async () =>
        Response.json({ prices: {}, retrievedAt: null, fallback: [] }),
    ],
  ])('leaves it to the tables where the backend %s', async (_, backend) => {
    const { fetch, result } = settingsOf(enabled, backend);
    await waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    await settle();
    expect(result.current).toEqual({ options: {}, pricesFrom: 'table' });
  });

  it('needs no backend plugin of ours, and no API, where nothing is retrieved', () => {
    const { result } = renderHook(() => useComparisonSettings(), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[[configApiRef, mockApis.config({ data: {} })]]}>
          {children}
        </TestApiProvider>
      ),
    });
    expect(result.current.pricesFrom).toBe('table');
  });

  it('names the key of a value that cannot be used', () => {
    jest.spyOn(console, 'error').mockImplementation();
    expect(() =>
      settingsOf({
        comparison: {
          prices: [{ name: 'vpn-gateway/VpnGw2Az', usd: 1, per: 'hour' }],
        },
      }),
    ).toThrow(
      /vnetConnectivity\.comparison\.prices\[0\]\.name.*vpn-gateway\/VpnGw2AZ\?/,
    );
  });
});
