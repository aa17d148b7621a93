import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readDesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { createGenerateAction } from './actions/generate';
import { createPublishLocalAction } from './actions/publish-local';
import { createPublishRemoteAction } from './actions/publish-remote';
import { createRegisterAction } from './actions/register';
import { createWaitForCatalogAction } from './actions/wait-for-catalog';

/** Adds the actions of VNet Connectivity to the scaffolder. @public */
export const scaffolderModuleVnetConnectivity = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ actions, catalog, config }) {
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createGenerateAction({ options: readDesignOptions(config) }),
          createPublishLocalAction({
            repositories: readLocalRepositories(config),
            commit: {
              authorName: config.getOptionalString(
                'scaffolder.defaultAuthor.name',
              ),
              authorEmail: config.getOptionalString(
                'scaffolder.defaultAuthor.email',
              ),
              message: config.getOptionalString(
                'scaffolder.defaultCommitMessage',
              ),
            },
          }),
          createPublishRemoteAction({ integrations, config }),
          createRegisterAction({ catalog, integrations }),
          createWaitForCatalogAction({ catalog }),
        );
      },
    });
  },
});
