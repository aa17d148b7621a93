import { asText } from 'backstage-plugin-vnet-connectivity-common';
import {
  fieldMessages,
  FindingsList,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { configApiRef } from '@backstage/core-plugin-api';
import { DraftNotice } from '../draft/DraftNotice';
import { findingsOf } from '../form/sections';
import type { NameState } from '../form/takenNames';
import {
  goesToFolder,
  stateOfName,
  takenMessage,
  useNameState,
} from '../form/takenNames';
import { useFormDesign, useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import type { Translate } from '../useTexts';
import { textsOf, useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

const namePath = ['metadata', 'name'];

function NameField(props: FieldProps<string>) {
  const t = useTexts();
  const { formData, onChange, schema, uiSchema, required } = props;
  const name = asText(formData);
  const form = formOf(props);
  const { findings } = useSectionDesign('name', form);
  const { error, message } = fieldMessages(findings, namePath);
  // What is wrong is said when the field is left; nothing good is said about it before either.
  const isName = !fieldMessages(useFormDesign(form).findings, namePath).error;
  const state = useNameState(isName ? name : undefined, form);
  const taken =
    state && state !== 'checking' ? takenMessage(t, name, state) : undefined;
  // No other field of the wizard speaks for what concerns the whole network.
  const others = findingsOf(findings, 'name').filter(
    ({ severity, path }) => severity === 'error' && path !== 'metadata.name',
  );
  return (
    <FieldRoot section="name" showsProblemsLive>
      <DraftNotice />
      <LabelledTextField
        label={schema?.title ?? t('name.label')}
        required={required}
        // The template decides; its first field is where everyone starts.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={uiSchema?.['ui:autofocus'] === true}
        fullWidth
        value={name}
        error={error || taken !== undefined}
        helperText={
          message ??
          taken ??
          [
            t('name.help'),
            isName && name && t('name.example', { name }),
            ...(state ? describe(t, state) : []),
          ]
            .filter(Boolean)
            .join(' ')
        }
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event => onChange(event.target.value || undefined)}
      />
      <FindingsList findings={others} emptyText="" />
    </FieldRoot>
  );
}

/** The help texts about a name that is free, as far as that is known. */
function describe(t: Translate, state: NameState | 'checking'): string[] {
  if (state === 'checking') return [t('name.checking')];
  const { catalog, folder } = state;
  return [
    t(catalog === 'unknown' ? 'name.unknown' : 'name.free'),
    ...(folder
      ? [t(folder === 'unknown' ? 'name.folderUnknown' : 'name.folderFree')]
      : []),
  ];
}

/** Name of the network. */
export const nameField: FieldDefinition<string> = {
  name: 'VnetConnectivityName',
  component: NameField,
  validation: async (name, validation, context) => {
    await validateSection('name', ['tags'])(name, validation, context);
    const { apiHolder, formData } = context;
    const config = apiHolder.get(configApiRef);
    const text = asText(name);
    const state = await stateOfName(
      text,
      config !== undefined && goesToFolder(formData, config),
      apiHolder,
    );
    const taken = takenMessage(await textsOf(apiHolder), text, state);
    if (taken) validation.addError(taken);
  },
};
