import {
  fieldMessages,
  FindingsList,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { DraftNotice } from '../draft/DraftNotice';
import { asText } from '../form/formData';
import {
  catalogOf,
  nameInCatalog,
  useNameInCatalog,
} from '../form/nameInCatalog';
import { findingsOf } from '../form/sections';
import { useSectionDesign } from '../form/useFormDesign';
import { validateSection } from '../form/validation';
import { textsOf, useTexts } from '../useTexts';
import { FieldRoot } from './FieldRoot';
import type { FieldDefinition, FieldProps } from './types';
import { formOf } from './types';

function NameField(props: FieldProps<string>) {
  const t = useTexts();
  const { formData, onChange, schema, uiSchema, required } = props;
  const name = asText(formData);
  const { findings } = useSectionDesign('name', formOf(props));
  const { error, message } = fieldMessages(findings, ['metadata', 'name']);
  const inCatalog = useNameInCatalog(error ? '' : name);
  const isTaken = inCatalog?.status === 'taken';
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
        error={error || isTaken}
        helperText={
          message ??
          (isTaken
            ? t('name.taken', { name, kind: inCatalog.kind })
            : [
                t('name.help'),
                name && t('name.example', { name }),
                inCatalog && t(`name.${inCatalog.status}`),
              ]
                .filter(Boolean)
                .join(' '))
        }
        inputProps={{ spellCheck: false, autoComplete: 'off' }}
        onChange={event => onChange(event.target.value || undefined)}
      />
      <FindingsList findings={others} emptyText="" />
    </FieldRoot>
  );
}

/** Name of the network. */
export const nameField: FieldDefinition<string> = {
  name: 'VnetConnectivityName',
  component: NameField,
  validation: async (name, validation, context) => {
    await validateSection('name', ['tags'])(name, validation, context);
    const { apiHolder } = context;
    const inCatalog = await nameInCatalog(asText(name), catalogOf(apiHolder));
    if (inCatalog.status !== 'taken') return;
    const t = await textsOf(apiHolder);
    validation.addError(t('name.taken', { name, kind: inCatalog.kind }));
  },
};
