import type { ExampleId } from './examples';
import type { Situation } from './types';

/** An example network in which nothing has failed. */
export function normally(example: ExampleId): Situation {
  return { label: 'Normally', action: 'Nothing fails', example, failed: [] };
}
