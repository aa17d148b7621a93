import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { readNetworkDocument } from 'backstage-plugin-vnet-connectivity-common';
import { render } from '../../__testUtils__/texts';
import { useGraphNames } from '../graph-names';
import { ReachMatrix } from './ReachMatrix';

function graphOf(document: object): NetworkGraph {
  const { graph, findings } = readNetworkDocument(
    JSON.stringify({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'Topology',
      ...document,
    }),
  );
  if (!graph) throw new Error(JSON.stringify(findings));
  return graph;
}

const both = (a: string, b: string, forth: object = {}, back: object = {}) => [
  { from: a, to: b, allowForwardedTraffic: true, ...forth },
  { from: b, to: a, allowForwardedTraffic: true, ...back },
];

/** A hub with a gateway to one site, a spoke behind it, another spoke, and a network of which nothing is known. */
const graph = graphOf({
  vnets: {
    hub: {
      prefixes: ['10.0.0.0/16'],
      gateways: [{ type: 'vpn', sku: 'VpnGw2AZ', vpnType: 'RouteBased' }],
    },
    shop: { prefixes: ['10.1.0.0/16'] },
    data: { prefixes: ['10.2.0.0/16'] },
    far: { prefixes: ['10.9.0.0/16'] },
  },
  peerings: [
    ...both(
      'hub',
      'shop',
      { allowGatewayTransit: true },
      { useRemoteGateways: true },
    ),
    ...both('hub', 'data'),
  ],
  sites: { plant: { prefixes: ['192.168.0.0/16'] } },
  connections: [
    {
      id: 'line',
      type: 'ipsec',
      a: 'hub/vpn',
      b: 'plant',
      lngPrefixes: ['192.168.0.0/16'],
    },
  ],
  unknown: [{ what: 'far is in another subscription', flows: ['far'] }],
});

function Shown({
  of = graph,
  failed,
}: {
  readonly of?: NetworkGraph;
  readonly failed?: readonly string[];
}) {
  return <ReachMatrix graph={of} names={useGraphNames(of)} failed={failed} />;
}

const cell = (from: string, to: string) =>
  screen.findByRole('button', { name: new RegExp(`^${from} to ${to}: `) });

describe('ReachMatrix', () => {
  it('says yes, no and unknown in words, and unknown looks different from both', async () => {
    render(<Shown />);
    expect(await cell('shop', 'hub')).toHaveAccessibleName(/: yes$/);
    expect(await cell('shop', 'data')).toHaveAccessibleName(/: no$/);
    const unknown = await cell('shop', 'far');
    expect(unknown).toHaveAccessibleName(/: unknown$/);
    expect(unknown).toHaveTextContent('?unknown');
    expect(getComputedStyle(unknown).borderStyle).toContain('dashed');
    expect(
      getComputedStyle(await cell('shop', 'hub')).borderStyle,
    ).not.toContain('dashed');
  });

  it('shows the path there and back of the pair that is chosen', async () => {
    render(<Shown />);
    await userEvent.click(await cell('shop', 'plant'));
    expect(
      await screen.findByText('Yes: shop reaches plant.'),
    ).toBeInTheDocument();
    const steps = (name: string) =>
      within(screen.getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(steps('There').join('; ')).toMatch(
      /^shop; Peering of hub and shop.*VPN gateway of hub.*Connection line.*plant$/,
    );
    expect(steps('Back').join('; ')).toMatch(/^plant; .*; shop$/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Other direction' }),
    );
    expect(
      await screen.findByText('Yes: plant reaches shop.'),
    ).toBeInTheDocument();
  });

  it('gives the reason of a no, and what is missing for an unknown', async () => {
    render(<Shown />);
    await userEvent.click(await cell('shop', 'data'));
    expect(await screen.findByText(/Reason: /)).toBeInTheDocument();
    await userEvent.click(await cell('hub', 'far'));
    expect(
      await screen.findByText('far is in another subscription'),
    ).toBeInTheDocument();
  });

  it('answers for the network with something failed', async () => {
    render(<Shown failed={['gateway:hub/vpn']} />);
    expect(await cell('shop', 'plant')).toHaveAccessibleName(/: no$/);
    await userEvent.click(await cell('shop', 'plant'));
    expect(
      await screen.findByText('While this has failed: VPN gateway of hub.'),
    ).toBeInTheDocument();
  });

  it('filters by name and by answer', async () => {
    render(<Shown />);
    await cell('shop', 'hub');
    await userEvent.type(screen.getByLabelText('Filter sources by name'), 'sh');
    expect(
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual(['shop']);
    await userEvent.clear(screen.getByLabelText('Filter sources by name'));
    await userEvent.click(screen.getByLabelText('Show'));
    await userEvent.click(
      screen.getByRole('option', { name: 'Ends with unknown answers' }),
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    await userEvent.type(
      screen.getByLabelText('Filter targets by name'),
      'hub',
    );
    expect(
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual(['far']);
  });

  it('pages through many networks in both directions', async () => {
    const many = graphOf({
      vnets: Object.fromEntries(
        Array.from({ length: 120 }, (_, index) => [
          `n${index}`,
          { prefixes: [`10.${index}.0.0/16`] },
        ]),
      ),
    });
    render(<Shown of={many} />);
    await cell('n0', 'n1');
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('rowheader')).toHaveLength(25);
    const targets = screen.getByRole('group', { name: 'Targets' });
    await userEvent.click(
      within(targets).getByRole('button', { name: 'Next' }),
    );
    expect(await cell('n0', 'n12')).toBeInTheDocument();
    expect(within(targets).getByRole('status')).toHaveTextContent(
      '13 to 24 of 120',
    );
  });
});
