import { configApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { addressRegistryApiRef } from 'backstage-plugin-vnet-connectivity-react/address-registry';
import { Route, Routes } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { AddressRegistryClient } from '../../addresses/AddressRegistryApi';
import { rootRouteRef } from '../../routes';
import { PluginPages } from '../PluginPages/PluginPages';

jest.setTimeout(60_000);
const slow = { timeout: 30_000 };

const overview = {
  pools: [
    {
      pool: {
        name: 'Europe',
        environment: 'production',
        locations: ['westeurope'],
        ranges: ['10.64.0.0/12'],
        prefixLength: 22,
      },
      size: 1048576,
      used: 2048,
      free: '10.64.8.0/22',
    },
  ],
  taken: [
    {
      prefix: '10.64.4.0/22',
      owner: 'system:default/sales',
      takenBy: 'repository',
    },
    { prefix: '10.64.0.0/22', owner: 'data centre', takenBy: 'declaration' },
    ...Array.from({ length: 60 }, (_, at) => ({
      prefix: `10.65.${at * 4}.0/22`,
      owner: `team-${at}`,
      takenBy: 'reservation',
      until: '2026-12-01T12:00:00.000Z',
    })),
  ],
};

/** The pages of a portal whose backend answers this. */
async function show({
  answer = overview as unknown,
  status = 200,
  isEnabled = true,
  isAllowed = true,
} = {}) {
  const fetch = jest.fn(async () => Response.json(answer, { status }));
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          addressRegistryApiRef,
          new AddressRegistryClient({
            discoveryApi: mockApis.discovery(),
            fetchApi: { fetch },
          }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission: { name } }) =>
              isAllowed && name === 'vnetConnectivity.address.read'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { addressRegistry: { enabled: isEnabled } },
            },
          }),
        ],
      ]}
    >
      {/* Permissions are cached for all of a portal. */}
      <SWRConfig value={{ provider: () => new Map() }}>
        <Routes>
          <Route path="/vnet-connectivity/*" element={<PluginPages />} />
        </Routes>
      </SWRConfig>
    </TestApiProvider>,
    {
      routeEntries: ['/vnet-connectivity/addresses'],
      mountedRoutes: {
        '/vnet-connectivity': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return { ...rendered, fetch };
}

const table = (name: string) =>
  screen.findByRole('region', { name }, slow).then(within);

describe('the page of addresses', () => {
  it('shows pools with their use and ranges with their owners, by address', async () => {
    const { container } = await show();
    const pools = await table('Pools');
    expect(pools.getByText(/0\.2 % of 1,048,576 addresses/)).toBeVisible();
    expect(pools.getByText('production, westeurope')).toBeVisible();
    expect(pools.getByText('10.64.8.0/22')).toBeVisible();
    const ranges = await table('Ranges in use');
    const [, first, second] = ranges.getAllByRole('row');
    expect(first).toHaveTextContent('10.64.0.0/22data centreConfiguration');
    expect(within(second).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/system/sales',
    );
    expect(
      screen.getByRole('link', { name: 'Addresses', current: 'page' }),
    ).toBeVisible();
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('finds who has an address, and pages through many', async () => {
    await show();
    const ranges = await table('Ranges in use');
    expect(ranges.getAllByRole('row')).toHaveLength(51);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(ranges.getAllByRole('row')).toHaveLength(13);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search ranges and owners' }),
      '10.64.5.6',
    );
    expect(ranges.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByText('1 range')).toBeVisible();
  });

  it('exports what was found', async () => {
    await show();
    await table('Ranges in use');
    const create = jest.fn((_: Blob) => 'blob:addresses');
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search ranges and owners' }),
      'sales',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as CSV' }),
    );
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0][0].size).toBe(
      'range,owner,known from,until,overlaps\r\n10.64.4.0/22,system:default/sales,repository,,\r\n'
        .length,
    );
  });

  it.each([
    ['answers something else', { answer: [] }, /its answer cannot be read/],
    [
      'refuses',
      { status: 500, answer: { error: { message: 'Database is gone' } } },
      /cannot be read: Database is gone/,
    ],
  ])('says why where the backend %s', async (_, portal, text) => {
    await show(portal);
    expect(await screen.findByRole('alert', {}, slow)).toHaveTextContent(text);
  });

  it('asks nothing for users who may not see it', async () => {
    const { fetch } = await show({ isAllowed: false });
    expect(await screen.findByRole('alert', {}, slow)).toHaveTextContent(
      'You may not see the addresses',
    );
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is not offered where the portal keeps no registry', async () => {
    const { fetch } = await show({ isEnabled: false });
    await screen.findByRole('link', { name: 'Design' });
    expect(screen.queryByRole('link', { name: 'Addresses' })).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });
});
