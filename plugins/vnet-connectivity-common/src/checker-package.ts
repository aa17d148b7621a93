import { isRecord } from './records';

/** A package of an npm registry that has the checker in it, pinned by the digest of its archive. @public */
export interface CheckerPackage {
  /** Name of the package, such as `@contoso/vnet-connectivity-checker`. */
  readonly package: string;
  /** The one version that is meant. */
  readonly version: string;
  /** Digest of the package's archive, as lock files have it: `sha512-…`. */
  readonly integrity: string;
  /** The single-file build in the package, relative to its root. */
  readonly file: string;
}

/**
 * The problem of each part of a package of the checker, in words that follow the part's name. The parts become text of a
 * script, and only one archive may be meant.
 */
export function checkerPackageProblems({
  package: name,
  version,
  integrity,
  file,
}: CheckerPackage): Partial<Record<keyof CheckerPackage, string>> {
  return {
    ...(!/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(
      name,
    ) && { package: 'must be the name of an npm package' }),
    ...(!/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version) && {
      version: 'must be one version, such as 1.2.3, not a range or a tag',
    }),
    ...(!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) && {
      integrity:
        'must be the SHA-512 of the archive as lock files have it, sha512-…; "npm view <package>@<version> dist.integrity" prints it',
    }),
    ...((!/^[\w.-]+(?:\/[\w.-]+)*$/.test(file) ||
      file.split('/').some(part => part === '..' || part === '.')) && {
      file: 'must be the path of a file in the package, such as checker.cjs',
    }),
  };
}

/** True for a value that names a package of the checker, with nothing wrong with it. @public */
export function isCheckerPackage(value: unknown): value is CheckerPackage {
  if (!isRecord(value)) return false;
  const { package: name, version, integrity, file } = value;
  return (
    typeof name === 'string' &&
    typeof version === 'string' &&
    typeof integrity === 'string' &&
    typeof file === 'string' &&
    Object.keys(
      checkerPackageProblems({ package: name, version, integrity, file }),
    ).length === 0
  );
}
