export type { FlowEndIds } from './FlowList';
export { LiveNetwork, LiveNetworkWithMemory } from './LiveNetwork';
export type { LiveNetworkProps } from './LiveNetwork';
