import { testRule } from './__testUtils__/test-rule';
import { ownerMissing } from './owner-missing';

testRule(ownerMissing, {
  accepted: [{ name: 'a network with an owner' }],
  refused: [
    {
      name: 'a network without an owner',
      changes: { metadata: { owner: undefined } },
      path: 'metadata.owner',
      message: 'group:default/network',
    },
  ],
});
