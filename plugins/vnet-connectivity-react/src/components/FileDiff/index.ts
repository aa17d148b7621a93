export { FileDiff } from './FileDiff';
export type { FileDiffProps } from './FileDiff';
