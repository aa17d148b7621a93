import {
  compare,
  finish,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { arbitrarySpec } from '../__testUtils__/arbitrarySpec';
import { hq, specOf, topologyOf } from '../__testUtils__/specs';
import { FakeWorker } from './__testUtils__/fakeWorker';
import type { WorkClient } from './client';
import { createWorkClient } from './client';
import { sameThread } from './sameThread';
import type { WorkInput, WorkKind, WorkResponse, WorkResult } from './works';
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
      'share',
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

  it('sends a network once, however often it is asked, and has the same answers', async () => {
    const worker = new FakeWorker();
    const client = createWorkClient(async () => worker);
    const { graph } = readNetworkDocument(
      JSON.stringify({
        apiVersion: 'vnet-connectivity/v1',
        kind: 'Topology',
        vnets: {
          A: { prefixes: ['10.0.0.0/16'] },
          B: { prefixes: ['10.1.0.0/16'] },
        },
      }),
    );
    const input = { graph: graph!, failed: [] };
    const reach = await ask(client, 'reach', input);
    expect(reach).toEqual(await ask(sameThread, 'reach', input));
    expect(reach.counts).toEqual({ yes: 0, no: 2, some: 0, unknown: 0 });
    const flow = { ...input, from: 'A', to: 'B' };
    expect(await ask(client, 'flow', flow)).toMatchObject({ reachable: false });
    await ask(client, 'routes', input);
    const types = worker.requests.map(({ type }) => type);
    expect(types).toEqual(['share', 'start', 'start', 'start']);
  });

  it('lets a worker forget the oldest of many networks, and sends that one again', async () => {
    const worker = new FakeWorker();
    const client = createWorkClient(async () => worker);
    const graphs = Array.from({ length: 5 }, () => ({ ...topology }));
    for (const each of [...graphs, graphs[0]]) {
      await ask(client, 'routes', { topology: each, failed: [] });
    }
    const types = worker.requests.map(({ type }) => type);
    expect(types.filter(type => type === 'share')).toHaveLength(6);
    expect(types.filter(type => type === 'forget')).toHaveLength(2);
  });

  it('reads a document, and says why it cannot', async () => {
    const client = createWorkClient(async () => new FakeWorker());
    const read = (text: string) => ask(client, 'read', { text });
    expect(await read('[{"a": 1}]')).toMatchObject({
      findings: [{ message: expect.stringMatching(/^This is none of the/) }],
    });
    expect((await read('['.repeat(5000))).findings[0].message).toMatch(
      /nested more than 200 levels/,
    );
    await expect(
      ask(sameThread, 'read', { text: ' '.repeat(4_000_001) }),
    ).rejects.toThrow('at most 4,000,000 characters');
  });

  describe('a worker that is stuck', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    /** A worker that has come, and then answers nothing. */
    class StuckWorker extends FakeWorker {
      private listener: ((event: { data: WorkResponse }) => void) | undefined;

      constructor() {
        super(false);
      }

      override addEventListener(
        type: 'message' | 'error' | 'messageerror',
        listener: (event: { readonly data: WorkResponse }) => void,
      ): void {
        if (type === 'message') this.listener = listener;
      }

      come() {
        this.listener?.({ data: { type: 'ready' } });
      }
    }

    it('is ended when its work is stopped, and another one does the rest', async () => {
      const workers = [new StuckWorker(), new StuckWorker()];
      let created = 0;
      const client = createWorkClient(async () => {
        created += 1;
        return workers[created - 1];
      });
      const listener = {
        onProgress: jest.fn(),
        onDone: jest.fn(),
        onFailed: jest.fn(),
      };
      const stop = client.start('read', { text: 'a: 1' }, listener);
      client.start('routes', { topology, failed: [] }, listener);
      await jest.advanceTimersByTimeAsync(10);
      workers[0].come();
      stop();
      await jest.advanceTimersByTimeAsync(1500);
      expect(workers[0].isTerminated).toBe(true);
      expect(workers[1].requests).toMatchObject([
        { type: 'share' },
        { type: 'start', kind: 'routes' },
      ]);
    });

    it('is ended when a document takes too long, and says so', async () => {
      const worker = new StuckWorker();
      const client = createWorkClient(async () => worker);
      const onFailed = jest.fn();
      client.start(
        'read',
        { text: 'a: 1' },
        { onProgress: () => {}, onDone: () => {}, onFailed },
      );
      await jest.advanceTimersByTimeAsync(10);
      worker.come();
      await jest.advanceTimersByTimeAsync(62_000);
      expect(onFailed).toHaveBeenCalledWith(
        'it took longer than 60 seconds and was stopped.',
      );
      expect(worker.isTerminated).toBe(true);
    });
  });
});
