import { compare, finish } from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { arbitrarySpec } from '../__testUtils__/arbitrarySpec';
import { hq, specOf, topologyOf } from '../__testUtils__/specs';
import { FakeWorker } from './__testUtils__/fakeWorker';
import type { WorkClient } from './client';
import { createWorkClient } from './client';
import { sameThread } from './sameThread';
import type { WorkInput, WorkKind, WorkResult } from './works';
import { stepsOf } from './works';

const shared = specOf(3, {
  onPremises: {
    via: 'vpn',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq },
  },
});
const topology = topologyOf(shared);

function ask<Kind extends WorkKind>(
  client: WorkClient,
  kind: Kind,
  input: WorkInput<Kind>,
): Promise<WorkResult<Kind>> {
  return new Promise((resolve, reject) => {
    client.start(kind, input, {
      onProgress: () => {},
      onDone: resolve,
      onFailed: message => reject(new Error(message)),
    });
  });
}

/** Lets everything that waits have its turn. */
function settle(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 60);
  });
}

describe('long work', () => {
  it('comes to the same in a worker, in slices, and directly, for any small spec', async () => {
    const inWorker = createWorkClient(async () => new FakeWorker());
    const withoutWorker = createWorkClient(async () => {
      throw new Error('There are no workers.');
    });
    await fc.assert(
      fc.asyncProperty(arbitrarySpec, async spec => {
        const network = topologyOf(spec);
        const failed = network.regions.map(({ id }) => id).slice(0, 1);
        const inputs = {
          comparison: { spec },
          failures: { topology: network, failures: 2 as const },
          scenario: { topology: network, failed },
          routes: { topology: network, failed },
        };
        for (const client of [inWorker, withoutWorker, sameThread]) {
          expect(await ask(client, 'comparison', inputs.comparison)).toEqual(
            compare(spec),
          );
          expect(await ask(client, 'failures', inputs.failures)).toEqual(
            finish(stepsOf('failures', inputs.failures)),
          );
          expect(await ask(client, 'scenario', inputs.scenario)).toEqual(
            finish(stepsOf('scenario', inputs.scenario)),
          );
          expect(await ask(client, 'routes', inputs.routes)).toEqual(
            finish(stepsOf('routes', inputs.routes)),
          );
        }
      }),
      { numRuns: 5 },
    );
  });

  it('does not go on when it is cancelled, in a worker or without', async () => {
    const worker = new FakeWorker();
    for (const client of [sameThread, createWorkClient(async () => worker)]) {
      const listener = {
        onProgress: jest.fn(),
        onDone: jest.fn(),
        onFailed: jest.fn(),
      };
      const input = { topology: topologyOf(specOf(30)), failures: 2 as const };
      const begun = new Promise<void>(resolve => {
        const cancel = client.start('failures', input, {
          ...listener,
          onProgress: progress => {
            listener.onProgress(progress);
            cancel();
            resolve();
          },
        });
      });
      await begun;
      const { onProgress, onDone, onFailed } = listener;
      const heard = onProgress.mock.calls.length;
      await settle();
      expect(onProgress).toHaveBeenCalledTimes(heard);
      expect(onDone).not.toHaveBeenCalled();
      expect(onFailed).not.toHaveBeenCalled();
    }
    expect(worker.requests.map(({ type }) => type)).toEqual([
      'start',
      'cancel',
    ]);
  });

  it('says that it has failed, with the reason', async () => {
    for (const client of [
      sameThread,
      createWorkClient(async () => new FakeWorker()),
    ]) {
      await expect(
        ask(client, 'comparison', { spec: undefined as never }),
      ).rejects.toThrow(/undefined/);
    }
  });

  it('does the work here where the script of the worker does not come', async () => {
    const worker = new FakeWorker(false);
    const create = jest.fn(async () => worker);
    const client = createWorkClient(create);
    const result = ask(client, 'comparison', { spec: shared });
    await settle();
    worker.fail();
    expect(await result).toEqual(compare(shared));
    expect(worker.isTerminated).toBe(true);
    await ask(client, 'routes', { topology, failed: [] });
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('does not repeat here what broke a worker that had run, and gets another one', async () => {
    const workers = [new FakeWorker(), new FakeWorker()];
    let created = 0;
    const client = createWorkClient(async () => {
      created += 1;
      return workers[created - 1];
    });
    const broken = ask(client, 'comparison', { spec: shared });
    await Promise.resolve();
    await Promise.resolve();
    workers[0].fail();
    await expect(broken).rejects.toThrow('The worker has stopped.');
    await ask(client, 'routes', { topology, failed: [] });
    expect(created).toBe(2);
  });
});
