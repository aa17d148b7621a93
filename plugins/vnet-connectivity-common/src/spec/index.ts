export * from './chosen-parts';
export * from './parse';
export * from './published-schema';
export * from './schema';
