export * from './chosen-parts';
export * from './parse';
export * from './schema';
