export { readChecker } from './checker';
export * from './git';
export * from './local';
export * from './update';
export { writeRepository } from './write';
