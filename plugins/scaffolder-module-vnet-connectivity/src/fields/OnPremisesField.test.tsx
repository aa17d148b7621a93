import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField, wantToGoOn } from '../__testUtils__/fields';
import { hq, regions } from '../__testUtils__/network';
import { specFromFormData } from '../form/formData';
import { onPremisesField } from '.';

describe('a new site', () => {
  const fillIn =
    'Fill in “Address ranges” of site hq, for example 192.168.0.0/16.';

  it('is not red before it was touched, and says in plain words what to type', async () => {
    await renderField(onPremisesField, 'onPremises', {
      regions,
      onPremises: { via: 'vpn' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    const ranges = screen.getByLabelText(/Address ranges/);
    const address = screen.getByLabelText(/Public IP address/);
    expect(ranges).toBeValid();
    expect(address).toBeValid();
    expect(screen.queryByText(/to solve before/)).not.toBeInTheDocument();
    // Looking into a field is not touching it.
    await userEvent.click(ranges);
    await userEvent.tab();
    expect(ranges).toBeValid();
    wantToGoOn();
    expect(ranges).toHaveAccessibleDescription(fillIn);
  });

  it('is red where something was typed and taken away again', async () => {
    await renderField(onPremisesField, 'onPremises', {
      regions,
      onPremises: { via: 'vpn' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    const ranges = screen.getByLabelText(/Address ranges/);
    await userEvent.type(ranges, '1');
    await userEvent.clear(ranges);
    expect(ranges).toBeValid();
    await userEvent.tab();
    expect(ranges).toHaveAccessibleDescription(fillIn);
    expect(screen.getByLabelText(/Public IP address/)).toBeValid();
  });
});

describe('onPremisesField', () => {
  it('honours what the page filled in, warns, and offers the alternative', async () => {
    const current = await renderField(onPremisesField, 'onPremises', {
      regions,
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'vpn', gateways: 'transit' },
    });
    expect(
      screen.getByRole('radio', { name: 'One gateway for all regions' }),
    ).toBeChecked();
    expect(screen.getByLabelText('Region with the gateway')).toHaveTextContent(
      'West Europe',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    fireEvent.change(screen.getByLabelText(/Address ranges/), {
      target: { value: '192.168.0.0/16' },
    });
    fireEvent.change(screen.getByLabelText(/Public IP address/), {
      target: { value: '203.0.113.10' },
    });
    expect(current.form.onPremises).toEqual({
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: { hq },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Use a gateway in each region' }),
    );
    expect(current.form.onPremises).toEqual({
      via: 'vpn',
      gateways: 'per-region',
      sites: { hq },
    });
  });

  it('keeps the sites of somebody who only looks around', async () => {
    const current = await renderField(onPremisesField, 'onPremises', {
      regions,
      onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    });
    await userEvent.click(
      screen.getByRole('radio', { name: 'No on-premises' }),
    );
    expect(specFromFormData(current.form).onPremises).toEqual({ via: 'none' });
    await userEvent.click(
      screen.getByRole('radio', { name: 'A VPN gateway in each region' }),
    );
    expect(current.form.onPremises).toEqual({
      via: 'vpn',
      gateways: 'per-region',
      sites: { hq },
    });
  });

  it('asks for the gateways and the backup of ExpressRoute, and for devices only then', async () => {
    const current = await renderField(onPremisesField, 'onPremises', {
      regions,
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    });
    await userEvent.click(screen.getByRole('radio', { name: 'ExpressRoute' }));
    expect(screen.queryByLabelText(/Public IP/)).not.toBeInTheDocument();
    expect(specFromFormData(current.form).onPremises).toEqual({
      via: 'expressroute',
      gateways: 'per-region',
      sites: { hq: { addressSpace: hq.addressSpace } },
    });
    await userEvent.click(
      screen.getByRole('radio', {
        name: 'One ExpressRoute gateway for all regions',
      }),
    );
    await userEvent.click(screen.getByLabelText('A VPN as backup'));
    expect(screen.getByLabelText(/Public IP/)).toHaveValue('203.0.113.10');
    expect(specFromFormData(current.form).onPremises).toEqual({
      via: 'expressroute',
      gateways: 'transit',
      gatewayRegion: 'weu',
      backup: 'vpn',
      sites: { hq },
    });
    await userEvent.click(screen.getByLabelText('A VPN as backup'));
    expect(current.form.onPremises).not.toHaveProperty('backup');
  });

  it.each([
    ['expressroute', /has an ExpressRoute gateway already/],
    ['vnet-to-vnet', /does not learn their routes from the VPN gateway/],
  ])(
    'says why regions joined by %s do not share an ExpressRoute gateway',
    async (pattern, reason) => {
      const current = await renderField(onPremisesField, 'onPremises', {
        regions,
        interconnect: { pattern },
        onPremises: { via: 'vpn', gateways: 'transit' },
      });
      await userEvent.click(
        screen.getByRole('radio', { name: 'ExpressRoute' }),
      );
      expect(current.form.onPremises).toMatchObject({
        via: 'expressroute',
        gateways: 'per-region',
      });
      expect(
        screen.getByRole('radio', {
          name: 'One ExpressRoute gateway for all regions',
        }),
      ).toBeDisabled();
      expect(screen.getByText(reason)).toBeInTheDocument();
    },
  );

  it('survives an address that somebody typed', async () => {
    await renderField(onPremisesField, 'onPremises', {
      regions: 'weu',
      interconnect: [],
      onPremises: { via: 'vpn', sites: [1], gateways: 7 },
    });
    expect(
      screen.getByRole('radio', { name: 'A VPN gateway in each region' }),
    ).toBeChecked();
  });
});
