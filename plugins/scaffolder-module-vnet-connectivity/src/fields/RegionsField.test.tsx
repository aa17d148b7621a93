import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
});
