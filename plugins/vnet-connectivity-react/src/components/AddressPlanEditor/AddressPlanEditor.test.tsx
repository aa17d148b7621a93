import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { hq, specOf } from '../../__testUtils__/specs';
import { AddressPlanEditor } from './AddressPlanEditor';
import type { Regions } from './allocate';
import { render } from '../../__testUtils__/texts';
import { loadRegionDetails } from './RegionRow';
import { loadSearchList } from '../search-list';

// The list of a field that searches is loaded when somebody comes to it.
beforeAll(loadSearchList);

let latest: Regions;

function Harness({
  initial = {},
  rest = {},
  options = {},
  occupied,
}: {
  readonly initial?: Regions;
  readonly rest?: Parameters<typeof specOf>[1];
  readonly options?: Parameters<typeof design>[1];
  readonly occupied?: readonly string[];
}) {
  const [regions, setRegions] = useState(initial);
  latest = regions;
  const { findings, spec } = useMemo(
    () => design({ ...specOf(0, rest), regions }, options),
    [regions, rest, options],
  );
  return (
    <AddressPlanEditor
      regions={regions}
      findings={findings}
      planned={spec}
      occupied={occupied}
      options={options}
      onChange={setRegions}
    />
  );
}

const two: Regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
};

function pick(query: string) {
  const picker = screen.getByRole('textbox', { name: 'Add a region' });
  act(() => picker.focus());
  fireEvent.change(picker, { target: { value: query } });
  fireEvent.keyDown(picker, { key: 'Enter' });
}

beforeAll(loadRegionDetails);

