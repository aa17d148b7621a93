import type { TranslationApi } from '@backstage/frontend-plugin-api';
import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationRef,
  createTranslationResource,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import plugin from '../../alpha';
import { names } from '../../content/figures';
import { createFromTemplateRouteRef, rootRouteRef } from '../../routes';
import { vnetConnectivityLearnTranslationRef } from '../../translation';
import { LearnPage } from './LearnPage';

/** It is a long page, and the machine that tests it may be busy. */
jest.setTimeout(60_000);

/** Stands for every letter that comes from a message. */
const mask = 'ж';

describe('the Learn page in German', () => {
  const german = createTranslationMessages({
    ref: vnetConnectivityLearnTranslationRef,
    messages: {
      'globalPeering.title': 'Globales VNet-Peering',
      'globalPeering.gains.latency':
        'Ein [Hin- und Rückweg](term:roundTrip) dauert von [](name:homeRegion) aus [](figure:roundTrip).',
      'globalPeering.losses.notTransitive':
        'Es ist [nicht da](term:nichts) und [](figure:nichts).',
      'globalPeering.consequences.meshRegion.region.action':
        'Schweden ausfallen lassen',
      'glossary.roundTrip.meaning': 'Die Zeit eines Pakets hin und zurück.',
      'units.milliseconds': '{{value, number}} Millisekunden',
      'stops.hub.both': 'beide Hubs',
      'overview.interconnect.globalPeering.latency': 'Der gerade Weg',
    },
  });

  afterEach(() => localStorage.clear());

  it('says what is translated, with terms and figures in it, and the rest in English', async () => {
    renderTestApp({
      features: [
        plugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            TranslationBlueprint.make({
              name: 'learn-german',
              params: {
                resource: createTranslationResource({
                  ref: vnetConnectivityLearnTranslationRef,
                  translations: { de: async () => ({ default: german }) },
                }),
              },
            }),
          ],
        }),
      ],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  defaultLanguage: 'de',
                  availableLanguages: ['en', 'de'],
                },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
      initialRouteEntries: ['/vnet-connectivity'],
    });
    const heading = await screen.findByRole(
      'heading',
      { level: 2, name: 'Globales VNet-Peering' },
      { timeout: 30_000 },
    );
    const section = within(heading.closest('section')!);

    const term = section.getByRole('link', { name: 'Hin- und Rückweg' });
    expect(term).toHaveAttribute('href', '#word-roundTrip');
    expect(term).toHaveAttribute(
      'title',
      'Die Zeit eines Pakets hin und zurück.',
    );
    expect(term.parentElement).toHaveTextContent(
      /^Ein Hin- und Rückweg dauert von West Europe aus \d+ Millisekunden\./,
    );
    // What the translation got wrong is words.
    expect(
      section.getByText(/Es ist nicht da und nichts\./),
    ).toBeInTheDocument();
    expect(
      section.getByRole('button', { name: 'Schweden ausfallen lassen' }),
    ).toBeInTheDocument();
    expect(
      section.getAllByText('Works through beide Hubs').length,
    ).toBeGreaterThan(0);
    expect(
      screen.getByText('Die Zeit eines Pakets hin und zurück.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Der gerade Weg')).toBeInTheDocument();

    // Numbers take the form of the language, also in words that are not translated.
    expect(screen.getAllByText('2,3 Gbps').length).toBeGreaterThan(0);
    expect(
      screen.getByRole('heading', {
        level: 2,
        name: 'VNet-to-VNet connection',
      }),
    ).toBeInTheDocument();
  });
});

describe('the messages of the Learn page', () => {
  /** Keys of the messages that the page has asked for. */
  const asked = new Set<string>();
  let page: HTMLElement;

  beforeAll(async () => {
    // No drawing comes near: what is in one is said elsewhere.
    window.IntersectionObserver = jest.fn(() => ({
      observe: jest.fn(),
      disconnect: jest.fn(),
    })) as unknown as typeof IntersectionObserver;
    const { container } = await renderInTestApp(
      <TestApiProvider apis={[[translationApiRef, maskedTranslation(asked)]]}>
        <LearnPage />
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/vnet-connectivity': rootRouteRef,
          '/create/templates/:namespace/:templateName':
            createFromTemplateRouteRef,
        },
      },
    );
    // The last section: what is below the window is drawn a moment later.
    await waitFor(() => {
      if (!container.querySelector('#sources')) throw new Error('not yet');
    });
    page = container.cloneNode(true) as HTMLElement;
  });

  afterAll(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });

  it('are all said', () => {
    const all = Object.keys(messagesOf(vnetConnectivityLearnTranslationRef));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(key => !asked.has(key))).toEqual([]);
  });

  it('are all that it says, beside titles of documents and what Azure calls things', () => {
    expect(page.textContent).toContain(`${mask}${mask}${mask} `);
    // It works with the words of other packages; these are titles of English documents.
    page
      .querySelectorAll(
        '#questionnaire > div, a[href^="https:"]:not([data-figure])',
      )
      .forEach(element => element.remove());
    const said = [
      page.textContent!,
      ...[...page.querySelectorAll(':not([data-figure])')].flatMap(element =>
        ['title', 'aria-label', 'alt', 'placeholder'].map(
          attribute => element.getAttribute(attribute) ?? '',
        ),
      ),
    ].join('\n');
    const own = [...Object.values(names), 'USD'].reduce(
      (rest, name) => rest.replaceAll(name, ''),
      said,
    );
    expect(own.match(/.{0,20}\p{Script=Latin}.{0,20}/gu) ?? []).toEqual([]);
  });
});

/** Every message with its letters masked, except for placeholders and where its links lead. */
function maskedTranslation(asked: Set<string>): TranslationApi {
  const api = mockApis.translation();
  return {
    getTranslation: ref => {
      const masked = createTranslationRef({
        id: ref.id,
        messages: Object.fromEntries(
          Object.entries(messagesOf(ref)).map(([key, words]) => [
            key,
            words.replace(
              /(\{\{.*?\}\}|\]\(.*?\))|\p{L}/gu,
              (_, untouched) => untouched ?? mask,
            ),
          ]),
        ),
      });
      const { t, ...snapshot } = api.getTranslation(masked) as {
        ready: true;
        t: (key: string, values?: unknown) => string;
      };
      const recorded: typeof t = (key, values) => {
        asked.add(key);
        return t(key, values);
      };
      return { ...snapshot, t: recorded } as ReturnType<
        typeof api.getTranslation<typeof ref.T>
      >;
    },
    translation$: ref => api.translation$(ref),
  };
}

/** Backstage keeps the messages of a ref to itself. */
function messagesOf(ref: object) {
  return (
    ref as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
}
