import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readNetworkDocument } from 'backstage-plugin-vnet-connectivity-common';
import {
  azureNetwork,
  hubTables,
  subscription,
} from './__testUtils__/azure-network';
import type { AzureServer } from './__testUtils__/azure-server';
import {
  clientSecret,
  refuse,
  startAzureServer,
  tenantId,
} from './__testUtils__/azure-server';
import { answersTo, startLiveBackend } from './__testUtils__/live-backend';
import type { Portal } from './__testUtils__/live-backend';
import type { Postgres } from './__testUtils__/postgres';
import { postgresPrograms, startPostgres } from './__testUtils__/postgres';
import { askedLists, queries } from './azure-resource-graph/queries';

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

async function start(portal?: Portal) {
  const backend = await startLiveBackend(azure, portal);
  stops.push(backend.stop);
  return backend;
}

describe('networks of Azure', () => {
  it('are asked for by nobody where the portal does not enable them', async () => {
    const { networks, document } = await start({
      settings: { enabled: false },
    });
    expect(await networks()).toEqual([]);
    expect(await document()).toBeUndefined();
    expect(azure.requests).toEqual([]);
    expect(azure.tokenRequests).toEqual([]);
  });

  it('are one document with everything that the answers need', async () => {
    const before = Date.now();
    const { networks, document, warnings } = await start();
    const [network] = await networks();
    expect(network).toMatchObject({
      id: 'azure',
      title: 'Our networks',
      error: null,
      gaps: [],
      resources: azureNetwork.rows.length + 4,
    });
    expect(Date.parse(network.takenAt ?? '')).toBeGreaterThanOrEqual(before);
    const text = await document();
    expect(text).toHaveLength(network.size);
    expect(readNetworkDocument(text ?? '').form).toBe('azure-export');
    expect(answersTo(text)).toMatchObject({
      'vnet-a vnet-b': 'true',
      'vnet-a vnet-h1': 'false',
      'vnet-h1 vnet-h3': 'true',
    });
    expect(warnings()).toEqual([]);
  });

  it('are read page by page, with a token for this Azure, and nothing is written', async () => {
    await start();
    expect(
      azure.requests.filter(({ body }) => body?.options.$skipToken),
    ).toHaveLength(2);
    expect(
      azure.requests.filter(({ url }) => url.searchParams.has('$skip')),
    ).toHaveLength(1);
    expect(azure.tokenRequests).toHaveLength(1);
    expect(azure.tokenRequests[0].get('scope')).toBe(`${azure.url}/.default`);
    expect(
      azure.requests.filter(
        ({ method, url }) =>
          method !== 'GET' &&
          url.pathname !== '/providers/Microsoft.ResourceGraph/resources',
      ),
    ).toEqual([]);
  });

  it('are read by the identity of the environment where none is configured', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      AZURE_TENANT_ID: tenantId,
      AZURE_CLIENT_ID: 'environment',
      AZURE_CLIENT_SECRET: clientSecret,
    });
    try {
      const { networks } = await start({
        settings: { credential: { authorityHost: azure.url } },
      });
      expect(await networks()).toMatchObject([{ error: null }]);
      expect(azure.tokenRequests[0].get('client_id')).toBe('environment');
    } finally {
      process.env = before;
    }
  });

  it('are those of the management groups that are configured', async () => {
    const { networks } = await start({
      settings: { managementGroups: ['contoso'], title: 'Contoso' },
    });
    expect(await networks()).toMatchObject([{ title: 'Contoso', error: null }]);
    for (const { body } of azure.requests.filter(({ query }) => query)) {
      expect(body).toMatchObject({ managementGroups: ['contoso'] });
      expect(body.subscriptions).toBeUndefined();
    }
  });

  it('have no keys', async () => {
    const text = await (await start()).document();
    expect(text).toContain('expressroutecircuits');
    expect(text).not.toContain('77777777-0000');
  });

  it('are unknown where Azure refuses a part, which is named', async () => {
    azure.behave(({ url }, response) =>
      url.pathname === hubTables
        ? refuse(response, 403, 'AuthorizationFailed', 'Not for the portal.')
        : false,
    );
    const { networks, document } = await start();
    const [{ gaps, error }] = await networks();
    expect(error).toBeNull();
    expect(gaps).toEqual([
      { id: hubTables, reason: '403 AuthorizationFailed Not for the portal' },
    ]);
    expect(answersTo(await document())).toMatchObject({
      'vnet-h1 vnet-h3': 'unknown',
    });
  });

  it('name subscriptions of which nothing can be read', async () => {
    const other = '22222222-0000-4000-8000-000000000002';
    const { networks } = await start({
      settings: { subscriptions: [subscription.toUpperCase(), other] },
    });
    expect((await networks())[0].gaps).toEqual([
      {
        id: `/subscriptions/${other}`,
        reason: 'The identity may read nothing of this subscription.',
      },
    ]);
  });

  it('are sent once to who has them already, and small', async () => {
    const { get, networks } = await start();
    const path = '/networks/azure/document';
    const first = await get(path);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).not.toBe('');
    expect(first.headers.get('Content-Encoding')).toBe('gzip');
    const again = await get(path, { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const plain = await get(path, { 'Accept-Encoding': 'identity' });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(await plain.text()).toHaveLength((await networks())[0].size);
  });

  it('are for users with the permission', async () => {
    const { get } = await start({ isAllowed: false });
    for (const path of [
      '/networks',
      '/networks/azure/document',
      '/networks/other/document',
    ]) {
      expect((await get(path)).status).toBe(403);
      expect(
        (await get(path, { Authorization: mockCredentials.none.header() }))
          .status,
      ).toBe(401);
    }
  });

  it('are not made anew by anybody who asks', async () => {
    const { get, base } = await start();
    const asked = azure.requests.length;
    expect((await get('/networks/other/document')).status).toBe(404);
    await get('/networks');
    await get('/networks/azure/document');
    const { status } = await fetch(`${base}/networks`, {
      method: 'POST',
      headers: { Authorization: mockCredentials.user.header() },
    });
    expect(status).toBe(404);
    expect(azure.requests).toHaveLength(asked);
  });

  it('have a permission that policies can decide about', async () => {
    const { get } = await start();
    const answer = await (
      await get('/.well-known/backstage/permissions/metadata', {
        Authorization: mockCredentials.service.header(),
      })
    ).json();
    expect(answer.permissions).toContainEqual({
      type: 'basic',
      name: 'vnetConnectivity.network.read',
      attributes: { action: 'read' },
    });
  });

  it.each<[JsonObject, RegExp]>([
    [{ enable: true }, /azureResourceGraph\.enable: there is no such key/],
    [{ enabled: false, subscription: 'x' }, /azureResourceGraph\.subscription/],
    [{ enabled: 'perhaps' }, /azureResourceGraph\.enabled/],
    [{ subscriptions: [] }, /either managementGroups or subscriptions/],
    [{ managementGroups: ['a'], subscriptions: [subscription] }, /either/],
    [{ subscriptions: ['contoso'] }, /subscriptions\[0\].*contoso/],
    [{ managementGroups: ['a b'] }, /managementGroups\[0\].*a b/],
    [{ endpoint: 'http://localhost' }, /endpoint.*https/],
    [{ credential: { secret: 'x' } }, /credential\.secret/],
    [{ credential: { clientSecret: 'x' } }, /clientSecret.*tenantId/],
    [{ maxResources: 0 }, /maxResources/],
    [{ timeout: 'a while' }, /timeout/],
    [{ schedule: { frequency: 'often' } }, /schedule|frequency/],
  ])('do not start with %j', async (settings, problem) => {
    await expect(start({ settings })).rejects.toThrow(problem);
    expect(azure.requests).toEqual([]);
  });

  it('are asked for as the script asks', () => {
    const script = readFileSync(
      resolve(__dirname, '../../../scripts/azure-network-export.sh'),
      'utf8',
    );
    for (const query of queries) expect(script).toContain(`"${query}"`);
    expect(script).toContain(
      `"asked": [${askedLists.map(list => `"${list}"`).join(', ')}]`,
    );
    expect(script).toContain('api_version=2024-05-01');
  });
});

