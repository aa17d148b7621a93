import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createFromTemplateRouteRef, rootRouteRef } from './routes';

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const vnetConnectivityPlugin = createPlugin({
  id: 'vnet-connectivity',
  routes: { root: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

/**
 * The page that explains the options and leads into the wizard.
 *
 * @public
 */
export const VnetConnectivityPage = vnetConnectivityPlugin.provide(
  createRoutableExtension({
    name: 'VnetConnectivityPage',
    component: () =>
      import('./components/VnetConnectivityPage').then(
        m => m.VnetConnectivityPage,
      ),
    mountPoint: rootRouteRef,
  }),
);
