import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { DesignAnswer, DesignJob, DesignResult } from './design-job';
import { runDesignJob } from './design-job';

/**
 * Characters of a spec up to which a thread costs more than it spares: such a spec is checked and rendered within a few
 * hundredths of a second.
 */
const shortSpec = 3_000;
/** Milliseconds for one network; the largest that the limits let through take about ten seconds on a slow machine. */
const defaultDeadline = 60_000;
/** Megabytes for one network, so that the thread ends before the process does. */
const mostMemory = 2_048;
/** Milliseconds for which a thread waits for the next job. */
const keptFor = 60_000;

/**
 * Checks a network and renders its repository without keeping the process from its other work: what is larger than a
 * person writes goes to a thread, one after the other.
 *
 * @param deadline - milliseconds after which the thread is ended
 * @throws InputError where the network takes longer than that, or more memory than a thread has
 * @public
 */
export async function designRepository(
  job: DesignJob,
  { deadline = defaultDeadline }: { readonly deadline?: number } = {},
): Promise<DesignResult> {
  const text =
    typeof job.input === 'string' ? job.input : JSON.stringify(job.input) ?? '';
  return text.length <= shortSpec
    ? runDesignJob(job)
    : afterOthers(() => runInThread(job, deadline));
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: several large networks at once would take the memory and processors of the backend. */
function afterOthers<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}

let idle: Worker | undefined;
/** Ends the time for which the thread waits. */
let waiting: AbortController | undefined;

async function runInThread(
  job: DesignJob,
  deadline: number,
): Promise<DesignResult> {
  const worker = idle ?? startWorker();
  waiting?.abort();
  idle = undefined;
  worker.ref();
  try {
    const answer = await answerOf(worker, job, deadline);
    keep(worker);
    if ('error' in answer) throw answer.error;
    return answer.result;
  } catch (error) {
    if (worker !== idle) await worker.terminate();
    throw error;
  }
}

async function answerOf(
  worker: Worker,
  job: DesignJob,
  deadline: number,
): Promise<DesignAnswer> {
  // The thread's own listeners must stay: without them no message arrives.
  const listening = new AbortController();
  const { signal } = listening;
  try {
    const answers = [
      once(worker, 'message', { signal }).then(([answer]) => answer),
      once(worker, 'exit', { signal }).then(([code]) => {
        throw new Error(`The thread ended without an answer (${code}).`);
      }),
      setTimeout(deadline, undefined, { signal }).then(() => {
        throw tooLarge(`checking it takes longer than ${deadline / 1000} s`);
      }),
    ];
    worker.postMessage(job);
    return await Promise.race(answers);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? tooLarge(`checking it takes more than ${mostMemory} MB`)
      : error;
  } finally {
    listening.abort();
  }
}

function startWorker(): Worker {
  const worker = new Worker(
    resolvePackagePath(
      'backstage-plugin-vnet-connectivity-node',
      'bin/worker.cjs',
    ),
    { resourceLimits: { maxOldGenerationSizeMb: mostMemory } },
  );
  // One that fails while it waits must not end the process; the next job starts another.
  worker.on('error', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

/** A thread has the code ready for the next job for a while, and keeps no process from ending. */
function keep(worker: Worker): void {
  idle = worker;
  worker.unref();
  const { signal } = (waiting = new AbortController());
  setTimeout(keptFor, undefined, { ref: false, signal }).then(
    () => {
      idle = undefined;
      worker.terminate();
    },
    // The next job came in time.
    () => undefined,
  );
}

function tooLarge(reason: string): InputError {
  return new InputError(
    `This network is too large: ${reason}. Split it, or ask the owner of the portal.`,
  );
}
