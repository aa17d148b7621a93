export { assignRanges, poolUses } from './assign';
export { hasAddressRegistry, prefixProblem, readAddressPools } from './config';
export {
  rangeRequestsOf,
  rangesOfSpec,
  withAssignedRanges,
} from './spec-ranges';
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
