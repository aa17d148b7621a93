import { ConfigReader } from '@backstage/config';
import { readDesignOptions } from './config';

const integrity = `sha512-${'A'.repeat(86)}==`;
const checker = { package: '@contoso/checker', version: '1.2.3', integrity };

const read = (changes: object = {}) =>
  readDesignOptions(
    new ConfigReader({
      vnetConnectivity: { delivery: { checker: { ...checker, ...changes } } },
    }),
  ).checker;

describe('the checker of a portal', () => {
  it('is carried by repositories where nothing is configured', () => {
    expect(readDesignOptions(new ConfigReader({})).checker).toBeUndefined();
  });

  it('is the file checker.cjs of a package, or the one that is named', () => {
    expect(read()).toEqual({ ...checker, file: 'checker.cjs' });
    expect(read({ file: 'dist/a.cjs' })?.file).toBe('dist/a.cjs');
  });

  it.each([
    ['package', "a'; rm -rf /"],
    ['package', '../checker'],
    ['package', 'Checker'],
    ['version', '^1.2.3'],
    ['version', 'latest'],
    ['version', '1.2'],
    ['integrity', 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='],
    ['integrity', integrity.slice(0, -4)],
    ['integrity', `${integrity} sha512-b`],
    ['file', '/etc/passwd'],
    ['file', '../checker.cjs'],
    ['file', 'a b'],
  ])(
    'is refused where it is not pinned, or would be code: %s %s',
    (key, value) => {
      expect(() => read({ [key]: value })).toThrow(
        `vnetConnectivity.delivery.checker.${key} must be `,
      );
    },
  );
});

describe('the policy of a portal', () => {
  type Data = NonNullable<ConstructorParameters<typeof ConfigReader>[0]>;

  const policyOf = (policy: Data) =>
    readDesignOptions(new ConfigReader({ vnetConnectivity: { policy } }))
      .policy;

  it('restricts nothing where nothing is configured', () => {
    expect(readDesignOptions(new ConfigReader({})).policy).toEqual({});
  });

  it('has the parts that are configured', () => {
    const policy = {
      allowedLocations: ['westeurope'],
      allowedFirewallTiers: ['Premium'],
      requiredTagsByPattern: { 'virtual-wan': ['zone'] },
      naming: { pattern: '^prd-', description: 'A name begins with prd-.' },
    };
    expect(policyOf(policy)).toEqual(policy);
  });

  it.each([
    [
      { allowedLocation: ['westeurope'] },
      'vnetConnectivity.policy.allowedLocation is no part of a policy. Remove it, or use one of allowedLocations',
    ],
    [{ constructor: [] }, 'vnetConnectivity.policy.constructor is no part'],
    [
      { naming: { pattern: '(' } },
      'vnetConnectivity.policy.naming.pattern is no regular expression',
    ],
    [
      { allowedLocations: 'westeurope' },
      'vnetConnectivity.policy.allowedLocations',
    ],
  ])(
    'is refused where a part of it would restrict nothing: %j',
    (policy, message) => {
      expect(() => policyOf(policy as Data)).toThrow(message);
    },
  );
});
