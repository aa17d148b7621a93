import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { virtualNetworksField } from '.';
import { renderField } from '../__testUtils__/fields';
import { specFromFormData } from '../form/formData';

const form = {
  regions: {
    weu: { location: 'westeurope', subnets: { app: '10.0.1.0/24' } },
    neu: { location: 'northeurope' },
  },
  interconnect: { pattern: 'global-peering' },
};

const render = (virtualNetworks = {}) =>
  renderField(virtualNetworksField, 'virtualNetworks', {
    ...form,
    virtualNetworks,
  });

const choose = (name: RegExp) =>
  userEvent.click(screen.getByRole('radio', { name }));

describe('virtualNetworksField', () => {
  it('leaves a network as it is where nothing is asked for', async () => {
    const current = await render();
    expect(
      screen.getByRole('radio', { name: /No more than Azure/ }),
    ).toBeChecked();
    expect(specFromFormData(current.form)).not.toHaveProperty(
      'virtualNetworks',
    );
  });

  it('turns virtual network encryption on, and says what it needs', async () => {
    const current = await render();
    await choose(/From machine to machine, where both can/);
    expect(specFromFormData(current.form).virtualNetworks).toEqual({
      encryption: 'AllowUnencrypted',
    });
    expect(
      screen.getByText(/only between machines that can do it/),
    ).toBeInTheDocument();
    expect(screen.getByText(/stopped and started once\. Not/)).toBeVisible();
  });

  it('shows the enforcement that Azure does not accept yet, and says why nobody can choose it', async () => {
    await render();
    expect(
      screen.getByRole('radio', {
        name: 'From machine to machine, and nothing else',
      }),
    ).toBeDisabled();
    expect(
      screen.getByText(
        /“From machine to machine, and nothing else” is not available yet\. Choose “From machine to machine, where both can”/,
      ),
    ).toBeVisible();
  });

  it('remembers that IPsec is demanded, of which the spec has the pattern only', async () => {
    const current = await render({ natGateway: 'StandardV2' });
    await choose(/With IPsec/);
    expect(current.form.virtualNetworks).toEqual({
      natGateway: 'StandardV2',
      ipsec: true,
    });
    expect(specFromFormData(current.form).virtualNetworks).toEqual({
      natGateway: 'StandardV2',
    });
    await choose(/No more than Azure/);
    expect(current.form.virtualNetworks).toEqual({ natGateway: 'StandardV2' });
  });

  it('gives workloads a way to the internet, and says which network gets none', async () => {
    const current = await render();
    await userEvent.click(screen.getByLabelText(/reach the internet/));
    await userEvent.click(screen.getByRole('option', { name: /StandardV2/ }));
    expect(specFromFormData(current.form).virtualNetworks).toEqual({
      natGateway: 'StandardV2',
    });
    expect(
      screen.getByText(/No NAT gateway is built in region neu/),
    ).toBeInTheDocument();
  });
});
