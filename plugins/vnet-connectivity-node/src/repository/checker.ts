import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Checker } from 'backstage-plugin-vnet-connectivity-common';
import {
  isCheckerPackage,
  manifestPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { readRepositoryFile } from './manifest';

let text: string | undefined;

/**
 * The checker that a repository carries, as one file. Where the sources are there, it is built from them, so that it is
 * never older than they are; an installed package has it ready.
 *
 * @public
 */
export function readChecker(): string {
  return (text ??= read());
}

function read(): string {
  const inPackage = (path: string) =>
    resolvePackagePath('backstage-plugin-vnet-connectivity-node', path);
  const build = inPackage('scripts/build-checker.mjs');
  return existsSync(build)
    ? execFileSync(process.execPath, [build, '--print'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 24,
      })
    : readFileSync(inPackage('checker/checker.cjs'), 'utf8');
}

/**
 * The checker of the promises of a repository that exists: the package that it was generated with, if there is one,
 * otherwise the checker that it carries.
 */
export async function checkerOf(dir: string): Promise<Checker> {
  const manifest = await readRepositoryFile(dir, manifestPath);
  return (manifest && packageIn(manifest.toString())) ?? readChecker();
}

function packageIn(manifest: string): Checker | undefined {
  try {
    const { checker } = JSON.parse(manifest);
    return isCheckerPackage(checker) ? checker : undefined;
  } catch {
    // The update reports a damaged manifest.
    return undefined;
  }
}
