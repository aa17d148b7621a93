import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { addressRegistryApiFactory } from './addresses/AddressRegistryApi';
import {
  addressesRouteRef,
  askRouteRef,
  createFromTemplateRouteRef,
  designRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';
import { portalNetworksApiFactory } from './networks/PortalNetworksApi';
import { retailPricesApiFactory } from './settings/RetailPricesApi';

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const vnetConnectivityPlugin = createPlugin({
  id: 'vnet-connectivity',
  apis: [
    retailPricesApiFactory,
    portalNetworksApiFactory,
    addressRegistryApiFactory,
  ],
  routes: {
    root: rootRouteRef,
    design: designRouteRef,
    ask: askRouteRef,
    addresses: addressesRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

/**
 * The pages that explain the options, design a network and lead into the wizard.
 *
 * @public
 */
export const VnetConnectivityPage = vnetConnectivityPlugin.provide(
  createRoutableExtension({
    name: 'VnetConnectivityPage',
    component: () =>
      import('./components/VnetConnectivityPage/VnetConnectivityPage').then(
        m => m.VnetConnectivityPage,
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab of a generated repository in the catalog; see {@link isVnetConnectivityAvailable}.
 *
 * @public
 */
export const EntityVnetConnectivityContent = vnetConnectivityPlugin.provide(
  createRoutableExtension({
    name: 'EntityVnetConnectivityContent',
    component: () =>
      import('./components/NetworkEntityContent/NetworkEntityContent').then(
        m => m.NetworkEntityContent,
      ),
    mountPoint: entityContentRouteRef,
  }),
);
