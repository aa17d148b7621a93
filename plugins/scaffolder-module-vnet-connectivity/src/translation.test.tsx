import { createApp } from '@backstage/app-defaults';
import type { ApiHolder } from '@backstage/core-plugin-api';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/core-plugin-api/alpha';
import { render, screen, waitFor } from '@testing-library/react';
import type { FieldDefinition } from './fields';
import { destinationField, nameField, regionsField } from './fields';
import type { FormData } from './form/formData';
import { scaffolderModuleVnetConnectivityTranslationRef as english } from './translation';

const german = createTranslationMessages({
  ref: english,
  messages: {
    'name.label': 'Name des Netzes',
    'name.help': 'Teil aller Namen von Ressourcen.',
    'destination.missing.kind': 'Wählen Sie, wohin das Repository kommt.',
    'validation.more_one': 'Und {{count, number}} weiteres Problem.',
    'validation.more_other': 'Und {{count, number}} weitere Probleme.',
  },
});

/** A portal of the old frontend system whose users read German, and what it gives to validators. */
async function renderInGerman(
  load: () => Promise<{ default: typeof german }>,
  element = <main />,
): Promise<ApiHolder> {
  let apis: ApiHolder | undefined;
  function Page() {
    apis = useApiHolder();
    return element;
  }
  const app = createApp({
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          vnetConnectivity: { localRepositories: { enabled: true } },
        },
      },
    ],
    __experimentalTranslations: {
      availableLanguages: ['en', 'de'],
      defaultLanguage: 'de',
      resources: [
        createTranslationResource({ ref: english, translations: { de: load } }),
      ],
    },
  });
  const App = app.createRoot(<Page />);
  render(<App />);
  await waitFor(() => expect(apis).toBeDefined());
  return apis!;
}

async function messagesOf<T>(
  field: FieldDefinition<T>,
  apiHolder: ApiHolder,
  formData: FormData = {},
): Promise<string[]> {
  const messages: string[] = [];
  await field.validation?.(
    undefined as T,
    { addError: message => messages.push(message) },
    { apiHolder, formData },
  );
  return messages;
}

/** Each region is a problem. */
const badRegions = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `r${index}`,
      { location: 'westeurope', addressSpace: ['nonsense'] },
    ]),
  );

describe('a portal in another language', () => {
  afterEach(() => localStorage.clear());

  it('shows the fields in it, and in English what is not translated', async () => {
    await renderInGerman(
      async () => ({ default: german }),
      <nameField.component name="name" formData="core" onChange={() => {}} />,
    );
    expect(await screen.findByLabelText('Name des Netzes')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Teil aller Namen von Ressourcen. Virtual networks will be called vnet-core-weu and the like.',
        // What the catalog says of the name stands behind it.
        { exact: false },
      ),
    ).toBeInTheDocument();
  });

  it('refuses to go on in it, also before any field was shown', async () => {
    const apis = await renderInGerman(async () => ({ default: german }));
    expect(await messagesOf(destinationField, apis)).toEqual([
      'Wählen Sie, wohin das Repository kommt.',
    ]);
    const lastOf = async (count: number) =>
      (await messagesOf(regionsField, apis, { regions: badRegions(count) })).at(
        -1,
      );
    expect(await lastOf(6)).toBe('Und 1 weiteres Problem.');
    expect(await lastOf(8)).toBe('Und 3 weitere Probleme.');
  });

  it('refuses in English where the language cannot be loaded', async () => {
    const apis = await renderInGerman(async () => {
      throw new Error('Nothing there');
    });
    expect(await messagesOf(destinationField, apis)).toEqual([
      'Choose where the repository goes.',
    ]);
  });
});
