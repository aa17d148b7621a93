import { basename, dirname, join } from 'node:path';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  manifestPath,
  policyOfData,
  policyPath,
  readDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import type { CommandContext } from './command';
import { UsageError } from './command';
import { filesOfManifest } from '../repository/conflicts';

/**
 * The policy in a file, with the keys of `vnetConnectivity.policy`; nothing where no file is named.
 *
 * @throws UsageError where the file is no policy
 */
export async function readPolicy(
  file: string | undefined,
  read: CommandContext['read'],
): Promise<Pick<DesignOptions, 'policy'>> {
  if (file === undefined) return {};
  const data = readDocument(await read(file));
  try {
    return { policy: policyOfData(data, file) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${error}`);
  }
}

/**
 * The file of the policy that a spec is held to: the one that is named, or that of the repository which the spec is in,
 * if it was generated under one. Undefined where there is none.
 */
export async function policyFor(
  spec: string,
  named: string | undefined,
  read: CommandContext['read'],
): Promise<string | undefined> {
  if (named !== undefined) return named;
  if (basename(spec) !== 'connectivity.yaml') return undefined;
  const beside = (path: string) => join(dirname(spec), path);
  // Outside of a repository there is no manifest. One that lists a policy must have it.
  const manifest = await read(beside(manifestPath)).catch(() => '');
  return filesOfManifest(manifest).has(policyPath)
    ? beside(policyPath)
    : undefined;
}
