export { compare, compareSteps } from './compare';
export type { ComparedOption, Comparison } from './compare';
export { defaultTraffic } from './comparison-options';
export type {
  Circumstances,
  ComparisonOptions,
  LatencyOverrides,
  Requirements,
  TrafficOptions,
} from './comparison-options';
export type { Figure, FigureValue } from './figure';
export type { Figures } from './figures';
export type { BandwidthFigure } from './figures/bandwidth';
export type { CostFigure } from './figures/cost';
export type { DayTwoEffortFigure } from './figures/day-two-effort';
export type { EncryptionFigure } from './figures/encryption';
export type {
  LostFlowsFigure,
  SinglePoint,
  SinglePointsFigure,
} from './figures/failures';
export type {
  EntryLatency,
  EntryLatencyFigure,
  LatencyFigure,
  PairLatency,
} from './figures/latency';
export type { LimitsFigure, LimitUse } from './figures/limits';
export type { CostLine } from './figures/prices';
export type { ConnectivityOption, OnPremisesChoice } from './option';
export type { Assumption } from './option-circuits';
export { ownSources } from './own-sources';
export type { Reason } from './reasons';
export type { RankingChange } from './recommend';
