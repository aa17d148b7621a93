export { answerSchemas } from './answer-schemas';
export type {
  AboutDocument,
  AssertOutput,
  ChangeOutput,
  CheckOutput,
  CompareOutput,
  DiffOutput,
  FindingOutput,
  FileChangeOutput,
  GenerateOutput,
  ImportOutput,
  OneScenarioOutput,
  OptionOutput,
  ReachOutput,
  RoutesOutput,
  ScenariosOutput,
  SpecDocument,
  VerifyOutput,
  WhatIfOutput,
} from './answers';
export type { Question, QuestionInput, QuestionOption } from './question';
export { questions } from './questions';
export type { QuestionName } from './questions';
export { commonOptions, optionText, usageOf } from './usage';
