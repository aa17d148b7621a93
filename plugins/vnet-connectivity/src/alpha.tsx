import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import { createFromTemplateRouteRef, rootRouteRef } from './routes';

const vnetConnectivityPage = PageBlueprint.make({
  params: {
    path: '/vnet-connectivity',
    title: 'VNet Connectivity',
    icon: <DeviceHubIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/LearnPage').then(m => <m.LearnPageMain />),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'vnet-connectivity',
  title: 'VNet Connectivity',
  icon: <DeviceHubIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [vnetConnectivityPage],
});

export { vnetConnectivityTranslationRef } from './translation';
