import type { WorkInput, WorkKind, WorkResult } from './works';

/** A message from a page to a worker. */
export type WorkRequest<Kind extends WorkKind = WorkKind> =
  | {
      readonly type: 'start';
      readonly id: number;
      readonly kind: Kind;
      readonly input: WorkInput<Kind>;
    }
  | { readonly type: 'cancel'; readonly id: number };

/** A message from a worker to the page. */
export type WorkResponse<Kind extends WorkKind = WorkKind> =
  /** The worker is ready. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly progress: number;
    }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly result: WorkResult<Kind>;
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
