import { cleanup, within } from '@testing-library/react';
import { english } from '../../content/__testUtils__/english';
import { documents } from '../../content/documents';
import type { FigureId, LearnFigure } from '../../content/figures';
import { figures } from '../../content/figures';
import { glossary } from '../../content/glossary';
import { options } from '../../content/options';
import { all, renderPage, section } from './__testUtils__/learnPage';
import { points } from './__testUtils__/points';

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
