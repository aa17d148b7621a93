/**
 * The thread in which large networks are checked and rendered; `bin/worker.cjs` starts it.
 *
 * @packageDocumentation
 */
import { parentPort } from 'node:worker_threads';
import type { DesignAnswer, DesignJob } from './work/design-job';
import { runDesignJob } from './work/design-job';

/** Answers the jobs that the thread is given, until it is ended. @public */
export function work(): void {
  parentPort?.on('message', (job: DesignJob) =>
    parentPort?.postMessage(answer(job)),
  );
}

function answer(job: DesignJob): DesignAnswer {
  try {
    return { result: runDesignJob(job) };
  } catch (error) {
    return { error };
  }
}