const databases: [string, boolean][] = [
  ['SQLite', true],
  ['PostgreSQL', postgresPrograms !== undefined],
];
// A machine without PostgreSQL says that it left these out.
const tried = databases.map(([name, isThere]) => ({
  name,
  run: isThere ? describe : describe.skip,
}));
tried.forEach(({ name, run }) =>
  run(`networks in ${name}`, () => {
    const files = createMockDirectory();
    let postgres: Postgres | undefined;

    beforeAll(async () => {
      if (name === 'PostgreSQL') postgres = await startPostgres();
    }, 60_000);
    afterAll(() => postgres?.stop());

    const database = (): JsonObject =>
      postgres
        ? { client: 'pg', connection: { ...postgres.database.connection } }
        : {
            client: 'better-sqlite3',
            connection: { directory: files.path },
          };

    it('stay as they were where a later page fails, with the reason, until Azure answers', async () => {
      const { networks, document, retrieveAgain, warnings } = await start({
        database: database(),
      });
      const [first] = await networks();
      const text = await document();
      expect(first.error).toBeNull();

      azure.has({ ...azureNetwork, rows: azureNetwork.rows.slice(0, 7) });
      azure.behave(({ body }, response) =>
        body?.options.$skipToken === 'after-6'
          ? refuse(response, 500, 'InternalServerError', 'Try later.')
          : false,
      );
      await retrieveAgain();
      const [stale] = await networks();
      expect(stale).toMatchObject({
        takenAt: first.takenAt,
        error:
          'Azure Resource Graph answered 500 InternalServerError Try later.',
      });
      expect(Date.parse(stale.attemptedAt ?? '')).toBeGreaterThan(
        Date.parse(first.attemptedAt ?? ''),
      );
      expect(await document()).toBe(text);
      await retrieveAgain();
      expect(warnings()).toHaveLength(1);

      azure.behave();
      await retrieveAgain();
      const [fresh] = await networks();
      expect(fresh.error).toBeNull();
      expect(fresh.takenAt).not.toBe(first.takenAt);
      expect(fresh.resources).toBe(first.resources - 1);
    }, 60_000);

    it('are there after a restart, for the same scope only', async () => {
      const before = await startLiveBackend(azure, { database: database() });
      const [first] = await before.networks();
      const text = await before.document();
      await before.stop();

      azure.behave((_, response) =>
        refuse(response, 403, 'AuthorizationFailed', 'No more.'),
      );
      const again = await startLiveBackend(azure, { database: database() });
      expect(await again.networks()).toMatchObject([
        { takenAt: first.takenAt, error: expect.stringContaining('No more.') },
      ]);
      expect(await again.document()).toBe(text);
      await again.stop();

      const { networks, document } = await start({
        database: database(),
        settings: { managementGroups: ['other'] },
      });
      expect(await networks()).toMatchObject([
        { takenAt: null, resources: 0, error: expect.stringContaining('403') },
      ]);
      expect(await document()).toBeUndefined();
    }, 60_000);
  }),
);
