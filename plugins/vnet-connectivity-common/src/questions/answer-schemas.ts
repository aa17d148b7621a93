import schemas from '../../answers.schema.json';
import type { QuestionName } from './questions';

/** JSON Schemas of the answers, as they are published: each whole in itself, by the name of the question. @public */
export const answerSchemas: Readonly<
  Record<QuestionName, Readonly<Record<string, unknown>>>
> = schemas;
