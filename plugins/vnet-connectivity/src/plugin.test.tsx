import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityVnetConnectivityContent,
  VnetConnectivityPage,
  vnetConnectivityPlugin,
} from './plugin';
import { rootRouteRef } from './routes';
import { retailPricesApiRef } from './settings/RetailPricesApi';

jest.setTimeout(30_000);

/** The pages are loaded when they are first shown. */
const loading = { timeout: 20_000 };

async function open(path: string) {
  await renderInTestApp(
    // No backend answers here.
    <TestApiProvider
      apis={[[retailPricesApiRef, { answer: async () => undefined }]]}
    >
      <Routes>
        <Route path="/vnet-connectivity/*" element={<VnetConnectivityPage />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/vnet-connectivity': rootRouteRef },
    },
  );
}

describe('the plugin in the old frontend system', () => {
  it('has a page of its own', async () => {
    await open('/vnet-connectivity');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'VNet Connectivity',
      }),
    ).toBeInTheDocument();
    await screen.findByRole(
      'heading',
      { level: 2, name: 'Global VNet peering' },
      loading,
    );
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 2, name: 'Global VNet peering' }),
    ).toBeInTheDocument();
  });

  it('has a page to design on, and a way between the two', async () => {
    await open('/vnet-connectivity/design');
    expect(
      await screen.findByLabelText(
        'Network of my-network',
        { selector: 'div' },
        loading,
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Learn' }));
    expect(
      await screen.findByRole(
        'heading',
        { level: 2, name: 'Global VNet peering' },
        loading,
      ),
    ).toBeInTheDocument();
  });

  it('has a tab for generated repositories', async () => {
    await renderInTestApp(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'System',
          metadata: { name: 'network' },
        }}
      >
        <Routes>
          <Route path="/" element={<EntityVnetConnectivityContent />} />
        </Routes>
      </EntityProvider>,
    );
    expect(
      await screen.findByText(/is not in the catalog/, {}, loading),
    ).toBeInTheDocument();
  });

  it('names its routes', () => {
    expect(Object.keys(vnetConnectivityPlugin.routes)).toEqual([
      'root',
      'design',
      'ask',
      'addresses',
      'entityContent',
    ]);
    expect(Object.keys(vnetConnectivityPlugin.externalRoutes)).toEqual([
      'createFromTemplate',
    ]);
  });
});
