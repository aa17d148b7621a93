import { hasVisibleText } from '../text';
import type { Rule } from './rule';

export const why =
  'Tags assign a resource to a cost centre or team. A resource without them seldom gets them after its creation.';

/** The portal's owner may ask for tags, for billing and for finding who is responsible. */
export const policyRequiredTag: Rule = {
  id: 'policy-required-tag',
  severity: 'error',
  kind: 'policy',
  title: 'The network has the tags that the portal requires',
  source: 'portalPolicy',
  *check({ spec, policy: { requiredTags = [], requiredTagsByPattern = {} } }) {
    const tags = spec.metadata.tags ?? {};
    const { pattern } = spec.interconnect;
    const required = new Set([
      ...requiredTags,
      ...(Object.hasOwn(requiredTagsByPattern, pattern)
        ? requiredTagsByPattern[pattern]
        : []),
    ]);
    for (const tag of required) {
      if (Object.hasOwn(tags, tag) && hasVisibleText(tags[tag])) continue;
      yield {
        path: ['metadata', 'tags', tag],
        message: `The tag ${tag} is missing. This portal's policy requires it; add it under metadata.tags with a value.`,
        plain: `The tag "${tag}" has no value. This portal requires it, for example for billing: type one under “Tags”.`,
      };
    }
  },
};
