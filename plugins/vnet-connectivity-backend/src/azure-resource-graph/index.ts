import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { AzureNetworks } from './AzureNetworks';
import { AzureReader } from './AzureReader';
import { NetworkStore } from './NetworkStore';
import { createCredential } from './credential';
import type { AzureResourceGraphOptions } from './options';
import type { AzureTransport } from './transport';

export type { AzureNetworks } from './AzureNetworks';
export { unzipped } from './NetworkStore';
export { readAzureResourceGraphOptions } from './options';
export { createCredential } from './credential';
export type { CredentialOptions } from './options';
export {
  azureTransportServiceRef,
  limitPolicy,
  maxRepetitions,
  repetitions,
} from './transport';
export type { AzureTransport } from './transport';

/** The source with its table; asks nothing of Azure yet. */
export async function createAzureNetworks(
  options: AzureResourceGraphOptions,
  {
    database,
    logger,
    transport,
  }: {
    readonly database: DatabaseService;
    readonly logger: LoggerService;
    readonly transport: AzureTransport;
  },
): Promise<AzureNetworks> {
  const credential = createCredential(options.credential, transport);
  return new AzureNetworks({
    options,
    reader: new AzureReader(options, credential, transport),
    store: await NetworkStore.create(database),
    logger,
  });
}
