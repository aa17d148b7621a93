import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField } from '../__testUtils__/fields';
import {
  deliveryField,
  destinationField,
  gatewaysField,
  interconnectField,
  nameField,
  onPremisesField,
  regionsField,
  reviewField,
} from '.';

const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
};
const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [{ ipAddress: '203.0.113.10' }],
};

describe('nameField', () => {
  it('says at once what a name may consist of', async () => {
    const current = await renderField(nameField, 'name', { regions });
    const name = screen.getByLabelText(/Name of the network/);
    fireEvent.change(name, { target: { value: 'contoso "core"' } });
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/lower-case letters/);
    fireEvent.change(name, { target: { value: 'contoso-core' } });
    expect(name).toBeValid();
    expect(name).toHaveAccessibleDescription(/vnet-contoso-core-weu/);
    expect(current.form.name).toBe('contoso-core');
  });
});

describe('regionsField', () => {
  it('avoids the ranges of on-premises and solves an overlap by a click', async () => {
    const current = await renderField(regionsField, 'regions', {
      regions: {
        ...regions,
        neu: { ...regions.neu, addressSpace: ['10.0.0.0/16'] },
      },
      onPremises: {
        via: 'vpn',
        sites: { hq: { ...hq, addressSpace: ['10.1.0.0/16'] } },
      },
    });
    await userEvent.click(
      screen.getByRole('button', {
        name: /^Use 10\.2\.0\.0\/16 for region neu/,
      }),
    );
    expect(current.form.regions).toEqual({
      ...regions,
      neu: { location: 'northeurope', addressSpace: ['10.2.0.0/16'] },
    });
  });
});

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
      expect(screen.getByRole('radio', { name })).toBeDisabled();
    }
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(Array(3).fill('/vnet-connectivity'));
  });

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
    expect(current.form.interconnect).toEqual({
      pattern: 'global-peering',
      topology: 'mesh',
    });
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
    fireEvent.change(screen.getByLabelText(/Address ranges used there/), {
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
    expect(current.form.onPremises).toEqual({ via: 'none' });
    await userEvent.click(
      screen.getByRole('radio', { name: 'A VPN gateway in each region' }),
    );
    expect(current.form.onPremises).toEqual({
      via: 'vpn',
      gateways: 'per-region',
      sites: { hq },
    });
  });

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

describe('gatewaysField', () => {
  it('has nothing to ask where there is no gateway', async () => {
    await renderField(gatewaysField, 'gateways', { regions });
    expect(screen.getByText(/This network has no gateway/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('counts the gateways, shows what they can do, and writes only what is changed', async () => {
    const current = await renderField(gatewaysField, 'gateways', {
      regions,
      onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    });
    expect(screen.getByText(/2 gateways, in weu, neu\./)).toBeInTheDocument();
    fireEvent.mouseDown(screen.getByLabelText('Size of each gateway'));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      expect.stringMatching(/^VpnGw1AZ – 650 Mbps, 30 tunnels, about 0.19 USD/),
      expect.stringMatching(/^VpnGw2AZ – 1.25 Gbps/),
      expect.stringMatching(/^VpnGw3AZ/),
      expect.stringMatching(/^VpnGw4AZ – 5 Gbps, 100 tunnels/),
      expect.stringMatching(/^VpnGw5AZ/),
    ]);
    await userEvent.click(options[0]);
    await userEvent.click(screen.getByLabelText('Exchange routes by BGP'));
    expect(current.form.gateways).toEqual({
      vpn: { sku: 'VpnGw1AZ', bgp: false },
    });
  });
});

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
    expect(screen.getByRole('radio', { name: 'Bicep' })).toBeDisabled();
  });
});

describe('destinationField', () => {
  const integrations = {
    integrations: {
      github: [{ host: 'github.com' }],
      azure: [{ host: 'dev.azure.com' }],
    },
    vnetConnectivity: { localRepositories: { enabled: true } },
  };

  it('takes the local folder where there is nothing else', async () => {
    const current = await renderField(destinationField, 'destination');
    await waitFor(() =>
      expect(current.form.destination).toEqual({ kind: 'local' }),
    );
    expect(
      screen.getByText(/once the portal has an integration/),
    ).toBeInTheDocument();
    expect(
      await messagesOf(destinationField, 'destination', current.form),
    ).toEqual([]);
  });

  it('builds the address of a repository', async () => {
    const current = await renderField(
      destinationField,
      'destination',
      { name: 'contoso-core' },
      integrations,
    );
    await waitFor(() =>
      expect(current.form.destination).toEqual({
        kind: 'github',
        repoUrl: 'github.com?owner=&repo=contoso-core',
      }),
    );
    expect(
      await messagesOf(
        destinationField,
        'destination',
        current.form,
        integrations,
      ),
    ).toEqual([expect.stringMatching(/^Name the owner/)]);
    fireEvent.change(screen.getByLabelText(/Owner/), {
      target: { value: 'contoso' },
    });
    expect(
      await messagesOf(
        destinationField,
        'destination',
        current.form,
        integrations,
      ),
    ).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Azure DevOps' }));
    fireEvent.change(screen.getByLabelText(/Organisation/), {
      target: { value: 'contoso' },
    });
    fireEvent.change(screen.getByLabelText(/Project/), {
      target: { value: 'network' },
    });
    expect(current.form.destination).toEqual({
      kind: 'azure',
      repoUrl:
        'dev.azure.com?organization=contoso&project=network&repo=contoso-core',
    });
  });

  it('refuses a place or a server that the portal does not have', async () => {
    expect(
      await messagesOf(destinationField, 'destination', {
        destination: { kind: 'github', repoUrl: 'github.com?owner=a&repo=b' },
      }),
    ).toEqual([
      'This portal cannot create repositories there. Choose one of: A folder of this portal.',
    ]);
    expect(
      await messagesOf(
        destinationField,
        'destination',
        {
          destination: {
            kind: 'github',
            repoUrl: 'evil.example?owner=a&repo=b',
          },
        },
        integrations,
      ),
    ).toEqual([expect.stringContaining('github.com')]);
    expect(await messagesOf(destinationField, 'destination', {}, {})).toEqual([
      expect.stringContaining('vnetConnectivity.localRepositories'),
    ]);
  });

  it('says what to do where the portal has no place at all', async () => {
    await renderField(destinationField, 'destination', {}, {});
    expect(screen.getByText(/adds an integration/)).toBeInTheDocument();
  });
});

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
    expect(screen.getByText(/metadata\.name must/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /Network of/ })).toBeInTheDocument();
  });
});