describe('AddressPlanEditor', () => {
  it('adds regions one after the other, each with a key and a free range', () => {
    render(<Harness occupied={['10.1.0.0/16']} />);
    const picker = screen.getByRole('textbox', { name: 'Add a region' });
    pick('west europe');
    expect(picker).toHaveValue('');
    expect(picker).toHaveFocus();
    pick('no such place');
    pick('eastus2');
    pick('westeurope');
    expect(latest).toEqual({
      weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
      eus2: { location: 'eastus2', addressSpace: ['10.2.0.0/16'] },
      weu2: { location: 'westeurope', addressSpace: ['10.3.0.0/16'] },
    });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Region weu2 added with 10.3.0.0/16.',
    );
  });

  it('finds regions by geography and offers only what the portal allows', () => {
    render(
      <Harness options={{ policy: { allowedLocations: ['francecentral'] } }} />,
    );
    const picker = screen.getByRole('textbox', { name: 'Add a region' });
    act(() => picker.focus());
    fireEvent.change(picker, { target: { value: 'france' } });
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['France Central francecentral, 3 zones']);
  });

  it('renames a region in its place and keeps the focus', async () => {
    render(<Harness initial={two} />);
    const name = screen.getAllByLabelText('Short name')[0];
    await userEvent.type(name, 'x');
    expect(Object.keys(latest)).toEqual(['weux', 'neu']);
    expect(name).toHaveFocus();
    expect(latest.neu).toBe(two.neu);
  });

  it('refuses a short name that is taken or empty, and keeps the regions', async () => {
    render(<Harness initial={two} />);
    const name = screen.getAllByLabelText('Short name')[0];
    fireEvent.change(name, { target: { value: 'neu' } });
    expect(name).toHaveAccessibleDescription(
      'Another region has this short name already.',
    );
    fireEvent.change(name, { target: { value: '' } });
    expect(name).toHaveAccessibleDescription(/Give the region a short name/);
    expect(latest).toBe(two);
    fireEvent.blur(name);
    expect(name).toHaveValue('weu');
  });

  it('says at the field what is wrong with a range, while it is typed', () => {
    render(<Harness initial={two} />);
    const range = screen.getAllByLabelText('Address space')[1];
    fireEvent.change(range, { target: { value: '10.0.0.0/33' } });
    expect(range).toBeInvalid();
    expect(range).toHaveAccessibleDescription(/10\.0\.0\.0\/33.*0 to 32/);
    fireEvent.change(range, { target: { value: '10.0.0.0/16' } });
    expect(range).toHaveAccessibleDescription(/overlaps 10\.0\.0\.0\/16/);
    fireEvent.change(range, { target: { value: '10.2.0.0/16, ' } });
    expect(range).toBeValid();
    expect(range).toHaveValue('10.2.0.0/16, ');
    expect(latest.neu.addressSpace).toEqual(['10.2.0.0/16']);
  });

  it('allocates free ranges to those that need one, and to no other', async () => {
    render(
      <Harness
        initial={{
          ...two,
          neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] },
          eus2: { location: 'eastus2' },
        }}
      />,
    );
    const [, , third] = screen.getAllByLabelText('Address space');
    expect(third).toHaveAccessibleDescription(/Left empty: 10\./);
    await userEvent.click(
      screen.getByRole('button', { name: 'Allocate free ranges' }),
    );
    expect(latest.weu.addressSpace).toEqual(['10.0.0.0/16']);
    expect(design({ ...specOf(0), regions: latest }).ok).toBe(true);
    expect(latest.eus2.addressSpace).toHaveLength(1);
    expect(screen.getByRole('status')).toHaveTextContent(
      '2 regions got a free range.',
    );
    expect(
      screen.getByRole('button', { name: 'Allocate free ranges' }),
    ).toBeDisabled();
  });

  it('removes a region, leaves the others, and keeps the focus near', async () => {
    render(<Harness initial={two} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove region weu' }),
    );
    expect(latest).toEqual({ neu: two.neu });
    expect(screen.getByRole('textbox', { name: 'Add a region' })).toHaveFocus();
  });

  it('edits subnets, gateway subnet and ASN on demand', async () => {
    render(<Harness initial={two} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Details of region weu' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a subnet' }));
    fireEvent.change(screen.getByLabelText('Gateway subnet'), {
      target: { value: '10.0.255.0/27' },
    });
    fireEvent.change(screen.getByLabelText('BGP number (ASN)'), {
      target: { value: '65010' },
    });
    expect(latest.weu).toEqual({
      location: 'westeurope',
      addressSpace: ['10.0.0.0/16'],
      subnets: { app: '10.0.0.0/24' },
      gatewaySubnet: '10.0.255.0/27',
      asn: 65010,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove subnet app' }),
    );
    expect(latest.weu.subnets).toBeUndefined();
  });

  it('opens the details of a region where the problem is', () => {
    render(
      <Harness
        initial={{
          ...two,
          weu: { ...two.weu, gatewaySubnet: '10.0.255.0/30' },
        }}
      />,
    );
    expect(screen.getByLabelText('Gateway subnet')).toBeInvalid();
  });

  describe('in the details of a region', () => {
    const id =
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/core';
    const vpn = {
      onPremises: { via: 'vpn' as const, sites: { hq } },
    };
    const open = async (key: string) =>
      userEvent.click(
        screen.getByRole('button', { name: `Details of region ${key}` }),
      );

    it('connects a network that exists, and allocates nothing for it', async () => {
      render(<Harness initial={{ weu: { location: 'westeurope' } }} />);
      await open('weu');
      fireEvent.change(
        screen.getByLabelText('Resource id of an existing virtual network'),
        { target: { value: `${id} ` } },
      );
      expect(latest.weu).toEqual({
        location: 'westeurope',
        existingVnetId: id,
      });
      expect(screen.getByLabelText('Address space')).toBeInvalid();
      expect(
        screen.getByRole('button', { name: 'Allocate free ranges' }),
      ).toBeDisabled();
      fireEvent.change(screen.getByLabelText('Address space'), {
        target: { value: '10.7.0.0/16' },
      });
      expect(screen.getByLabelText('Address space')).toBeValid();
    });

    it('shows at the field that a gateway needs a range in a network that exists', async () => {
      render(
        <Harness
          rest={vpn}
          initial={{
            weu: {
              location: 'westeurope',
              addressSpace: ['10.7.0.0/16'],
              existingVnetId: id,
            },
          }}
        />,
      );
      const subnet = screen.getByLabelText('Gateway subnet');
      expect(subnet).toHaveAccessibleDescription(/nothing is known/);
      await userEvent.click(
        screen.getByRole('button', { name: 'Add a subnet' }),
      );
      fireEvent.change(screen.getByLabelText('Range'), {
        target: { value: '10.7.0.0/24' },
      });
      expect(subnet).toBeValid();
      expect(subnet).toHaveAccessibleDescription(
        /Left empty: 10\.7\.255\.224\/27/,
      );
    });

    it('asks for the ranges of what the region gets, and for no others', async () => {
      render(
        <Harness
          initial={two}
          rest={{
            ...vpn,
            spokes: { app: { region: 'weu' } },
            inspection: { via: 'azure-firewall' },
          }}
        />,
      );
      await open('weu');
      expect(
        screen.getByLabelText('Firewall subnet'),
      ).toHaveAccessibleDescription(/Left empty: 10\.0\.255/);
      for (const label of ['Route Server subnet', 'Range of the virtual hub']) {
        expect(screen.queryByLabelText(label)).not.toBeInTheDocument();
      }
      fireEvent.change(screen.getByLabelText('Firewall subnet'), {
        target: { value: '10.0.9.0/28' },
      });
      expect(screen.getByLabelText('Firewall subnet')).toBeInvalid();
    });

    it('has the range of the virtual hub in Virtual WAN, and no gateway subnet', async () => {
      render(
        <Harness
          initial={two}
          rest={{ ...vpn, interconnect: { pattern: 'virtual-wan' } }}
        />,
      );
      await open('neu');
      for (const label of ['Gateway subnet', 'BGP number (ASN)']) {
        expect(screen.queryByLabelText(label)).not.toBeInTheDocument();
      }
      const hub = screen.getByLabelText('Range of the virtual hub');
      expect(hub).toHaveAccessibleDescription(/Left empty: 10\.[\d.]+\/23/);
      fireEvent.change(hub, { target: { value: '10.9.0.0/23' } });
      expect(latest.neu.hubAddressPrefix).toBe('10.9.0.0/23');
    });
  });

  it('shows the first of 600 regions, and finds the others', () => {
    const regions = specOf(600).regions;
    render(
      <AddressPlanEditor
        regions={regions}
        findings={[]}
        onChange={jest.fn()}
      />,
    );
    const list = screen.getByRole('list', {
      name: 'Regions and their address plan',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    fireEvent.change(screen.getByLabelText('Filter regions'), {
      target: { value: 'weu10' },
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  });
});
