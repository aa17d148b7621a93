import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { DiagramToolbar } from './DiagramToolbar';
import type { TopologyDiagramProps } from './TopologyDiagram';
import { TopologyDiagram as Plain } from './TopologyDiagram';
import { render } from '../../__testUtils__/texts';

const transit = specOf(3, {
  onPremises: {
    via: 'vpn',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq },
  },
});

/** With its buttons, as most pages show it. */
function TopologyDiagram(props: TopologyDiagramProps) {
  return <Plain ToolbarComponent={DiagramToolbar} {...props} />;
}

/** The texts of the list below the drawing. */
async function inWords(): Promise<(string | null)[]> {
  await userEvent.click(screen.getByText('Connections in words'));
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

  it('draws 600 regions', async () => {
    const topology = topologyOf(
      specOf(600, {
        interconnect: {
          pattern: 'global-peering',
          peeredBy: 'network-manager',
        },
      }),
    );
    render(<TopologyDiagram topology={topology} />);
    expect(
      await screen.findByRole('group', {
        name: /600 regions.*Connected group of Virtual Network Manager: 600 regions/,
      }),
    ).toBeInTheDocument();
  });

  it('makes what can fail a button that says what it is and how it is', async () => {
    const onToggle = jest.fn();
    render(
      <TopologyDiagram
        topology={topologyOf(transit)}
        failed={new Set(['vpn-gateway:weu'])}
        onToggle={onToggle}
        canFail={id => id !== 'region:neu'}
      />,
    );
    const gateway = screen.getByRole('button', {
      name: 'VPN gateway of weu, failed',
    });
    expect(gateway).toHaveAttribute('aria-pressed', 'true');
    expect(
      screen.getByRole('button', { name: 'Peering of eus2 and weu, working' }),
    ).toHaveAttribute('aria-pressed', 'false');
    expect(
      screen.queryByRole('button', { name: /^Region neu/ }),
    ).not.toBeInTheDocument();
    // The region does not take the click of what is in it.
    await userEvent.click(gateway);
    expect(onToggle.mock.calls).toEqual([[['vpn-gateway:weu']]]);
  });

  it('works with the keyboard alone', async () => {
    const onToggle = jest.fn();
    render(
      <TopologyDiagram topology={topologyOf(transit)} onToggle={onToggle} />,
    );
    screen.getByRole('button', { name: 'Region weu, working' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(
      screen.getByRole('button', { name: 'VPN gateway of weu, working' }),
    ).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(onToggle.mock.calls).toEqual([
      [['region:weu']],
      [['vpn-gateway:weu']],
    ]);
  });

  it('toggles all that a bundle stands for', async () => {
    const onToggle = jest.fn();
    const topology = topologyOf(
      specOf(6, { onPremises: { via: 'vpn', sites: { hq } } }),
    );
    render(
      <TopologyDiagram
        topology={topology}
        onToggle={onToggle}
        failed={new Set(['connection:weu/hq', 'connection:neu/hq'])}
      />,
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'tunnels from each gateway, 2 of 6 failed',
      }),
    );
    expect(onToggle.mock.calls[0][0]).toHaveLength(6);
  });

  it('shows what has failed by more than a colour, in the legend and in words', async () => {
    const { container } = render(
      <TopologyDiagram
        topology={topologyOf(transit)}
        failed={new Set(['region:weu'])}
      />,
    );
    const states = [...container.querySelectorAll('[data-state]')].map(
      element => [
        element.getAttribute('data-element') ??
          element.getAttribute('data-elements'),
        element.getAttribute('data-state'),
      ],
    );
    expect(Object.fromEntries(states)).toEqual({
      'region:weu': 'failed',
      'vpn-gateway:weu': 'alsoFailed',
      'region:neu': 'working',
      'region:eus2': 'working',
      'site:hq': 'working',
      'device:hq/0': 'working',
      'peering:eus2/neu': 'working',
      'peering:eus2/weu': 'stopped',
      'peering:neu/weu': 'stopped',
      'connection:weu/hq': 'stopped',
    });
    expect(
      within(screen.getByRole('list', { name: 'Legend' }))
        .getAllByRole('listitem')
        .map(item => item.textContent)
        .slice(-3),
    ).toEqual([
      'Failed',
      'Not usable, because it is inside a failed element',
      'No traffic any more',
    ]);
    const words = await inWords();
    expect(words[0]).toMatch(/^Region weu .*: has failed; has a VPN gateway/);
    expect(screen.getByText('Failed: Region weu.')).toBeInTheDocument();
  });

  it('opens and closes a group of regions and keeps the focus there', async () => {
    render(<TopologyDiagram topology={topologyOf(specOf(30))} />);
    const europe = await screen.findByRole('button', {
      name: /^Europe: \d+ regions/,
    });
    expect(europe).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('West Europe')).not.toBeInTheDocument();
    europe.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('West Europe')).toBeInTheDocument();
    const close = screen.getByRole('button', {
      name: 'Draw Europe as one box',
    });
    expect(close).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText('West Europe')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Group regions' }),
    );
    expect(screen.getByText('West Europe')).toBeInTheDocument();
  });

  it('zooms by buttons and keys, and leaves the arrows to the page until then', async () => {
    const { container } = render(
      <TopologyDiagram topology={topologyOf(transit)} />,
    );
    const content = () =>
      container
        .querySelector('figure svg[viewBox] > g')!
        .getAttribute('transform');
    expect(content()).toBe('translate(0,0) scale(1)');
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    // The library for it is loaded only now.
    await waitFor(() => expect(content()).toMatch(/scale\(1\.4\)/));
    const viewport = screen.getByRole('group', {
      name: 'Network of contoso-core',
    });
    viewport.focus();
    await userEvent.keyboard('+');
    expect(content()).toMatch(/scale\(1\.9/);
    const before = content();
    await userEvent.keyboard('{ArrowRight}');
    expect(content()).not.toBe(before);
    await userEvent.keyboard('0');
    expect(content()).toBe('translate(0,0) scale(1)');
    // Not prevented: the page scrolls.
    expect(fireEvent.keyDown(viewport, { key: 'ArrowDown' })).toBe(true);
    expect(fireEvent.wheel(viewport.querySelector('svg')!)).toBe(true);
  });

  it('zooms by the wheel with Ctrl, not by the wheel alone, from the first turn on', async () => {
    const { container } = render(<Plain topology={topologyOf(transit)} />);
    const drawing = container.querySelector('figure svg[viewBox]')!;
    const turn = (init: WheelEventInit) =>
      fireEvent.wheel(drawing, { deltaY: -100, ...init });
    // Not prevented: the page scrolls.
    expect(turn({})).toBe(true);
    // Prevented: the page itself must not be enlarged.
    expect(turn({ ctrlKey: true })).toBe(false);
    await waitFor(() => {
      turn({ ctrlKey: true });
      expect(drawing.querySelector('g')).toHaveAttribute(
        'transform',
        expect.stringMatching(/scale\(1\.[1-9]/),
      );
    });
    expect(turn({})).toBe(true);
  });

  it('saves a drawing that needs nothing from outside', async () => {
    const saved: Blob[] = [];
    const urls = {
      createObjectURL: (blob: Blob) => {
        saved.push(blob);
        return 'blob:1';
      },
      revokeObjectURL: () => {},
    };
    const original = {
      createObjectURL: URL.createObjectURL,
      revokeObjectURL: URL.revokeObjectURL,
    };
    Object.assign(URL, urls);
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    try {
      render(
        <TopologyDiagram
          topology={topologyOf(transit)}
          title="My <network> & more"
          failed={new Set(['peering:neu/weu'])}
          onToggle={() => {}}
        />,
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Save the drawing as SVG' }),
      );
      await waitFor(() => expect(saved).toHaveLength(1));
      const body = await saved[0].text();
      const file = new DOMParser().parseFromString(body, 'image/svg+xml');
      expect(file.querySelector('parsererror')).toBeNull();
      const root = file.documentElement;
      expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
      expect(root.querySelector('title')?.textContent).toBe(
        'My <network> & more',
      );
      expect(root.textContent).toContain('West Europe');
      expect(root.textContent).toContain('Failed');
      for (const element of [...root.querySelectorAll('*')]) {
        for (const { name, value } of [...element.attributes]) {
          // Nothing that only the page has: classes, references, roles of buttons.
          expect(name).not.toMatch(/^(class|href|xlink:href|tabindex)$/);
          expect(value).not.toMatch(/url\(|https?:|var\(/);
        }
      }
      expect(root.querySelectorAll('[role=button]')).toHaveLength(0);
      // What was drawn for the file is gone again.
      await waitFor(() =>
        expect(document.querySelectorAll('figure [hidden]')).toHaveLength(0),
      );
    } finally {
      Object.assign(URL, original);
      click.mockRestore();
    }
  });
});
