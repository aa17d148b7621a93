import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  asRecord,
  asText,
  formSectionOf,
  formSections,
  parsePath,
} from 'backstage-plugin-vnet-connectivity-common';
import type { NetworkForm } from 'backstage-plugin-vnet-connectivity-common';
import {
  LabelledTextField,
  fieldMessages,
} from 'backstage-plugin-vnet-connectivity-react';
import type { SectionProps } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';

/** The parts of the form of the Design page, in the order in which it shows them. */
export const formParts = ['network', ...formSections] as const;
export type FormPart = (typeof formParts)[number];

/** The part of the form in which a part of the spec can be changed; undefined for what is no part of a network. */
export function partOf(path: string): FormPart | undefined {
  const section = formSectionOf(path);
  if (section) return section;
  return parsePath(path)[0] === 'metadata' ? 'network' : undefined;
}

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
