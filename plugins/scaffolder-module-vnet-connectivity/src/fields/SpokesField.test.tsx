import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/fields';
import { specFromFormData } from '../form/formData';
import { regionsField, spokesField } from '.';

const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
};

describe('spokesField', () => {
  it('is empty at first, and puts a network behind a region', async () => {
    const current = await renderField(spokesField, 'spokes', { regions });
    expect(specFromFormData(current.form)).not.toHaveProperty('spokes');
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a workload network' }),
    );
    expect(specFromFormData(current.form).spokes).toEqual({
      'app-weu': { region: 'weu' },
    });
  });

  it('says at the field what is wrong with a range', async () => {
    await renderField(spokesField, 'spokes', {
      regions,
      spokes: { app: { region: 'weu' } },
    });
    const ranges = screen.getByLabelText('Ranges of the network');
    fireEvent.change(ranges, { target: { value: '10.0.0.0/33' } });
    expect(ranges).toHaveAccessibleDescription(/0 to 32/);
  });
});

describe('regionsField', () => {
  it('gives no region the range of a workload network', async () => {
    const current = await renderField(regionsField, 'regions', {
      regions,
      spokes: { app: { region: 'weu', addressSpace: ['10.1.0.0/16'] } },
    });
    const picker = screen.getByRole('textbox', { name: 'Add a region' });
    act(() => picker.focus());
    fireEvent.change(picker, { target: { value: 'northeurope' } });
    fireEvent.keyDown(picker, { key: 'Enter' });
    expect(current.form.regions).toMatchObject({
      neu: { addressSpace: ['10.2.0.0/16'] },
    });
  });
});
