export * from './labels';
export * from './parse';
export * from './patterns';
export * from './planned';
export * from './published-schema';
export * from './schema';
