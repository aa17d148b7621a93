import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { screen } from '@testing-library/react';
import { t, tDiagram, tResults } from './__testUtils__/texts';
import { FilePreview } from './components/FilePreview/FilePreview';
import { vnetConnectivityResultsTranslationRef } from './translation';

const german = createTranslationResource({
  ref: vnetConnectivityResultsTranslationRef,
  translations: {
    de: async () => ({
      default: createTranslationMessages({
        ref: vnetConnectivityResultsTranslationRef,
        messages: {
          'files.summary_one': '{{count, number}} Datei, {{size}}',
          'files.summary_other': '{{count, number}} Dateien, {{size}}',
          'files.filter': 'Dateien nach Pfad filtern',
          'files.content': 'Inhalt von {{path}}',
        },
      }),
    }),
  },
});

/** A portal of the new frontend system whose users read German. */
function renderInGerman(element: JSX.Element) {
  return renderInTestApp(element, {
    features: [
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          TranslationBlueprint.make({
            name: 'german',
            params: { resource: german },
          }),
        ],
      }),
    ],
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'de'],
                defaultLanguage: 'de',
              },
            },
          },
        ],
      },
    },
  });
}

describe('a portal in another language', () => {
  afterEach(() => localStorage.clear());

  it('shows the components in it, and in English what is not translated', async () => {
    renderInGerman(<FilePreview files={new Map([['main.tf', 'a']])} />);
    expect(await screen.findByText('1 Datei, 1 byte')).toBeInTheDocument();
    expect(
      screen.getByLabelText('Dateien nach Pfad filtern'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Inhalt von main.tf')).toBeInTheDocument();
    expect(
      screen.getByRole('tree', { name: 'Files of the repository' }),
    ).toBeInTheDocument();
  });

  it('has plurals and numbers as the language has them', async () => {
    const paths = Array.from({ length: 1234 }, (_, index) => `a/${index}`);
    renderInGerman(
      <FilePreview
        files={
          new Map([['main.tf', ''], ...paths.map(path => [path, 'a'] as const)])
        }
      />,
    );
    expect(
      await screen.findByText('1.235 Dateien, 1,2 kB'),
    ).toBeInTheDocument();
  });
});

describe('the messages', () => {
  it('write numbers as people read them, and names as they are', () => {
    expect(t('regions.count', { count: 1234 })).toBe('1,234 regions');
    expect(t('regions.count', { count: 1 })).toBe('1 region');
    expect(tDiagram('diagram.name.peering', { a: "R&D's", b: '<hub>' })).toBe(
      "Peering of R&D's and <hub>",
    );
    expect(tResults('files.kilobytes', { size: 1 })).toBe('1.0 kB');
  });
});
