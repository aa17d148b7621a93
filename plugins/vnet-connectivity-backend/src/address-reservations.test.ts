import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  any,
  repository,
  startRegistry as start,
  stops,
} from './__testUtils__/address-portal';

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

describe('a reservation of addresses', () => {
  it('answers a repeated request with the same ranges, and keeps two tasks of the same user apart', async () => {
    const { reserve, overview } = await start();
    const id = 'task-0001';
    const first = await reserve('one', [any], { id });
    expect(await reserve('one', [any], { id })).toEqual({
      ...first,
      expiresAt: expect.any(String),
    });
    await reserve('one', [any], { id: 'task-0002' });
    expect((await overview()).taken.map(({ prefix }) => prefix)).toEqual([
      '10.0.0.0/22',
      '10.0.4.0/22',
    ]);
  });

  it('hands what a form has reserved to the task of the same user, and to nobody else', async () => {
    const { reserve, overview } = await start();
    const draft = { id: 'form-0001', draft: true };
    await reserve('', [any], draft).then(({ status }) =>
      expect(status).toBe(400),
    );
    await reserve('sales', [any], draft);
    // The form asks again, with another region.
    const { assigned = [] } = await reserve(
      'sales',
      [
        { ...any, prefix: '10.0.0.0/22' },
        { ...any, key: 'regions.neu' },
      ],
      draft,
    );
    expect(assigned.map(({ prefix }) => prefix)).toEqual([
      '10.0.0.0/22',
      '10.0.4.0/22',
    ]);
    const asked = assigned.map(each => ({ ...any, ...each }));
    const other = await reserve('sales', asked, {}, 'user:default/other');
    expect(other.refused?.[0].message).toContain('sales has 10.0.0.0/22 until');
    // The name was changed in the form since.
    const task = await reserve('marketing', asked, { id: 'task-0001' });
    expect(task.assigned).toEqual(assigned);
    expect((await overview()).taken).toMatchObject([
      { prefix: '10.0.0.0/22', owner: 'marketing' },
      { prefix: '10.0.4.0/22', owner: 'marketing' },
    ]);
  });

  it('gives the ranges of a failed task back, and takes them again for its repetition only where nobody has them', async () => {
    const { ask, reserve, overview } = await start();
    const renew = async (id: string) =>
      (await ask('POST', `/address-reservations/${id}/renewal`)).status;
    const { id } = await reserve('failed', [any]);
    expect(await renew(id)).toBe(204);
    await ask('DELETE', `/address-reservations/${id}`);
    expect((await overview()).taken).toEqual([]);
    expect(await renew(id)).toBe(204);
    expect((await overview()).taken).toHaveLength(1);
    await ask('DELETE', `/address-reservations/${id}`);
    const other = await reserve('other', [any]);
    expect(other.assigned?.[0].prefix).toBe('10.0.0.0/22');
    expect(await renew(id)).toBe(409);
    expect(await renew('task-never')).toBe(409);
    expect((await overview()).taken).toMatchObject([{ owner: 'other' }]);
  });

  it('keeps the range of a proposed change while the catalog has the network without it', async () => {
    const { ask, reserve, overview, refresh } = await start({
      entities: [repository('sales', '10.0.0.0/22')],
    });
    await refresh();
    const { id, assigned } = await reserve('sales', [
      { ...any, key: 'regions.sec' },
    ]);
    expect(assigned?.[0].prefix).toBe('10.0.4.0/22');
    await ask('POST', `/address-reservations/${id}/confirmation`, {
      entityRef: 'system:default/sales',
      proposed: true,
    });
    await refresh();
    expect((await overview()).taken.map(({ prefix }) => prefix).sort()).toEqual(
      ['10.0.0.0/22', '10.0.4.0/22'],
    );
  });

  it('lets a network move within its own ranges, and nobody else into them', async () => {
    const { ask, refresh } = await start({
      entities: [repository('sales', '10.0.0.0/16')],
    });
    await refresh();
    const check = async (entityRef?: string) =>
      (
        await ask('POST', '/address-checks', {
          network: 'sales',
          entityRef,
          ranges: [{ ...any, prefix: '10.0.8.0/22' }],
        })
      ).json();
    expect(await check('system:default/sales')).toHaveProperty('assigned');
    expect(await check('system:default/other')).toHaveProperty('refused');
    expect(await check()).toHaveProperty('refused');
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
    const { id } = await reserve('sales', [{ ...any, prefix: '10.0.0.0/22' }], {
      entityRef: 'system:default/sales',
    });
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
});

describe('ranges that a file declares', () => {
  const files = createMockDirectory();

  it('are taken, and what is wrong in it stops the start', async () => {
    files.setContent({
      'taken.yaml': '- { range: 10.0.0.0/22, owner: data centre }\n',
      'wrong.yaml': '- { range: 10.0.0.1/22, owner: data centre }\n',
    });
    const { reserve, refresh, overview } = await start({
      settings: { takenFile: files.resolve('taken.yaml') },
    });
    await refresh();
    const { assigned } = await reserve('one', [any]);
    expect(assigned?.[0].prefix).toBe('10.0.4.0/22');
    expect((await overview()).taken).toContainEqual({
      prefix: '10.0.0.0/22',
      owner: 'data centre',
      takenBy: 'declaration',
    });
    await expect(
      start({ settings: { takenFile: files.resolve('wrong.yaml') } }),
    ).rejects.toThrow(/wrong\.yaml, 0\.range: 10\.0\.0\.1\/22 starts inside/);
  });
});
