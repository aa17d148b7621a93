import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ComparableNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  comparableNetworks,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { render } from '../../__testUtils__/texts';
import { NetworkDifferencePanel } from './NetworkDifferencePanel';

/** A hub with spokes of these names, the first of them on demand without its peering. */
function documentOf(spokes: readonly string[], isFirstPeered = true): string {
  const peered = isFirstPeered ? spokes : spokes.slice(1);
  return JSON.stringify({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'Topology',
    vnets: {
      Hub: { prefixes: ['10.0.0.0/16'] },
      ...Object.fromEntries(
        spokes.map((spoke, at) => [
          spoke,
          { prefixes: [`10.${at + 1}.0.0/16`] },
        ]),
      ),
    },
    peerings: peered.flatMap(spoke => [
      { from: 'Hub', to: spoke },
      { from: spoke, to: 'Hub' },
    ]),
  });
}

function networks(before: string, after: string) {
  const found = comparableNetworks(
    readNetworkDocument(before),
    readNetworkDocument(after),
  );
  if (!found) throw new Error('One of the documents is no network.');
  return found;
}

function show(input: {
  readonly before: ComparableNetwork;
  readonly after: ComparableNetwork;
}) {
  return render(<NetworkDifferencePanel {...input} />);
}

async function choose(label: string, name: string) {
  const field = await screen.findByLabelText(label);
  act(() => field.focus());
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.click(screen.getByRole('option', { name }));
}

describe('NetworkDifferencePanel', () => {
  it('says that nothing differs', async () => {
    show(networks(documentOf(['A']), documentOf(['a'])));
    expect(await screen.findByText(/^There is no difference/)).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('counts the flows that vanish, and shows the way that they took', async () => {
    show(networks(documentOf(['A', 'B']), documentOf(['A', 'B'], false)));
    expect(await screen.findByText(/^2 flows vanish\./)).toHaveTextContent(
      '2 flows vanish. 2 flows differ. 2 routes differ. 2 elements differ.',
    );
    const table = screen.getByRole('table');
    const row = within(table).getByRole('row', { name: /^Hub to A/ });
    expect(row).toHaveTextContent('vanishes');
    expect(row).toHaveTextContent('Hub → Peering of A and Hub → A');
    expect(row).toHaveTextContent('does not work: ');
  });

  it('shows routes and elements on demand', async () => {
    show(networks(documentOf(['A', 'B']), documentOf(['A', 'B'], false)));
    await choose('Show', 'Routes');
    const routes = screen.getByRole('region', {
      name: 'Effective routes that differ',
    });
    expect(
      within(routes).getByRole('row', { name: /^Hub 10\.1\.0\.0\/16 gone/ }),
    ).toHaveTextContent('Peering of A and Hub (peering)');
    await choose('Show', 'Elements');
    expect(
      screen.getByRole('row', { name: /^Peering from Hub to A removed/ }),
    ).toBeInTheDocument();
  });

  it('has the names of a spec in words, also those of what is gone', async () => {
    const locations: Record<string, string> = {
      weu: 'westeurope',
      neu: 'northeurope',
      sdc: 'swedencentral',
    };
    const spec = (regions: readonly string[]) => `
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: shop, owner: 'group:default/network' }
regions: { ${regions
      .map(key => `${key}: { location: ${locations[key]} }`)
      .join(', ')} }
interconnect: { pattern: global-peering, topology: mesh }
`;
    show(networks(spec(['weu', 'neu', 'sdc']), spec(['weu', 'neu'])));
    const row = await screen.findByRole('row', { name: /^sdc to weu/ });
    expect(row).toHaveTextContent('sdc → Peering of sdc and weu → weu');
    expect(row).toHaveTextContent('not there');
  });

  it('finds changes by name and by kind', async () => {
    show(networks(documentOf(['A', 'B']), documentOf(['C', 'B'], false)));
    await choose('Show', 'Elements');
    await choose('Kind of change', 'renamed');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /^C renamed/ })).toHaveTextContent(
      'was A',
    );
    await userEvent.type(screen.getByLabelText('Filter by name'), 'nowhere');
    expect(screen.getAllByRole('row')).toHaveLength(1);
  });

  it('pages through a great many', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `S${at}`);
    show(networks(documentOf(['A']), documentOf(['A', ...many])));
    await screen.findByRole('table');
    expect(screen.getAllByRole('row')).toHaveLength(51);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText(/^51/)).toBeInTheDocument();
  });

  it('has nothing that keeps people from using it', async () => {
    const { container } = show(
      networks(documentOf(['A', 'B']), documentOf(['C', 'B'], false)),
    );
    await screen.findByRole('table');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});
