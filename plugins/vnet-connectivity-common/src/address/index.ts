export * from './cidr';
export * from './free-space';
export * from './plan';
