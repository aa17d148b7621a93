import { withFormSection } from 'backstage-plugin-vnet-connectivity-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  fieldMessages,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { textOf } from './specData';
import type { PartProps } from './types';

const fields = ['name', 'owner', 'description'] as const;

/** What the network is called and whose it is. */
export function NetworkPart({
  document,
  values,
  findings,
  onChange,
}: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { metadata } = values;
  return (
    <>
      {fields.map(field => {
        const { error, message } = fieldMessages(findings, ['metadata', field]);
        return (
          <LabelledTextField
            key={field}
            label={t(`design.form.${field}`)}
            fullWidth
            required={field === 'name'}
            value={textOf(metadata[field])}
            error={error}
            helperText={message ?? t(`design.form.${field}Help`)}
            inputProps={{
              autoComplete: 'off',
              spellCheck: field === 'description',
            }}
            onChange={event =>
              onChange(
                withFormSection(document, 'metadata', {
                  ...metadata,
                  [field]: event.target.value,
                }),
                `metadata.${field}`,
              )
            }
          />
        );
      })}
    </>
  );
}
