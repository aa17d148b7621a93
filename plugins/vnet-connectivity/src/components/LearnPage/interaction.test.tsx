import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { english } from '../../content/__testUtils__/english';
import {
  all,
  renderPage,
  section,
  withoutWizard,
} from './__testUtils__/learnPage';

/** It is a long page, and the machine that tests it may be busy. */
jest.setTimeout(60_000);

describe('LearnPage in use', () => {
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

  it('says what applications meet once somebody asks, or where the address does', async () => {
    await renderPage();
    expect(screen.queryByText('Private endpoints')).not.toBeInTheDocument();
    await userEvent.click(
      within(section('workloads')).getByRole('button', {
        name: 'Show what applications need to know',
      }),
    );
    expect(await screen.findByText('Private endpoints')).toBeVisible();
    cleanup();
    await renderPage({ address: '/#workloads' });
    expect(await screen.findByText('Private endpoints')).toBeVisible();
  });

  it('does without the wizard in a portal that has no templates', async () => {
    await renderPage({ mounted: withoutWizard });
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
    await renderPage({ mounted: withoutWizard, address });
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
