import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { RetrievedPrices } from 'backstage-plugin-vnet-connectivity-common';
import { retailMeters } from 'backstage-plugin-vnet-connectivity-common';
import { expectedPrices, retailItems } from './__testUtils__/retail-items';
import type {
  Behaviour,
  RetailPricesServer,
} from './__testUtils__/retail-prices-server';
import {
  json,
  startRetailPricesServer,
} from './__testUtils__/retail-prices-server';
import { scheduledTasks } from './__testUtils__/scheduled-tasks';
import plugin from './index';

const asUser = mockCredentials.user.header();
const allNames = retailMeters.map(({ price }) => price);

/** A list of prices on this machine, and backends with the plugin and Backstage's own services. */
describe('the plugin in a backend', () => {
  let api: RetailPricesServer;
  const stops: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    api = await startRetailPricesServer(retailItems);
    stops.push(api.stop);
  });

  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  /** A backend that has started, and with it retrieved prices for the first time where it is to. */
  async function start(settings: JsonObject = { enabled: true }) {
    const logger = mockServices.logger.mock();
    const { module: tasks, scheduler } = scheduledTasks();
    const backend = await startTestBackend({
      features: [
        plugin,
        logger.factory,
        tasks,
        mockServices.rootConfig.factory({
          data: {
            vnetConnectivity: {
              prices: {
                retailPricesApi: {
                  baseUrl: api.url,
                  timeout: { milliseconds: 200 },
                  ...settings,
                },
              },
            },
          },
        }),
      ],
    });
    stops.push(() => backend.stop());
    const url = `http://localhost:${backend.server.port()}/api/vnet-connectivity/prices`;
    return {
      url,
      logger,
      retrieveAgain: () =>
        scheduler()?.triggerTask('vnet-connectivity-retail-prices'),
      prices: async () =>
        (
          await fetch(url, { headers: { Authorization: asUser } })
        ).json() as Promise<RetrievedPrices>,
    };
  }

  it('makes no request, and has no prices, where nothing is configured', async () => {
    const { logger, prices } = await start({});
    expect(await prices()).toEqual({
      prices: {},
      retrievedAt: null,
      fallback: allNames,
    });
    expect(api.requests).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('answers every price of the list with where and when it was found', async () => {
    const before = Date.now();
    const { logger, prices } = await start();
    const answer = await prices();
    expect(
      Object.fromEntries(
        Object.entries(answer.prices).map(([name, { usd, per }]) => [
          name,
          [expect.closeTo(usd), per],
        ]),
      ),
    ).toEqual(expectedPrices);
    expect(answer.fallback).toEqual([]);
    expect(Date.parse(answer.retrievedAt ?? '')).toBeGreaterThanOrEqual(before);
    // The source is the question itself, so that anybody can ask it again.
    const { source } = answer.prices['vpn-gateway/VpnGw2AZ'];
    const again = await (await fetch(source.url)).json();
    expect(again.Items[0]).toMatchObject({ productName: 'VPN Gateway' });
    expect(logger.warn).not.toHaveBeenCalled();
    // More pages than questions: the links were followed.
    expect(
      api.requests.filter(({ searchParams }) => searchParams.has('$skip'))
        .length,
    ).toBeGreaterThan(3);
  });

  it('does not ask Azure when somebody asks for prices', async () => {
    const { prices } = await start();
    const asked = api.requests.length;
    await prices();
    await prices();
    expect(api.requests).toHaveLength(asked);
  });

  it('answers users and not the public', async () => {
    const { url } = await start();
    const { status } = await fetch(url, {
      headers: { Authorization: mockCredentials.none.header() },
    });
    expect(status).toBe(401);
  });

  it('names what the list does not have, and keeps the rest', async () => {
    api.behave((request, response) =>
      /serviceName eq 'Virtual WAN'/.test(filterOf(request))
        ? json(response, { Items: [{ meterName: 'Gold' }], NextPageLink: null })
        : false,
    );
    const { logger, prices } = await start();
    const { fallback, prices: found } = await prices();
    expect(fallback).toEqual([
      'virtual-hub',
      'virtual-hub-vpn-scale-unit',
      'virtual-hub-vpn-connection',
      'virtual-hub-expressroute-scale-unit',
      'virtual-hub-traffic',
    ]);
    expect(Object.keys(found)).toHaveLength(
      Object.keys(expectedPrices).length - fallback.length,
    );
    expect(warningsOf(logger)).toEqual([
      expect.stringMatching(/no price, or several, for: virtual-hub, /),
    ]);
  });

  it('waits and repeats where the list is busy', async () => {
    api.behave((_, response, count) => {
      if (count > 2) return false;
      response.writeHead(429, { 'Retry-After': '0' }).end();
      return true;
    });
    const { logger, prices } = await start();
    expect((await prices()).fallback).toEqual([]);
    expect(warningsOf(logger)).toEqual([]);
  });

  const failures: [string, RegExp, Behaviour][] = [
    [
      'is down',
      /status 500/,
      (_, response) => {
        response.writeHead(500).end();
        return true;
      },
    ],
    [
      'stays busy',
      /status 429/,
      (_, response) => {
        response.writeHead(429, { 'Retry-After': '0' }).end();
        return true;
      },
    ],
    [
      'is busy for hours',
      /status 429/,
      (_, response) => {
        response.writeHead(429, { 'Retry-After': '7200' }).end();
        return true;
      },
    ],
    ['does not answer', /timeout/i, () => true],
    [
      'stops in the middle of an answer',
      /timeout/i,
      (_, response) => {
        response.writeHead(200).write('{"Items": [');
        return true;
      },
    ],
    [
      'breaks the connection',
      /fetch failed/,
      (_, response) => {
        response.destroy();
        return true;
      },
    ],
    [
      'answers a web page',
      /did not answer JSON/,
      (_, response) => {
        response.writeHead(200).end('<html>Sign in</html>');
        return true;
      },
    ],
    [
      'answers other JSON',
      /did not answer a list of prices/,
      (_, response) => json(response, { Items: 'none' }),
    ],
    [
      'answers another currency',
      /prices in EUR/,
      (_, response) =>
        json(response, { BillingCurrency: 'EUR', Items: retailItems }),
    ],
    [
      'answers without end',
      /more than 2000000 bytes/,
      (_, response) => {
        response.writeHead(200).end('['.repeat(3_000_000));
        return true;
      },
    ],
    [
      'leads in a circle',
      /in a circle/,
      (request, response) =>
        json(response, { Items: retailItems, NextPageLink: request.href }),
    ],
    [
      'leads on and on',
      /more than 20 pages/,
      (request, response, count) =>
        json(response, {
          Items: retailItems,
          NextPageLink: `${request.origin}${request.pathname}?$skip=${count}`,
        }),
    ],
    [
      'leads to nowhere',
      /not an address/,
      (_, response) =>
        json(response, { Items: retailItems, NextPageLink: 'http://[' }),
    ],
  ];

  it.each(failures)(
    'has no prices, and says so once, where the list %s',
    async (_, problem, behaviour) => {
      api.behave(behaviour);
      const { logger, prices, retrieveAgain } = await start();
      expect(await prices()).toEqual({
        prices: {},
        retrievedAt: null,
        fallback: allNames,
      });
      await retrieveAgain();
      expect(warningsOf(logger)).toEqual([expect.stringMatching(problem)]);
      expect(logger.error).not.toHaveBeenCalled();
    },
    30_000,
  );

  it.each<[string, (elsewhere: string) => Behaviour]>([
    [
      'the link to the next page',
      elsewhere => (_, response) =>
        json(response, { Items: retailItems, NextPageLink: elsewhere }),
    ],
    [
      'a redirection',
      elsewhere => (_, response) => {
        response.writeHead(302, { Location: elsewhere }).end();
        return true;
      },
    ],
  ])('never follows %s to another server', async (_, behaviour) => {
    const elsewhere = await startRetailPricesServer(retailItems);
    stops.push(elsewhere.stop);
    api.behave(behaviour(`${elsewhere.url}/api/retail/prices`));
    const { logger, prices } = await start();
    expect((await prices()).prices).toEqual({});
    expect(elsewhere.requests).toEqual([]);
    expect(warningsOf(logger)).toHaveLength(1);
  });

  it('keeps the prices that it has while the list is down, says when it is back, and forgets them in the end', async () => {
    const { logger, prices, retrieveAgain } = await start({
      enabled: true,
      keepFor: { seconds: 2 },
    });
    const first = await prices();
    expect(first.fallback).toEqual([]);
    api.behave((_, response) => {
      response.writeHead(500).end();
      return true;
    });
    await retrieveAgain();
    expect(await prices()).toEqual(first);
    expect(warningsOf(logger)).toHaveLength(1);
    await new Promise(done => setTimeout(done, 2100));
    expect((await prices()).retrievedAt).toBeNull();
    api.behave();
    await retrieveAgain();
    expect((await prices()).fallback).toEqual([]);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('all prices are retrieved'),
    );
  });

  it.each<[JsonObject, RegExp]>([
    [{ enabled: true, baseUrl: 'prices' }, /retailPricesApi\.baseUrl/],
    [{ enabled: true, baseUrl: 'file:///etc' }, /retailPricesApi\.baseUrl/],
    [{ enabled: true, locations: [] }, /retailPricesApi\.locations/],
    [{ enabled: true, locations: ['atlantis'] }, /locations\[0\].*atlantis/],
    [{ enabled: true, keepFor: 'a while' }, /retailPricesApi\.keepFor/],
    [{ enabled: 'perhaps' }, /retailPricesApi\.enabled/],
  ])('does not start with %j', async (settings, key) => {
    await expect(start(settings)).rejects.toThrow(key);
    expect(api.requests).toEqual([]);
  });
});

function filterOf({ searchParams }: URL): string {
  return searchParams.get('$filter') ?? '';
}

function warningsOf({
  warn,
}: ReturnType<typeof mockServices.logger.mock>): string[] {
  return warn.mock.calls.map(([message]) => message);
}
