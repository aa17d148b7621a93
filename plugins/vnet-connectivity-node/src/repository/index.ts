export * from './git';
export { digestOf, manifestPath } from './manifest';
export * from './update';
export { writeRepository } from './write';
