export { useDeferred, usePortions } from './slices';
export { useDraft } from './useDraft';
export { useLatest } from './useLatest';
export { useSettled } from './useSettled';
export { useUniqueId } from './useUniqueId';
