import { configApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  connectivityYaml,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
// The test reads the template that ships, in Node.
// eslint-disable-next-line no-restricted-imports
import { readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports
import { join } from 'path';
import { parse } from 'yaml';
import * as fields from './fields';
import type { FormData } from './form/formData';
import { formOfRepository } from './form/repositories';
import { regions } from './__testUtils__/network';

jest.setTimeout(120_000);

const patience = { timeout: 30_000 };
const entityRef = 'component:default/contoso-core-infrastructure';
const { spec } = design({
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions,
  interconnect: { pattern: 'global-peering' },
});
const text = spec ? connectivityYaml(spec) : '';

function manifestOf(name: string): TemplateParameterSchema {
  const template = parse(
    readFileSync(
      join(__dirname, `../../../templates/${name}/template.yaml`),
      'utf8',
    ),
  );
  return {
    title: template.metadata.title,
    steps: template.spec.parameters.map(
      (schema: { readonly title: string; readonly description: string }) => ({
        title: schema.title,
        description: schema.description,
        schema,
      }),
    ),
  };
}

it('leads from the design of a repository through its effects to the task, with everything that no step asks for', async () => {
  const onCreate = jest.fn(async (_values: FormData) => undefined);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config()],
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Component',
                metadata: {
                  name: 'contoso-core-infrastructure',
                  annotations: {
                    'vnet-connectivity/spec': 'connectivity.yaml',
                    'vnet-connectivity/design': text,
                  },
                },
              },
            ],
          }),
        ],
      ]}
    >
      <Stepper
        manifest={manifestOf('add-region')}
        extensions={Object.values(fields) as any}
        initialState={formOfRepository(entityRef, text) as any}
        onCreate={onCreate as any}
      />
    </TestApiProvider>,
  );
  const next = () =>
    userEvent.click(screen.getByRole('button', { name: /^(Next|Review)$/ }));
  await screen.findByText(/The form has the design of/, {}, patience);
  await next();
  await userEvent.hover(
    await screen.findByLabelText('Add a region', undefined, patience),
  );
  // The list of regions, which is loaded then.
  await waitFor(
    () =>
      expect(screen.getByLabelText('Add a region')).toHaveAttribute(
        'aria-autocomplete',
      ),
    patience,
  );
  await userEvent.type(
    screen.getByLabelText('Add a region'),
    'Sweden Central{Enter}',
  );
  await next();
  await screen.findByText(/resources are added.*No flow stops/, {}, patience);
  await next();
  await screen.findByText('What the rules say', {}, patience);
  await next();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Create' }, patience),
  );
  const [[values]] = onCreate.mock.calls;
  expect(values).toMatchObject({
    network: { entityRef },
    name: 'contoso-core',
    interconnect: { pattern: 'global-peering' },
    change: { accept: [] },
  });
  expect(Object.keys(values.regions as object)).toHaveLength(
    Object.keys(regions).length + 1,
  );
});
