import type { ApiHolder } from '@backstage/core-plugin-api';
import { configApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiRegistry } from '@backstage/test-utils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fireEvent } from '@testing-library/react';
import type { JsonObject } from '@backstage/types';
import { useState } from 'react';
import type { FieldDefinition } from '../fields';
import type { FormData } from '../form/formData';

const localOnly = {
  vnetConnectivity: { localRepositories: { enabled: true } },
};

/** The APIs of a portal that the fields and their validators need. */
export function portalApis(config: JsonObject = localOnly): ApiHolder {
  return TestApiRegistry.from(
    [configApiRef, mockApis.config({ data: config })],
    [translationApiRef, mockApis.translation()],
  );
}

/** A form with one field, which keeps its value as the wizard would. */
export async function renderField<T>(
  field: FieldDefinition<T>,
  name: string,
  form: FormData = {},
  config: JsonObject = localOnly,
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
    <TestApiProvider apis={[[configApiRef, mockApis.config({ data: config })]]}>
      <Harness />
    </TestApiProvider>,
  );
  return current;
}

/** Submits the form, as its button for the next step does: from then on, fields report missing values. */
export function wantToGoOn(): void {
  fireEvent.submit(document.body);
}

/** The messages with which a field refuses to go on. */
export async function messagesOf<T>(
  field: FieldDefinition<T>,
  name: string,
  formData: FormData,
  config: JsonObject = localOnly,
): Promise<string[]> {
  const messages: string[] = [];
  await field.validation?.(
    formData[name] as T,
    { addError: message => messages.push(message) },
    {
      apiHolder: portalApis(config),
      formData,
    },
  );
  return messages;
}
