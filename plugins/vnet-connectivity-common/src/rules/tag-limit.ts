import { limits } from '../azure';
import type { Rule } from './rule';

const limit = limits.tagsPerResource.value;

export const why = `Every resource gets the tags of the spec, and Azure takes ${limit} on one resource.`;

/** Azure limits the number of tags, not only their length. */
export const tagLimit: Rule = {
  id: 'tag-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title: `There are at most ${limit} tags`,
  source: 'tags',
  *check({ spec }) {
    const count = Object.keys(spec.metadata.tags ?? {}).length;
    if (count <= limit) return;
    yield {
      path: ['metadata', 'tags'],
      message: `metadata.tags has ${count} tags; Azure allows ${limit} on a resource. Remove ${
        count - limit
      } of them.`,
    };
  },
};
