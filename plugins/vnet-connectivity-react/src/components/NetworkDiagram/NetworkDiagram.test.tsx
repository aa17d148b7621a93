import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '../../__testUtils__/texts';
import { DiagramToolbar } from '../TopologyDiagram/DiagramToolbar';
import {
  hubAndSpokes,
  largeNetwork,
  networkOf,
  peered,
} from './__testUtils__/networks';
import { NetworkDiagram } from './NetworkDiagram';

/** The texts of the list below the drawing. */
async function inWords(): Promise<string[]> {
  await userEvent.click(screen.getByText('Connections in words'));
  // jsdom has no `toggle` event of its own.
  fireEvent(screen.getByRole('group', { name: '' }), new Event('toggle'));
  const items = await screen.findAllByText(
    /^(Network|Virtual hub|Site|ExpressRoute circuit) .*: .*\.$/,
  );
  return items.map(item => item.textContent ?? '');
}

/** On a machine that has much else to do. */
const slowly = { timeout: 20_000 };

describe('NetworkDiagram', () => {
  it('shows a document as a drawing with a name, a legend and words', async () => {
    render(<NetworkDiagram graph={networkOf(hubAndSpokes)} title="Ours" />);
    expect(screen.getByRole('img', { name: /^Ours 3 networks/ })).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Legend' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'VNet peering',
      'Peering with gateway transit: the arrow points to the gateway that is used',
      'VPN tunnels (IPsec) to on-premises',
      'VPN gateway',
    ]);
    expect(await inWords()).toEqual([
      'Network app: in West Europe; has 10.1.0.0/16; is peered with hub (app uses the gateway of hub; forwarded traffic is accepted by app).',
      'Network data: in North Europe; has 10.2.0.0/16; is peered with hub.',
      'Network hub: in West Europe; has 10.0.0.0/16; has 1 subnet; has a VPN gateway VpnGw2AZ, ASN 65010; is peered with app (app uses the gateway of hub; forwarded traffic is accepted by app); is peered with data; is connected with hq by c1 (IPsec, BGP).',
      'Site hq: has 192.168.0.0/16; ASN 65020; VPN device d1 of hq; is connected with hub by c1 (IPsec, BGP).',
    ]);
  });

  it('writes roles as a whole, and names so that their ends tell them apart', () => {
    const names = [
      'vnet-production-westeurope-01',
      'vnet-production-westeurope-02',
    ];
    render(
      <NetworkDiagram
        graph={networkOf({
          vnets: Object.fromEntries(
            names.map((name, at) => [name, { prefixes: [`10.${at}.0.0/16`] }]),
          ),
          peerings: [{ from: names[0], to: 'vnet-elsewhere' }],
          unknown: [{ what: 'a route table', routing: [names[0]] }],
          sites: {
            hq: { prefixes: ['192.168.0.0/16'], devices: ['198.51.100.100'] },
          },
          connections: [],
        })}
      />,
    );
    expect(screen.getAllByText('not fully known').length).toBeGreaterThan(0);
    expect(screen.getByText('198.51.100.100')).toBeInTheDocument();
    expect(screen.getByText(/^vnet-prod.*….*-01$/)).toBeInTheDocument();
    expect(screen.getByText(/^vnet-prod.*….*-02$/)).toBeInTheDocument();
  });

  it('says what is not known, and of what', async () => {
    render(
      <NetworkDiagram
        graph={networkOf({
          vnets: {
            a: { prefixes: ['10.1.0.0/16'] },
            b: { prefixes: ['10.2.0.0/16'] },
          },
          peerings: [{ from: 'a', to: 'b' }],
          unknown: [
            { what: 'the routes of table rt1', routing: ['a'] },
            { what: 'the second page', joined: ['a', 'b'] },
          ],
          connections: [],
        })}
      />,
    );
    expect(
      screen.getByText('Peering of which only one half exists', {
        exact: false,
      }),
    ).toBeVisible();
    expect(await inWords()).toEqual([
      'Network a: has 10.1.0.0/16; is peered with b (only a has its half, so it carries nothing); not known: the routes of table rt1.',
      'Network b: has 10.2.0.0/16; is peered with a (only a has its half, so it carries nothing).',
    ]);
    expect(
      screen.getByText('Not known of the whole network: the second page.'),
    ).toBeVisible();
  });

  it('lets elements fail by the names that failures have, and shows those that have by any name', async () => {
    const onToggle = jest.fn();
    const graph = networkOf(hubAndSpokes);
    const { rerender } = render(
      <NetworkDiagram graph={graph} onToggle={onToggle} />,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'VPN gateway of hub, working' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Peering of app and hub, working' }),
    );
    expect(onToggle.mock.calls).toEqual([
      [['gateway:hub/vpn']],
      [['peering:app-hub']],
    ]);
    rerender(
      <NetworkDiagram
        graph={graph}
        onToggle={onToggle}
        failed={new Set(['hub/vpn', 'peering:hub->app'])}
        highlight={['data', 'peering:data-hub', 'hub']}
      />,
    );
    expect(
      screen.getByRole('button', { name: 'VPN gateway of hub, failed' }),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Peering of app and hub, failed' }),
    ).toBeVisible();
    expect(document.querySelectorAll('[data-path]')).toHaveLength(1);
  });

  it('has a large network in groups, which open', async () => {
    render(
      <NetworkDiagram
        graph={networkOf(largeNetwork(100, 4))}
        ToolbarComponent={DiagramToolbar}
      />,
    );
    expect(
      await screen.findByRole('button', { name: 'Group networks' }),
    ).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(
      screen.getByRole('button', { name: /^Around hub3: 25 networks/ }),
    );
    expect(
      screen.getByRole('button', { name: 'Draw Around hub3 as one box' }),
    ).toHaveFocus();
    expect(screen.getAllByText('hub3').length).toBeGreaterThan(0);
  });

  it('draws many boxes a portion at a time, all of them in the end, and lets them fail', async () => {
    const onToggle = jest.fn();
    const network = networkOf(largeNetwork(250, 4));
    const boxes = () =>
      document.querySelectorAll('[aria-label^="Network "][role=button]');
    const drawing = (failed: readonly string[]) => (
      <NetworkDiagram
        graph={network}
        ToolbarComponent={DiagramToolbar}
        onToggle={onToggle}
        failed={new Set(failed)}
      />
    );
    const { rerender } = render(drawing([]));
    const count = Object.keys(network.vnets).length;
    await userEvent.click(
      await screen.findByRole('button', { name: 'Group networks' }),
    );
    expect(boxes().length).toBeLessThan(count);
    await waitFor(() => expect(boxes()).toHaveLength(count), slowly);
    rerender(drawing(['hub1']));
    const failed = await screen.findByLabelText(
      'Network hub1, failed',
      {},
      slowly,
    );
    await userEvent.click(failed);
    expect(onToggle).toHaveBeenLastCalledWith(['hub1']);
  }, 60_000);

  it('has an address for names that are used twice', async () => {
    render(
      <NetworkDiagram
        graph={networkOf({
          vnets: {
            a: { prefixes: ['10.1.0.0/16'] },
            b: { prefixes: ['10.2.0.0/16'] },
          },
          peerings: peered('a', 'b'),
          sites: { a: { prefixes: ['192.168.0.0/24'] } },
          connections: [],
        })}
        onToggle={() => {}}
      />,
    );
    expect(
      screen.getByRole('button', { name: 'Network a, working' }),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Site a, working' }),
    ).toBeVisible();
  });
});
