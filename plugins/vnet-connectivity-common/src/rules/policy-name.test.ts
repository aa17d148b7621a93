import { testRule } from './__testUtils__/test-rule';
import { policyName } from './policy-name';

testRule(policyName, {
  accepted: [
    { name: 'any name where the portal says nothing' },
    {
      name: 'a name that is made as the portal says',
      options: { policy: { naming: { pattern: '^contoso-' } } },
    },
  ],
  refused: [
    {
      name: 'another name, and says how names are made',
      options: {
        policy: {
          naming: {
            pattern: '^(dev|prd)-[a-z]+$',
            description: 'A name begins with its environment: dev- or prd-.',
          },
        },
      },
      path: 'metadata.name',
      message: [
        '"contoso-core"',
        'A name begins with its environment: dev- or prd-. Use such a name',
      ],
    },
    {
      name: 'another name where only the pattern is known',
      options: { policy: { naming: { pattern: '^prd-' } } },
      path: 'metadata.name',
      message: 'It must match ^prd-.',
    },
  ],
});
