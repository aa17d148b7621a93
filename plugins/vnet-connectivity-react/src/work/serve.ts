import type { WorkRequest, WorkResponse } from './works';
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
  const answer = (response: WorkResponse) => scope.postMessage(response);
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'cancel') {
      running.get(data.id)?.();
      running.delete(data.id);
      return;
    }
    const { id, kind, input } = data;
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
