import { configApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { hasAddressRegistry } from 'backstage-plugin-vnet-connectivity-common';

/** True where the portal keeps a registry of addresses; nothing is asked otherwise. @public */
export function useHasAddressRegistry(): boolean {
  const config = useApiHolder().get(configApiRef);
  return config !== undefined && hasAddressRegistry(config);
}
