import type { ExampleId } from './examples';
import { message } from './message';

const words = {
  label: message('situations.normally.label', 'Normally'),
  action: message('situations.normally.action', 'Nothing fails'),
} as const;

/** Every pair of two regions and the data centre. */
export const regionsAndDataCentre = [
  ['vnet:weu', 'site:hq'],
  ['vnet:neu', 'site:hq'],
  ['vnet:weu', 'vnet:neu'],
] as const;

/** An example network in which nothing has failed. */
export function normally(example: ExampleId) {
  return { ...words, example, failed: [] } as const;
}
