import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type {
  AssignedRange,
  RefusedRange,
} from 'backstage-plugin-vnet-connectivity-common';
import { networkOf, overlaps } from 'backstage-plugin-vnet-connectivity-common';
import type { Postgres } from './__testUtils__/postgres';
import { postgresPrograms, startPostgres } from './__testUtils__/postgres';
import { scheduledTasks } from './__testUtils__/scheduled-tasks';
import plugin from './index';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const pools = [{ name: 'all', ranges: ['10.0.0.0/12'], prefixLength: 22 }];

interface Portal {
  readonly settings?: JsonObject;
  readonly database?: JsonObject;
  readonly entities?: Entity[];
  readonly isAllowed?: boolean;
}

interface Answer {
  readonly status: number;
  readonly id: string;
  readonly assigned?: readonly AssignedRange[];
  readonly refused?: readonly RefusedRange[];
}

async function start({
  settings = {},
  database = { client: 'better-sqlite3', connection: ':memory:' },
  entities = [],
  isAllowed = true,
}: Portal = {}) {
  const { module: tasks, scheduler } = scheduledTasks();
  const backend = await startTestBackend({
    features: [
      plugin,
      tasks,
      catalogServiceMock.factory({ entities }),
      mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(() => ({
            result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          })),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          backend: { database },
          vnetConnectivity: {
            addressRegistry: { enabled: true, pools, ...settings },
          },
        },
      }),
    ],
  });
  stops.push(() => backend.stop());
  const base = `http://localhost:${backend.server.port()}/api/vnet-connectivity`;
  const ask = (method: string, path: string, body?: object, user?: string) =>
    fetch(`${base}${path}`, {
      method,
      headers: {
        Authorization: mockCredentials.user.header(user),
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    ask,
    reserve: async (
      network: string,
      ranges: object[],
      more: object = {},
      user = 'user:default/somebody',
    ): Promise<Answer> => {
      const response = await ask(
        'POST',
        '/address-reservations',
        { network, ranges, ...more },
        user,
      );
      const answer = (await response.json()) as Omit<Answer, 'status'>;
      return { ...answer, status: response.status };
    },
    overview: async () =>
      (await (await ask('GET', '/address-pools')).json()) as {
        pools: { used: number; free?: string }[];
        taken: { prefix: string; owner: string; takenBy: string }[];
      },
    refresh: () => scheduler()?.triggerTask('vnet-connectivity-address-ranges'),
  };
}

/** A repository in the catalog, with its design. */
function repository(name: string, range: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'vnet-connectivity/design': JSON.stringify({
          apiVersion: 'vnet-connectivity/v1',
          kind: 'ConnectivitySpec',
          metadata: { name },
          regions: { weu: { location: 'westeurope', addressSpace: [range] } },
          interconnect: { pattern: 'global-peering' },
        }),
      },
    },
    spec: { owner: 'group:default/network' },
  };
}

const any = { key: 'regions.weu', location: 'westeurope' };

