import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { DesignProcessor } from './DesignProcessor';
import { LocalRepositoriesEntityProvider } from './LocalRepositoriesEntityProvider';

/** Adds the designs of generated repositories to the catalog, and the local repositories where they are enabled. @public */
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
        urlReader: coreServices.urlReader,
      },
      async init({ catalog, config, lifecycle, logger, urlReader }) {
        catalog.addProcessor(
          new DesignProcessor({
            urlReader,
            integrations: ScmIntegrations.fromConfig(config),
            logger,
          }),
        );
        const { enabled, path } = readLocalRepositories(config);
        if (!enabled) return;
        const provider = new LocalRepositoriesEntityProvider(path, logger);
        catalog.addEntityProvider(provider);
        lifecycle.addShutdownHook(() => provider.stop());
      },
    });
  },
});
