import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  readComparisonSettings,
  vnetConnectivityPermissions,
} from 'backstage-plugin-vnet-connectivity-common';
import { readLocalRepositories } from 'backstage-plugin-vnet-connectivity-node';
import {
  AddressRegistry,
  AddressStore,
  AzureIpam,
  rangesInAzure,
  rangesInCatalog,
  rangesInFile,
  readAddressRegistryOptions,
} from './address-registry';
import {
  azureTransportServiceRef,
  createAzureNetworks,
  createCredential,
  readAzureResourceGraphOptions,
} from './azure-resource-graph';
import { RetailPrices } from './retail-prices/RetailPrices';
import { RetailPricesClient } from './retail-prices/RetailPricesClient';
import { readRetailPricesOptions } from './retail-prices/options';
import { createRouter } from './router';

/**
 * Answers the wizard if a name in the folder for repositories is taken, and serves prices and networks of Azure to the
 * pages; retrieves prices only where `vnetConnectivity.prices.retailPricesApi.enabled` is set, and networks only where
 * `vnetConnectivity.azureResourceGraph.enabled` is.
 *
 * @public
 */
export const vnetConnectivityPlugin = createBackendPlugin({
  pluginId: 'vnet-connectivity',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        transport: azureTransportServiceRef,
      },
      async init({
        auth,
        cache,
        catalog,
        config,
        database,
        httpAuth,
        httpRouter,
        logger,
        permissions,
        permissionsRegistry,
        scheduler,
        transport,
      }) {
        // Errors in the configuration must stop the start of the backend, not surprise the first visitor.
        const repositories = readLocalRepositories(config);
        const { retailPrices: hasPrices } = readComparisonSettings(config);
        const priceOptions = hasPrices
          ? readRetailPricesOptions(config)
          : undefined;
        const networkOptions = readAzureResourceGraphOptions(config);
        const addressOptions = readAddressRegistryOptions(config);

        const retailPrices =
          priceOptions &&
          new RetailPrices({
            client: new RetailPricesClient(priceOptions),
            locations: priceOptions.locations,
            keepFor: priceOptions.keepFor,
            cache,
            logger,
          });
        const azureNetworks =
          networkOptions &&
          (await createAzureNetworks(networkOptions, {
            database,
            logger,
            transport,
          }));

        const { takenFile, azureIpam: ipamOptions } = addressOptions ?? {};
        if (takenFile !== undefined) await rangesInFile(takenFile);
        const azureIpam =
          ipamOptions &&
          new AzureIpam(
            ipamOptions,
            createCredential(ipamOptions.credential, transport),
            transport,
          );
        const addressRegistry =
          addressOptions &&
          new AddressRegistry({
            options: addressOptions,
            store: await AddressStore.create(database),
            sources: {
              repository: () => rangesInCatalog(catalog, auth),
              ...(azureNetworks && {
                azure: () => rangesInAzure(azureNetworks, addressOptions.pools),
              }),
              ...(azureIpam && { ipam: signal => azureIpam.ranges(signal) }),
              ...(takenFile !== undefined && {
                file: () => rangesInFile(takenFile),
              }),
            },
          });

        permissionsRegistry.addPermissions([...vnetConnectivityPermissions]);
        httpRouter.use(
          createRouter({
            httpAuth,
            permissions,
            repositories,
            retailPrices,
            azureNetworks,
            addressRegistry,
          }),
        );
        if (retailPrices) {
          await scheduler.scheduleTask({
            ...priceOptions.schedule,
            id: 'vnet-connectivity-retail-prices',
            // The cache may be in the memory of each backend.
            scope: 'local',
            fn: signal => retailPrices.retrieve(signal),
          });
        }
        if (azureNetworks) {
          await scheduler.scheduleTask({
            ...networkOptions.schedule,
            id: 'vnet-connectivity-azure-networks',
            // Backends share the database: one of them asks.
            scope: 'global',
            fn: signal => azureNetworks.retrieve(signal),
          });
        }
        if (addressRegistry) {
          await scheduler.scheduleTask({
            ...addressOptions.schedule,
            id: 'vnet-connectivity-address-ranges',
            scope: 'global',
            fn: signal => addressRegistry.refresh(signal),
          });
        }
      },
    });
  },
});
