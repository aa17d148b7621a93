import { fireEvent, screen } from '@testing-library/react';
import { renderField } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import { nameField } from '.';

describe('nameField', () => {
  it('says at once what a name may consist of', async () => {
    const current = await renderField(nameField, 'name', { regions });
    const name = screen.getByLabelText(/^Name/);
    fireEvent.change(name, { target: { value: 'contoso "core"' } });
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/lower-case letters/);
    fireEvent.change(name, { target: { value: 'contoso-core' } });
    expect(name).toBeValid();
    expect(name).toHaveAccessibleDescription(/vnet-contoso-core-weu/);
    expect(current.form.name).toBe('contoso-core');
  });
});
