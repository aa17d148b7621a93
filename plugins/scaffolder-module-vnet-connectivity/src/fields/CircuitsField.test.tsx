import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField, wantToGoOn } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import { specFromFormData } from '../form/formData';
import { circuitsField, interconnectField } from '.';

const hq = { addressSpace: ['192.168.0.0/16'] };
const add = () =>
  userEvent.click(screen.getByRole('button', { name: 'Add a circuit' }));

describe('circuitsField', () => {
  it('asks nothing where nothing leads over ExpressRoute, and forgets nothing', async () => {
    const circuits = { ams: { peeringLocation: 'Amsterdam' } };
    const current = await renderField(circuitsField, 'circuits', {
      regions,
      onPremises: { via: 'vpn' },
      circuits,
    });
    expect(
      screen.queryByRole('button', { name: 'Add a circuit' }),
    ).not.toBeInTheDocument();
    expect(current.form.circuits).toEqual(circuits);
    expect(specFromFormData(current.form)).toMatchObject({ circuits });
    expect(
      specFromFormData({
        ...current.form,
        interconnect: { pattern: 'global-peering' },
      }),
    ).not.toHaveProperty('circuits');
  });

  it('offers the regions that have a gateway, and the sites', async () => {
    const current = await renderField(circuitsField, 'circuits', {
      regions,
      interconnect: { pattern: 'global-peering' },
      onPremises: {
        via: 'expressroute',
        gateways: 'transit',
        gatewayRegion: 'neu',
        sites: { hq },
      },
    });
    expect(screen.queryByText(/there is no circuit/)).not.toBeInTheDocument();
    wantToGoOn();
    expect(screen.getByText(/there is no circuit/)).toBeInTheDocument();
    await add();
    expect(current.form.circuits).toEqual({
      'er-1': { bandwidthMbps: 1000, regions: ['neu'], sites: ['hq'] },
    });
    expect(
      screen.queryByRole('checkbox', { name: 'weu' }),
    ).not.toBeInTheDocument();
  });

  it('is asked for also where nobody touched it', async () => {
    const form = { regions, interconnect: { pattern: 'expressroute' } };
    expect(await messagesOf(interconnectField, 'interconnect', form)).toEqual([
      expect.stringContaining('there is no circuit'),
    ]);
    expect(
      await messagesOf(interconnectField, 'interconnect', {
        ...form,
        circuits: {},
      }),
    ).toEqual([]);
  });

  it('puts every region on the circuit that joins them', async () => {
    const current = await renderField(circuitsField, 'circuits', {
      regions,
      interconnect: { pattern: 'expressroute' },
      onPremises: { via: 'none', sites: { hq } },
    });
    await add();
    expect(current.form.circuits).toEqual({
      'er-1': { bandwidthMbps: 1000, regions: ['weu', 'neu'] },
    });
    const location = screen.getByRole('textbox', { name: /Peering location/ });
    expect(location).toBeValid();
    wantToGoOn();
    expect(location).toHaveAccessibleDescription(
      'Fill in “Peering location” of circuit er-1, for example Amsterdam.',
    );
  });
});
