import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField, wantToGoOn } from '../__testUtils__/fields';
import { specFromFormData } from '../form/formData';
import { inspectionField } from '.';

const regions = {
  weu: {
    location: 'westeurope',
    addressSpace: ['10.0.0.0/16'],
    subnets: { nva: '10.0.1.0/24' },
  },
};
const spokes = { app: { region: 'weu', addressSpace: ['10.8.0.0/16'] } };

describe('inspectionField', () => {
  it('says that there is nothing to inspect without workload networks', async () => {
    await renderField(inspectionField, 'inspection', { regions });
    for (const name of ['Azure Firewall', 'An appliance of your own']) {
      expect(screen.getByRole('radio', { name })).toBeDisabled();
    }
    expect(
      screen.getAllByText(/there are no .* whose traffic would pass/),
    ).toHaveLength(2);
  });

  it('has a firewall of a tier, and keeps it for later', async () => {
    const current = await renderField(inspectionField, 'inspection', {
      regions,
      spokes,
    });
    await userEvent.click(
      screen.getByRole('radio', { name: 'Azure Firewall' }),
    );
    fireEvent.mouseDown(screen.getByLabelText('Tier of each firewall'));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByRole('option', {
        name: 'Premium – up to 100 Gbps',
      }),
    );
    expect(specFromFormData(current.form).inspection).toEqual({
      via: 'azure-firewall',
      tier: 'Premium',
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Nothing' }));
    expect(specFromFormData(current.form).inspection).toEqual({ via: 'none' });
    expect(current.form.inspection).toMatchObject({ tier: 'Premium' });
  });

  it('asks for the appliance of each region, and says what is wrong with it', async () => {
    const current = await renderField(inspectionField, 'inspection', {
      regions,
      spokes,
      inspection: { via: 'nva' },
    });
    const address = screen.getByLabelText(/Address of the appliance in weu/);
    expect(address).toBeValid();
    wantToGoOn();
    expect(address).toHaveAccessibleDescription(/names no appliance/);
    fireEvent.change(address, { target: { value: '10.9.1.4' } });
    expect(address).toHaveAccessibleDescription(/not in the network/);
    fireEvent.change(address, { target: { value: '10.0.1.4' } });
    expect(address).toBeValid();
    const asn = screen.getByLabelText(/ASN.* of the appliance in weu/);
    fireEvent.change(asn, { target: { value: '65020' } });
    expect(asn).toHaveAccessibleDescription(/Route Server/);
    expect(address).toBeValid();
    expect(specFromFormData(current.form)).toMatchObject({
      regions: { weu: { nva: { ipAddress: '10.0.1.4', asn: 65020 } } },
      inspection: { via: 'nva' },
    });
    fireEvent.change(asn, { target: { value: '' } });
    fireEvent.change(address, { target: { value: '' } });
    expect(
      (specFromFormData(current.form) as any).regions.weu,
    ).not.toHaveProperty('nva');
  });

  it('has firewalls in virtual hubs, where appliances are passed by', async () => {
    await renderField(inspectionField, 'inspection', {
      regions,
      interconnect: { pattern: 'virtual-wan' },
    });
    expect(screen.getByRole('radio', { name: 'Azure Firewall' })).toBeEnabled();
    expect(
      screen.getByRole('radio', { name: 'An appliance of your own' }),
    ).toBeDisabled();
    expect(
      screen.getByText(
        /this version does not build “An appliance of your own”/,
      ),
    ).toBeInTheDocument();
  });

  it('lets somebody out of what another choice made impossible', async () => {
    const current = await renderField(inspectionField, 'inspection', {
      regions,
      spokes,
      interconnect: { pattern: 'virtual-wan' },
      inspection: { via: 'nva' },
    });
    expect(screen.getByText(/Virtual WAN/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Inspect by Azure Firewall in the hubs',
      }),
    );
    expect(current.form.inspection).toEqual({ via: 'azure-firewall' });
  });
});
