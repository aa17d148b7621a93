import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import { SiteGenerator } from './SiteGenerator';

/** Builds the documents of repositories also on a machine without MkDocs. */
export default createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'site-generator',
  register(module) {
    module.registerInit({
      deps: {
        generators: techdocsGeneratorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ generators, config, logger }) {
        generators.setTechdocsGenerator(
          new SiteGenerator({
            config,
            logger,
            scmIntegrations: ScmIntegrations.fromConfig(config),
          }),
        );
      },
    });
  },
});
