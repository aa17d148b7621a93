import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
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

  it('has a page to design on, which hands everything to the wizard', async () => {
    renderTestApp({
      features: [plugin, scaffolder],
      initialRouteEntries: ['/vnet-connectivity/design'],
    });
    const link = await screen.findByRole(
      'button',
      { name: 'Create repository' },
      loading,
    );
    const address = new URL(link.getAttribute('href') ?? '', 'https://portal');
    expect(address.pathname).toBe(
      '/create/templates/default/vnet-connectivity',
    );
    expect(
      JSON.parse(address.searchParams.get('formData') ?? ''),
    ).toMatchObject({
      name: 'my-network',
      owner: 'group:default/network',
      regions: { weu: { location: 'westeurope' } },
      onPremises: { via: 'vpn', gateways: 'per-region' },
    });
    expect(screen.getByRole('main')).toBeInTheDocument();
  });

  it('has a tab for the entities of generated repositories', () => {
    const tab = createExtensionTester(
      plugin.getExtension('entity-content:vnet-connectivity/network'),
    );
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('Network');
    const filter = tab.get(EntityContentBlueprint.dataRefs.filterFunction);
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'network' },
    };
    expect(filter?.(entity)).toBe(false);
    expect(
      filter?.({
        ...entity,
        metadata: {
          name: 'network',
          annotations: { 'vnet-connectivity/spec': 'connectivity.yaml' },
        },
      }),
    ).toBe(true);
  });
});
