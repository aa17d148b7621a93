export type { CiKind } from './render-ci';
export { renderCi } from './render-ci';
