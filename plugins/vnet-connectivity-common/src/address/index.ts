export * from './address-set';
export * from './cidr';
export * from './free-space';
export * from './overlaps';
export * from './plan';
export * from './size';
