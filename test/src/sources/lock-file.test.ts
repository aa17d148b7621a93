import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

const { packages }: LockFile = JSON.parse(
  readFileSync(
    resolvePackagePath('vnet-connectivity-tests', '../package-lock.json'),
    'utf8',
  ),
);

/** True if Node finds the package from the folder of another, in that or above it. */
function isLocked(name: string, folder: string): boolean {
  if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true;
  if (folder === '') return false;
  const above = folder.lastIndexOf('/node_modules/');
  return isLocked(name, above < 0 ? '' : folder.slice(0, above));
}

it('the lock file has the packages of every platform, so that npm ci works on Linux, macOS and Windows', () => {
  const missing = Object.entries(packages).flatMap(
    ([folder, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => !isLocked(name, folder))
        .map(name => `${name} of ${folder}`),
  );
  expect(missing).toEqual([]);
  for (const platform of ['linux-x64-gnu', 'darwin-arm64', 'win32-x64-msvc']) {
    expect(packages).toHaveProperty([`node_modules/@swc/core-${platform}`]);
  }
});
