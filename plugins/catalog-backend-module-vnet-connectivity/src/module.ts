import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { LocalRepositoriesEntityProvider } from './LocalRepositoriesEntityProvider';

/** Adds the provider to the catalog where the local folder is enabled. */
export const catalogModuleVnetConnectivity = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ catalog, config, lifecycle, logger }) {
        const { enabled, path } = readLocalRepositories(config);
        if (!enabled) return;
        const provider = new LocalRepositoriesEntityProvider(path, logger);
        catalog.addEntityProvider(provider);
        lifecycle.addShutdownHook(() => provider.stop());
      },
    });
  },
});
