import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { configApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/test-utils';
import { useState } from 'react';
import { nameField } from '../fields';
import { nameInCatalog } from './nameInCatalog';

const system = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'contoso-core', namespace: 'default' },
};
const catalog = catalogApiMock({ entities: [system] });

describe('nameInCatalog', () => {
  it('knows what is taken and what is free', async () => {
    expect(await nameInCatalog('contoso-core', catalog)).toEqual({
      status: 'taken',
      kind: 'System',
    });
    expect(await nameInCatalog('contoso-new', catalog)).toEqual({
      status: 'free',
    });
  });

  it('does not know where the catalog does not answer', async () => {
    const silent = catalogApiMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('no connection');
      },
    });
    expect(await nameInCatalog('contoso-core', silent)).toEqual({
      status: 'unknown',
    });
    expect(await nameInCatalog('contoso-core', undefined)).toEqual({
      status: 'unknown',
    });
  });
});

describe('the field for the name', () => {
  function Harness() {
    const [name, setName] = useState<string>();
    const Field = nameField.component;
    return <Field name="name" formData={name} onChange={setName} />;
  }

  it('says while somebody types that a name is taken, and that another one is free', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [configApiRef, mockApis.config()],
          [catalogApiRef, catalog],
        ]}
      >
        <Harness />
      </TestApiProvider>,
    );
    const name = screen.getByLabelText(/^Name/);
    fireEvent.change(name, { target: { value: 'contoso-core' } });
    await screen.findByText(/contoso-core is taken: the catalog has a System/);
    expect(name).toBeInvalid();
    fireEvent.change(name, { target: { value: 'contoso-new' } });
    await screen.findByText(/The catalog has nothing of this name/);
    expect(name).toBeValid();
  });
});
