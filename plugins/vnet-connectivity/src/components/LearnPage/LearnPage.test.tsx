import { renderInTestApp } from '@backstage/test-utils';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { english } from '../../content/__testUtils__/english';
import { documents } from '../../content/documents';
import { glossary } from '../../content/glossary';
import { alternatives, options } from '../../content/options';
import type { FigureId, LearnFigure } from '../../content/figures';
import { figures } from '../../content/figures';
import type { Option } from '../../content/types';
import { createFromTemplateRouteRef, rootRouteRef } from '../../routes';
import { LearnPage } from './LearnPage';

const portal = {
  mountedRoutes: {
    '/vnet-connectivity': rootRouteRef,
    '/create/templates/:namespace/:templateName': createFromTemplateRouteRef,
  },
};

const withoutWizard = {
  mountedRoutes: { '/vnet-connectivity': rootRouteRef },
};

async function renderPage(
  mounted: typeof portal | typeof withoutWizard = portal,
  address = '/',
) {
  const rendered = await renderInTestApp(<LearnPage />, {
    ...mounted,
    routeEntries: [address],
  });
  // The last section: what is below the window is drawn a moment later.
  await screen.findByRole('heading', { name: 'Sources' }, { timeout: 20_000 });
  return rendered;
}

function section(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no section ${id}`);
  return element;
}

const all: readonly Option[] = [...options, ...alternatives];

/** The points that the page must make: the section, and words by which each is recognised. */
const points: [section: string, point: string, ...words: RegExp[]][] = [
  [
    'question',
    'regions and on-premises must reach each other',
    /virtual networks in different azure regions have to reach each other.*data centre or an office/i,
  ],
  [
    'question',
    'two decisions, not one',
    /two decisions, not one/i,
    /how do the regions connect/i,
    /how does on-premises come in/i,
  ],
  [
    'question',
    'it also works inside one region',
    /also works between networks of one region/i,
  ],

  [
    'global-peering',
    'the simplest, and the default advice',
    /simplest way, and the one to start from/i,
  ],
  [
    'global-peering',
    "directly over Azure's backbone",
    /directly over azure's backbone/i,
  ],
  ['global-peering', 'routing is automatic', /sets the routes by itself/i],
  [
    'global-peering',
    'highest bandwidth, lowest latency',
    /highest bandwidth of all options.*only the virtual machines/i,
    /lowest latency/i,
  ],
  [
    'global-peering',
    "reach is the peer's whole network",
    /reaches the whole address space of the other network/i,
  ],
  [
    'global-peering',
    'not transitive, shown, with what would help',
    /not transitive/i,
    /North Europe and Sweden Central\s*Works/i,
    /Sweden Central and West Europe\s*No path\s*Works\s*Works through both hubs/i,
    /a peering of their own, or a hub that routes/i,
  ],
  [
    'global-peering',
    'encryption as it is today',
    /always link-level encryption/i,
    /VNet encryption between virtual machines can be added/i,
    /does not have is IPsec/i,
  ],

  [
    'gateway-transit',
    'one gateway serves the peered regions',
    /one region has a vpn or expressroute gateway.*the regions peered with it use that gateway too/i,
  ],
  [
    'gateway-transit',
    'cheaper, one tunnel to run',
    /one gateway to pay for and one tunnel to run/i,
  ],
  [
    'gateway-transit',
    'advised against: a single point of failure, shown',
    /advised against as the rule.*single point of failure/i,
    /North Europe and the data centre\s*Works through West Europe's gateway\s*Stops/i,
  ],
  [
    'gateway-transit',
    'a detour with added latency',
    /detour through the gateway's region.*adds about \d+ ms/i,
  ],
  [
    'gateway-transit',
    "everyone's bandwidth limit, in aggregate",
    /one gateway is the limit for all together\. 10 Gbps in aggregate/i,
    /one tunnel far less.*2\.3 Gbps/i,
  ],
  [
    'gateway-transit',
    'right as an exception',
    /second region exists for a service or a size of machine that only it offers, while most of the application runs in the first/i,
  ],

  [
    'vpn-per-region',
    'the preferred design',
    /the design to prefer: better availability, less latency, more bandwidth/i,
  ],
  [
    'vpn-per-region',
    "no failover through the other region's gateway, shown",
    /does not reach on-premises through the other region's gateway/i,
    /West Europe and the data centre\s*Works\s*Stops/i,
    /North Europe and the data centre\s*Works\s*Works/i,
    /a gateway of its own cannot use a remote one, and peering is not transitive/i,
  ],
  [
    'vpn-per-region',
    'what does give that',
    /BGP over VNet-to-VNet connections, a routing appliance or Route Server, or Virtual WAN/i,
  ],

  [
    'vnet-to-vnet',
    'a VPN between two gateways, two more hops',
    /VPN between two Azure gateways.*two more hops than peering/i,
  ],
  [
    'vnet-to-vnet',
    'more latency, bandwidth limited by the gateways',
    /Latency: two gateways more on the way/i,
    /the gateway is the limit, 10 Gbps in aggregate/i,
  ],
  [
    'vnet-to-vnet',
    'its gain is IPsec',
    /its gain is IPsec between the regions/i,
  ],
  [
    'vnet-to-vnet',
    'the same gateways serve on-premises',
    /the same gateways can serve on-premises/i,
  ],
  [
    'vnet-to-vnet',
    'with BGP a connection may fail, shown',
    /West Europe and the data centre\s*Works\s*Works through North Europe's gateway\s*Stops/i,
  ],
  [
    'vnet-to-vnet',
    'losing the gateway is not covered, shown',
    /a gateway itself is lost.*West Europe and the data centre\s*Works\s*Stops/is,
  ],

  [
    'expressroute',
    'one routing domain, in one region or several',
    /connected to one circuit can form a single routing domain, in one region or in several/i,
  ],
  [
    'expressroute',
    'off by default',
    /allows remote-VNet traffic\. It is off by default/i,
  ],
  [
    'expressroute',
    'the flag, shown off and on',
    /The flag on the gateways.*West Europe and North Europe\s*No path\s*Works through the peering location in Amsterdam/is,
  ],
  [
    'expressroute',
    'turns around at the peering location',
    /travels to the peering location and back/i,
    /gateways become the bottleneck/i,
  ],
  [
    'expressroute',
    "on Microsoft's network, not through the customer's",
    /stays on Microsoft's network/i,
  ],
  [
    'expressroute',
    'advised against between networks, natural when it is there',
    /advised against.*natural way to on-premises where a circuit is there anyway/i,
  ],
  [
    'expressroute',
    'losing the circuit, shown',
    /West Europe and North Europe\s*Works through the peering location in Amsterdam\s*Stops/i,
  ],

  [
    'alternatives',
    'Virtual WAN for many regions or branches',
    /Virtual WAN: many regions or branches/i,
  ],
  [
    'alternatives',
    'hub and spoke with firewall or NVA and Route Server',
    /Hub and spoke with a firewall or NVA, and Route Server/i,
    /inspection of what passes.*routing as you want it/i,
  ],
  [
    'alternatives',
    'Virtual Network Manager mesh for many networks',
    /Virtual Network Manager mesh: many networks/i,
  ],
];

/** It is a long page, and the machine that tests it may be busy. */
jest.setTimeout(60_000);

describe('LearnPage', () => {
  const said = new Map<string, string>();
  let drawn: Node;

  beforeAll(async () => {
    await renderPage();
    for (const [id] of points) said.set(id, spoken(section(id)));
    drawn = document.body.cloneNode(true);
    cleanup();
  });

  /** The page as it is read: for what nobody clicks, it is drawn once. */
  function showPage() {
    document.body.replaceChildren(...drawn.cloneNode(true).childNodes);
  }

  afterEach(() => document.body.replaceChildren());

  it.each(points)('says in %s: %s', (id, _point, ...words) => {
    for (const expected of words) {
      expect(said.get(id)).toMatch(expected);
    }
  });

  it('explains every aspect of every option, with a drawing', async () => {
    await renderPage();
    for (const option of all) {
      const shown = within(section(option.id));
      for (const aspect of [
        'What you gain',
        'What you lose',
        'What breaks when what fails',
        'What it costs, and for what',
        'Limits',
        'Set-up time',
        'Choose it when',
        'Choose something else when',
      ]) {
        expect(shown.getByRole('heading', { name: aspect })).toBeVisible();
      }
      expect(
        (await shown.findAllByRole('group', { name: english(option.title) }))
          .length,
      ).toBeGreaterThan(0);
    }
  });

  it('compares the options in a minute', () => {
    showPage();
    const overview = within(section('overview'));
    for (const name of [
      'Global peering',
      'VNet-to-VNet',
      'ExpressRoute',
      'Virtual WAN',
      'Hub with firewall',
      'Network Manager mesh',
      'Peering, a VPN per region',
      'Peering, gateway transit',
    ]) {
      expect(
        overview.getAllByRole('link', { name })[0].getAttribute('href'),
      ).toMatch(/^#/);
    }
    for (const label of [
      'Encryption',
      'Bandwidth',
      'Latency',
      'You pay for',
      'Transitive',
      'Set-up',
    ]) {
      expect(overview.getAllByText(label).length).toBeGreaterThan(0);
    }
  });

  it('says what applications meet once somebody asks, or where the address does', async () => {
    await renderPage();
    expect(screen.queryByText('Private endpoints')).not.toBeInTheDocument();
    await userEvent.click(
      within(section('workloads')).getByRole('button', {
        name: 'Show what applications need to know',
      }),
    );
    expect(
      await screen.findByText('Private endpoints', {}, { timeout: 20_000 }),
    ).toBeVisible();
    cleanup();
    await renderPage(portal, '/#workloads');
    expect(
      await screen.findByText('Private endpoints', {}, { timeout: 20_000 }),
    ).toBeVisible();
  });

  it('cites documents that exist, each with its address and date', () => {
    showPage();
    const links = [...document.querySelectorAll<HTMLElement>('[data-source]')];
    expect(links.length).toBeGreaterThan(100);
    const cited = new Set(links.map(link => link.dataset.source));
    expect([...cited].sort()).toEqual(Object.keys(documents).sort());
    for (const link of links) {
      const source = documents[link.dataset.source as keyof typeof documents];
      expect(link).toHaveAttribute('href', source.url);
      expect(source.url).toMatch(/^https:\/\//);
      expect(link).toHaveTextContent(source.date);
      expect(source.date).toMatch(/^\d{4}/);
    }
  });

  it('opens the source of every figure, which the claim around it cites too', () => {
    showPage();
    const shown = [...document.querySelectorAll<HTMLElement>('[data-figure]')];
    expect(new Set(shown.map(each => each.dataset.figure))).toEqual(
      new Set(Object.keys(figures)),
    );
    const uncited: string[] = [];
    for (const element of shown) {
      const id = element.dataset.figure as FigureId;
      const { value, source }: LearnFigure = figures[id];
      expect(element.textContent).toBe(value(english));
      if (element.tagName !== 'A') continue;
      expect(element).toHaveAttribute('href', source.url);
      // The claim, or the row of the table, or the list that shares its citation.
      let around: HTMLElement | null = element;
      let cited: string[] = [];
      while (around && cited.length === 0) {
        around = around.parentElement;
        cited = [
          ...(around?.querySelectorAll<HTMLElement>('[data-source]') ?? []),
        ].map(link => link.getAttribute('href') ?? '');
      }
      if (!cited.includes(source.url)) uncited.push(`${id}: ${cited.join()}`);
    }
    expect(uncited).toEqual([]);
  });

  it('says no figure that is not one of these', () => {
    showPage();
    for (const id of [
      'question',
      'overview',
      'alternatives',
      'words',
      ...options.map(option => option.id),
    ]) {
      const copy = section(id).cloneNode(true) as HTMLElement;
      copy
        .querySelectorAll('[data-figure], figure')
        .forEach(element => element.remove());
      copy
        .querySelectorAll('[data-source]')
        .forEach(link => link.parentElement?.remove());
      expect(copy.textContent).not.toMatch(
        /\d\s*(?:[GMk]bps|ms\b|GB\b|USD|%|hours?|minutes?|seconds?|networks?|tunnels?|routes?)|USD\s*\d/i,
      );
    }
  });

  it('marks third-party figures as examples', () => {
    showPage();
    for (const link of document.querySelectorAll(
      '[data-source="peeringPricing"], [data-source="vpnGatewayPricing"], [data-source="expressRoutePricing"]',
    )) {
      expect(link.nextSibling).toHaveTextContent('example');
    }
  });

  it('explains every word that it links, and links every word that it explains', () => {
    showPage();
    const used = new Set(
      [...document.querySelectorAll<HTMLElement>('[data-word]')].map(word => {
        expect(section(`word-${word.dataset.word}`)).toBeInTheDocument();
        return word.dataset.word;
      }),
    );
    expect([...used].sort()).toEqual(Object.keys(glossary).sort());
  });

  it('leads from every anchor to something on the page', () => {
    showPage();
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute('href')!.slice(1);
      expect(document.getElementById(target)).not.toBeNull();
    }
  });

  it('has no id twice', () => {
    showPage();
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leads into the wizard with the choice filled in', () => {
    showPage();
    const formData = (id: string, title: string) => {
      const link = within(section(id)).getByRole('button', {
        name: `Build this in the wizard: ${title}`,
      });
      const url = new URL(link.getAttribute('href')!, 'http://localhost');
      expect(url.pathname).toBe('/create/templates/default/vnet-connectivity');
      return JSON.parse(url.searchParams.get('formData')!);
    };
    expect(formData('global-peering', 'Global VNet peering')).toEqual({
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
    });
    expect(
      formData('gateway-transit', 'On-premises under peering: gateway transit'),
    ).toEqual({
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'vpn', gateways: 'transit' },
    });
    expect(
      formData('vpn-per-region', 'On-premises under peering: a VPN per region'),
    ).toEqual({
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'vpn', gateways: 'per-region' },
    });
  });

  it('leads from every option into the wizard, with the option chosen', () => {
    showPage();
    for (const { id, title, choice } of all) {
      const link = within(section(id)).getByRole('button', {
        name: `Build this in the wizard: ${english(title)}`,
      });
      const url = new URL(link.getAttribute('href')!, 'http://localhost');
      expect(JSON.parse(url.searchParams.get('formData')!)).toEqual(choice);
    }
  });

  it('does without the wizard in a portal that has no templates', async () => {
    await renderPage(withoutWizard);
    expect(screen.queryByText('Build this in the wizard')).toBeNull();
    expect(
      screen.getAllByText(/this portal has no software templates/i).length,
    ).toBeGreaterThan(0);
  });

  it.each([
    ['/#expressroute', ['expressroute']],
    ['/?ipsec=yes', ['questionnaire']],
    ['/?ipsec=yes#words', ['words']],
    ['/?theme=dark', []],
  ])('scrolls to what the address is about: %s', async (address, expected) => {
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView() {
      scrolled.push(this.id);
    };
    await renderPage(withoutWizard, address);
    expect(scrolled).toEqual(expected);
  });

  it('fails what it suggests, in the drawing, and says what the routing engine finds', async () => {
    await renderPage();
    const transit = within(section('gateway-transit'));
    const button = transit.getByRole('button', { name: 'Fail West Europe' });
    await transit.findByText(/all 6 flows arrive/i);
    act(() => button.focus());
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(
        transit
          .getAllByRole('status')
          .map(each => each.textContent)
          .join(),
      ).toMatch(/6 of 6 flows/i),
    );
    await userEvent.click(
      transit.getByRole('button', { name: 'Nothing fails' }),
    );
    await transit.findByText(/all 6 flows arrive/i);
  });

  it('shows another network where the point is what would change it', async () => {
    await renderPage();
    const peering = within(section('global-peering'));
    expect(await peering.findByText(/all 6 flows arrive/i)).toBeVisible();
    await userEvent.click(
      peering.getByRole('button', { name: 'Only two peerings' }),
    );
    expect(await peering.findByText(/4 of 6/i)).toBeVisible();
    await userEvent.click(
      peering.getByRole('button', { name: 'Routing hubs (Virtual WAN)' }),
    );
    expect(await peering.findByText(/all 6 flows arrive/i)).toBeVisible();
  });

  it('marks the section that is read, also one that came after the first frame', async () => {
    let report: IntersectionObserverCallback = () => {};
    const observed = new Set<string>();
    window.IntersectionObserver = jest.fn(
      (callback: IntersectionObserverCallback) => {
        return {
          observe: (element: Element) => {
            if (!element.matches('section')) return;
            observed.add(element.id);
            report = callback;
          },
          disconnect: jest.fn(),
        };
      },
    ) as unknown as typeof IntersectionObserver;
    try {
      await renderPage();
      await waitFor(() => expect([...observed]).toContain('sources'));
      act(() =>
        report(
          [
            { target: section('sources'), isIntersecting: true },
          ] as unknown as IntersectionObserverEntry[],
          {} as IntersectionObserver,
        ),
      );
      expect(screen.getByRole('link', { name: 'Sources' })).toHaveAttribute(
        'aria-current',
        'location',
      );
    } finally {
      Reflect.deleteProperty(window, 'IntersectionObserver');
    }
  });

  it('loads the questions, and the engine behind the drawings, when they come near', async () => {
    const observers = new Map<Element, IntersectionObserverCallback>();
    window.IntersectionObserver = jest.fn(
      (callback: IntersectionObserverCallback) => ({
        observe: (element: Element) => observers.set(element, callback),
        disconnect: jest.fn(),
      }),
    ) as unknown as typeof IntersectionObserver;
    try {
      await renderPage();
      const questions = section('questionnaire');
      const [element, report] = await waitFor(() => {
        const waiting = [...observers].find(
          ([each]) => each !== questions && questions.contains(each),
        );
        if (!waiting) throw new Error('Nothing waits for the reader.');
        return waiting;
      });
      expect(screen.queryByRole('form')).toBeNull();
      expect(screen.queryByText(/flows arrive/)).toBeNull();
      act(() =>
        report(
          [
            { target: element, isIntersecting: true },
          ] as unknown as IntersectionObserverEntry[],
          {} as IntersectionObserver,
        ),
      );
      expect(
        await screen.findByRole('form', { name: 'Your answers' }),
      ).toBeVisible();
      expect(screen.queryByText(/flows arrive/)).toBeNull();
    } finally {
      Reflect.deleteProperty(window, 'IntersectionObserver');
    }
  });

  it('has the questionnaire on it', async () => {
    await renderPage();
    expect(
      await within(section('questionnaire')).findByRole('form', {
        name: 'Your answers',
      }),
    ).toBeVisible();
  });
});

/** The text that a screen reader reads, without citations and with single spaces. */
function spoken(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[data-source]').forEach(link => {
    link.parentElement?.remove();
  });
  // Cells and list items end a word.
  copy
    .querySelectorAll('td, th, li, p, dt, dd, h2, h3, h4, h5')
    .forEach(block => block.append(' '));
  return copy.textContent!.replace(/\s+/g, ' ').replace(/ ([.,;:])/g, '$1');
}
