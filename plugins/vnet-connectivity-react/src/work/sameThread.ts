import type { WorkClient } from './client';
import { runInSlices } from './slices';
import { stepsOf } from './works';

/** Takes slices on the thread that it is called on. */
export const sameThread: WorkClient = {
  start: (kind, input, listener) =>
    runInSlices(() => stepsOf(kind, input), listener),
};
