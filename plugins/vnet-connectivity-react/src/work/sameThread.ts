import type { WorkClient } from './client';
import { runInSlices } from './slices';
import { stepsOf } from './works';

/** A client that works in slices on the thread of its caller. */
export const sameThread: WorkClient = {
  start: (kind, input, listener) =>
    runInSlices(() => stepsOf(kind, input), listener),
};
