import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { hq, specOf } from '../../__testUtils__/specs';
import type { Circuits } from './CircuitsEditor';
import { CircuitsEditor } from './CircuitsEditor';
import { render } from '../../__testUtils__/texts';
import { loadSearchList } from '../search-list';

let latest: Circuits;

// The lists of its fields are loaded when somebody comes to one of them.
beforeAll(loadSearchList);

const regions = {
  weu: 'westeurope',
  neu: 'northeurope',
  eus2: 'eastus2',
};

function Harness({ initial = {} }: { readonly initial?: Circuits }) {
  const [circuits, setCircuits] = useState(initial);
  latest = circuits;
  const { findings } = design({
    ...specOf(3),
    interconnect: { pattern: 'expressroute' },
    onPremises: { via: 'expressroute', sites: { hq } },
    circuits,
  });
  return (
    <CircuitsEditor
      circuits={circuits}
      regions={regions}
      sites={['hq']}
      taken={['app']}
      findings={findings}
      onChange={setCircuits}
    />
  );
}

const ams = {
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 1000,
  regions: ['weu', 'neu'],
};

function write(field: HTMLElement, value: string) {
  act(() => field.focus());
  fireEvent.change(field, { target: { value } });
}

async function choose(label: string, option: RegExp | string) {
  fireEvent.mouseDown(screen.getByLabelText(label));
  fireEvent.click(
    within(screen.getByRole('listbox')).getByRole('option', { name: option }),
  );
  await waitFor(() =>
    expect(
      screen.queryByRole('listbox', { hidden: true }),
    ).not.toBeInTheDocument(),
  );
}

describe('CircuitsEditor', () => {
  it('describes a circuit of a provider from the suggestions', async () => {
    render(<Harness />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a circuit' }),
    );
    const location = screen.getByRole('textbox', { name: /Peering location/ });
    write(location, 'amsterdam2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const provider = screen.getByRole('textbox', { name: /Provider/ });
    write(provider, 'voda');
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['Vodafone']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await choose('Bandwidth', '2 Gbps');
    await choose('Tier', /^Premium/);
    await choose('Outbound traffic', /monthly/);
    expect(latest).toEqual({
      'er-1': {
        peeringLocation: 'Amsterdam2',
        provider: 'Vodafone',
        bandwidthMbps: 2000,
        tier: 'Premium',
        family: 'UnlimitedData',
        regions: ['weu', 'neu', 'eus2'],
        sites: ['hq'],
      },
    });
    expect(location).toBeValid();
  });

  it('says at the fields what is missing', async () => {
    render(<Harness />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a circuit' }),
    );
    expect(
      screen.getByRole('textbox', { name: /Peering location/ }),
    ).toHaveAccessibleDescription(/Fill in “Peering location” of circuit/);
    fireEvent.change(
      screen.getByRole('textbox', { name: /Peering location/ }),
      { target: { value: 'Amsterdam' } },
    );
    expect(
      screen.getByRole('textbox', { name: /Provider/ }),
    ).toHaveAccessibleDescription(/connectivity provider/);
  });

  it('says whether the tier reaches every region of the circuit', async () => {
    render(<Harness initial={{ ams }} />);
    expect(screen.getByLabelText('Tier')).toHaveAccessibleDescription(
      'Standard reaches every region of this circuit.',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'eus2' }));
    expect(latest.ams.regions).toEqual(['weu', 'neu', 'eus2']);
    expect(screen.getByLabelText('Tier')).toHaveAccessibleDescription(
      /does not reach (region )?eus2/,
    );
    await choose('Tier', /^Premium/);
    expect(screen.getByLabelText('Tier')).toHaveAccessibleDescription(
      'Premium reaches every region of this circuit.',
    );
  });

  it('takes a Direct port or an existing circuit instead of a provider', async () => {
    render(<Harness initial={{ ams }} />);
    await choose('Carried by', /Direct port/);
    expect(latest.ams).not.toHaveProperty('provider');
    const port = screen.getByLabelText(/Resource id of the port/);
    expect(port).toHaveAccessibleDescription(/expressRoutePorts/);
    fireEvent.mouseDown(screen.getByLabelText('Bandwidth'));
    expect(
      within(screen.getByRole('listbox')).getByText('40 Gbps'),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    const id = `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/er/providers/Microsoft.Network/expressRouteCircuits/ams`;
    await choose('Carried by', /exists already/);
    expect(latest.ams).not.toHaveProperty('expressRoutePortId');
    fireEvent.change(screen.getByLabelText(/Resource id of the circuit/), {
      target: { value: ` ${id} ` },
    });
    expect(latest.ams.existingCircuitId).toBe(id);
    // What exists is set up already.
    expect(
      screen.queryByLabelText('The provider has set this circuit up'),
    ).not.toBeInTheDocument();
  });

  it('configures the private peering of a new circuit', async () => {
    render(<Harness initial={{ ams }} />);
    await userEvent.click(
      screen.getByLabelText('The provider has set this circuit up'),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'More about circuit ams' }),
    );
    await userEvent.click(
      screen.getByLabelText('Configure the private peering here'),
    );
    for (const [label, value] of [
      ['ASN of your routers', '65050'],
      ['Range of the primary link', '172.16.0.0/30'],
      ['Range of the secondary link', '172.16.0.4/30'],
      ['VLAN id', '100'],
    ]) {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    }
    expect(latest.ams).toEqual({
      ...ams,
      provisioned: true,
      privatePeering: {
        peerAsn: 65050,
        primaryPrefix: '172.16.0.0/30',
        secondaryPrefix: '172.16.0.4/30',
        vlanId: 100,
      },
    });
  });

  it('renames in place, refuses keys of others, and keeps the focus after a removal', async () => {
    render(<Harness initial={{ ams, ldn: ams }} />);
    const [name] = screen.getAllByLabelText('Name of the circuit');
    for (const taken of ['weu', 'hq', 'app', 'ldn']) {
      fireEvent.change(name, { target: { value: taken } });
      expect(name).toHaveAccessibleDescription(/has this name already/);
    }
    fireEvent.change(name, { target: { value: 'dub' } });
    expect(Object.keys(latest)).toEqual(['dub', 'ldn']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove circuit ldn' }),
    );
    expect(Object.keys(latest)).toEqual(['dub']);
    expect(screen.getByRole('button', { name: 'Add a circuit' })).toHaveFocus();
  });
});
