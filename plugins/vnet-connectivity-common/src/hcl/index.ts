export { evaluateConfiguration, withoutKeys } from './configuration';
export type { EvaluatedConfiguration, ResourceInstance } from './configuration';
export { movesOf } from './moves';
export type { Move } from './moves';
export { HclError } from './tokens';
export { canonical, isList, isObject, referencesOf, Unknown } from './values';
export type { Reference, Value, ValueObject } from './values';
export { providersOf } from './providers';
