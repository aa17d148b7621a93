import { existsSync } from 'node:fs';
import { findBicep, runtimeIdentifier } from './__testUtils__/find-bicep';

describe('the Bicep compiler', () => {
  it.each([
    ['linux', 'x64', true, 'linux-x64'],
    ['linux', 'arm64', true, 'linux-arm64'],
    // Alpine Linux.
    ['linux', 'x64', false, 'linux-musl-x64'],
    ['darwin', 'arm64', false, 'osx-arm64'],
    ['win32', 'x64', false, 'win-x64'],
  ] as const)(
    'for %s on %s is in the package of that platform',
    (platform, arch, glibc, identifier) => {
      expect(runtimeIdentifier({ platform, arch }, glibc)).toBe(identifier);
    },
  );

  it('is a file, where it is found', () => {
    const program = findBicep();
    expect(program === undefined || existsSync(program)).toBe(true);
  });
});
