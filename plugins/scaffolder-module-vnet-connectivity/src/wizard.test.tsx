import { configApiRef } from '@backstage/core-plugin-api';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
// The test reads the template that ships, in Node.
// eslint-disable-next-line no-restricted-imports
import { readFileSync } from 'fs';
// eslint-disable-next-line no-restricted-imports
import { join } from 'path';
import { parse } from 'yaml';
import * as fields from './fields';
import type { FormData } from './form/formData';
import { specFromFormData } from './form/formData';
import { regions } from './__testUtils__/network';

const template = parse(
  readFileSync(
    join(__dirname, '../../../templates/vnet-connectivity/template.yaml'),
    'utf8',
  ),
);

/** The steps of the template, as the backend hands them to the wizard. */
const manifest: TemplateParameterSchema = {
  title: template.metadata.title,
  steps: template.spec.parameters.map(
    (schema: { readonly title: string; readonly description: string }) => ({
      title: schema.title,
      description: schema.description,
      schema,
    }),
  ),
};

/** Stands in for the field of Backstage, which asks the catalog. */
const ownerPicker = {
  name: 'OwnerPicker',
  component: ({ onChange }: { onChange: (value: string) => void }) => (
    <button type="button" onClick={() => onChange('group:default/network')}>
      Choose the owner
    </button>
  ),
};

async function renderWizard(initialState: FormData = {}) {
  const onCreate = jest.fn(async (_values: FormData) => undefined);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          configApiRef,
          mockApis.config({
            data: {
              vnetConnectivity: { localRepositories: { enabled: true } },
            },
          }),
        ],
      ]}
    >
      <Stepper
        manifest={manifest}
        extensions={[...Object.values(fields), ownerPicker] as any}
        initialState={initialState as any}
        onCreate={onCreate as any}
      />
    </TestApiProvider>,
  );
  return onCreate;
}

/** Steps are checked before the next one is shown. */
const patience = { timeout: 20_000 };

const next = () =>
  userEvent.click(screen.getByRole('button', { name: /^(Next|Review)$/ }));

describe('the wizard', () => {
  jest.setTimeout(60_000);

  it('says in plain words what is missing', async () => {
    await renderWizard();
    fireEvent.submit(document.querySelector('form')!);
    await screen.findAllByText(/^Choose the owner of the network/);
    expect(screen.getAllByText('Give the network a name.')).not.toEqual([]);
    expect(screen.queryByText(/required property/)).not.toBeInTheDocument();
  });

  it('does not go on without a region, and says so', async () => {
    await renderWizard({
      name: 'contoso-core',
      owner: 'group:default/network',
    });
    await next();
    await screen.findAllByText(
      /Add at least two that must talk/,
      undefined,
      patience,
    );
    expect(screen.getByLabelText('Add a region')).toBeInTheDocument();
  });

  it('leads from a small form to a small spec', async () => {
    const onCreate = await renderWizard({
      name: 'contoso-core',
      owner: 'group:default/network',
      regions,
    });
    await next();
    await screen.findByText(
      'How should the regions connect?',
      undefined,
      patience,
    );
    await next();
    await screen.findByText(
      'Where does the repository go?',
      undefined,
      patience,
    );
    await next();
    await screen.findByText(
      /The exact files of the repository/,
      undefined,
      patience,
    );
    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }, patience),
    );
    const spec = specFromFormData(onCreate.mock.calls[0][0]);
    expect(spec).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      regions,
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
      delivery: { iac: ['terraform'], ci: 'github-actions' },
    });
    expect(design(spec).ok).toBe(true);
  });

  it('does not go on without a circuit where ExpressRoute was chosen', async () => {
    await renderWizard({
      name: 'contoso-core',
      owner: 'group:default/network',
      regions,
      interconnect: { pattern: 'expressroute' },
    });
    await next();
    await screen.findByText(
      'How should the regions connect?',
      undefined,
      patience,
    );
    await next();
    await screen.findAllByText(/there is no circuit/, undefined, patience);
    expect(
      screen.getByText('How should the regions connect?'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a circuit' }),
    );
    expect(screen.getByLabelText('Bandwidth')).toHaveTextContent('1 Gbps');
  });

  it('leads from a conflict to the other side of it, and back without losing anything', async () => {
    await renderWizard({
      name: 'contoso-core',
      owner: 'group:default/network',
      regions,
      onPremises: {
        via: 'vpn',
        sites: {
          hq: {
            addressSpace: ['10.0.0.0/16'],
            devices: [{ ipAddress: '203.0.113.10' }],
          },
        },
      },
    });
    await next();
    const ranges = await screen.findByLabelText(
      /Address ranges/,
      undefined,
      patience,
    );
    expect(ranges).toHaveAccessibleDescription(
      /of region weu overlaps 10\.0\.0\.0\/16 of site hq/,
    );
    // By keyboard: Backstage's own labels of the steps are not reached by it.
    screen.getAllByRole('button', { name: 'Go to Regions' })[0].focus();
    await userEvent.keyboard('{Enter}');
    const [weu] = await screen.findAllByLabelText(
      'Address space',
      undefined,
      patience,
    );
    expect(weu).toBeInvalid();
    await waitFor(() => expect(weu).toHaveFocus());
    // The site may be what is wrong: nobody is kept here.
    await next();
    expect(
      await screen.findByLabelText(/Address ranges/, undefined, patience),
    ).toHaveValue('10.0.0.0/16');
  });
});
