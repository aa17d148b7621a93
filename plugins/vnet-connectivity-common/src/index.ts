/**
 * The domain of VNet Connectivity: spec, addresses, topology, rules and repository generation.
 * Pure functions over readonly data; runs in browsers and in Node.
 *
 * @packageDocumentation
 */
export * from './address';
export * from './azure';
export * from './comparison';
export * from './config';
export * from './design';
export * from './findings';
export * from './form';
export * from './network';
export { chosenParts, managerRefusal, patternOf, patterns } from './patterns';
export type { Cite, Pattern } from './patterns';
export * from './prices';
export * from './questionnaire';
export { readNetworkDocument } from './read-network-document';
export type { NetworkDocument, ReadingNotes } from './read-network-document';
export * from './readers';
export * from './repository';
export * from './routing';
export * from './rules';
export * from './spec';
export { finish, partOfSteps } from './steps';
export type { Steps } from './steps';
export { withVisibleCharacters } from './text';
export * from './topology';
export { matchRank, matchRanks } from './text-match';
export type { MatchRank } from './text-match';
export { generatorVersion } from './version';
