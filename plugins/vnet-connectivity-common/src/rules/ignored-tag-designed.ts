import type { Rule } from './rule';

export const why =
  'A tag is set by the design or by others. What Terraform is told to ignore never reaches a resource when the design changes it.';

/** `ignore_changes` of Terraform holds for the design as well. */
export const ignoredTagDesigned: Rule = {
  id: 'ignored-tag-designed',
  severity: 'error',
  kind: 'not-built',
  title: 'No tag is both of the design and left to others',
  source: 'tags',
  dependsOn: [['metadata', 'tags']],
  *check({ spec }) {
    const tags = spec.metadata.tags ?? {};
    for (const [index, tag] of (spec.delivery?.ignoredTags ?? []).entries()) {
      if (!Object.hasOwn(tags, tag)) continue;
      yield {
        path: ['delivery', 'ignoredTags', index],
        related: [['metadata', 'tags', tag]],
        message: `delivery.ignoredTags has ${tag}, and metadata.tags sets it; this version does not change a tag that is left to others. Remove it from one of them.`,
        plain: `The tag "${tag}" is set under “Tags”, and left to others as well. Remove it from one of them.`,
      };
    }
  },
};
