import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import plugin from './alpha';

/** As much of the scaffolder as the default binding of our external route looks for. */
const rootRouteRef = createRouteRef();
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: {
    root: rootRouteRef,
    selectedTemplate: createSubRouteRef({
      parent: rootRouteRef,
      path: '/templates/:namespace/:templateName',
    }),
  },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        title: 'Create',
        routeRef: rootRouteRef,
        loader: async () => <div />,
      },
    }),
  ],
});

/** The page and what it draws with are loaded when they are first shown. */
const loading = { timeout: 20_000 };

jest.setTimeout(30_000);

describe('the plugin in the new frontend system', () => {
  it('has a page, without binding anything', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/vnet-connectivity'],
    });
    expect(
      await screen.findByRole(
        'heading',
        {
          level: 2,
          name: 'Global VNet peering',
        },
        loading,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(
      screen.getAllByText(/this portal has no software templates/i).length,
    ).toBeGreaterThan(0);
  });

  it('finds the wizard of the scaffolder by itself', async () => {
    renderTestApp({
      features: [plugin, scaffolder],
      initialRouteEntries: ['/vnet-connectivity'],
    });
    const link = await screen.findByRole(
      'button',
      {
        name: 'Build this in the wizard: Global VNet peering',
      },
      loading,
    );
    expect(link.getAttribute('href')).toMatch(
      /^\/create\/templates\/default\/vnet-connectivity\?formData=%7B/,
    );
  });
});
