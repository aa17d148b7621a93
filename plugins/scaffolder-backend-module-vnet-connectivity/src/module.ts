import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readDesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { createChangeAction } from './actions/change';
import { createFetchAction } from './actions/fetch';
import { createGenerateAction } from './actions/generate';
import { createProposeAction } from './actions/propose';
import { createPublishAction } from './actions/publish';
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
        const options = readDesignOptions(config);
        const repositories = readLocalRepositories(config);
        const commit = {
          authorName: config.getOptionalString('scaffolder.defaultAuthor.name'),
          authorEmail: config.getOptionalString(
            'scaffolder.defaultAuthor.email',
          ),
          message: config.getOptionalString('scaffolder.defaultCommitMessage'),
        };
        const local = createPublishLocalAction({ repositories, commit });
        const remote = createPublishRemoteAction({ integrations, config });
        const register = createRegisterAction({ catalog, integrations });
        actions.addActions(
          createGenerateAction({ options }),
          createFetchAction({ catalog, repositories, integrations }),
          createChangeAction({ options }),
          createProposeAction({ repositories, commit, integrations, config }),
          createPublishAction({ local, remote, register }),
          local,
          remote,
          register,
          createWaitForCatalogAction({ catalog }),
        );
      },
    });
  },
});
