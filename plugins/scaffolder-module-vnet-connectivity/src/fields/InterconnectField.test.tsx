import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/fields';
import { regions } from '../__testUtils__/network';
import { specFromFormData } from '../form/formData';
import { interconnectField } from '.';

describe('interconnectField', () => {
  it('starts with peering in full mesh', async () => {
    const current = await renderField(interconnectField, 'interconnect', {
      regions,
      interconnect: {},
    });
    await waitFor(() =>
      expect(current.form.interconnect).toEqual({
        pattern: 'global-peering',
        topology: 'mesh',
      }),
    );
    expect(
      screen.getByRole('radio', { name: 'Global VNet peering' }),
    ).toBeChecked();
    for (const name of [
      'VNet-to-VNet connection',
      'ExpressRoute',
      'Virtual WAN',
    ]) {
      expect(screen.getByRole('radio', { name })).toBeEnabled();
    }
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      '/vnet-connectivity',
    );
  });

  it.each([
    [{}, 'Global VNet peering', []],
    [
      { encryption: 'AllowUnencrypted' },
      'Global VNet peering',
      ['VNet-to-VNet connection', 'ExpressRoute', 'Virtual WAN'],
    ],
    [
      { ipsec: true },
      'VNet-to-VNet connection',
      ['Global VNet peering', 'ExpressRoute', 'Virtual WAN'],
    ],
  ])(
    'recommends what encrypts as it is demanded: %j',
    async (virtualNetworks, recommended, others) => {
      await renderField(interconnectField, 'interconnect', {
        regions,
        virtualNetworks,
        interconnect: { pattern: 'global-peering' },
      });
      const card = (name: string) => screen.getByRole('radio', { name });
      expect(screen.getAllByText('Recommended')).toHaveLength(1);
      expect(card(recommended)).toHaveAccessibleDescription(/^Recommended/);
      for (const other of others) {
        expect(card(other)).toHaveAccessibleDescription(
          /^(No IPsec|Not encrypted between machines)/,
        );
      }
    },
  );

  it('asks for the hub only where there is one', async () => {
    const current = await renderField(interconnectField, 'interconnect', {
      regions,
      interconnect: { pattern: 'global-peering' },
    });
    expect(screen.queryByLabelText('Hub region')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('radio', { name: 'One hub, the others around it' }),
    );
    expect(current.form.interconnect).toEqual({
      pattern: 'global-peering',
      topology: 'hub-and-spoke',
      hub: 'weu',
    });
    expect(screen.getByLabelText('Hub region')).toHaveTextContent(
      'West Europe',
    );
    await userEvent.click(
      screen.getByRole('radio', { name: 'Each with each (mesh)' }),
    );
    // The form remembers it, and the spec does without.
    expect(current.form.interconnect).toMatchObject({ topology: 'mesh' });
    expect(specFromFormData(current.form).interconnect).toEqual({
      pattern: 'global-peering',
      topology: 'mesh',
    });
    expect(screen.queryByLabelText('Hub region')).not.toBeInTheDocument();
  });

  it('says why there is no hub where the pattern has none, and keeps it for later', async () => {
    const current = await renderField(interconnectField, 'interconnect', {
      regions,
      interconnect: {
        pattern: 'global-peering',
        topology: 'hub-and-spoke',
        hub: 'neu',
      },
    });
    const star = { name: 'One hub, the others around it' };
    for (const [pattern, reason] of [
      ['ExpressRoute', /all regions on a circuit reach each other here/],
      ['Virtual WAN', /Azure connects all hubs with each other/],
    ] as const) {
      await userEvent.click(screen.getByRole('radio', { name: pattern }));
      expect(screen.getByRole('radio', star)).toBeDisabled();
      expect(screen.getByText(reason)).toBeInTheDocument();
      expect(specFromFormData(current.form).interconnect).not.toHaveProperty(
        'hub',
      );
    }
    await userEvent.click(
      screen.getByRole('radio', { name: 'VNet-to-VNet connection' }),
    );
    expect(screen.getByRole('radio', star)).toBeChecked();
    expect(screen.getByLabelText('Hub region')).toHaveTextContent('neu');
  });

  it('asks for BGP between gateways, and for what makes peerings', async () => {
    const current = await renderField(interconnectField, 'interconnect', {
      regions,
      interconnect: { pattern: 'global-peering' },
    });
    await userEvent.click(
      screen.getByRole('radio', { name: 'Azure Virtual Network Manager' }),
    );
    expect(specFromFormData(current.form).interconnect).toMatchObject({
      peeredBy: 'network-manager',
    });
    await userEvent.click(
      screen.getByRole('radio', { name: 'VNet-to-VNet connection' }),
    );
    expect(
      screen.queryByRole('radio', { name: 'Azure Virtual Network Manager' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByLabelText('Exchange routes by BGP between the regions'),
    );
    expect(specFromFormData(current.form).interconnect).toEqual({
      pattern: 'vnet-to-vnet',
      topology: 'mesh',
      bgp: false,
    });
  });

  it('chooses a pattern by keyboard, and shows the ranges of virtual hubs', async () => {
    const current = await renderField(interconnectField, 'interconnect', {
      regions,
      interconnect: { pattern: 'expressroute' },
    });
    screen.getByRole('radio', { name: 'ExpressRoute' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(current.form.interconnect).toMatchObject({ pattern: 'virtual-wan' });
    expect(
      screen.getByText(
        /Ranges of the virtual hubs: weu 10\.[\d.]+\/23, neu 10\.[\d.]+\/23\./,
      ),
    ).toBeInTheDocument();
  });

  it('offers no pattern that the portal forbids', async () => {
    await renderField(
      interconnectField,
      'interconnect',
      { regions, interconnect: { pattern: 'global-peering' } },
      { vnetConnectivity: { policy: { allowedPatterns: ['virtual-wan'] } } },
    );
    expect(
      screen.getByRole('radio', { name: 'Global VNet peering' }),
    ).toBeDisabled();
  });
});
