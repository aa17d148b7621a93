import { withFormSection } from 'backstage-plugin-vnet-connectivity-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { SelectField } from './fields';
import { textOf } from './specData';
import type { PartProps } from './types';

const languages: Readonly<Record<string, readonly string[]>> = {
  terraform: ['terraform'],
  bicep: ['bicep'],
  both: ['terraform', 'bicep'],
};

const pipelines = [
  'github-actions',
  'azure-pipelines',
  'gitlab-ci',
  'none',
] as const;

/** In which language the network is written, and what builds it. */
export function DeliveryPart({ document, values, onChange }: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { delivery } = values;
  const iac: readonly unknown[] = Array.isArray(delivery.iac)
    ? delivery.iac
    : ['terraform'];
  const single = iac.includes('bicep') ? 'bicep' : 'terraform';
  const change = (changed: object) =>
    onChange(
      withFormSection(document, 'delivery', { ...delivery, ...changed }),
      'delivery',
    );
  return (
    <>
      <SelectField
        label={t('design.form.language')}
        value={iac.length > 1 ? 'both' : single}
        options={[
          { value: 'terraform', label: 'Terraform' },
          { value: 'bicep', label: 'Bicep' },
          { value: 'both', label: t('design.form.bothLanguages') },
        ]}
        onChange={chosen => change({ iac: languages[chosen] })}
      />
      <SelectField
        label={t('design.form.pipeline')}
        value={textOf(delivery.ci) || 'github-actions'}
        options={pipelines.map(value => ({
          value,
          label: t(`design.form.pipelines.${value}`),
        }))}
        onChange={ci => change({ ci })}
      />
    </>
  );
}
