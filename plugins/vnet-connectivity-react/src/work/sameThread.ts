import type { WorkClient } from './client';
import { runInSlices } from './slices';
import { stepsOf } from './works';

/** Characters of a document that may be read on the thread of a page: reading cannot be divided. */
const mostCharacters = 4_000_000;

/** A client that works in slices on the thread of its caller. */
export const sameThread: WorkClient = {
  start: (kind, input, listener) =>
    runInSlices(() => {
      if ('text' in input && input.text.length > mostCharacters) {
        throw new Error(
          `this browser allows no workers, and without them at most ${mostCharacters.toLocaleString(
            'en-US',
          )} characters are read.`,
        );
      }
      return stepsOf(kind, input);
    }, listener),
};
