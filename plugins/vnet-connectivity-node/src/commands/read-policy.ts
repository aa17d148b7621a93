import { dirname, join } from 'node:path';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
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
 * The file of the policy that the repository of a spec was generated under; undefined where there is none.
 *
 * @param manifest - text of the manifest of that repository; one that lists a policy must have it
 */
export function policyBeside(
  spec: string,
  manifest: string,
): string | undefined {
  return filesOfManifest(manifest).has(policyPath)
    ? join(dirname(spec), policyPath)
    : undefined;
}
