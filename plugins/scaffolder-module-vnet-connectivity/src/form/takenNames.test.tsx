import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
  TestApiRegistry,
} from '@backstage/test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { destinationField, nameField } from '../fields';
import type { FormData } from './formData';
import { goesToFolder, nameInCatalog, nameInFolder } from './takenNames';

const system = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'contoso-core', namespace: 'default' },
};
const catalog = catalogApiMock({ entities: [system] });

/** A backend whose folder for repositories has these; undefined: it does not know the question. */
function backend(names?: readonly string[]) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request) => {
    const url = new URL(String(address));
    asked.push(url.pathname);
    const name = /^\/api\/vnet-connectivity\/local-repositories\/(.+)$/.exec(
      url.pathname,
    )?.[1];
    return names && name
      ? Response.json({ taken: names.includes(decodeURIComponent(name)) })
      : Response.json({ error: {} }, { status: 404 });
  };
  return { asked, fetchApi: { fetch } as typeof fetchApiRef.T };
}

const config = (data: object = {}) =>
  mockApis.config({
    data: {
      vnetConnectivity: { localRepositories: { enabled: true } },
      ...data,
    },
  });
const apisOf = (fetchApi: typeof fetchApiRef.T, configApi = config()) =>
  [
    [configApiRef, configApi],
    [catalogApiRef, catalog],
    [
      discoveryApiRef,
      { getBaseUrl: async (id: string) => `http://localhost/api/${id}` },
    ],
    [fetchApiRef, fetchApi],
    [translationApiRef, mockApis.translation()],
  ] as const;

describe('nameInCatalog', () => {
  const ask = (api: typeof catalogApiRef.T) =>
    nameInCatalog('contoso-core', TestApiRegistry.from([catalogApiRef, api]));

  it('knows what is taken and what is free', async () => {
    expect(await ask(catalog)).toBe('System');
    expect(await ask(catalogApiMock())).toBe('free');
  });

  it('does not know where the catalog does not answer', async () => {
    const silent = catalogApiMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('no connection');
      },
    });
    expect(await ask(silent)).toBe('unknown');
    expect(await nameInCatalog('contoso-core', TestApiRegistry.from())).toBe(
      'unknown',
    );
  });
});

describe('nameInFolder', () => {
  const ask = (fetchApi: typeof fetchApiRef.T) =>
    nameInFolder('contoso-core', TestApiRegistry.from(...apisOf(fetchApi)));

  it('knows what is taken and what is free', async () => {
    expect(await ask(backend(['contoso-core']).fetchApi)).toBe('taken');
    expect(await ask(backend([]).fetchApi)).toBe('free');
  });

  it('does not know where the portal has no such backend, or another one answers', async () => {
    expect(await ask(backend().fetchApi)).toBe('unknown');
    expect(
      await ask({ fetch: async () => new Response('<html>Sign in</html>') }),
    ).toBe('unknown');
    expect(await nameInFolder('x', TestApiRegistry.from())).toBe('unknown');
  });
});

describe('goesToFolder', () => {
  const github = { integrations: { github: [{ host: 'github.com' }] } };

  it.each<[string, FormData, object, boolean]>([
    ['it is all that the portal has', {}, {}, true],
    ['it is chosen', { destination: { kind: 'local' } }, github, true],
    ['a server is proposed', {}, github, false],
    ['a server is chosen', { destination: { kind: 'github' } }, github, false],
  ])('where %s', (_, form, data, goes) => {
    expect(goesToFolder(form, config(data))).toBe(goes);
  });
});

describe('the field for the name', () => {
  async function open(names?: readonly string[], form: FormData = {}) {
    const { asked, fetchApi } = backend(names);
    function Harness() {
      const [name, setName] = useState<string>();
      const Field = nameField.component;
      return (
        <Field
          name="name"
          formData={name}
          formContext={{ formData: { ...form, name } }}
          onChange={setName}
        />
      );
    }
    await renderInTestApp(
      <TestApiProvider apis={apisOf(fetchApi)}>
        <Harness />
      </TestApiProvider>,
    );
    const field = screen.getByLabelText(/^Name/);
    const type = (value: string) =>
      fireEvent.change(field, { target: { value } });
    return { asked, field, type };
  }

  it('says while somebody types that a name is taken, and that another one is free', async () => {
    const { field, type } = await open([]);
    type('contoso-core');
    await screen.findByText(/contoso-core is taken: the catalog has a System/);
    expect(field).toBeInvalid();
    type('contoso-new');
    await screen.findByText(
      /The catalog has nothing of this name\. The portal's folder has no repository/,
    );
    expect(field).toBeValid();
  });

  it("says that the portal's folder has a repository that the catalog does not know", async () => {
    const { field, type } = await open(['only-on-disk']);
    type('only-on-disk');
    await screen.findByText(/only-on-disk is taken: the portal's folder has/);
    expect(field).toBeInvalid();
  });

  it('says so where the folder cannot be asked', async () => {
    const { type } = await open();
    type('contoso-new');
    await screen.findByText(
      /shows when it is created: the portal does not say/,
    );
  });

  it('does not ask the folder for a repository that goes to a server', async () => {
    const { asked, type } = await open(['only-on-disk'], {
      destination: { kind: 'github' },
    });
    type('only-on-disk');
    await screen.findByText(/The catalog has nothing of this name\.$/);
    expect(asked).toEqual([]);
  });

  it.each(['Contoso Core', 'contoso😀', '-x', 'a'.repeat(33)])(
    'says nothing good about %j, which cannot be a name',
    async wrong => {
      const { asked, field, type } = await open([]);
      type('contoso-new');
      await screen.findByText(/Virtual networks will be called/);
      type(wrong);
      expect(field).not.toHaveAccessibleDescription(
        /will be called|nothing of this name|Checking/,
      );
      expect(asked.join()).not.toContain(encodeURIComponent(wrong));
    },
  );
});

describe('going on', () => {
  async function messages(
    field: typeof nameField | typeof destinationField,
    formData: FormData,
    names?: readonly string[],
  ) {
    const found: string[] = [];
    await (field as typeof nameField).validation?.(
      formData[field === nameField ? 'name' : 'destination'] as string,
      { addError: message => found.push(message) },
      {
        apiHolder: TestApiRegistry.from(...apisOf(backend(names).fetchApi)),
        formData,
      },
    );
    return found;
  }
  const form = {
    name: 'only-on-disk',
    owner: 'group:default/network',
    destination: { kind: 'local' },
  };

  it("is refused with a name that the portal's folder has", async () => {
    const names = ['only-on-disk'];
    expect(await messages(nameField, form, names)).toEqual([
      expect.stringContaining("the portal's folder has a repository"),
    ]);
    expect(await messages(destinationField, form, names)).toEqual([
      expect.stringContaining('another name in the first step, or another'),
    ]);
  });

  it('is not refused where nothing is there, or nobody knows', async () => {
    for (const names of [[], undefined]) {
      expect(await messages(nameField, form, names)).toEqual([]);
      expect(await messages(destinationField, form, names)).toEqual([]);
    }
  });
});
