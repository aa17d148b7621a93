export * from './build';
export * from './gateway-placement';
export * from './planned-spec';
export * from './types';
export * from './vpn-tunnels';
