import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { mockApis } from '@backstage/test-utils';
import plugin from '../alpha';
import { vnetConnectivityPlugin } from '../plugin';
import { RetailPricesClient, retailPricesApiRef } from './RetailPricesApi';

describe('the API of retrieved prices', () => {
  it('comes with the plugin in the old frontend system', () => {
    const apis = [...vnetConnectivityPlugin.getApis()].map(({ api }) => api.id);
    expect(apis).toContain(retailPricesApiRef.id);
  });

  it('comes with the plugin in the new frontend system', () => {
    const factory = createExtensionTester(
      plugin.getExtension('api:vnet-connectivity/retail-prices'),
    ).get(ApiBlueprint.dataRefs.factory);
    expect(factory.api.id).toBe(retailPricesApiRef.id);
  });

  it('asks the backend once for all pages, and again when the answer is old', async () => {
    jest.useFakeTimers();
    const fetch = jest.fn(async () => Response.json({ a: 1 }));
    const client = new RetailPricesClient({
      discoveryApi: mockApis.discovery(),
      fetchApi: { fetch },
    });
    expect(await client.answer()).toEqual({ a: 1 });
    expect(await client.answer()).toEqual({ a: 1 });
    expect(fetch).toHaveBeenCalledTimes(1);
    jest.setSystemTime(Date.now() + 60 * 60 * 1000);
    await client.answer();
    expect(fetch).toHaveBeenCalledTimes(2);
    jest.useRealTimers();
  });
});
