import { configApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
  TestApiRegistry,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  checkDocument,
  digest,
  generatorVersion,
} from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { stringify } from 'yaml';
import { startWith } from '../draft/restore';
import type { FormData } from '../form/formData';
import { draftDesignOfForm } from '../form/formDesign';
import { formOfRepository } from '../form/repositories';
import { changeField } from './ChangeField';
import { networkField } from './NetworkField';
import type { FieldDefinition } from './types';

jest.mock('../draft/restore', () => ({
  ...jest.requireActual('../draft/restore'),
  startWith: jest.fn(() => true),
}));
jest.setTimeout(60_000);

const entityRef = 'component:default/contoso-core-infrastructure';
const design = stringify({
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering', topology: 'mesh' },
});

const entity = (text: string | undefined, version = generatorVersion) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'contoso-core-infrastructure',
    annotations: {
      'vnet-connectivity/spec': 'connectivity.yaml',
      'vnet-connectivity/generator-version': version,
      ...(text === undefined ? {} : { 'vnet-connectivity/design': text }),
    },
  },
});

async function show<T>(
  field: FieldDefinition<T>,
  name: string,
  form: FormData,
  entities = [entity(design)],
) {
  const current: { form: FormData } = { form };
  function Harness() {
    const [value, setValue] = useState(form);
    current.form = value;
    const Field = field.component;
    return (
      <Field
        name={name}
        formData={value[name] as T | undefined}
        formContext={{ formData: value }}
        onChange={changed => setValue(old => ({ ...old, [name]: changed }))}
      />
    );
  }
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config()],
        [catalogApiRef, catalogApiMock({ entities })],
      ]}
    >
      <Harness />
    </TestApiProvider>,
  );
  return current;
}

async function messagesOf<T>(
  field: FieldDefinition<T>,
  name: string,
  formData: FormData,
  entities = [entity(design)],
): Promise<string[]> {
  const messages: string[] = [];
  await field.validation?.(
    formData[name] as T,
    { addError: message => messages.push(message) },
    {
      apiHolder: TestApiRegistry.from(
        [configApiRef, mockApis.config()],
        [translationApiRef, mockApis.translation()],
        [catalogApiRef, catalogApiMock({ entities })],
      ),
      formData,
    },
  );
  return messages;
}

const filled = formOfRepository(entityRef, design) ?? {};

describe('the network that is to be changed', () => {
  afterEach(() => jest.mocked(startWith).mockClear());

  it('fills the form with everything that its repository says, when it is chosen', async () => {
    await show(networkField, 'network', {});
    await userEvent.click(await screen.findByLabelText('Network'));
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'contoso-core-infrastructure',
      }),
    );
    await screen.findByText(/Filling the form/);
    expect(startWith).toHaveBeenCalledTimes(1);
    expect(jest.mocked(startWith).mock.calls[0][0]).toEqual({
      network: { entityRef, base: digest(design) },
      name: 'contoso-core',
      owner: 'group:default/network',
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
        neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
    });
  });

  it('fills the form by a link that names it', async () => {
    await show(networkField, 'network', { network: { entityRef } });
    await screen.findByText(/Filling the form/);
    expect(startWith).toHaveBeenCalledTimes(1);
  });

  it('is left alone where the form has it, and says so', async () => {
    await show(networkField, 'network', filled);
    await screen.findByText(/The form has the design of contoso-core/);
    expect(startWith).not.toHaveBeenCalled();
    expect(await messagesOf(networkField, 'network', filled)).toEqual([]);
  });

  it('refuses a form whose repository has changed since, and fills it again', async () => {
    const changed = [entity(`${design}# by somebody else\n`)];
    expect(await messagesOf(networkField, 'network', filled, changed)).toEqual([
      expect.stringContaining('was changed since the form was filled'),
    ]);
    await show(networkField, 'network', filled, changed);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Fill again' }),
    );
    await screen.findByText(/Filling the form/);
    expect(startWith).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['has no design', entity(undefined), /has no design of contoso-core/],
    ['is no spec', entity('a: 1'), /has no design of contoso-core/],
  ])('says so where the repository %s', async (_, broken, text) => {
    await show(networkField, 'network', { network: { entityRef } }, [broken]);
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(startWith).not.toHaveBeenCalled();
  });

  it('keeps the ranges that it was built with, also where nobody has written them', async () => {
    const unwritten = stringify({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
    });
    const built = checkDocument(unwritten).spec?.regions.neu.addressSpace;
    const form = formOfRepository(entityRef, unwritten)!;
    await show(networkField, 'network', form, [entity(unwritten)]);
    await screen.findByText(/The form has the design of/);
    const { neu } = form.regions as Record<string, object>;
    const { planned } = draftDesignOfForm({ ...form, regions: { neu } }, {});
    expect(planned?.regions.neu.addressSpace).toEqual(built);
    // A new network of the same form begins with the first range.
    const { network, ...rest } = form;
    expect(
      draftDesignOfForm({ ...rest, regions: { neu } }, {}).planned?.regions.neu
        .addressSpace,
    ).not.toEqual(built);
    expect(network).toBeDefined();
  });

  it('is missing until one is chosen and the form is filled', async () => {
    for (const network of [{}, { entityRef }, 5]) {
      expect(await messagesOf(networkField, 'network', { network })).toEqual([
        'Choose the network that is to be changed.',
      ]);
    }
  });
});

describe('the effects of a change', () => {
  const { neu: _, ...kept } = filled.regions as Record<string, object>;
  const removed = {
    ...filled,
    regions: { ...kept, sec: { location: 'swedencentral' } },
  };

  it('asks for no acceptance where nothing is destroyed or cut', async () => {
    const added = {
      ...filled,
      regions: {
        ...(filled.regions as object),
        sec: { location: 'swedencentral' },
      },
    };
    const current = await show(changeField, 'change', added);
    expect(
      await screen.findByText(/resources are added.*No flow stops/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(await messagesOf(changeField, 'change', current.form)).toEqual([]);
  });

  it('lets nobody go on before each of it is accepted by its name', async () => {
    const current = await show(changeField, 'change', removed);
    await screen.findByRole('checkbox', { name: 'vnet:weu -> vnet:neu stops' });
    const before = await messagesOf(changeField, 'change', current.form);
    expect(before).toContain(
      'Accept it, or change the design: The next apply would destroy module.virtual_network["neu"].azurerm_virtual_network.this[0].',
    );
    for (const box of screen.getAllByRole('checkbox')) {
      expect(box).not.toBeChecked();
      await userEvent.click(box);
    }
    expect(await messagesOf(changeField, 'change', current.form)).toEqual([]);
    const { accept } = current.form.change as { accept: string[] };
    expect(accept).toContain('vnet:weu -> vnet:neu');
    // What is accepted are names, so that it is not more when the design is changed once more.
    expect(accept).not.toContain('cut');
    expect(
      await messagesOf(changeField, 'change', {
        ...current.form,
        regions: {
          sec: { location: 'swedencentral' },
          fc: { location: 'francecentral' },
        },
      }),
    ).not.toEqual([]);
  });

  it('says that the files of an older version are brought up to date as well', async () => {
    await show(changeField, 'change', filled, [entity(design, '0.0.1')]);
    expect(
      await screen.findByText(/written by version 0\.0\.1/),
    ).toBeInTheDocument();
  });

  it('takes what a task has refused beyond the list', async () => {
    const current = await show(changeField, 'change', filled);
    await userEvent.type(
      await screen.findByLabelText('Also accepted'),
      'azurerm_subnet.mine',
    );
    expect(current.form.change).toEqual({ accept: ['azurerm_subnet.mine'] });
  });
});