describe('the registry of addresses', () => {
  it('gives each network a range of its own, and says who has which', async () => {
    const { reserve, overview } = await start();
    const one = await reserve('one', [any, { ...any, key: 'regions.neu' }]);
    const two = await reserve('two', [any]);
    expect(one).toMatchObject({
      status: 201,
      assigned: [
        { key: 'regions.weu', prefix: '10.0.0.0/22' },
        { key: 'regions.neu', prefix: '10.0.4.0/22' },
      ],
    });
    expect(two.assigned).toEqual([
      { key: 'regions.weu', prefix: '10.0.8.0/22' },
    ]);
    const { pools: uses, taken } = await overview();
    expect(uses).toMatchObject([{ used: 3 * 1024, free: '10.0.12.0/22' }]);
    expect(taken).toHaveLength(3);
    expect(taken[2]).toMatchObject({
      prefix: '10.0.8.0/22',
      owner: 'two',
      takenBy: 'reservation',
      until: expect.any(String),
    });
  });

  it('refuses a range of somebody else, keeps nothing of the request, and names the owner and the next free range', async () => {
    const { reserve, overview } = await start({
      settings: { taken: [{ range: '10.0.0.0/16', owner: 'data centre' }] },
    });
    const answer = await reserve('one', [
      any,
      { key: 'regions.neu', prefix: '10.0.128.0/24' },
    ]);
    expect(answer).toMatchObject({
      status: 409,
      refused: [
        {
          key: 'regions.neu',
          message:
            '10.0.128.0/24 is not free: data centre has 10.0.0.0/16. The next free range of this size is 10.1.0.0/24.',
          free: '10.1.0.0/24',
        },
      ],
    });
    expect((await overview()).taken).toHaveLength(1);
  });

  it('knows the ranges of the repositories in the catalog', async () => {
    const { reserve, refresh } = await start({
      entities: [repository('sales', '10.0.0.0/16')],
    });
    await refresh();
    const { refused } = await reserve('one', [
      { ...any, prefix: '10.0.4.0/22' },
    ]);
    expect(refused?.[0].message).toContain(
      'system:default/sales has 10.0.0.0/16',
    );
    const { assigned } = await reserve('one', [any]);
    expect(assigned?.[0].prefix).toBe('10.1.0.0/22');
  });

  it('answers a repeated request with the same ranges, and a new attempt of the same user with none twice', async () => {
    const { reserve, overview } = await start();
    const id = 'task-0001';
    const first = await reserve('one', [any], { id });
    expect(await reserve('one', [any], { id })).toEqual({
      ...first,
      expiresAt: expect.any(String),
    });
    await reserve('one', [any], { id: 'task-0002' });
    expect((await overview()).taken).toHaveLength(1);
    const other = await reserve('one', [any], {}, 'user:default/other');
    expect(other.assigned?.[0].prefix).toBe('10.0.4.0/22');
  });

  it('gives ranges back that are released or have expired, and keeps those that are confirmed', async () => {
    const { ask, reserve, overview } = await start({
      settings: { reservedFor: { seconds: 1 } },
    });
    const released = await reserve('released', [any]);
    expect(
      (await ask('DELETE', `/address-reservations/${released.id}`)).status,
    ).toBe(204);
    const confirmed = await reserve('confirmed', [any]);
    expect(confirmed.assigned?.[0].prefix).toBe('10.0.0.0/22');
    const confirm = (id: string) =>
      ask('POST', `/address-reservations/${id}/confirmation`, {
        entityRef: 'system:default/confirmed',
      });
    expect((await confirm(confirmed.id)).status).toBe(204);
    const expired = await reserve('expired', [any]);
    await new Promise(done => setTimeout(done, 1_100));
    expect((await confirm(expired.id)).status).toBe(409);
    expect((await overview()).taken).toMatchObject([
      {
        prefix: '10.0.0.0/22',
        owner: 'system:default/confirmed',
        takenBy: 'repository',
      },
    ]);
    expect(
      (await ask('DELETE', `/address-reservations/${confirmed.id}`)).status,
    ).toBe(204);
    expect((await overview()).taken).toHaveLength(1);
  });

  it('moves a confirmed range over to the repository in the catalog', async () => {
    const { ask, reserve, overview, refresh } = await start({
      entities: [repository('sales', '10.0.0.0/22')],
      settings: { confirmedFor: { hours: 1 } },
    });
    const { id } = await reserve('sales', [any]);
    await ask('POST', `/address-reservations/${id}/confirmation`, {
      entityRef: 'system:default/sales',
    });
    await refresh();
    const { taken } = await overview();
    expect(taken).toEqual([
      {
        prefix: '10.0.0.0/22',
        owner: 'system:default/sales',
        takenBy: 'repository',
      },
    ]);
  });

  it('is for those who have the permissions', async () => {
    const { ask } = await start({ isAllowed: false });
    const body = { network: 'one', ranges: [any] };
    expect((await ask('GET', '/address-pools')).status).toBe(403);
    expect((await ask('POST', '/address-checks', body)).status).toBe(403);
    expect((await ask('POST', '/address-reservations', body)).status).toBe(403);
    expect(
      (await ask('DELETE', '/address-reservations/task-0001')).status,
    ).toBe(403);
  });

  it.each([
    [{ network: '', ranges: [] }],
    [{ network: 'x'.repeat(81), ranges: [] }],
    [{ network: 'one', ranges: [{ key: 'a', length: 40 }] }],
    [{ network: 'one', ranges: [{ key: 'a', more: 1 }] }],
    [{ network: 'one', ranges: [], id: '../..' }],
  ])('refuses a request that is none: %j', async body => {
    const { ask } = await start();
    expect((await ask('POST', '/address-reservations', body)).status).toBe(400);
  });

  it('is not there where the portal does not enable it', async () => {
    const { ask } = await start({ settings: { enabled: false } });
    expect((await ask('GET', '/address-pools')).status).toBe(404);
  });
});

const run = postgresPrograms === undefined ? describe.skip : describe;
run('two backends with one PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  it('give 200 requests at once ranges that do not overlap, and lose none', async () => {
    const database: JsonObject = {
      client: 'pg',
      connection: { ...postgres.database.connection },
    };
    const backends = [await start({ database }), await start({ database })];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        backends[at % 2].reserve(`network-${at}`, [
          at % 3 === 0 ? { ...any, length: 24 } : any,
        ]),
      ),
    );
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    const given = answers.map(({ assigned }) => assigned?.[0].prefix ?? '');
    expect(overlapping(given)).toEqual([]);
    for (const { overview } of backends) {
      const { taken } = await overview();
      expect(taken.map(({ prefix }) => prefix).sort()).toEqual(
        [...given].sort(),
      );
    }
  }, 120_000);
});

it('gives 200 requests at once on SQLite ranges that do not overlap, also after a restart', async () => {
  const files = createMockDirectory();
  const database = {
    client: 'better-sqlite3',
    connection: { directory: files.path },
  };
  const { reserve } = await start({ database });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) => reserve(`network-${at}`, [any])),
  );
  const given = answers.map(({ assigned }) => assigned?.[0].prefix ?? '');
  expect(overlapping(given)).toEqual([]);
  await stops.pop()?.();
  const { overview } = await start({ database });
  const { taken } = await overview();
  expect(taken.map(({ prefix }) => prefix).sort()).toEqual([...given].sort());
}, 120_000);

function overlapping(ranges: readonly string[]): string[] {
  const prefixes = ranges.map(range => {
    const [address, length] = range.split('/');
    const base = address
      .split('.')
      .reduce((total, octet) => total * 256 + Number(octet), 0);
    return networkOf(base, Number(length));
  });
  return ranges.filter((_, at) =>
    prefixes.slice(0, at).some(other => overlaps(other, prefixes[at])),
  );
}
