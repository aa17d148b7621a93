import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readComparisonSettings } from 'backstage-plugin-vnet-connectivity-common';
import { RetailPrices } from './retail-prices/RetailPrices';
import { RetailPricesClient } from './retail-prices/RetailPricesClient';
import { readRetailPricesOptions } from './retail-prices/options';
import { createRouter } from './router';

/** Serves prices to the pages; retrieves them only where `vnetConnectivity.prices.retailPricesApi.enabled` is set. */
export const vnetConnectivityPlugin = createBackendPlugin({
  pluginId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ cache, config, httpRouter, logger, scheduler }) {
        // The pages read it too. What is wrong with it should stop the start, not the first visitor.
        const { retailPrices: isEnabled } = readComparisonSettings(config);
        if (!isEnabled) {
          httpRouter.use(createRouter());
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
        httpRouter.use(createRouter(retailPrices));
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
