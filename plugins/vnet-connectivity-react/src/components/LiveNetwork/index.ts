export type { FlowEndIds } from './FlowList';
export { LiveNetwork, UncontrolledLiveNetwork } from './LiveNetwork';
export type { LiveNetworkProps } from './LiveNetwork';
