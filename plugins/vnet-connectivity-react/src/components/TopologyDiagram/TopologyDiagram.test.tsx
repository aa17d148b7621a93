import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { TopologyDiagram } from './TopologyDiagram';

const transit = specOf(3, {
  onPremises: {
    via: 'vpn',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq },
  },
});

describe('TopologyDiagram', () => {
  it('is an image with a name and a description', () => {
    render(
      <TopologyDiagram topology={topologyOf(transit)} title="My network" />,
    );
    const image = screen.getByRole('img', { name: /^My network/ });
    expect(image).toHaveAccessibleName(/3 regions/);
    expect(within(image).getByText('West Europe')).toBeInTheDocument();
  });

  it('explains in the legend only what occurs', () => {
    render(<TopologyDiagram topology={topologyOf(specOf(2))} />);
    const legend = screen.getByRole('list', { name: 'Legend' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['VNet peering']);
  });

  it('says in words what is connected with what', async () => {
    render(<TopologyDiagram topology={topologyOf(transit)} />);
    await userEvent.click(
      screen.getByText('What is connected with what, in words'),
    );
    // jsdom has no `toggle` event of its own.
    const details = screen.getByRole('group', { name: '' });
    fireEvent(details, new Event('toggle'));
    expect(
      (await screen.findAllByText(/^(Region|On-premises)/)).map(
        item => item.textContent,
      ),
    ).toEqual([
      'Region weu (West Europe, 10.0.0.0/16): has a VPN gateway VpnGw2AZ, active-active, BGP with ASN 65010; is peered with eus2 and neu; has VPN tunnels to hq.',
      'Region neu (North Europe, 10.1.0.0/16): is peered with eus2 and weu; reaches on-premises through the gateway of weu.',
      'Region eus2 (East US 2, 10.2.0.0/16): is peered with neu and weu; reaches on-premises through the gateway of weu.',
      'On-premises site hq (192.168.0.0/16): is reached by VPN from weu.',
    ]);
  });

  it('asks for a region where there is none', () => {
    render(<TopologyDiagram topology={topologyOf(specOf(0))} />);
    expect(
      screen.getByText('Add a region to see the network.'),
    ).toBeInTheDocument();
  });

  it('draws 600 regions without hanging', () => {
    const topology = topologyOf(specOf(600));
    const start = performance.now();
    render(<TopologyDiagram topology={topology} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /Every region is joined/,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
