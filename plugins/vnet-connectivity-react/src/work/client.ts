import type {
  WorkRequest,
  WorkResponse,
  WorkInput,
  WorkKind,
  WorkResult,
} from './works';
import type { WorkListener } from './slices';

/** The part of a browser's `Worker` that is used. */
export interface WorkerLike {
  postMessage(request: WorkRequest): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: WorkResponse }) => void,
  ): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** Does long work without blocking the page. */
export interface WorkClient {
  /** Begins some work; the function that it returns cancels it, and nothing is called after that. */
  start<Kind extends WorkKind>(
    kind: Kind,
    input: WorkInput<Kind>,
    listener: WorkListener<WorkResult<Kind>>,
  ): () => void;
}

/** Does the work on this thread, with code that is loaded for it: a page with a worker does not need it. */
const here: WorkClient = {
  start(kind, input, listener) {
    let isCancelled = false;
    let stop: (() => void) | undefined;
    import('./sameThread')
      .then(({ sameThread }) => {
        if (!isCancelled) stop = sameThread.start(kind, input, listener);
      })
      .catch(error => {
        if (!isCancelled) listener.onFailed(String(error));
      });
    return () => {
      isCancelled = true;
      stop?.();
    };
  },
};

/** Work that was sent to a worker, or waits for it. */
interface Pending {
  readonly request: WorkRequest;
  readonly onResponse: (response: WorkResponse) => void;
  /** Does the work on this thread instead. */
  readonly doHere: () => void;
}

/** Milliseconds after which an idle worker is terminated, to free its memory. */
const idleMs = 60_000;

class WorkerClient implements WorkClient {
  private worker: WorkerLike | undefined;
  private state: 'none' | 'coming' | 'ready' | 'impossible' = 'none';
  private lastId = 0;
  private readonly pending = new Map<number, Pending>();
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly createWorker: () => Promise<WorkerLike>) {}

  start<Kind extends WorkKind>(
    kind: Kind,
    input: WorkInput<Kind>,
    listener: WorkListener<WorkResult<Kind>>,
  ): () => void {
    if (this.state === 'impossible') {
      return here.start(kind, input, listener);
    }
    clearTimeout(this.idle);
    this.lastId += 1;
    const id = this.lastId;
    let stopHere: (() => void) | undefined;
    const request: WorkRequest = { type: 'start', id, kind, input };
    this.pending.set(id, {
      request,
      onResponse: response => notify(listener, response),
      doHere: () => {
        stopHere = here.start(kind, input, listener);
      },
    });
    if (this.state === 'none') this.create();
    else this.worker?.postMessage(request);
    return () => {
      stopHere?.();
      if (!this.pending.has(id)) return;
      this.forget(id);
      this.worker?.postMessage({ type: 'cancel', id });
    };
  }

  private async create(): Promise<void> {
    this.state = 'coming';
    try {
      const worker = await this.createWorker();
      this.worker = worker;
      worker.addEventListener('message', ({ data }) => {
        if (worker === this.worker) this.handleResponse(data);
      });
      const onError = () => {
        if (worker === this.worker) this.giveUp();
      };
      worker.addEventListener('error', onError);
      worker.addEventListener('messageerror', onError);
      for (const { request } of this.pending.values()) {
        worker.postMessage(request);
      }
    } catch {
      this.giveUp();
    }
  }

  private handleResponse(response: WorkResponse): void {
    if (response.type === 'ready') {
      this.state = 'ready';
      return;
    }
    const work = this.pending.get(response.id);
    if (response.type !== 'progress') this.forget(response.id);
    work?.onResponse(response);
  }

  private forget(id: number): void {
    this.pending.delete(id);
    if (this.pending.size > 0) return;
    this.idle = setTimeout(() => this.end('none'), idleMs);
  }

  private end(state: 'none' | 'impossible'): Pending[] {
    this.worker?.terminate();
    this.worker = undefined;
    this.state = state;
    const left = [...this.pending.values()];
    this.pending.clear();
    return left;
  }

  /** If the worker never started, there is none; if it breaks later, its work broke it, and fails. */
  private giveUp(): void {
    if (this.state === 'ready') {
      for (const { request, onResponse } of this.end('none')) {
        const { id } = request;
        onResponse({ type: 'failed', id, message: 'The worker has stopped.' });
      }
    } else {
      for (const { doHere } of this.end('impossible')) doHere();
    }
  }
}

function notify<Kind extends WorkKind>(
  { onProgress, onDone, onFailed }: WorkListener<WorkResult<Kind>>,
  response: WorkResponse,
): void {
  switch (response.type) {
    case 'progress':
      onProgress(response.progress);
      break;
    case 'done':
      // The answer to a request is of the kind that was asked for.
      onDone(response.result as WorkResult<Kind>);
      break;
    case 'failed':
      onFailed(response.message);
      break;
    default:
  }
}

/**
 * Leaves the work to a worker, which is created when it is needed first. Where there is none (the browser has none, a
 * policy forbids it, a proxy does not deliver it), the same work is done on this thread in slices.
 *
 * @param createWorker - may fail, at once or later
 */
export function createWorkClient(
  createWorker: () => Promise<WorkerLike>,
): WorkClient {
  return new WorkerClient(createWorker);
}

/** The client of the page: a worker where the browser has them. */
export const pageClient: WorkClient = createWorkClient(async () => {
  if (typeof Worker === 'undefined') throw new Error('There are no workers.');
  const { createBrowserWorker } = await import('./browserWorker');
  return createBrowserWorker();
});
