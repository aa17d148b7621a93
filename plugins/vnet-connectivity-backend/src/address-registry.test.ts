import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { networkOf, overlaps } from 'backstage-plugin-vnet-connectivity-common';
import {
  any,
  repository,
  startRegistry as start,
  stops,
} from './__testUtils__/address-portal';
import type { Postgres } from './__testUtils__/postgres';
import { postgresPrograms, startPostgres } from './__testUtils__/postgres';

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

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
