import type { WorkerLike } from '../client';
import type { WorkRequest, WorkResponse } from '../works';
import { serveWork } from '../serve';

/** A worker on the thread of the test. What passes is cloned as between threads: what cannot be sent is an error. */
export class FakeWorker implements WorkerLike {
  readonly requests: WorkRequest[] = [];
  isTerminated = false;
  private readonly toWorker: ((event: { data: WorkRequest }) => void)[] = [];
  private readonly toPage: ((event: { data: WorkResponse }) => void)[] = [];
  private readonly onError: (() => void)[] = [];
  private readonly early: WorkResponse[] = [];

  /** @param runs - whether its script is there */
  constructor(runs = true) {
    if (!runs) return;
    serveWork({
      addEventListener: (_, listener) => this.toWorker.push(listener),
      postMessage: response => {
        const data = clone(response);
        if (this.toPage.length === 0) this.early.push(data);
        else this.toPage.forEach(listener => listener({ data }));
      },
    });
  }

  postMessage(request: WorkRequest): void {
    this.requests.push(request);
    const data = clone(request);
    this.toWorker.forEach(listener => listener({ data }));
  }

  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data: WorkResponse }) => void,
  ): void;
  addEventListener(
    type: string,
    listener: ((event: { readonly data: WorkResponse }) => void) & (() => void),
  ): void {
    if (type !== 'message') {
      this.onError.push(listener);
      return;
    }
    this.toPage.push(listener);
    this.early.splice(0).forEach(data => listener({ data }));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** As when its script cannot be loaded, or breaks. */
  fail(): void {
    this.onError.forEach(listener => listener());
  }
}

/** Refuses what `structuredClone` refuses and the test environment does not have: functions. */
function clone<T>(value: T): T {
  assertPlain(value);
  return value;
}

function assertPlain(value: unknown): void {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new Error(`${String(value)} could not be cloned.`);
  }
  if (typeof value !== 'object' || value === null) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (
    !Array.isArray(value) &&
    prototype !== null &&
    prototype !== Object.prototype
  ) {
    throw new Error(`${String(value)} is not plain data.`);
  }
  Object.values(value).forEach(assertPlain);
}
