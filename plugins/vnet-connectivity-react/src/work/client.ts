import type {
  WorkRequest,
  WorkResponse,
  WorkInput,
  WorkKind,
  WorkResult,
} from './works';
import { SharedValues } from './shared-values';
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
  /** Sends it to a worker. */
  readonly send: () => void;
  readonly onResponse: (response: WorkResponse) => void;
  /** Does the work on this thread instead. */
  readonly doHere: () => void;
}

/** Milliseconds after which an idle worker is terminated, to free its memory. */
const idleMs = 60_000;

/** Milliseconds within which a worker hears that work is cancelled; after that it is stuck in it, and is terminated. */
const stuckMs = 1000;

/**
 * Milliseconds after which work is stopped that can neither show its progress nor be divided: a document that is made to
 * be slow.
 */
const deadlines: Readonly<Partial<Record<WorkKind, number>>> = {
  read: 60_000,
  import: 120_000,
};

class WorkerClient implements WorkClient {
  private worker: WorkerLike | undefined;
  private state: 'none' | 'coming' | 'ready' | 'impossible' = 'none';
  private lastId = 0;
  private readonly pending = new Map<number, Pending>();
  private idle: ReturnType<typeof setTimeout> | undefined;
  private stuck: ReturnType<typeof setTimeout> | undefined;
  private values = new SharedValues();

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
    let deadline: ReturnType<typeof setTimeout> | undefined;
    const work: Pending = {
      send: () => {
        const { messages, ...taken } = this.values.take(input);
        for (const message of messages) this.worker?.postMessage(message);
        this.worker?.postMessage({ type: 'start', id, kind, ...taken });
      },
      onResponse: response => {
        if (response.type !== 'progress') clearTimeout(deadline);
        notify(listener, response);
      },
      doHere: () => {
        stopHere = here.start(kind, input, listener);
      },
    };
    const stop = () => {
      clearTimeout(deadline);
      stopHere?.();
      if (this.pending.has(id)) this.cancel(id);
    };
    const most = deadlines[kind];
    if (most !== undefined) {
      deadline = setTimeout(() => {
        if (!this.pending.has(id)) return;
        stop();
        listener.onFailed(
          `it took longer than ${most / 1000} seconds and was stopped.`,
        );
      }, most);
    }
    this.pending.set(id, work);
    if (this.state === 'none') this.create();
    else if (this.worker) work.send();
    return stop;
  }

  private cancel(id: number): void {
    this.forget(id);
    this.worker?.postMessage({ type: 'cancel', id });
    if (this.state === 'ready') {
      this.stuck ??= setTimeout(() => this.replace(), stuckMs);
    }
  }

  /** Another worker does the rest of the work. */
  private replace(): void {
    const left = this.end('none');
    if (left.length === 0) return;
    for (const [id, work] of left) this.pending.set(id, work);
    this.create();
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
      for (const { send } of this.pending.values()) send();
    } catch {
      this.giveUp();
    }
  }

  private handleResponse(response: WorkResponse): void {
    if (response.type === 'ready') {
      this.state = 'ready';
      return;
    }
    // It answers, so that it is not stuck.
    clearTimeout(this.stuck);
    this.stuck = undefined;
    if (response.type === 'cancelled') return;
    const work = this.pending.get(response.id);
    if (response.type !== 'progress') this.forget(response.id);
    work?.onResponse(response);
  }

  private forget(id: number): void {
    this.pending.delete(id);
    if (this.pending.size > 0) return;
    this.idle = setTimeout(() => this.end('none'), idleMs);
  }

  private end(state: 'none' | 'impossible'): [number, Pending][] {
    this.worker?.terminate();
    this.worker = undefined;
    this.values = new SharedValues();
    clearTimeout(this.stuck);
    this.stuck = undefined;
    clearTimeout(this.idle);
    this.state = state;
    const left = [...this.pending];
    this.pending.clear();
    return left;
  }

  /** If the worker never started, there is none; if it breaks later, its work broke it, and fails. */
  private giveUp(): void {
    if (this.state === 'ready') {
      const failed = {
        type: 'failed',
        message: 'The worker has stopped.',
      } as const;
      for (const [id, { onResponse }] of this.end('none')) {
        onResponse({ ...failed, id });
      }
    } else {
      for (const [, { doHere }] of this.end('impossible')) doHere();
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
