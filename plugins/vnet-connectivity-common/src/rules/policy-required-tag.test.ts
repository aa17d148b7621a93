import { contextOf } from './__testUtils__/context';
import { specWith } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { policyRequiredTag } from './policy-required-tag';

testRule(policyRequiredTag, {
  accepted: [
    { name: 'no tags where the portal requires none' },
    {
      name: 'the tags that the portal requires',
      changes: { metadata: { tags: { costCenter: '4711' } } },
      options: { policy: { requiredTags: ['costCenter'] } },
    },
    {
      name: 'no tag that the portal requires for another pattern',
      options: {
        policy: { requiredTagsByPattern: { 'virtual-wan': ['owner'] } },
      },
    },
  ],
  refused: [
    {
      name: 'a missing tag that the portal requires for this pattern',
      options: {
        policy: {
          requiredTags: ['costCenter'],
          requiredTagsByPattern: { 'global-peering': ['costCenter', 'zone'] },
        },
      },
      count: 2,
      path: 'metadata.tags.costCenter',
      message: 'The tag costCenter is missing',
    },
    {
      name: 'a missing tag',
      options: { policy: { requiredTags: ['costCenter'] } },
      path: 'metadata.tags.costCenter',
      message: 'The tag costCenter is missing',
    },
    {
      name: 'a tag without a value',
      changes: { metadata: { tags: { costCenter: ' ' } } },
      options: { policy: { requiredTags: ['costCenter'] } },
      path: 'metadata.tags.costCenter',
      message: 'with a value',
    },
    {
      name: 'a missing tag with the name of a property of every object',
      changes: { metadata: { tags: { costCenter: '4711' } } },
      options: { policy: { requiredTags: ['constructor'] } },
      path: 'metadata.tags.constructor',
      message: 'The tag constructor is missing',
    },
  ],
});

describe('a required tag', () => {
  // Such a spec is refused before rules are asked; the rule itself must not take it for an answer either.
  it.each(['\u200b\u2060', '\u3164', '\u202e ', '\ufeff\t', '\u2800'])(
    'is not set by what nobody sees: %j',
    costCenter => {
      const context = contextOf(specWith({}), {
        policy: { requiredTags: ['costCenter'] },
      });
      const { metadata } = context.spec;
      const violations = policyRequiredTag.check({
        ...context,
        spec: {
          ...context.spec,
          metadata: { ...metadata, tags: { costCenter } },
        },
      });
      expect([...violations]).toEqual([
        expect.objectContaining({ path: ['metadata', 'tags', 'costCenter'] }),
      ]);
    },
  );
});
