export { createWorkClient } from './client';
export type { WorkClient, WorkerLike } from './client';
export type { WorkRequest, WorkResponse } from './messages';
export { sameThread } from './sameThread';
export type { WorkListener } from './slices';
export { useWork, WorkContext } from './useWork';
export type { Work } from './useWork';
export type {
  AdviceInput,
  ComparisonInput,
  FailedInput,
  FailuresInput,
  WorkInput,
  WorkKind,
  WorkResult,
  Works,
} from './works';
