import { screen, waitFor } from '@testing-library/react';
import { renderField } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import { reviewField } from '.';

describe('reviewField', () => {
  const form = {
    name: 'contoso-core',
    owner: 'group:default/network',
    regions,
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'none' },
    delivery: { iac: ['terraform'], ci: 'none' },
  };

  it('shows network, findings and files, and takes part in the validation', async () => {
    const current = await renderField(reviewField, 'review', form);
    expect(
      screen.getByRole('img', { name: /Network of contoso-core/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(/keeps every rule/)).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        name: 'The exact files of the repository',
      }),
    ).toBeInTheDocument();
    await waitFor(() => expect('review' in current.form).toBe(true));
  });

  it('blocks, names the steps, and shows no files while there is an error', async () => {
    await renderField(reviewField, 'review', {
      ...form,
      regions: {
        ...regions,
        neu: { ...regions.neu, addressSpace: ['10.0.0.0/16'] },
      },
    });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nothing can be created yet: 1 problem has to be solved.',
    );
    expect(screen.getByText('Step: Regions')).toBeInTheDocument();
    expect(screen.queryByRole('tree')).not.toBeInTheDocument();
  });

  it('also reviews a form that cannot be read as a whole', async () => {
    await renderField(reviewField, 'review', { ...form, name: '${evil}' });
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(screen.getByText(/“Name” must/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /Network of/ })).toBeInTheDocument();
  });
});
