import { resolve } from 'node:path';
import type { Config } from '@backstage/config';

/** The folder that takes repositories where no account exists anywhere. @public */
export interface LocalRepositories {
  readonly enabled: boolean;
  /** Absolute path of the folder. */
  readonly path: string;
}

/** The settings under `vnetConnectivity.localRepositories` of the configuration. @public */
export function readLocalRepositories(config: Config): LocalRepositories {
  const settings = config.getOptionalConfig(
    'vnetConnectivity.localRepositories',
  );
  return {
    enabled: settings?.getOptionalBoolean('enabled') ?? false,
    path: resolve(settings?.getOptionalString('path') ?? './repositories'),
  };
}
