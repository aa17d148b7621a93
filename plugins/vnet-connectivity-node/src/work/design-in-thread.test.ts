import { setImmediate } from 'node:timers/promises';
import { designRepository } from './design-in-thread';
import { runDesignJob } from './design-job';

// A thread loads the sources for itself.
jest.setTimeout(120_000);

const regions = (count: number) => ({
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `region-${index}`,
      {
        location: 'westeurope',
        addressSpace: [`10.${index}.0.0/16`],
        subnets: { app: `10.${index}.1.0/24` },
      },
    ]),
  ),
  interconnect: { pattern: 'global-peering' },
});
const large = regions(40);

describe('designRepository', () => {
  it('gives for a large network what the thread of the caller gives', async () => {
    const job = { input: large, options: {} };
    const { files, ...result } = await designRepository(job);
    const { files: expected, ...here } = runDesignJob(job);
    expect(result).toEqual(here);
    expect([...(files ?? [])]).toEqual([...(expected ?? [])]);
    expect(files?.size).toBeGreaterThan(20);
  });

  it('lets the process do other work meanwhile', async () => {
    let turns = 0;
    let isDone = false;
    const job = designRepository({ input: large, options: {} }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      turns += 1;
      await setImmediate();
    }
    expect((await job).ok).toBe(true);
    // In the thread of the caller there would be one.
    expect(turns).toBeGreaterThan(100);
  });

  it('ends what takes longer than the deadline, and goes on with the next', async () => {
    const job = { input: large, options: {} };
    const late = designRepository(job, { deadline: 1 });
    const next = designRepository(job);
    await expect(late).rejects.toThrow(
      'This network is too large: checking it takes longer than 0.001 s.',
    );
    await expect(next).resolves.toMatchObject({ ok: true });
  });

  it('answers what is refused with the findings, and without a repository', async () => {
    const { ok, files, findings } = await designRepository({
      input: { ...large, interconnect: { pattern: 'carrier-pigeon' } },
      options: {},
    });
    expect({ ok, files }).toEqual({ ok: false });
    expect(findings[0].path).toBe('interconnect.pattern');
  });
});
