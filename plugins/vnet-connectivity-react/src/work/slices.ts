import type { Steps } from 'backstage-plugin-vnet-connectivity-common';

/** The callbacks of some work. */
export interface WorkListener<Result> {
  /** 0 to 1; called now and then. */
  readonly onProgress: (progress: number) => void;
  readonly onDone: (result: Result) => void;
  readonly onFailed: (message: string) => void;
}

/** Milliseconds of work after which other tasks run: less than users notice. */
const sliceMs = 24;

type Slice<Result> =
  | { readonly state: 'working'; readonly progress: number }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Runs steps for a moment at a time, and lets other tasks of the thread run in between.
 *
 * @returns a function that stops it; nothing is called after that
 */
export function runInSlices<Result>(
  begin: () => Steps<Result>,
  { onProgress, onDone, onFailed }: WorkListener<Result>,
): () => void {
  let steps: Steps<Result> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (): Slice<Result> => {
    const end = Date.now() + sliceMs;
    try {
      steps ??= begin();
      for (;;) {
        const step = steps.next();
        if (step.done) return { state: 'done', result: step.value };
        if (Date.now() >= end)
          return { state: 'working', progress: step.value };
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { state: 'failed', message };
    }
  };
  const next = () => {
    timer = setTimeout(() => {
      const slice = work();
      if (slice.state === 'done') onDone(slice.result);
      else if (slice.state === 'failed') onFailed(slice.message);
      else {
        next();
        onProgress(slice.progress);
      }
    });
  };
  next();
  return () => clearTimeout(timer);
}
