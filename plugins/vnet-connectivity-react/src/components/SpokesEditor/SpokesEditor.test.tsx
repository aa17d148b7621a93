import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { specOf } from '../../__testUtils__/specs';
import type { Spokes } from './SpokesEditor';
import { SpokesEditor } from './SpokesEditor';
import { render } from '../../__testUtils__/texts';

let latest: Spokes;

function Harness({
  initial = {},
  regions = ['weu', 'neu'],
}: {
  readonly initial?: Spokes;
  readonly regions?: readonly string[];
}) {
  const [spokes, setSpokes] = useState(initial);
  latest = spokes;
  const { findings, spec } = design({ ...specOf(2), spokes });
  return (
    <SpokesEditor
      spokes={spokes}
      regions={regions}
      findings={findings}
      planned={spec}
      onChange={setSpokes}
    />
  );
}

describe('SpokesEditor', () => {
  it('adds a network behind a region, with a range that is found for it', async () => {
    render(<Harness />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a workload network' }),
    );
    expect(latest).toEqual({ 'app-neu': { region: 'neu' } });
    const ranges = screen.getByLabelText('Ranges of the network');
    expect(ranges).toHaveAccessibleDescription(/Left empty: 10\.2\.0\.0\/22/);
    fireEvent.change(ranges, { target: { value: '10.9.0.0/16' } });
    fireEvent.mouseDown(screen.getByLabelText('Behind the hub of region'));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByRole('option', { name: 'weu' }),
    );
    fireEvent.change(screen.getByLabelText('Name of the network'), {
      target: { value: 'shop' },
    });
    expect(latest).toEqual({
      shop: { region: 'weu', addressSpace: ['10.9.0.0/16'] },
    });
  });

  it('says at the fields what is wrong', () => {
    render(
      <Harness
        initial={{
          app: { region: 'weu', addressSpace: ['10.0.0.0/16'] },
          web: { region: 'gone', addressSpace: ['10.0.0.0/16'] },
        }}
      />,
    );
    expect(
      screen.getAllByLabelText('Ranges of the network')[1],
    ).toHaveAccessibleDescription(/overlaps/);
    expect(
      screen.getAllByLabelText('Behind the hub of region')[1],
    ).toHaveAccessibleDescription(/gone/);
    const [name] = screen.getAllByLabelText('Name of the network');
    fireEvent.change(name, { target: { value: 'weu' } });
    expect(name).toHaveAccessibleDescription(/has this name already/);
    expect(Object.keys(latest)).toEqual(['app', 'web']);
  });

  it('connects a network that exists, with the subnets that it has', async () => {
    render(<Harness initial={{ app: { region: 'weu' } }} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Details of workload network app' }),
    );
    const id =
      '/subscriptions/00000000-0000-0000-0000-0000000000AA/resourceGroups/app/providers/Microsoft.Network/virtualNetworks/app';
    fireEvent.change(
      screen.getByLabelText('Resource id of an existing virtual network'),
      { target: { value: id } },
    );
    expect(
      screen.getByLabelText('Ranges of the network'),
    ).toHaveAccessibleDescription(/Write all the ranges that it has/);
    fireEvent.change(screen.getByLabelText('Ranges of the network'), {
      target: { value: '10.9.0.0/16' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add a subnet' }));
    // Nobody but its owner knows the range of a subnet that exists.
    expect(latest.app.subnets).toEqual({ app: '' });
    expect(screen.getByLabelText('Subscription id')).toHaveAttribute(
      'placeholder',
      '00000000-0000-0000-0000-0000000000aa',
    );
    expect(latest.app.existingVnetId).toBe(id);
  });

  it('keeps the focus after a removal, and says what happened', async () => {
    render(<Harness initial={{ app: { region: 'weu' } }} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove workload network app' }),
    );
    expect(latest).toEqual({});
    expect(screen.getByRole('status')).toHaveTextContent(
      'Workload network app removed.',
    );
    expect(
      screen.getByRole('button', { name: 'Add a workload network' }),
    ).toHaveFocus();
  });

  it('asks for a region first, and shows many networks in parts', async () => {
    const { unmount } = render(<Harness regions={[]} />);
    expect(
      screen.getByRole('button', { name: 'Add a workload network' }),
    ).toBeDisabled();
    unmount();
    render(
      <SpokesEditor
        spokes={Object.fromEntries(
          Array.from({ length: 70 }, (_, index) => [
            `app-${index}`,
            { region: 'weu' },
          ]),
        )}
        regions={['weu']}
        findings={[]}
        onChange={jest.fn()}
      />,
    );
    const list = screen.getByRole('list', { name: 'Workload networks' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(30);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 30 more workload networks' }),
    );
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
  });
});
