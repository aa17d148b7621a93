import {
  configApiRef,
  errorApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { RegionSpec } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { addressRegistryApiRef } from '../../address-registry/address-registry-api';
import { RegionsSection } from '../../form/RegionsSection';
import { loadSearchList } from '../search-list';

// The list of a field that searches is loaded when somebody comes to it.
beforeAll(loadSearchList);

type Regions = Readonly<Record<string, RegionSpec>>;

const slow = { timeout: 10_000 };
let latest: Regions;

function Form({ initial }: { readonly initial: Regions }) {
  const [regions, setRegions] = useState(initial);
  latest = regions;
  return (
    <RegionsSection
      form={{
        metadata: { name: 'sales', tags: { environment: 'production' } },
        regions,
        interconnect: { pattern: 'global-peering' },
      }}
      findings={[]}
      options={{}}
      onChange={setRegions}
    />
  );
}

/** The section in a portal with a registry that answers this. */
function show(
  initial: Regions,
  api: { readonly check?: unknown; readonly propose?: unknown } = {},
  isEnabled = true,
) {
  const check = jest.fn(async () => api.check ?? { assigned: [] });
  const propose = jest.fn(async () => api.propose);
  const { container } = render(
    <TestApiProvider
      apis={[
        [translationApiRef, mockApis.translation()],
        [errorApiRef, new MockErrorApi()],
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { addressRegistry: { enabled: isEnabled } },
            },
          }),
        ],
        [
          addressRegistryApiRef,
          { check, propose, overview: async () => undefined },
        ],
      ]}
    >
      <Form initial={initial} />
    </TestApiProvider>,
  );
  return { check, propose, container };
}

const weu = { location: 'westeurope' };

describe('regions in a portal with a registry of addresses', () => {
  it('are added without a range, so that no two forms write the same one', async () => {
    show({ weu });
    const picker = screen.getByRole('textbox', { name: 'Add a region' });
    fireEvent.change(picker, { target: { value: 'northeurope' } });
    fireEvent.keyDown(picker, { key: 'Enter' });
    expect(latest).toEqual({ weu, neu: { location: 'northeurope' } });
    expect(
      screen.getAllByText(/registry of addresses gives it a free range/),
    ).toHaveLength(2);
  });

  it('get reserved ranges where they have none or a size, and keep what somebody has written', async () => {
    const { propose, container } = show(
      {
        weu,
        neu: { location: 'northeurope', addressSpace: ['/20'] },
        sec: { location: 'swedencentral', addressSpace: ['10.1.0.0/24'] },
      },
      {
        propose: {
          expiresAt: '2026-12-01T12:00:00.000Z',
          assigned: [
            { key: 'regions.weu', prefix: '10.64.0.0/22' },
            { key: 'regions.neu', prefix: '10.64.16.0/20' },
            { key: 'regions.sec', prefix: '10.1.0.0/24' },
          ],
        },
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Allocate free ranges' }, slow),
    );
    expect(
      await screen.findByText(
        /3 ranges are reserved for you until Dec 1, 2026/,
      ),
    ).toBeInTheDocument();
    expect(propose).toHaveBeenCalledWith(
      expect.stringMatching(/^form-[0-9a-f]{32}$/),
      {
        network: 'sales',
        entityRef: 'system:default/sales',
        ranges: [
          { key: 'regions.weu', ...weu, environment: 'production' },
          {
            key: 'regions.neu',
            location: 'northeurope',
            environment: 'production',
            length: 20,
          },
          {
            key: 'regions.sec',
            location: 'swedencentral',
            environment: 'production',
            prefix: '10.1.0.0/24',
          },
        ],
      },
    );
    expect(Object.values(latest).map(region => region.addressSpace)).toEqual([
      ['10.64.0.0/22'],
      ['10.64.16.0/20'],
      ['10.1.0.0/24'],
    ]);
    expect(
      screen.getByRole('button', { name: 'Allocate free ranges' }),
    ).toBeDisabled();
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('show who has a range and take the next free one with a click', async () => {
    const { check } = show(
      { weu: { ...weu, addressSpace: ['10.0.0.0/16'] } },
      {
        check: {
          refused: [
            {
              key: 'regions.weu',
              prefix: '10.0.0.0/16',
              message: '10.0.0.0/16 is not free: marketing has 10.0.0.0/22.',
              free: '10.65.0.0/16',
            },
          ],
        },
      },
    );
    expect(
      await screen.findByText(
        /weu: .* marketing has 10\.0\.0\.0\/22/,
        {},
        slow,
      ),
    ).toBeInTheDocument();
    check.mockResolvedValue({ assigned: [] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Use 10.65.0.0/16' }),
    );
    expect(latest.weu.addressSpace).toEqual(['10.65.0.0/16']);
    await waitFor(() => expect(screen.queryByText(/marketing/)).toBeNull());
  });

  it('say why the registry cannot be asked, and change nothing', async () => {
    const { propose } = show({ weu });
    propose.mockRejectedValue(
      new Error('You may not take addresses of this portal.'),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Allocate free ranges' }, slow),
    );
    expect(
      await screen.findByText(/cannot be asked: You may not take addresses/),
    ).toBeInTheDocument();
    expect(latest).toEqual({ weu });
  });

  it('are planned in the form where the portal keeps none', async () => {
    const { check } = show({ weu }, {}, false);
    await userEvent.click(
      screen.getByRole('button', { name: 'Allocate free ranges' }),
    );
    expect(latest.weu.addressSpace).toEqual(['10.0.0.0/16']);
    expect(check).not.toHaveBeenCalled();
  });
});
