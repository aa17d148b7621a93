export * from './build';
export * from './gateway-placement';
export * from './joined-regions';
export * from './network-manager';
export * from './planned-spec';
export * from './subscriptions';
export * from './types';
export * from './vpn-tunnels';
