export { advise, adviseSteps } from './advise';
export type { Advice, AdviceSettings, AdvisedOption } from './advise';
export { answersFromQuery, answersToQuery, withinCount } from './answers-query';
export { adviceChangeSteps } from './changes';
export type { AdviceChange } from './changes';
export {
  applies,
  choices,
  counts,
  questionIds,
  regionTotal,
} from './questions';
export type {
  Answers,
  ChoiceQuestion,
  CountQuestion,
  QuestionId,
} from './questions';
