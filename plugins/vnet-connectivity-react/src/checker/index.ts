export { useChecker } from './useChecker';
export type { LoadedChecker } from './useChecker';
