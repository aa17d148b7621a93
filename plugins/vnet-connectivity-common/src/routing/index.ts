export { assertCases, documentsOfCases } from './cases/assert-cases';
export type {
  AssertedCases,
  AssertResult,
  CaseResult,
  DocumentOfCase,
  FilesOfCases,
} from './cases/assert-cases';
export type { ElementKind } from './model/elements';
export { buildGraphNetwork, buildNetwork, withFailures } from './network';
export type { WithFailures } from './network';
export { difference } from './questions/difference';
export type { Difference } from './questions/difference';
export { effectiveRoutes } from './questions/effective-routes';
export type { EffectiveRoute } from './questions/effective-routes';
export { failedElements } from './questions/failed-elements';
export type { FailedElements } from './questions/failed-elements';
export { failoverOf } from './questions/failover';
export type { FailoverClass } from './questions/failover';
export { failMore, observe, observing } from './questions/observation';
export type { DirectionsByPlace } from './questions/followed';
export type { Consequences, Observation } from './questions/observation';
export { flowOf } from './questions/flow';
export { reachability } from './questions/reachability';
export type { Direction } from './questions/direction';
export type { Flow } from './questions/flow';
export type { Reachability } from './questions/reachability';
export { whatIf } from './questions/what-if';
export { detailScenario, surveyFailures } from './questions/survey-failures';
export type {
  CauseRow,
  FailureRow,
  FailureSurvey,
  ScenarioDetails,
} from './questions/survey-failures';
export { askFlow, reachAnswer, surveyReach } from './questions/survey-reach';
export type {
  ReachAnswer,
  ReachEnd,
  ReachSurvey,
} from './questions/survey-reach';
export { surveyRoutes } from './questions/survey-routes';
export type { RoutesSurvey, SurveyedRoute } from './questions/survey-routes';
export type {
  CountedScenario,
  FlowEnds,
  Scenario,
  UnknownFlow,
} from './questions/scenario';
export type {
  Cause,
  ScenarioCounts,
  WhatIf,
  WhatIfOptions,
} from './questions/what-if';
export { fromScratch } from './state';
export type { Network } from './state';
export type { Step } from './verification/steps';
export { verifyTerraform } from './verification/verify-terraform';
export type {
  PlanDifference,
  Verification,
} from './verification/verify-terraform';
