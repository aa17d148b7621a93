import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NetworkForm } from 'backstage-plugin-vnet-connectivity-common';
import { asRecord, asText } from 'backstage-plugin-vnet-connectivity-common';
import type { SectionProps } from 'backstage-plugin-vnet-connectivity-react';
import {
  fieldMessages,
  LabelledTextField,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';

const fields = ['name', 'owner', 'description'] as const;

/** The name and the owner of the network. In the wizard these are fields of Backstage, which know the catalog. */
export function NetworkPart({
  form,
  findings,
  onChange,
}: Pick<SectionProps<NetworkForm>, 'form' | 'findings' | 'onChange'>) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const metadata = asRecord(form.metadata);
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
            value={asText(metadata[field])}
            error={error}
            helperText={message ?? t(`design.form.${field}Help`)}
            inputProps={{
              autoComplete: 'off',
              spellCheck: field === 'description',
            }}
            onChange={event =>
              onChange({ ...metadata, [field]: event.target.value })
            }
          />
        );
      })}
    </>
  );
}
