export { changeBetween, filesOfUpdate } from './of-files';
export type { DesignedNetwork } from './of-files';
export { isDisruptive } from './change-report';
export type { ChangedResource, ChangeReport } from './change-report';
export type { StoppedFlow } from './flows';
export type { RefusedChange } from './refusals';
export type { ResourceAction } from './resource-changes';
export type { ChangeStep } from './steps';
