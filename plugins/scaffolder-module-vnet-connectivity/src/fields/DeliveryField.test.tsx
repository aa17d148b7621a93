import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import { deliveryField } from '.';

describe('deliveryField', () => {
  it('follows the destination until somebody chooses', async () => {
    const current = await renderField(deliveryField, 'delivery', {
      regions,
      destination: { kind: 'azure' },
    });
    await waitFor(() =>
      expect(current.form.delivery).toEqual({
        iac: ['terraform'],
        ci: 'azure-pipelines',
      }),
    );
    expect(screen.getByText('Fits Azure DevOps')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'No pipeline' }));
    expect(current.form.delivery).toEqual({ iac: ['terraform'], ci: 'none' });
  });

  it.each([
    ['Terraform', ['terraform']],
    ['Bicep', ['bicep']],
    ['Both', ['terraform', 'bicep']],
  ])('writes %s', async (name, iac) => {
    const current = await renderField(deliveryField, 'delivery', {
      regions,
      delivery: { iac: name === 'Both' ? ['bicep'] : ['terraform', 'bicep'] },
    });
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(current.form.delivery).toMatchObject({ iac });
    expect(screen.getByRole('radio', { name })).toBeChecked();
  });
});
