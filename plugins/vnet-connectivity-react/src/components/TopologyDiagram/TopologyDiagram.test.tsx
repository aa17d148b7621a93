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

/** What the list below the drawing says. */
async function inWords(): Promise<(string | null)[]> {
  await userEvent.click(
    screen.getByText('What is connected with what, in words'),
  );
  // jsdom has no `toggle` event of its own.
  const details = screen.getByRole('group', { name: '' });
  fireEvent(details, new Event('toggle'));
  return (
    await screen.findAllByText(
      /^(Region|Workload network|ExpressRoute circuit|On-premises) ?\S* .*\.$/,
    )
  ).map(item => item.textContent);
}

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
    expect(await inWords()).toEqual([
      'Region weu (West Europe, 10.0.0.0/16): has a VPN gateway VpnGw2AZ, active-active, BGP with ASN 65010; is peered with eus2 and neu; has VPN tunnels to hq.',
      'Region neu (North Europe, 10.1.0.0/16): is peered with eus2 and weu; reaches on-premises through the gateway of weu.',
      'Region eus2 (East US 2, 10.2.0.0/16): is peered with neu and weu; reaches on-premises through the gateway of weu.',
      'On-premises site hq (192.168.0.0/16): is reached by VPN from weu.',
    ]);
  });

  it('says in words what is in Virtual WAN, behind it and on circuits', async () => {
    render(
      <TopologyDiagram
        topology={topologyOf(
          specOf(2, {
            interconnect: { pattern: 'virtual-wan' },
            spokes: { app: { region: 'weu', addressSpace: ['10.9.0.0/16'] } },
            inspection: { via: 'azure-firewall' },
            onPremises: {
              via: 'expressroute',
              backup: 'vpn',
              sites: { hq },
            },
            circuits: {
              ams: {
                peeringLocation: 'Amsterdam',
                provider: 'Equinix',
                bandwidthMbps: 1000,
                regions: ['weu', 'neu'],
                sites: ['hq'],
              },
            },
          }),
        )}
      />,
    );
    expect(await inWords()).toEqual([
      expect.stringMatching(
        /^Region weu \(West Europe, .*\): is connected with the virtual hub 10\.[\d.]+\/23; the hub has a VPN gateway of 1 scale unit, an ExpressRoute gateway of 1 scale unit and an Azure Firewall Standard; the hub is connected with that of neu; has the workload networks app behind it; has VPN tunnels to hq; is linked to ExpressRoute circuit ams\.$/,
      ),
      expect.stringMatching(/^Region neu .*that of weu; has VPN tunnels/),
      'Workload network app (10.9.0.0/16) behind region weu: is connected with the virtual hub of weu.',
      'ExpressRoute circuit ams at Amsterdam, 1 Gbps, Standard: is provided by Equinix; joins weu and neu; leads to hq; is not set up by the provider yet, so that nothing is connected at first.',
      'On-premises site hq (192.168.0.0/16): is reached by VPN from weu and neu; is reached by ExpressRoute circuit ams.',
    ]);
  });

  it('says in words what inspects the traffic, and what Virtual Network Manager connects', async () => {
    render(
      <TopologyDiagram
        topology={topologyOf(
          specOf(2, {
            spokes: { app: { region: 'weu', addressSpace: ['10.9.0.0/16'] } },
            inspection: { via: 'azure-firewall', tier: 'Premium' },
          }),
        )}
      />,
    );
    expect(await inWords()).toEqual([
      'Region weu (West Europe, 10.0.0.0/16): has an Azure Firewall Premium that inspects the traffic; is peered with neu; has the workload networks app behind it.',
      'Region neu (North Europe, 10.1.0.0/16): has an Azure Firewall Premium that inspects the traffic; is peered with weu.',
      'Workload network app (10.9.0.0/16) behind region weu: is peered with weu; its traffic passes the firewall or appliance there.',
    ]);
  });

  it('asks for a region where there is none', () => {
    render(<TopologyDiagram topology={topologyOf(specOf(0))} />);
    expect(
      screen.getByText('Add a region to see the network.'),
    ).toBeInTheDocument();
  });

  it('draws 600 regions', () => {
    const topology = topologyOf(
      specOf(600, {
        interconnect: {
          pattern: 'global-peering',
          peeredBy: 'network-manager',
        },
      }),
    );
    render(<TopologyDiagram topology={topology} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /Connected group of Virtual Network Manager: 600 regions/,
    );
  });
});
