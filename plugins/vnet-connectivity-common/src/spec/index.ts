export * from './label-of-path';
export * from './labels';
export * from './limits';
export * from './parse';
export * from './patterns';
export * from './planned';
export * from './published-schema';
export * from './schema';
