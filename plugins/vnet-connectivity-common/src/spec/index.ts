export * from './chosen-parts';
export * from './labels';
export * from './parse';
export * from './patterns';
export * from './published-schema';
export * from './schema';
