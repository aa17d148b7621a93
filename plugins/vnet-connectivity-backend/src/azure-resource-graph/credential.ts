import type { TokenCredential } from '@azure/core-auth';
import {
  ClientSecretCredential,
  DefaultAzureCredential,
} from '@azure/identity';
import type { CredentialOptions } from './options';
import type { AzureTransport } from './transport';

/** The address of the public cloud and of national clouds, of which Azure's library knows the tenants. */
const knownAuthorities =
  /^https:\/\/login\.(microsoftonline\.com|microsoftonline\.us|chinacloudapi\.cn|partner\.microsoftonline\.cn)$/;

/**
 * The identity that reads: a client with its secret, or the one of the environment, such as a managed identity, a
 * workload identity, or variables. `clientId` without a secret chooses among the identities of the environment.
 */
export function createCredential(
  { tenantId, clientId, clientSecret, authorityHost }: CredentialOptions,
  { tlsOptions }: AzureTransport,
): TokenCredential {
  const common = {
    tlsOptions,
    ...(authorityHost === undefined ? {} : { authorityHost }),
    disableInstanceDiscovery:
      authorityHost !== undefined && !knownAuthorities.test(authorityHost),
  };
  return tenantId && clientId && clientSecret
    ? new ClientSecretCredential(tenantId, clientId, clientSecret, common)
    : new DefaultAzureCredential({
        ...common,
        tenantId,
        managedIdentityClientId: clientId,
        workloadIdentityClientId: clientId,
      });
}
