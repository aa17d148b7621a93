export * from './chosen-parts';
export * from './parse';
export * from './patterns';
export * from './published-schema';
export * from './schema';
