import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readComparisonSettings } from 'backstage-plugin-vnet-connectivity-common';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import { RetailPrices } from './retail-prices/RetailPrices';
import { RetailPricesClient } from './retail-prices/RetailPricesClient';
import { readRetailPricesOptions } from './retail-prices/options';
import { createRouter } from './router';

/**
 * Answers the wizard if a name in the folder for repositories is taken, and serves prices to the pages; retrieves them
 * only where `vnetConnectivity.prices.retailPricesApi.enabled` is set.
 *
 * @public
 */
export const vnetConnectivityPlugin = createBackendPlugin({
  pluginId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({
        cache,
        config,
        httpAuth,
        httpRouter,
        logger,
        permissions,
        scheduler,
      }) {
        const repositories = readLocalRepositories(config);
        const portal = { httpAuth, permissions, repositories };
        // The pages read it too. An error in it must stop the start of the backend, not surprise the first visitor.
        const { retailPrices: isEnabled } = readComparisonSettings(config);
        if (!isEnabled) {
          httpRouter.use(createRouter(portal));
          return;
        }
        const options = readRetailPricesOptions(config);
        const retailPrices = new RetailPrices({
          client: new RetailPricesClient(options),
          locations: options.locations,
          keepFor: options.keepFor,
          cache,
          logger,
        });
        httpRouter.use(createRouter({ ...portal, retailPrices }));
        await scheduler.scheduleTask({
          ...options.schedule,
          id: 'vnet-connectivity-retail-prices',
          // The cache may be in the memory of each backend.
          scope: 'local',
          fn: signal => retailPrices.retrieve(signal),
        });
      },
    });
  },
});
