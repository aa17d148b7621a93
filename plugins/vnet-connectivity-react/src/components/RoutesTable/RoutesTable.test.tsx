import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  buildNetwork,
  effectiveRoutes,
  naturalOrder,
} from 'backstage-plugin-vnet-connectivity-common';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { RoutesTable } from './RoutesTable';
import { render } from '../../__testUtils__/texts';

const topology = topologyOf(
  specOf(3, {
    onPremises: {
      via: 'vpn',
      gateways: 'transit',
      gatewayRegion: 'weu',
      sites: { hq },
    },
  }),
);
const direct = effectiveRoutes(buildNetwork(topology));

async function choose(name: string) {
  const routes = await screen.findByLabelText('Routes of');
  act(() => routes.focus());
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.click(screen.getByRole('option', { name }));
  // The routes of a network are worked out when it is chosen.
  await waitFor(() =>
    expect(
      within(screen.getByRole('table')).getAllByRole('row')[1],
    ).toBeDefined(),
  );
}

describe('RoutesTable', () => {
  it('shows the effective routes of the network that is chosen', async () => {
    render(<RoutesTable topology={topology} />);
    await choose('neu');
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(head => head.textContent),
    ).toEqual(direct.neu.map(({ prefix }) => prefix).sort(naturalOrder));
    const site = within(table).getByRole('row', { name: /^192\.168\.0\.0/ });
    expect(site).toHaveTextContent('VPN gateway of weu');
    expect(site).toHaveTextContent('vpn-gateway:weu');
    expect(site).toHaveTextContent('Gateway, learned by BGP');
    expect(site).toHaveTextContent(/Peering .* → /);
    expect(
      screen.queryByRole('columnheader', {
        name: 'Against the intact network',
      }),
    ).not.toBeInTheDocument();
  });

  it('says which routes differ while something has failed', async () => {
    render(
      <RoutesTable
        topology={topology}
        failed={['peering:eus2/neu', 'vpn-gateway:weu']}
      />,
    );
    await choose('neu');
    expect(screen.getByText(/^2 routes differ/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only routes that changed' }),
    );
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/gone$/);
    expect(rows[1]).toHaveTextContent('before: VPN gateway of weu');
  });
});
