import { testRule } from './__testUtils__/test-rule';
import { ignoredTagDesigned } from './ignored-tag-designed';

testRule(ignoredTagDesigned, {
  accepted: [
    { name: 'no tag of others' },
    {
      name: 'tags of others beside those of the design',
      changes: {
        metadata: { tags: { costCenter: '4711' } },
        delivery: { ignoredTags: ['environment', 'constructor'] },
      },
    },
  ],
  refused: [
    {
      name: 'a tag of both',
      changes: {
        metadata: { tags: { costCenter: '4711' } },
        delivery: { ignoredTags: ['environment', 'costCenter'] },
      },
      path: 'delivery.ignoredTags[1]',
      message: 'Remove it from one of them',
    },
  ],
});
