export { readChecker } from './checker';
export * from './git';
export * from './update';
export { writeRepository } from './write';
