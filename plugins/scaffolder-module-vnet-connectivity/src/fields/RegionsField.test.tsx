import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { File } from 'node:buffer';
import { renderField } from '../__testUtils__/fields';
import { hq, regions } from '../__testUtils__/network';
import { regionsField } from '.';

describe('a region that this version does not know', () => {
  it('is advised about where it was added', async () => {
    await renderField(regionsField, 'regions', {
      name: 'contoso-core',
      regions: { ...regions, jioinw: { location: 'jioindiawest' } },
    });
    expect(
      screen.getByText(/jioindiawest of region jioinw is not a region that/),
    ).toBeVisible();
  });
});

describe('regionsField', () => {
  it('avoids the ranges of on-premises and solves an overlap by a click', async () => {
    const current = await renderField(regionsField, 'regions', {
      regions: {
        ...regions,
        neu: { ...regions.neu, addressSpace: ['10.0.0.0/16'] },
      },
      onPremises: {
        via: 'vpn',
        sites: { hq: { ...hq, addressSpace: ['10.1.0.0/16'] } },
      },
    });
    await userEvent.click(
      screen.getByRole('button', {
        name: /^Use 10\.2\.0\.0\/16 for region neu/,
      }),
    );
    expect(current.form.regions).toEqual({
      ...regions,
      neu: { location: 'northeurope', addressSpace: ['10.2.0.0/16'] },
    });
  });

  it('takes an existing network of a dropped file as a region, and checks it', async () => {
    const id =
      '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-lab/providers/Microsoft.Network/virtualNetworks/vnet-core';
    const current = await renderField(regionsField, 'regions', { regions });
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose an existing network' }),
    );
    // The files of the test environment cannot be read as those of browsers.
    const file = new File(
      [
        JSON.stringify({
          data: [
            {
              id,
              name: 'vnet-core',
              type: 'Microsoft.Network/virtualNetworks',
              location: 'francecentral',
              properties: {
                addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
              },
            },
          ],
        }),
      ],
      'networks.json',
    );
    fireEvent.drop(
      await screen.findByText(/^Drop a file/, {}, { timeout: 30_000 }),
      {
        dataTransfer: { files: [file] },
      },
    );
    await userEvent.click(
      await screen.findByRole(
        'button',
        { name: 'Choose vnet-core' },
        // The domain is loaded where there is no worker.
        { timeout: 30_000 },
      ),
    );
    expect(Object.values(current.form.regions ?? {})).toContainEqual({
      location: 'francecentral',
      addressSpace: ['10.0.0.0/16'],
      existingVnetId: id,
    });
    // The region weu has these addresses.
    expect(
      await screen.findByText(/Its range 10\.0\.0\.0\/16 overlaps/),
    ).toBeInTheDocument();
  });
});
