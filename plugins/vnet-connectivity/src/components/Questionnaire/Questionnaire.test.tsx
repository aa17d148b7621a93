import { renderInTestApp } from '@backstage/test-utils';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { interconnectPatterns } from 'backstage-plugin-vnet-connectivity-common';
import { useLocation } from 'react-router-dom';
import { parse } from 'yaml';
import { alternatives, options } from '../../content/options';
import { createFromTemplateRouteRef, rootRouteRef } from '../../routes';
import { readText } from '../DesignPage/address/packed-text';
import { sectionsOf } from './answerText';
import { Questionnaire } from './Questionnaire';

/** Every answer is worked out anew, and the machine that tests it may be busy. */
jest.setTimeout(120_000);
const patience = { timeout: 60_000 };

let search = '';
function Address() {
  search = useLocation().search;
  return null;
}

async function open(query = '') {
  await renderInTestApp(
    <>
      <Address />
      <Questionnaire />
    </>,
    {
      routeEntries: [`/${query}`],
      mountedRoutes: {
        '/vnet-connectivity': rootRouteRef,
        '/create/templates/:namespace/:templateName':
          createFromTemplateRouteRef,
      },
    },
  );
}

const advice = () => screen.getByRole('region', { name: 'Our advice' });

/** Waits until the advice is that of the answers, and is this. */
async function expectAdvice(words: string) {
  await waitFor(() => {
    expect(within(advice()).getByRole('status')).toHaveTextContent(words);
    expect(advice().firstElementChild).toHaveAttribute('aria-busy', 'false');
  }, patience);
}

const focus = (element: HTMLElement) => act(() => element.focus());
const group = (name: RegExp) => screen.getByRole('group', { name });
const sites = /how many data centres and offices do you connect now/i;

