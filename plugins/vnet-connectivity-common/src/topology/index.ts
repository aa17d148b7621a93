export * from './build';
export * from './gateway-placement';
export * from './planned-spec';
export * from './types';
