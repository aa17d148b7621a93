import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import { addressRegistryApiFactory } from './addresses/AddressRegistryApi';
import { isVnetConnectivityAvailable } from './entity/annotations';
import { portalNetworksApiFactory } from './networks/PortalNetworksApi';
import {
  addressesRouteRef,
  askRouteRef,
  createFromTemplateRouteRef,
  designRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';
import { retailPricesApiFactory } from './settings/RetailPricesApi';

const vnetConnectivityPage = PageBlueprint.make({
  params: {
    path: '/vnet-connectivity',
    title: 'VNet Connectivity',
    icon: <DeviceHubIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/PluginPages/PluginPages').then(m => (
        <m.PluginPagesMain />
      )),
  },
});

const networkEntityContent = EntityContentBlueprint.make({
  name: 'network',
  params: {
    path: '/network',
    title: 'Network',
    icon: <DeviceHubIcon fontSize="inherit" />,
    routeRef: entityContentRouteRef,
    filter: isVnetConnectivityAvailable,
    loader: () =>
      import('./components/NetworkEntityContent/NetworkEntityContent').then(
        m => <m.NetworkEntityContent />,
      ),
  },
});

const retailPricesApi = ApiBlueprint.make({
  name: 'retail-prices',
  params: defineParams => defineParams(retailPricesApiFactory),
});

const portalNetworksApi = ApiBlueprint.make({
  name: 'portal-networks',
  params: defineParams => defineParams(portalNetworksApiFactory),
});

const addressRegistryApi = ApiBlueprint.make({
  name: 'address-registry',
  params: defineParams => defineParams(addressRegistryApiFactory),
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
  routes: {
    root: rootRouteRef,
    design: designRouteRef,
    ask: askRouteRef,
    addresses: addressesRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    retailPricesApi,
    portalNetworksApi,
    addressRegistryApi,
    vnetConnectivityPage,
    networkEntityContent,
  ],
});
