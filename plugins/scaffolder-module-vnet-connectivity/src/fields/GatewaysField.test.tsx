import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultIpsecPolicy } from 'backstage-plugin-vnet-connectivity-common';
import { renderField } from '../__testUtils__/fields';
import { hq, regions } from '../__testUtils__/network';
import { specFromFormData } from '../form/formData';
import { gatewaysField } from '.';

const overCircuits = { via: 'expressroute', backup: 'vpn', sites: { hq } };

describe('gatewaysField', () => {
  it('has nothing to ask where there is no gateway', async () => {
    await renderField(gatewaysField, 'gateways', { regions });
    expect(screen.getByText(/This network has no gateway/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('does not say that there is no gateway while the site that needs one is being entered', async () => {
    await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: {
        via: 'vpn',
        gateways: 'per-region',
        sites: { hq: { addressSpace: [], devices: [{ ipAddress: '' }] } },
      },
    });
    expect(screen.getByText(/Fill those in first/)).toBeInTheDocument();
    expect(
      screen.queryByText(/This network has no gateway/),
    ).not.toBeInTheDocument();
  });

  it('counts the gateways, shows what they can do, and writes only what is changed', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    });
    expect(screen.getByText(/2 gateways, in weu, neu\./)).toBeInTheDocument();
    fireEvent.mouseDown(screen.getByLabelText('Size of each VPN gateway'));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    const [offered, refused] = [false, true].map(isRefused =>
      options.filter(
        option =>
          (option.getAttribute('aria-disabled') === 'true') === isRefused,
      ),
    );
    expect(refused.map(option => option.textContent)).toContainEqual(
      expect.stringMatching(
        /^VpnGw1 – .*Azure has created no new VpnGw1 gateways/,
      ),
    );
    expect(offered.map(option => option.textContent)).toEqual([
      expect.stringMatching(/^VpnGw1AZ – 650 Mbps, 30 tunnels, about 0.19 USD/),
      expect.stringMatching(/^VpnGw2AZ – 1.25 Gbps/),
      expect.stringMatching(/^VpnGw3AZ/),
      expect.stringMatching(/^VpnGw4AZ – 5 Gbps, 100 tunnels/),
      expect.stringMatching(/^VpnGw5AZ/),
    ]);
    await userEvent.click(offered[0]);
    await userEvent.click(screen.getByLabelText('Exchange routes by BGP'));
    expect(current.form.gateways).toEqual({
      vpn: { sku: 'VpnGw1AZ', bgp: false },
    });
  });

  it('sizes ExpressRoute gateways, and asks for scale units only where there are any', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      interconnect: { pattern: 'expressroute' },
    });
    expect(
      screen.queryByLabelText('Size of each VPN gateway'),
    ).not.toBeInTheDocument();
    fireEvent.mouseDown(
      screen.getByLabelText('Size of each ExpressRoute gateway'),
    );
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'ErGw1AZ – 1 Gbps, up to 4 circuits',
      'ErGw2AZ – 2 Gbps, up to 8 circuits',
      'ErGw3AZ – 10 Gbps, up to 16 circuits',
      'ErGwScale – 1 Gbps for each of up to 40 scale units, up to 16 circuits',
    ]);
    expect(
      screen.queryByLabelText('Least number of scale units'),
    ).not.toBeInTheDocument();
    await userEvent.click(options[3]);
    fireEvent.change(screen.getByLabelText('Least number of scale units'), {
      target: { value: '2' },
    });
    fireEvent.change(screen.getByLabelText('Greatest number of scale units'), {
      target: { value: '10' },
    });
    expect(current.form.gateways).toEqual({
      expressRoute: { sku: 'ErGwScale', minScaleUnits: 2, maxScaleUnits: 10 },
    });
  });

  it('sizes the gateways of virtual hubs by scale units', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      interconnect: { pattern: 'virtual-wan' },
      onPremises: overCircuits,
      gateways: { vpn: { sku: 'VpnGw1AZ', bgp: false } },
    });
    expect(
      screen.queryByLabelText('Size of each VPN gateway'),
    ).not.toBeInTheDocument();
    expect(
      screen.getAllByText('2 gateways in the virtual hubs of weu, neu.'),
    ).toHaveLength(2);
    fireEvent.change(screen.getByLabelText('Scale units of each VPN gateway'), {
      target: { value: '2' },
    });
    const expressRoute = screen.getByLabelText(
      'Scale units of each ExpressRoute gateway',
    );
    fireEvent.change(expressRoute, { target: { value: '11' } });
    expect(expressRoute).toBeInvalid();
    expect(specFromFormData(current.form).gateways).toEqual({
      virtualHub: { vpnScaleUnits: 2, expressRouteScaleUnits: 11 },
    });
  });

  it('names the IPsec policy that it uses, and takes another', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: { via: 'vpn', sites: { hq } },
    });
    const own = screen.getByLabelText('An IPsec policy of your own');
    expect(
      screen.getByText(
        'Off: AES256, SHA256, DHGroup14 for IKE, and GCMAES256, PFS2048 for IPsec. Your devices must be configured with the same.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(own);
    fireEvent.mouseDown(screen.getByLabelText('Diffie-Hellman group'));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByRole('option', {
        name: 'ECP384',
      }),
    );
    const lifetime = screen.getByLabelText('Lifetime of a key in seconds');
    fireEvent.change(lifetime, { target: { value: '10' } });
    expect(lifetime).toBeInvalid();
    fireEvent.change(lifetime, { target: { value: '3600' } });
    const policy = {
      ...defaultIpsecPolicy,
      dhGroup: 'ECP384',
      saLifetimeSeconds: 3600,
    };
    expect(current.form.gateways).toEqual({ vpn: { ipsecPolicy: policy } });
    await userEvent.click(own);
    expect(specFromFormData(current.form)).not.toHaveProperty('gateways');
    await userEvent.click(own);
    expect(current.form.gateways).toEqual({ vpn: { ipsecPolicy: policy } });
  });

  it('offers a Route Server only where it has two sides', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: overCircuits,
    });
    await userEvent.click(screen.getByLabelText('Route Server in each region'));
    expect(current.form.gateways).toEqual({ routeServer: true });
    await userEvent.click(screen.getByLabelText('Route Server in each region'));
    expect(current.form.gateways).toEqual({});
  });

  it('offers no Route Server beside one kind of gateway', async () => {
    await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: { via: 'vpn', sites: { hq } },
    });
    expect(
      screen.queryByLabelText('Route Server in each region'),
    ).not.toBeInTheDocument();
  });
});
