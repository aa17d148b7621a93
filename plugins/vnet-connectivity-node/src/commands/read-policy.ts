import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  policyOfData,
  readDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import type { CommandContext } from './command';
import { UsageError } from './command';

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
