import type { JsonObject } from '@backstage/types';
import { azureNetwork, hubConnections } from './__testUtils__/azure-network';
import type { AzureServer, Behaviour } from './__testUtils__/azure-server';
import { json, refuse, startAzureServer } from './__testUtils__/azure-server';
import { answersTo, startLiveBackend } from './__testUtils__/live-backend';

let azure: AzureServer;
const stops: (() => unknown)[] = [];

beforeEach(async () => {
  azure = await startAzureServer();
  azure.has(azureNetwork);
  stops.push(azure.stop);
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function start(settings: JsonObject = {}) {
  const backend = await startLiveBackend(azure, { settings });
  stops.push(backend.stop);
  return backend;
}

const isQuery = ({ url }: { url: URL }) =>
  url.pathname === '/providers/Microsoft.ResourceGraph/resources';

/** Answers only the first requests of a kind otherwise. */
function first(
  times: number,
  isMeant: (request: Parameters<Behaviour>[0]) => boolean,
  otherwise: Behaviour,
): Behaviour {
  let count = 0;
  return (request, response) => {
    if (!isMeant(request) || count === times) return false;
    count += 1;
    return otherwise(request, response);
  };
}

describe('Azure that is busy', () => {
  it.each<[string, Behaviour]>([
    [
      'seconds',
      (_, response) => {
        response.setHeader('Retry-After', '0');
        return refuse(response, 429, 'RateLimiting', 'Please wait.');
      },
    ],
    [
      'a date',
      (_, response) => {
        response.setHeader('Retry-After', new Date().toUTCString());
        return refuse(response, 503, 'Busy', 'Please wait.');
      },
    ],
    [
      'the time at which the quota is reset',
      (_, response) => {
        response.setHeader('x-ms-user-quota-resets-after', '00:00:00');
        return refuse(response, 429, 'RateLimiting', 'Please wait.');
      },
    ],
    ['nothing', (_, response) => refuse(response, 500, 'Error', 'Oh.')],
  ])('is asked again where it says %s', async (_, otherwise) => {
    azure.behave(first(2, isQuery, otherwise));
    const { networks, warnings } = await start();
    expect(await networks()).toMatchObject([{ error: null }]);
    expect(warnings()).toEqual([]);
  });

  it('is asked again for a list of a hub', async () => {
    azure.behave(
      first(
        2,
        ({ url }) => url.pathname === hubConnections,
        (_, response) => refuse(response, 503, 'Busy', 'Please wait.'),
      ),
    );
    const { networks, document } = await start();
    expect(await networks()).toMatchObject([{ error: null, gaps: [] }]);
    expect(answersTo(await document())).toMatchObject({
      'vnet-h1 vnet-h3': 'true',
    });
  });

  it('is left in peace while nothing of the quota remains', async () => {
    const times: number[] = [];
    azure.behave((request, response) => {
      times.push(Date.now());
      if (request.count > 1) return false;
      response.setHeader('x-ms-user-quota-remaining', '0');
      response.setHeader('x-ms-user-quota-resets-after', '00:00:01');
      return json(response, {
        totalRecords: 0,
        count: 0,
        resultTruncated: 'false',
        data: [],
      });
    });
    await start();
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(990);
  });

  it('is asked for less where the answer was too large', async () => {
    azure.behave(({ body }, response) =>
      body?.options.$top > 250
        ? json(
            response,
            {
              error: {
                code: 'BadRequest',
                message: 'Please provide below info.',
                details: [
                  {
                    code: 'ResponsePayloadTooLarge',
                    message: 'Response payload size has exceeded the limit.',
                  },
                ],
              },
            },
            400,
          )
        : false,
    );
    const { networks } = await start();
    expect(await networks()).toMatchObject([{ error: null }]);
  });
});

describe('Azure that fails', () => {
  const failures: [string, RegExp, Behaviour, JsonObject?][] = [
    [
      'is busy for hours',
      /^Azure refuses requests for 7200 seconds\.$/,
      (_, response) => {
        response.setHeader('Retry-After', '7200');
        return refuse(response, 429, 'RateLimiting', 'Please wait.');
      },
    ],
    [
      'stays busy',
      /^Azure Resource Graph answered 429 RateLimiting Please wait\.$/,
      (_, response) => {
        response.setHeader('Retry-After', '0');
        return refuse(response, 429, 'RateLimiting', 'Please wait.');
      },
    ],
    [
      'refuses the identity',
      /^Azure Resource Graph answered 403 AuthorizationFailed No role\.$/,
      (_, response) => refuse(response, 403, 'AuthorizationFailed', 'No role.'),
    ],
    [
      'does not answer',
      /^Azure did not answer within 0\.1 seconds\.$/,
      () => true,
      { timeout: { milliseconds: 100 } },
    ],
    [
      'stops in the middle of an answer',
      /^Azure did not answer within 0\.1 seconds\.$/,
      (_, response) => {
        response.writeHead(200).write('{"data": [');
        return true;
      },
      { timeout: { milliseconds: 100 } },
    ],
    [
      'breaks the connection',
      /socket hang up|ECONNRESET/,
      (_, response) => {
        response.destroy();
        return true;
      },
    ],
    [
      'answers a web page',
      /^Azure Resource Graph did not answer rows\.$/,
      (_, response) => {
        response.writeHead(200).end('<html>Sign in</html>');
        return true;
      },
    ],
    [
      'answers an error of a gateway between',
      /^Azure Resource Graph answered 502/,
      (_, response) => {
        response.writeHead(502).end('<html>Bad gateway</html>');
        return true;
      },
    ],
    [
      'leads elsewhere',
      /^Azure Resource Graph answered 302\.$/,
      ({ url }, response) => {
        response.writeHead(302, { Location: `${url.origin}/other` }).end();
        return true;
      },
    ],
    [
      'answers other JSON',
      /^Azure Resource Graph did not answer rows\.$/,
      (_, response) => json(response, { data: 'none' }),
    ],
    [
      'leaves rows out',
      /^Azure Resource Graph answered 1 of 2 rows\.$/,
      (_, response) =>
        json(response, { totalRecords: 2, count: 1, data: [{ id: '/a' }] }),
    ],
    [
      'leads in a circle',
      /^The pages of Azure Resource Graph have no end\.$/,
      (_, response) =>
        json(response, { totalRecords: 2, data: [], $skipToken: 'after-1' }),
    ],
    [
      'answers without end',
      /^Azure answered more than \d+ bytes\.$/,
      (_, response) => {
        response.writeHead(200).end('['.repeat(40_000_000));
        return true;
      },
    ],
  ];

  it.each(
    failures.map(([name, problem, behaviour, settings = {}]) => ({
      name,
      problem,
      behaviour,
      settings,
    })),
  )(
    'has no networks, and says so once, where it $name',
    async ({ problem, behaviour, settings }) => {
      azure.behave(behaviour);
      const { networks, document, warnings, retrieveAgain, logger } =
        await start(settings);
      expect(await networks()).toMatchObject([
        { takenAt: null, error: expect.stringMatching(problem) },
      ]);
      expect(await document()).toBeUndefined();
      await retrieveAgain();
      expect(warnings()).toHaveLength(1);
      expect(logger.error).not.toHaveBeenCalled();
    },
  );

  it.each<[string, RegExp, Behaviour]>([
    [
      'fails',
      /^Azure answered 500 Error Oh \(.*hubVirtualNetworkConnections\)\.$/,
      (_, response) => refuse(response, 500, 'Error', 'Oh.'),
    ],
    [
      'has its next page elsewhere',
      /^The next page of .* is elsewhere\.$/,
      (_, response) =>
        json(response, { value: [], nextLink: 'https://localhost:1/x' }),
    ],
    [
      'is none',
      /^Azure did not answer a list for /,
      (_, response) => json(response, { values: [] }),
    ],
  ])(
    'stores nothing where a list of a hub %s',
    async (_, problem, behaviour) => {
      azure.behave((request, response) =>
        request.url.pathname === hubConnections
          ? behaviour(request, response)
          : false,
      );
      const { networks } = await start();
      expect(await networks()).toMatchObject([
        { takenAt: null, error: expect.stringMatching(problem) },
      ]);
    },
  );

  it('takes its token nowhere else, whatever the id of a resource is', async () => {
    azure.has({
      ...azureNetwork,
      rows: [{ id: '@localhost:1/hub', type: 'microsoft.network/virtualhubs' }],
    });
    const { networks } = await start();
    expect(await networks()).toMatchObject([
      {
        takenAt: null,
        error: expect.stringMatching(/^The address of .* is elsewhere\.$/),
      },
    ]);
  });

  it('stores nothing where there are more resources than the portal takes', async () => {
    const { networks } = await start({ maxResources: 5 });
    expect(await networks()).toMatchObject([
      {
        takenAt: null,
        error: expect.stringMatching(/more than 5 resources; see maxResources/),
      },
    ]);
  });

  it('says what is wrong with the identity, and not its secret', async () => {
    const { networks, warnings } = await start({
      credential: {
        tenantId: '3f2e1d0c-0000-4000-8000-00000000000a',
        clientId: 'portal',
        clientSecret: 'an old secret',
        authorityHost: azure.url,
      },
    });
    const [{ error }] = await networks();
    expect(error).toMatch(/Invalid client secret provided/);
    expect(error).not.toContain('Trace ID');
    expect(JSON.stringify(warnings())).not.toContain('an old secret');
    expect(azure.requests).toEqual([]);
  });
});
