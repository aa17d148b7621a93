import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { VnetConnectivityPage, vnetConnectivityPlugin } from './plugin';

describe('the plugin in the old frontend system', () => {
  it('has a page of its own', async () => {
    await renderInTestApp(
      <Routes>
        <Route path="/" element={<VnetConnectivityPage />} />
      </Routes>,
    );
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'VNet Connectivity',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 2, name: 'Global VNet peering' }),
    ).toBeInTheDocument();
  });

  it('names its routes', () => {
    expect(Object.keys(vnetConnectivityPlugin.routes)).toEqual(['root']);
    expect(Object.keys(vnetConnectivityPlugin.externalRoutes)).toEqual([
      'createFromTemplate',
    ]);
  });
});
