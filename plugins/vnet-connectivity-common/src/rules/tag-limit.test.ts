import { testRule } from './__testUtils__/test-rule';
import { tagLimit } from './tag-limit';

testRule(tagLimit, {
  accepted: [
    { name: 'no tags' },
    { name: '50 tags', changes: { metadata: { tags: tags(50) } } },
  ],
  refused: [
    {
      name: '51 tags',
      changes: { metadata: { tags: tags(51) } },
      path: 'metadata.tags',
      message: ['51 tags; Azure allows 50', 'Remove 1 of them'],
    },
  ],
});

function tags(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`tag${index}`, 'value']),
  );
}
