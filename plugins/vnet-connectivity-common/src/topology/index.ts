export * from '../network';
export * from './build';
export * from './gateway-placement';
export * from './gateway-region';
export { graphOfTopology } from './graph-of-topology';
export * from './network-choices';
export * from './planned-spec';
export * from './subscriptions';
export * from './vpn-tunnels';
