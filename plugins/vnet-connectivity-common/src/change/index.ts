export type { ComparableNetwork } from './comparable';
export { differenceOfNetworks, losesFlows } from './difference';
export type { NetworkDifference } from './difference';
export type { ElementChange, FieldChange } from './elements';
export type { FlowChange } from './flows';
export type { FlowState } from './side';
export type { FieldValue } from './part';
export type { RouteChange, RouteTarget } from './routes';
