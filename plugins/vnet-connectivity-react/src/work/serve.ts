import type { WorkInput, WorkKind, WorkRequest, WorkResponse } from './works';
import { runInSlices } from './slices';
import { stepsOf } from './works';

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: WorkRequest }) => void,
  ): void;
  postMessage(response: WorkResponse): void;
}

/** Does the requested work, several requests side by side, until each is done or cancelled. */
export function serveWork(scope: WorkerScope): void {
  const running = new Map<number, () => void>();
  const values = new Map<number, unknown>();
  const answer = (response: WorkResponse) => scope.postMessage(response);
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'cancel') {
      running.get(data.id)?.();
      running.delete(data.id);
      answer({ type: 'cancelled', id: data.id });
      return;
    }
    if (data.type === 'share') {
      values.set(data.key, data.value);
      return;
    }
    if (data.type === 'forget') {
      values.delete(data.key);
      return;
    }
    const { id, kind } = data;
    const input = wholeInput(data, values);
    running.set(
      id,
      runInSlices(() => stepsOf(kind, input), {
        onProgress: progress => answer({ type: 'progress', id, progress }),
        onDone: result => {
          running.delete(id);
          answer({ type: 'done', id, result });
        },
        onFailed: message => {
          running.delete(id);
          answer({ type: 'failed', id, message });
        },
      }),
    );
  });
  answer({ type: 'ready' });
}

/** The input of a request, with the values that it shares with others. */
function wholeInput(
  { input, shared }: Extract<WorkRequest, { type: 'start' }>,
  values: ReadonlyMap<number, unknown>,
): WorkInput<WorkKind> {
  return {
    ...input,
    ...Object.fromEntries(
      Object.entries(shared).map(([name, key]) => [name, values.get(key)]),
    ),
    // The page has taken the input apart.
  } as WorkInput<WorkKind>;
}
