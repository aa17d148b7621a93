import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import type { Config } from '@backstage/config';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  hasAddressRegistry,
  readAddressPools,
  readDesignOptions,
  repositoryChangePermission,
  repositoryGeneratePermission,
} from 'backstage-plugin-vnet-connectivity-common';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { AddressRegistryClient } from './addresses/AddressRegistryClient';
import { createChangeAction } from './actions/change';
import { createConfirmAddressesAction } from './actions/confirm-addresses';
import { createFetchAction } from './actions/fetch';
import { createGenerateAction } from './actions/generate';
import { createProposeAction } from './actions/propose';
import { createPublishAction } from './actions/publish';
import { createPublishLocalAction } from './actions/publish-local';
import { createPublishRemoteAction } from './actions/publish-remote';
import { createRegisterAction } from './actions/register';
import { createWaitForCatalogAction } from './actions/wait-for-catalog';
import { withPermission } from './actions/with-permission';

/** Adds the actions of VNet Connectivity to the scaffolder. @public */
export const scaffolderModuleVnetConnectivity = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        permissions: coreServices.permissions,
      },
      async init({ actions, auth, catalog, config, discovery, permissions }) {
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
        const addresses = hasAddressRegistry(config)
          ? new AddressRegistryClient({ auth, discovery })
          : undefined;
        const inPools = inPoolsOfRegistry(options, config);
        actions.addActions(
          withPermission(
            createGenerateAction({ options: inPools, addresses }),
            repositoryGeneratePermission,
            permissions,
          ),
          createConfirmAddressesAction({ addresses }),
          createFetchAction({ catalog, repositories, integrations }),
          withPermission(
            createChangeAction({ options: inPools, addresses }),
            repositoryChangePermission,
            permissions,
          ),
          createProposeAction({
            repositories,
            commit,
            integrations,
            config,
            addresses,
          }),
          createPublishAction({ local, remote, register, addresses }),
          local,
          remote,
          register,
          createWaitForCatalogAction({ catalog }),
        );
      },
    });
  },
});

/** The options where the portal keeps a registry: a network without addresses is planned in its pools before it gets its own. */
function inPoolsOfRegistry(
  options: DesignOptions,
  config: Config,
): DesignOptions {
  if (!hasAddressRegistry(config)) return options;
  const pools = readAddressPools(config);
  return {
    ...options,
    pools: {
      pools: [...new Set(pools.flatMap(({ ranges }) => ranges))],
      virtualNetworkPrefixLength: Math.max(
        ...pools.map(({ prefixLength }) => prefixLength),
      ),
      spokePrefixLength: undefined,
    },
  };
}