describe('Questionnaire', () => {
  it('has advice before anything is answered, and names what it takes for granted', async () => {
    await open();
    await expectAdvice('We advise: Global VNet peering');
    const taken = [
      ...advice().querySelectorAll<HTMLElement>('[data-unanswered]'),
    ].map(each => each.dataset.unanswered);
    expect(taken).toEqual(
      expect.arrayContaining(['regions', 'ipsec', 'sites', 'networks']),
    );
    expect(advice()).toHaveTextContent(/West Europe/);
  });

  it('asks every question in words, with a label and the reason why', async () => {
    await open();
    const questions = [
      ...document.querySelectorAll<HTMLElement>('[data-question]'),
    ];
    expect(questions).toHaveLength(13);
    for (const radio of screen.getAllByRole('radio')) {
      expect(radio).toHaveAccessibleName();
    }
    for (const box of screen.getAllByRole('textbox')) {
      expect(box).toHaveAccessibleName();
    }
    expect(group(/regions be encrypted/)).toHaveAccessibleDescription(
      /IPsec is the encryption of VPN tunnels/,
    );
  });

  it('keeps the order of the regions and asks where the sites are, once there is one', async () => {
    await open('?regions=westeurope.eastus');
    expect(screen.queryByText('Where are they?')).not.toBeInTheDocument();
    const chips = () =>
      screen
        .getAllByRole('button', { name: /^Remove / })
        .map(chip => chip.textContent);
    expect(chips()).toEqual(['West Europe', 'East US']);
    fireEvent.change(screen.getByRole('textbox', { name: sites }), {
      target: { value: '1' },
    });
    await userEvent.hover(await screen.findByLabelText('Add a place'));
    // The list of places, which is loaded then.
    await waitFor(() =>
      expect(screen.getByLabelText('Add a place')).toHaveAttribute(
        'aria-autocomplete',
      ),
    );
    const place = screen.getByLabelText('Add a place');
    await userEvent.type(place, 'Hamburg{Enter}');
    expect(new URLSearchParams(search).get('siteLocations')).toBe(
      'Hamburg, Germany',
    );
    expect(new URLSearchParams(search).get('regions')).toBe(
      'westeurope.eastus',
    );
    await userEvent.type(place, 'Nowhere at all');
    await userEvent.tab();
    expect(place).toBeInvalid();
    expect(place).toHaveAccessibleDescription(/Not a place that is known/);
  });

  it('says which of the places that an address names it does not know', async () => {
    await open('?sites=2&siteLocations=Atlantis;Tokyo');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Not counted, .+: Atlantis\. Remove it/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Atlantis' }),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(new URLSearchParams(search).get('siteLocations')).toBe('Tokyo');
  });

  it('is answered with the keyboard, and the advice and the address follow', async () => {
    const user = userEvent.setup();
    await open();
    await expectAdvice('We advise: Global VNet peering');
    const later = group(/survive|stay reachable when a gateway/i);
    expect(within(later).getByRole('radio', { name: 'Yes' })).toBeDisabled();

    focus(screen.getByRole('textbox', { name: sites }));
    await user.keyboard('1');
    await expectAdvice('Global VNet peering, a VPN in each region');
    expect(within(later).getByRole('radio', { name: 'Yes' })).toBeEnabled();
    expect(new URLSearchParams(search).get('sites')).toBe('1');

    focus(
      within(group(/regions be encrypted/)).getByRole('radio', {
        name: 'Yes, with IPsec',
      }),
    );
    await user.keyboard(' ');
    await expectAdvice('VNet-to-VNet connections, a VPN in each region');
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      sites: '1',
      ipsec: 'yes',
    });

    focus(
      within(group(/regions be encrypted/)).getByRole('radio', {
        name: 'Yes, from machine to machine',
      }),
    );
    await user.keyboard(' ');
    await expectAdvice(
      'Global VNet peering, a VPN in each region, with virtual network encryption',
    );

    focus(screen.getByRole('button', { name: 'Clear all answers' }));
    await user.keyboard('{Enter}');
    await expectAdvice('We advise: Global VNet peering');
    expect(search).toBe('');
  });

  it('comes back from its address as it was', async () => {
    await open(
      '?other=kept&regions=eastus.westeurope&sites=2&serviceOnlyInOtherRegion=yes',
    );
    await expectAdvice('Global VNet peering, one VPN gateway for all');
    expect(screen.getByRole('textbox', { name: sites })).toHaveValue('2');
    expect(
      within(group(/only for a service/)).getByRole('radio', { name: 'Yes' }),
    ).toBeChecked();
    expect(
      screen.getByRole('button', { name: 'Remove East US' }),
    ).toBeVisible();
    // What is advised against as the rule is right here, and says why.
    expect(
      within(advice()).getAllByText(/for a service that only they offer/)[0],
    ).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove East US' }),
    );
    const query = new URLSearchParams(search);
    expect(query.get('regions')).toBe('westeurope');
    expect(query.get('other')).toBe('kept');
  });

  it('says what would change the advice, and a click answers so', async () => {
    await open('?sites=1');
    await expectAdvice('a VPN in each region');
    const change = await waitFor(
      () =>
        within(advice()).getByRole('button', {
          name: /Try it: If the answer to .*encrypted\?” were “Yes, with IPsec”, then: VNet-to-VNet connections/,
        }),
      patience,
    );
    focus(change);
    await userEvent.keyboard('{Enter}');
    await expectAdvice('VNet-to-VNet connections, a VPN in each region');
    expect(new URLSearchParams(search).get('ipsec')).toBe('yes');
  });

  it('says so where nothing does, and what each way lacks', async () => {
    await open('?sites=1&line=private&circuit=no');
    await expectAdvice('Nothing does everything that you ask for');
    const lacks = async (option: string, reason: string) => {
      const entry = within(advice()).getByText(option);
      await userEvent.click(entry);
      await waitFor(() =>
        expect(
          entry.closest('li')?.querySelector(`[data-reason="${reason}"]`),
        ).toBeVisible(),
      );
    };
    await lacks('Global VNet peering, a VPN in each region', 'private-line');
    await lacks(
      'Global VNet peering, ExpressRoute in each region',
      'circuit-ruled-out',
    );
  });

  it('names the rule that refuses an option', async () => {
    await open('?sites=1');
    await expectAdvice('a VPN in each region');
    const refused = within(advice()).getByText(
      'VNet-to-VNet connections, one ExpressRoute gateway for all',
    );
    await userEvent.click(refused);
    await waitFor(() =>
      expect(refused.closest('li')).toHaveTextContent(
        'Rule: vnet-to-vnet-expressroute-transit',
      ),
    );
  });

  it('has a source with its date for every reason and figure', async () => {
    await open('?sites=1');
    await expectAdvice('a VPN in each region');
    for (const entry of advice().querySelectorAll('li > details > summary')) {
      await userEvent.click(entry);
    }
    const said = advice().querySelectorAll('[data-reason], [data-measure]');
    expect(said.length).toBeGreaterThan(20);
    for (const each of said) expect(each).toHaveTextContent(/\(.*, 20\d\d.*\)/);
  });

  it('leads to the section, to the Design page with the network, and to the wizard with what was answered', async () => {
    await open('?sites=1&regions=westeurope.northeurope');
    await expectAdvice('a VPN in each region');
    const name = 'Global VNet peering, a VPN in each region';
    expect(
      within(advice()).getByRole('link', { name: `Read about it: ${name}` }),
    ).toHaveAttribute('href', '#vpn-per-region');

    const design = await within(advice()).findByRole(
      'button',
      { name: `Open in Design: ${name}` },
      patience,
    );
    const [path, fragment] = design.getAttribute('href')!.split('#');
    expect(path).toBe('/vnet-connectivity/design');
    const text = readText(`#${fragment}`);
    expect(text.kind).toBe('text');
    expect(text.kind === 'text' && parse(text.text)).toMatchObject({
      kind: 'ConnectivitySpec',
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'vpn', sites: { 'site-1': {} } },
    });

    const wizard = within(advice()).getByRole('button', {
      name: `Build this in the wizard: ${name}`,
    });
    const url = new URL(wizard.getAttribute('href')!, 'http://localhost');
    const formData = JSON.parse(url.searchParams.get('formData')!);
    expect(formData).toMatchObject({
      regions: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering' },
      onPremises: { via: 'vpn' },
    });
    // Sites of the comparison are examples: nobody should find them in a repository.
    expect(formData.onPremises).not.toHaveProperty('sites');
    expect(formData).not.toHaveProperty('circuits');
  });

  it('leads to sections that the page has', () => {
    const ids = new Set([...options, ...alternatives].map(({ id }) => id));
    for (const pattern of interconnectPatterns) {
      for (const onPremises of [
        { via: 'none' },
        { via: 'vpn', gateways: 'per-region' },
        { via: 'vpn', gateways: 'transit' },
        { via: 'expressroute', gateways: 'per-region' },
        { via: 'expressroute', gateways: 'transit' },
      ] as const) {
        for (const isInspected of [true, false]) {
          const sections = sectionsOf(
            { id: '', pattern, onPremises },
            isInspected,
          );
          expect(sections.length).toBeGreaterThan(0);
          for (const section of sections) expect(ids).toContain(section);
        }
      }
    }
  });
});
