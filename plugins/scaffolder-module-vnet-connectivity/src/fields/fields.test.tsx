import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField, wantToGoOn } from '../__testUtils__/fields';
import { specFromFormData } from '../form/formData';
import {
  deliveryField,
  destinationField,
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

describe('a conflict between a site and a region', () => {
  const conflict = {
    regions,
    onPremises: {
      via: 'vpn',
      sites: { hq: { ...hq, addressSpace: ['10.0.0.0/16'] } },
    },
  };
  const message =
    /10\.0\.0\.0\/16 of region weu overlaps 10\.0\.0\.0\/16 of site hq/;

  it('stands beside the range of the site once that was typed, and not before', async () => {
    await renderField(onPremisesField, 'onPremises', {
      ...conflict,
      onPremises: { via: 'vpn', sites: { hq } },
    });
    const ranges = screen.getByLabelText(/Address ranges/);
    await userEvent.clear(ranges);
    await userEvent.type(ranges, '10.0.0.0/16');
    expect(ranges).toBeValid();
    await userEvent.tab();
    expect(ranges).toBeInvalid();
    expect(ranges).toHaveAccessibleDescription(message);
    await userEvent.clear(ranges);
    await userEvent.type(ranges, '192.168.0.0/16');
    expect(ranges).toBeValid();
  });

  it('stands beside the range of the region, too', async () => {
    await renderField(regionsField, 'regions', conflict);
    const [weu, neu] = screen.getAllByLabelText('Address space');
    expect(weu).toHaveAccessibleDescription(message);
    expect(neu).toBeValid();
  });

  it('keeps nobody in the first step, where the region may be right', async () => {
    expect(await messagesOf(regionsField, 'regions', conflict)).toEqual([]);
    expect(await messagesOf(onPremisesField, 'onPremises', conflict)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe('a gateway that does not fit into the network of a region', () => {
  it('is said where the gateway was chosen, and kept there', async () => {
    const form = {
      regions: {
        ...regions,
        weu: {
          location: 'westeurope',
          addressSpace: ['10.0.0.0/24'],
          subnets: { app: '10.0.0.0/24' },
        },
      },
      onPremises: { via: 'vpn', sites: { hq } },
    };
    await renderField(onPremisesField, 'onPremises', form);
    expect(screen.getByText(/has no room for a GatewaySubnet/)).toBeVisible();
    expect(await messagesOf(regionsField, 'regions', form)).toEqual([]);
    expect(await messagesOf(onPremisesField, 'onPremises', form)).toEqual([
      expect.stringContaining('has no room for a GatewaySubnet'),
    ]);
  });
});

describe('a region that this version does not know', () => {
  it('is advised about where it was added', async () => {
    await renderField(regionsField, 'regions', {
      name: 'contoso-core',
      regions: { ...regions, jioinw: { location: 'jioindiawest' } },
    });
    expect(
      screen.getByText(/jioindiawest of region jioinw is not a region that/),
    ).toBeVisible();
  });
});

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
    expect(screen.getByText(/“Name” must/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /Network of/ })).toBeInTheDocument();
  });
});
