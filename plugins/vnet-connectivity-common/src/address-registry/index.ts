export { parseAddressAnswer, parseAddressOverview } from './answers';
export type { AddressAnswer, AddressOverview } from './answers';
export { assignRanges, poolUses } from './assign';
export {
  hasAddressRegistry,
  holds,
  prefixProblem,
  readAddressPools,
} from './config';
export {
  rangeRequestsOfForm,
  withOtherRange,
  withRangesInForm,
} from './form-ranges';
export type { AddressedNetwork, AddressedSection } from './form-ranges';
export {
  rangeRequestsOf,
  rangesOfSpec,
  withAssignedRanges,
} from './spec-ranges';
export { findRanges, listRanges, rangesAsCsv } from './taken';
export type { ListedRange } from './taken';
export type {
  AddressPool,
  AssignedRange,
  PoolUse,
  RangeAnswer,
  RangeRequest,
  RefusedRange,
  TakenBy,
  TakenRange,
} from './types';
