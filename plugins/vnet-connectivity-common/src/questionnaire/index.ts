export { advise, adviseSteps, trafficOfAnswer } from './advise';
export type { Advice, AdviceSettings, AdvisedOption } from './advise';
export { answeredRegions } from './answered-regions';
export type { AnsweredRegions } from './answered-regions';
export { answeredSpec } from './answered-spec';
export type { AnsweredSpec } from './answered-spec';
export { answersFromQuery, answersToQuery, withinCount } from './answers-query';
export { adviceChanges, adviceChangeSteps } from './changes';
export type { AdviceChange } from './changes';
export {
  applies,
  choices,
  counts,
  defaultRegionCount,
  questionIds,
  regionTotal,
} from './questions';
export type {
  Answers,
  ChoiceQuestion,
  CountQuestion,
  QuestionId,
} from './questions';
